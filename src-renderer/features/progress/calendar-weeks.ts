import type { Progress } from "../../../src-main/contract/progress.ts";

export interface CalendarDay {
  /** Whole days since 1970-01-01. */
  readonly day: number;
  readonly sessions: number;
  readonly minutes: number;
}

export interface CalendarWeek {
  /** From Monday on; the last one ends today. */
  readonly days: readonly CalendarDay[];
  /** The month that begins in it ("Nov"), if one does. */
  readonly month: string | null;
}

const WEEKS = 53;
const DAY_MS = 86_400_000;
// Days are counted where the user is; as moments they are midnights of Greenwich.
const month = new Intl.DateTimeFormat("en-GB", { month: "short", timeZone: "UTC" });
const fullDay = new Intl.DateTimeFormat("en-GB", {
  weekday: "long",
  day: "numeric",
  month: "long",
  year: "numeric",
  timeZone: "UTC",
});

/** The last 53 weeks up to today. */
export function calendarWeeks(days: Progress["days"], today: number): readonly CalendarWeek[] {
  const practised = new Map(days.map((known) => [known.day, known]));
  const monday = today - weekdayOf(today);
  return Array.from({ length: WEEKS }, (_, index) => {
    const start = monday - (WEEKS - 1 - index) * 7;
    const week = Array.from({ length: Math.min(7, today - start + 1) }, (_, weekday) => {
      const day = start + weekday;
      return practised.get(day) ?? { day, sessions: 0, minutes: 0 };
    });
    const first = week.find(({ day }) => new Date(day * DAY_MS).getUTCDate() === 1);
    return { days: week, month: first === undefined ? null : month.format(first.day * DAY_MS) };
  });
}

/** "Saturday 21 November 2026". */
export function formatCalendarDay(day: number): string {
  return fullDay.format(day * DAY_MS).replace(",", "");
}

/** Monday is 0; day 0 was a Thursday. */
function weekdayOf(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}
