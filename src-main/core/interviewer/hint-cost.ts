import type { Level } from "../interview/level.ts";
import { STAGES } from "../interview/stage.ts";
import type { HintStep } from "../interview/talk.ts";
import type { Criterion } from "../rubric/criterion.ts";
import { CREDIT_AFTER_HINT } from "../rubric/interview-effects.ts";
import { STAGE_WORTH } from "../rubric/score.ts";

/** A step of help with a criterion, and how far help had gone before it. */
export interface HelpWith {
  readonly criterion: string;
  readonly before: HintStep | 0;
  readonly step: HintStep;
}

/**
 * By how many points of the total a hint lowers what can still be reached, rounded to tenths; 0 for a criterion
 * that is not asked at this level.
 */
export function hintCostPoints(
  criteria: readonly Pick<Criterion, "id" | "stage" | "kind" | "weight">[],
  level: Level,
  { criterion: id, before, step }: HelpWith,
): number {
  const asked = criteria.filter(({ weight }) => weight[level] > 0);
  const criterion = asked.find((one) => one.id === id);
  if (criterion === undefined) return 0;
  const counted = asked.filter(({ kind }) => kind !== "bonus");
  const possible = counted
    .filter(({ stage }) => stage === criterion.stage)
    .reduce((sum, { weight }) => sum + weight[level], 0);
  const worth = STAGES.filter((stage) => counted.some((one) => one.stage === stage)).reduce(
    (sum, stage) => sum + STAGE_WORTH[stage],
    0,
  );
  const points = (100 * STAGE_WORTH[criterion.stage] * criterion.weight[level]) / (worth * possible);
  const lost = (before === 0 ? 1 : CREDIT_AFTER_HINT[before]) - CREDIT_AFTER_HINT[step];
  return Math.round(10 * points * lost) / 10;
}
