import { describe, expect, it } from "vitest";
import type { ExplainedCriterion } from "../result/criteria.ts";
import { filmMoments, momentAt, momentBeside, sayMoment } from "./film-moments.ts";

const at = (...momentsMs: readonly number[]) => momentsMs.map((atMs) => ({ atMs }));

describe("the moments of a film", () => {
  it("are told in the order they came, what they earned after what earned it", () => {
    const criterion: ExplainedCriterion = {
      settled: {
        id: "a-cache",
        stage: "A",
        kind: "must",
        verdict: "met",
        credit: 1,
        evidence: [],
        change: "",
      },
      text: null,
      proofs: [],
    };
    const told = filmMoments(
      [
        { kind: "drawn", atMs: 1000, components: [{ name: "Cache", type: "rectangle" }] },
        { kind: "stage", atMs: 90_000, stage: "A" },
      ],
      [{ criterion, name: "Is there a cache?", atMs: 1000, lane: 0, column: 0 }],
    ).map(sayMoment);
    expect(told).toEqual(["drew Cache", "earned: Is there a cache?", "entered Architecture"]);
  });

  it("name what has no name by its shape, and count what is too much to name", () => {
    const components = [
      { name: "", type: "ellipse" as const },
      { name: "", type: "line" as const },
      { name: "x".repeat(60), type: "rectangle" as const },
      { name: "Queue", type: "rectangle" as const },
    ];
    expect(sayMoment({ kind: "deleted", atMs: 0, components })).toBe(
      `deleted an ellipse, an icon, ${"x".repeat(39)}… and 1 more`,
    );
  });

  it("tell what was spoken, and of much only the beginning", () => {
    const spoke = { kind: "spoke", atMs: 0, take: "one" } as const;
    expect(sayMoment({ ...spoke, says: "We shard by user." })).toBe("spoke: “We shard by user.”");
    expect(sayMoment({ ...spoke, says: "x".repeat(500) })).toBe(`spoke: “${"x".repeat(159)}…”`);
  });

  it("are walked through one time after the other", () => {
    const moments = at(0, 1000, 1000, 5000);
    expect(momentAt(moments, 1000)).toBe(1);
    expect(momentAt(moments, 4999)).toBe(1);
    expect(momentAt(at(5), 1)).toBe(-1);
    expect([0, 1000, 5000].map((ms) => momentBeside(moments, ms, "after"))).toEqual([1000, 5000, null]);
    expect([0, 1000, 1001].map((ms) => momentBeside(moments, ms, "before"))).toEqual([null, 0, 1000]);
  });
});
