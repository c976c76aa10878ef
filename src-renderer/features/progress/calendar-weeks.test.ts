import { describe, expect, test } from "vitest";
import { calendarWeeks, formatCalendarDay } from "./calendar-weeks.ts";

const DAY_MS = 86_400_000;
const SATURDAY = Date.UTC(2026, 10, 21) / DAY_MS;

describe("the weeks of the calendar", () => {
  test("begin on Mondays and end today", () => {
    const weeks = calendarWeeks([{ day: SATURDAY, sessions: 2, minutes: 90 }], SATURDAY);
    expect(weeks).toHaveLength(53);
    expect(weeks[0]?.days).toHaveLength(7);
    expect(weeks.at(-1)?.days).toHaveLength(6);
    expect(weeks.at(-1)?.days.at(-1)).toEqual({ day: SATURDAY, sessions: 2, minutes: 90 });
    expect(weeks.every(({ days }) => formatCalendarDay(days[0]?.day ?? 0).startsWith("Monday"))).toBe(true);
  });

  test("name each month in the week in which it begins", () => {
    const months = calendarWeeks([], SATURDAY).flatMap(({ month }) => month ?? []);
    expect(months).toHaveLength(12);
    expect([months[0], months.at(-1)]).toEqual(["Dec", "Nov"]);
  });

  test("say a day in full", () => {
    expect(formatCalendarDay(SATURDAY)).toBe("Saturday 21 November 2026");
  });
});
