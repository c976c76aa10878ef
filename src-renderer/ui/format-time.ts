const SECOND_MS = 1000;
const MINUTE_S = 60;
const HOUR_S = 3600;

/** A moment of the session clock: 12:40, or 1:02:03 from an hour on. Whole seconds, rounded down; negative: -0:12. */
export function formatClock(ms: number): string {
  const total = Math.floor(Math.abs(ms) / SECOND_MS);
  const hours = Math.floor(total / HOUR_S);
  const minutes = Math.floor((total % HOUR_S) / MINUTE_S);
  const sign = ms < 0 && total > 0 ? "-" : "";
  const head = hours > 0 ? `${hours}:${twoDigits(minutes)}` : `${minutes}`;
  return `${sign}${head}:${twoDigits(total % MINUTE_S)}`;
}

/** A length of time in words, to the minute: "under a minute", "37 min", "1 h 5 min". */
export function formatDuration(ms: number): string {
  const minutes = Math.round(ms / (MINUTE_S * SECOND_MS));
  return minutes < 1 ? "under a minute" : formatMinutes(minutes);
}

/** Whole minutes: "45 min", "1 h", "1 h 30 min". */
export function formatMinutes(minutes: number): string {
  const hours = Math.floor(minutes / MINUTE_S);
  const rest = minutes % MINUTE_S;
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
}

function twoDigits(value: number): string {
  return value.toString().padStart(2, "0");
}
