import { describe, expect, test } from "vitest";
import { paceInWords } from "./pace-words.ts";
import { trail } from "./trail.ts";

describe("the pace in words", () => {
  test("forgives a tenth", () => {
    expect([null, 1, 1.1, 0.9, 1.2, 0.65].map(paceInWords)).toEqual([
      "not timed",
      "on time",
      "on time",
      "on time",
      "20 % over",
      "35 % under",
    ]);
  });
});

describe("the trail of a stage", () => {
  test("runs through its scores and breaks where there is none", () => {
    expect(trail([0, 100, null, 50], 30, 10)).toBe("M0 10L10 0M30 5");
    expect(trail([], 30, 10)).toBe("");
  });
});
