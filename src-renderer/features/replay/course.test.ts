import { describe, expect, it } from "vitest";
import { coursePath, sayLead, totalAt } from "./course.ts";

const course = [
  { atMs: 0, total: 0 },
  { atMs: 60_000, total: 20 },
  { atMs: 90_000, total: 50 },
];

describe("the course of a score", () => {
  it("stands at its last whole minute, and after its end at its end", () => {
    expect([0, 59_999, 60_000, 90_000, 1e9].map((atMs) => totalAt(course, atMs))).toEqual([0, 0, 20, 50, 50]);
    expect(totalAt([], 5)).toBe(0);
  });

  it("is drawn from the foot to the top, and held where it ends before the film", () => {
    expect(coursePath(course, 180_000, 180, 100)).toBe("M0 100L60 80L90 50L180 50");
    expect(coursePath(course, 90_000, 90, 100)).toBe("M0 100L60 80L90 50");
    expect(coursePath([], 90_000, 90, 100)).toBe("");
  });
});

describe("an attempt against an earlier one", () => {
  it("is ahead, behind or level", () => {
    expect(sayLead(40, 44)).toBe("4 points behind");
    expect(sayLead(45, 44)).toBe("1 point ahead of");
    expect(sayLead(44, 44)).toBe("level with");
  });
});
