import { describe, expect, test } from "vitest";
import { formatClock, formatDuration, formatMinutes } from "./format-time.ts";

describe("a moment of the session clock", () => {
  test.each([
    [0, "0:00"],
    [59_999, "0:59"],
    [760_000, "12:40"],
    [3_599_999, "59:59"],
    [3_723_000, "1:02:03"],
    [-12_000, "-0:12"],
    [-400, "0:00"],
  ])("%i ms reads %s", (ms, text) => {
    expect(formatClock(ms)).toBe(text);
  });
});

describe("a length of time", () => {
  test.each([
    [0, "under a minute"],
    [29_000, "under a minute"],
    [31_000, "1 min"],
    [2_220_000, "37 min"],
    [3_900_000, "1 h 5 min"],
  ])("%i ms reads %s", (ms, text) => {
    expect(formatDuration(ms)).toBe(text);
  });

  test("whole hours are said without minutes", () => {
    expect([45, 60, 90].map(formatMinutes)).toEqual(["45 min", "1 h", "1 h 30 min"]);
  });
});
