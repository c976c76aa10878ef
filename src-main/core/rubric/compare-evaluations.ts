import { STAGES, type Stage } from "../interview/stage.ts";
import type { Evaluation, SettledCriterion } from "./evaluation.ts";

export const OUTCOMES = ["won", "lost", "changed", "only-left", "only-right", "same"] as const;
/** From left to right: more credit, less, as much with another verdict, or asked on one side alone. */
export type Outcome = (typeof OUTCOMES)[number];

export interface ComparedCriterion {
  readonly id: string;
  readonly stage: Stage;
  readonly outcome: Outcome;
  /** Null where it was not asked: another level or another rubric. */
  readonly left: SettledCriterion | null;
  readonly right: SettledCriterion | null;
}

/** The verdicts of two evaluations of one problem, by stage; within one as the right has them, then the left. */
export function compareCriteria(left: Evaluation, right: Evaluation): readonly ComparedCriterion[] {
  const onLeft = new Map(left.criteria.map((settled) => [settled.id, settled]));
  const onRight = new Map(right.criteria.map((settled) => [settled.id, settled]));
  const compared = [...new Map([...onRight, ...onLeft]).values()].map(({ id, stage }) => {
    const sides = { left: onLeft.get(id) ?? null, right: onRight.get(id) ?? null };
    return { id, stage: sides.right?.stage ?? stage, outcome: outcomeOf(sides.left, sides.right), ...sides };
  });
  return STAGES.flatMap((stage) => compared.filter((criterion) => criterion.stage === stage));
}

function outcomeOf(left: SettledCriterion | null, right: SettledCriterion | null): Outcome {
  if (left === null) return "only-right";
  if (right === null) return "only-left";
  if (right.credit !== left.credit) return right.credit > left.credit ? "won" : "lost";
  return right.verdict === left.verdict ? "same" : "changed";
}
