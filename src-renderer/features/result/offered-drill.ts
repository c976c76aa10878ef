import { type Exercise, frameOf } from "../../../src-main/core/interview/exercise.ts";
import type { Stage } from "../../../src-main/core/interview/stage.ts";
import { weakestOf } from "../../../src-main/core/learning/next-drills.ts";
import type { Evaluation } from "../../../src-main/core/rubric/evaluation.ts";

/** The drill of an interview's weakest stage. */
export interface OfferedDrill {
  readonly exercise: Exercise;
  readonly stage: Stage;
  readonly minutes: number;
  /** 0 to 100: what the stage came to. */
  readonly points: number;
}

/** Null where no stage could be assessed, or all came to everything. */
export function offeredDrill({ stages }: Pick<Evaluation, "stages">): OfferedDrill | null {
  const weakest = weakestOf(stages);
  return weakest === null || weakest.points >= 100 ? null : { ...weakest, ...frameOf(weakest.exercise) };
}
