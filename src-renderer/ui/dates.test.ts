import { describe, expect, test } from "vitest";
import { dayHeading, formatDay, formatShortDay, formatTimeOfDay, isNamedDay } from "./dates.ts";

const at = (text: string) => new Date(text).getTime();
const now = at("2026-11-21T09:30:00");

describe("the heading over a moment", () => {
  test.each([
    ["2026-11-21T00:00:00", "Today"],
    ["2026-11-20T23:59:00", "Yesterday"],
    ["2026-11-16T12:00:00", "Monday 16 November"],
    ["2026-11-15T12:00:00", "Sunday 15 November"],
    ["2026-11-14T12:00:00", "November 2026"],
    ["2026-10-31T12:00:00", "October 2026"],
  ])("%s stands under %s", (moment, heading) => {
    expect(dayHeading(at(moment), now)).toBe(heading);
  });

  test("a clock that was set back leaves the future under today", () => {
    expect(dayHeading(now + 5 * 86_400_000, now)).toBe("Today");
  });

  test("it names the day for a week and the month after that", () => {
    const named = ["2026-11-21T08:00", "2026-11-15T23:00", "2026-11-14T23:00"].map((m) =>
      isNamedDay(at(m), now),
    );
    expect(named).toEqual([true, true, false]);
  });
});

test("days and times read in English", () => {
  const moment = at("2026-11-16T14:02:00");
  expect([formatDay(moment), formatShortDay(moment), formatTimeOfDay(moment)]).toEqual([
    "16 November 2026",
    "16 Nov",
    "14:02",
  ]);
});
