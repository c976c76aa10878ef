import { describe, expect, it } from "vitest";
import { compareCriteria } from "./compare-evaluations.ts";
import type { Evaluation, SettledCriterion } from "./evaluation.ts";
import { changedMakers } from "./makers.ts";

function settled(id: string, fields: Partial<SettledCriterion> = {}): SettledCriterion {
  return { id, stage: "R", kind: "should", verdict: "met", credit: 1, evidence: [], change: "", ...fields };
}

function evaluationOf(...criteria: readonly SettledCriterion[]): Evaluation {
  return {
    problem: "instagram",
    level: "senior",
    total: 50,
    band: "Leaning no",
    stages: { R: 50, A: 50, D: 50, I: 50, O: 50 },
    caps: [],
    criteria: [...criteria],
    hashes: { rubric: "r", lexicon: "l", engine: "e" },
  };
}

const missed = { verdict: "not_met", credit: 0 } as const;

describe("two evaluations compared", () => {
  it("tell what was won, lost and merely judged otherwise", () => {
    const left = evaluationOf(
      settled("won", missed),
      settled("lost"),
      settled("half", { verdict: "partial", credit: 0.6 }),
      settled("denied", missed),
      settled("same"),
    );
    const right = evaluationOf(
      settled("won"),
      settled("lost", missed),
      settled("half", { verdict: "partial", credit: 0.4 }),
      settled("denied", { verdict: "contradicted", credit: 0 }),
      settled("same"),
    );
    expect(compareCriteria(left, right).map(({ id, outcome }) => [id, outcome])).toEqual([
      ["won", "won"],
      ["lost", "lost"],
      ["half", "lost"],
      ["denied", "changed"],
      ["same", "same"],
    ]);
  });

  it("keep what only one of them asked, in its stage", () => {
    const left = evaluationOf(settled("both"), settled("old"), settled("board", { stage: "A" }));
    const right = evaluationOf(settled("new"), settled("both"), settled("board", { stage: "A" }));
    expect(compareCriteria(left, right).map(({ id, outcome }) => [id, outcome])).toEqual([
      ["new", "only-right"],
      ["both", "same"],
      ["old", "only-left"],
      ["board", "same"],
    ]);
  });
});

describe("what scored an attempt", () => {
  it("is compared piece by piece", () => {
    const now = { rubric: "r", lexicon: "l", engine: "2" };
    expect(changedMakers(now, now)).toEqual([]);
    expect(changedMakers({ ...now, rubric: "q", engine: "1" }, now)).toEqual(["rubric", "engine"]);
  });
});
