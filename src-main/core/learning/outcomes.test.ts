import { describe, expect, it } from "vitest";
import type { Flaw } from "../interview/drill.ts";
import { planFor } from "../interview/plan.ts";
import { perStage } from "../interview/stage.ts";
import type { SettledCriterion } from "../rubric/evaluation.ts";
import { criterion, evaluated, problem } from "../rubric/test-rubric.ts";
import { outcomesOf } from "./outcomes.ts";

const EVIDENCE = { text: { terms: ["cache"] } };
const CRITERIA = [
  criterion(EVIDENCE, { id: "a-cache", weight: { mid: 0, senior: 3, staff: 3 } }),
  criterion(EVIDENCE, { id: "a-bonus", concept: "ttl", kind: "bonus" }),
  criterion(EVIDENCE, { id: "a-unasked", concept: "saga", weight: { mid: 1, senior: 0, staff: 1 } }),
];
const TIMES = { plan: planFor(45), spentMs: perStage(() => 1000), drill: null };

function withVerdicts(...verdicts: readonly Partial<SettledCriterion>[]) {
  const evaluation = evaluated(CRITERIA);
  const criteria = evaluation.criteria.map((settled, index) => ({ ...settled, ...verdicts[index] }));
  return { ...evaluation, criteria };
}

describe("what an evaluation shows", () => {
  it("is the credit of each criterion that is asked at its level, with the concept it teaches", () => {
    const { outline, credits } = outcomesOf(
      withVerdicts({ verdict: "partial", credit: 0.4 }, { verdict: "met", credit: 1 }),
      problem(CRITERIA),
      TIMES,
    );
    expect(outline.asked).toEqual([
      { concept: "cache", stage: "A", weight: 3 },
      { concept: "ttl", stage: "A", weight: 1 },
    ]);
    expect(credits).toEqual([0.4, 1]);
  });

  it("is nothing where nothing could be told, or only a bonus is missing", () => {
    const { credits } = outcomesOf(
      withVerdicts({ verdict: "cannot_assess", credit: 0 }, { verdict: "not_met", credit: 0 }),
      problem(CRITERIA),
      TIMES,
    );
    expect(credits).toEqual([null, null]);
  });

  it("keeps points and times of a problem that is gone, and leaves out criteria that are", () => {
    const evaluation = withVerdicts();
    expect(outcomesOf(evaluation, null, TIMES)).toMatchObject({
      outline: { problem: "test", level: "senior", asked: [] },
      total: evaluation.total,
      spentMs: TIMES.spentMs,
    });
    expect(outcomesOf(evaluation, problem(CRITERIA.slice(1)), TIMES).credits).toHaveLength(1);
  });

  it("shows of a mended board the flaw alone, and of which drill it is", () => {
    const flaw: Flaw = {
      says: "Taken off the board: Cache.",
      elementIds: [],
      finding: null,
      criterion: "a-must",
      concept: "cache",
      holds: ["a-bonus"],
      findings: [],
    };
    const drill = { exercise: "fixBoard", flaw } as const;
    const { outline, credits } = outcomesOf({ ...evaluated(CRITERIA), total: 50 }, problem(CRITERIA), {
      ...TIMES,
      drill,
    });
    expect(outline).toMatchObject({
      drill: "fixBoard",
      asked: [{ concept: "cache", stage: "A", weight: 3 }],
    });
    expect(credits).toEqual([0.5]);
  });
});
