const DAY_MS = 86_400_000;

// The interface is in English, so its dates are too, whatever the machine's language is.
const LOCALE = "en-GB";
const time = new Intl.DateTimeFormat(LOCALE, { hour: "2-digit", minute: "2-digit" });
const day = new Intl.DateTimeFormat(LOCALE, { day: "numeric", month: "long", year: "numeric" });
const shortDay = new Intl.DateTimeFormat(LOCALE, { day: "numeric", month: "short" });
const weekday = new Intl.DateTimeFormat(LOCALE, { weekday: "long", day: "numeric", month: "long" });
const month = new Intl.DateTimeFormat(LOCALE, { month: "long", year: "numeric" });

/** "14:02", in the machine's time zone; takes Unix milliseconds, as all functions here. */
export function formatTimeOfDay(wallMs: number): string {
  return time.format(wallMs);
}

/** "16 November 2026". */
export function formatDay(wallMs: number): string {
  return day.format(wallMs);
}

/** "16 Nov". */
export function formatShortDay(wallMs: number): string {
  return shortDay.format(wallMs);
}

/** The heading a moment stands under in a list: "Today", "Yesterday", "Monday 16 November", "October 2026". */
export function dayHeading(wallMs: number, nowMs: number): string {
  const daysAgo = Math.round((startOfDay(nowMs) - startOfDay(wallMs)) / DAY_MS);
  if (daysAgo <= 0) return "Today";
  if (daysAgo === 1) return "Yesterday";
  return daysAgo < 7 ? weekday.format(wallMs) : month.format(wallMs);
}

/** True when the heading of this moment already names its day. */
export function isNamedDay(wallMs: number, nowMs: number): boolean {
  return startOfDay(nowMs) - startOfDay(wallMs) < 6.5 * DAY_MS;
}

function startOfDay(wallMs: number): number {
  return new Date(wallMs).setHours(0, 0, 0, 0);
}
