import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lengthOf, MAX_LENGTH_MINUTES, MIN_LENGTH_MINUTES, planFor, UNTIMED } from "./plan.ts";

describe("planFor", () => {
  it("splits 45 minutes as 7, 9, 7, 7 and 15", () => {
    expect(planFor(45).minutes).toEqual({ R: 7, A: 9, D: 7, I: 7, O: 15 });
  });

  it("always adds up to the length asked for", () => {
    fc.assert(
      fc.property(fc.integer({ min: MIN_LENGTH_MINUTES, max: MAX_LENGTH_MINUTES }), (length) => {
        expect(lengthOf(planFor(length))).toBe(length);
      }),
    );
  });

  it("has no length when untimed", () => {
    expect(lengthOf(UNTIMED)).toBeNull();
  });
});
