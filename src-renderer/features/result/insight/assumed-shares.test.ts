import { describe, expect, it } from "vitest";
import { COMPONENT_KINDS } from "../../../../src-main/core/diagram/kind.ts";
import { availabilityAssumptionsSchema } from "../../../../src-main/core/insight/schema.ts";
import { assume, percentOf, shareOf } from "./assumed-shares.ts";

const usual = availabilityAssumptionsSchema.parse(
  Object.fromEntries(COMPONENT_KINDS.map((kind) => [kind, 0.99])),
);

describe("shares that are typed in percent", () => {
  it.each([
    ["99.95 %", 0.9995],
    ["99.9999", 0.999999],
    ["0", 0],
    ["100%", 1],
    ["", null],
    ["lots", null],
    ["101", null],
    ["-1", null],
  ])("takes %s for %s", (text, share) => {
    expect(shareOf(text)).toBe(share);
  });

  it("come back as they were typed", () => {
    for (const percent of [99.95, 99.5, 99.9999, 0.1, 33.3333333]) {
      expect(percentOf(shareOf(String(percent)) ?? 0)).toBe(percent);
    }
  });
});

describe("assume", () => {
  it("keeps what differs from the usual, and only that", () => {
    const own = assume({}, "cache", 0.9, usual);
    expect(own).toEqual({ cache: 0.9 });
    expect(assume(own, "service", 0.95, usual)).toEqual({ cache: 0.9, service: 0.95 });
    expect(assume(own, "cache", 0.99, usual)).toEqual({});
  });
});
