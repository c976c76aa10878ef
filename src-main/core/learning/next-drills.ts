import { DRILL_OF_STAGE, type Exercise } from "../interview/exercise.ts";
import { STAGES } from "../interview/stage.ts";
import type { Sitting } from "./practice.ts";
import { PASSED } from "./recommend.ts";

/** A stage that fell short, as a drill. */
export interface NextDrill {
  readonly problem: string;
  readonly exercise: Exercise;
  /** 0 to 100: what the stage, or the drill since, came to. */
  readonly points: number;
  /** The session that says so: an interview of which it was the weakest stage, or the drill since. */
  readonly session: string;
  readonly isDrilled: boolean;
}

/**
 * The weakest stage of the newest interview at each problem, the least points first, while it falls short; a drill
 * of it since counts in its place. Sessions in the order of their start.
 */
export function nextDrills(sittings: readonly Sitting[], most: number): readonly NextDrill[] {
  const newest = new Map<string, NextDrill>();
  for (const { id: session, outline, stages, total } of sittings) {
    const { problem, drill } = outline;
    if (drill === undefined) {
      const weakest = weakestOf(stages);
      if (weakest === null) continue;
      newest.set(problem, { problem, ...weakest, session, isDrilled: false });
    } else if (newest.get(problem)?.exercise === drill) {
      newest.set(problem, { problem, exercise: drill, points: total, session, isDrilled: true });
    }
  }
  return [...newest.values()]
    .filter(({ points }) => points < PASSED)
    .sort((a, b) => a.points - b.points || (a.problem < b.problem ? -1 : 1))
    .slice(0, most);
}

/** The stage with the least points, the first of several; null where none could be assessed. */
export function weakestOf(stages: Sitting["stages"]): Pick<NextDrill, "exercise" | "points"> | null {
  let weakest: Pick<NextDrill, "exercise" | "points"> | null = null;
  for (const stage of STAGES) {
    const points = stages[stage];
    if (points === null || (weakest !== null && weakest.points <= points)) continue;
    weakest = { exercise: DRILL_OF_STAGE[stage], points };
  }
  return weakest;
}
