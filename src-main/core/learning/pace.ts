import { perStage, type Stage } from "../interview/stage.ts";
import type { Sitting } from "./practice.ts";

/** How the time of one stage was kept in timed sessions. */
export interface Pace {
  /** Median of the time spent over the time planned: 1 is on time, 1.5 half as long again. Null: never timed. */
  readonly ratio: number | null;
  /** The newest timed sessions, oldest first. */
  readonly sessions: readonly {
    readonly session: string;
    readonly startedAt: number;
    readonly spentMs: number;
    readonly plannedMs: number;
  }[];
}

/** So many sessions make a habit, and are as many bars as can be told apart in a small drawing. */
const NEWEST = 16;
const MINUTE_MS = 60_000;

/** Time spent against time planned, stage by stage. Sessions in the order of their start. */
export function paceOf(sittings: readonly Sitting[]): Readonly<Record<Stage, Pace>> {
  return perStage((stage) => {
    const timed = newestTimed(sittings, stage);
    const sessions = timed.map(({ id, startedAt, spentMs, outline }) => ({
      session: id,
      startedAt,
      spentMs: spentMs[stage],
      plannedMs: (outline.plan.minutes?.[stage] ?? 0) * MINUTE_MS,
    }));
    return { ratio: median(sessions.map(({ spentMs, plannedMs }) => spentMs / plannedMs)), sessions };
  });
}

function newestTimed(sittings: readonly Sitting[], stage: Stage): readonly Sitting[] {
  const timed: Sitting[] = [];
  for (let at = sittings.length - 1; at >= 0 && timed.length < NEWEST; at -= 1) {
    const sitting = sittings[at];
    if ((sitting?.outline.plan.minutes?.[stage] ?? 0) > 0 && sitting !== undefined) timed.push(sitting);
  }
  return timed.reverse();
}

function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const high = sorted[Math.floor(sorted.length / 2)];
  const low = sorted[Math.ceil(sorted.length / 2) - 1];
  return high === undefined || low === undefined ? null : (low + high) / 2;
}
