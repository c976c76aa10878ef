import { formatShortDay } from "../../ui/dates.ts";
import { formatMinutes } from "../../ui/format-time.ts";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** How long until a card comes back: "10 min", "3 days", "2 months". */
export function sayInterval(ms: number): string {
  if (ms < HOUR_MS) return formatMinutes(Math.max(1, Math.round(ms / MINUTE_MS)));
  const days = Math.max(1, Math.round(ms / DAY_MS));
  if (days < 31) return days === 1 ? "1 day" : `${days} days`;
  const months = Math.round(days / 30.4);
  if (months < 12) return months === 1 ? "1 month" : `${months} months`;
  const years = Math.round(days / 365);
  return years <= 1 ? "1 year" : `${years} years`;
}

/** "1 card", "12 cards", "3 new cards". */
export function sayCards(count: number, which: "new" | null = null): string {
  const noun = count === 1 ? "card" : "cards";
  return which === null ? `${count} ${noun}` : `${count} ${which} ${noun}`;
}

/** When the next cards come: "tomorrow", "on 24 Nov". */
export function sayDay(wallMs: number, nowMs: number): string {
  const midnight = (ms: number) => new Date(ms).setHours(0, 0, 0, 0);
  const days = Math.round((midnight(wallMs) - midnight(nowMs)) / DAY_MS);
  if (days <= 0) return "today";
  return days === 1 ? "tomorrow" : `on ${formatShortDay(wallMs)}`;
}
