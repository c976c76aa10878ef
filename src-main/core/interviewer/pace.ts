import type { Plan } from "../interview/plan.ts";
import { lengthOf } from "../interview/plan.ts";
import type { SessionState } from "../interview/state.ts";
import type { Interviewer, Style, Turn } from "../interview/talk.ts";
import { seededRandom } from "../random.ts";

/** Nobody is interrupted before hand and keyboard have rested so long. */
export const QUIET_MS = 6_000;

interface Pace {
  /** Between two turns of the interviewer. */
  readonly gapMs: number;
  readonly followUpsPerStage: number;
}

const PACES: Readonly<Record<Style, Pace>> = {
  friendly: { gapMs: 180_000, followUpsPerStage: 2 },
  neutral: { gapMs: 120_000, followUpsPerStage: 3 },
  tough: { gapMs: 75_000, followUpsPerStage: 4 },
  silent: { gapMs: Number.POSITIVE_INFINITY, followUpsPerStage: 0 },
};

/** A stage is left alone for this share of its time: first the candidate has the word. */
const SHARE_ALONE = 0.4;
/** The same for a stage without a time. */
const ALONE_MS = 150_000;

/** A curveball comes when the interview is between so far and so far on; without a plan, of half an hour. */
const CURVEBALL_SHARES = { from: 0.5, to: 0.75 };
const UNTIMED_MS = 30 * 60_000;

/** Whether a follow-up would come at a good time. `stageOf` tells which stage a criterion belongs to. */
export function isTimeForFollowUp(
  { interviewer, plan, stage, spentMs, clockMs, talk }: SessionState,
  stageOf: (criterion: string) => string | undefined,
): boolean {
  if (interviewer === null) return false;
  const { gapMs, followUpsPerStage } = PACES[interviewer.style];
  const plannedMs = (plan.minutes?.[stage] ?? 0) * 60_000;
  const aloneMs = plannedMs === 0 ? ALONE_MS : plannedMs * SHARE_ALONE;
  const asked = talk.filter((turn) => turn.kind === "followUp" && stageOf(turn.criterion) === stage);
  const lastMs = lastWordMs(talk);
  return (
    spentMs[stage] >= aloneMs &&
    asked.length < followUpsPerStage &&
    (lastMs === null || clockMs - lastMs >= gapMs)
  );
}

/** The moment of a session's one curveball, in milliseconds of its clock, drawn from its seed. */
export function curveballAtMs(plan: Plan, { seed }: Interviewer): number {
  const lengthMs = (lengthOf(plan) ?? 0) * 60_000 || UNTIMED_MS;
  const { from, to } = CURVEBALL_SHARES;
  return Math.round(lengthMs * (from + (to - from) * seededRandom(seed)()));
}

/** When the interviewer last spoke of its own accord, or the candidate closed what it had asked. */
function lastWordMs(talk: readonly Turn[]): number | null {
  const times = talk.flatMap((turn) => {
    if (turn.kind === "followUp") return [turn.closed?.atMs ?? turn.atMs];
    return turn.kind === "curveball" ? [turn.atMs] : [];
  });
  return times.length === 0 ? null : Math.max(...times);
}
