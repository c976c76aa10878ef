import type { SessionState } from "../interview/state.ts";
import { HINT_STEPS, type HintStep, hintedStep, openFollowUp } from "../interview/talk.ts";
import { gapsOf } from "./follow-up.ts";
import { hintCostPoints } from "./hint-cost.ts";
import type { Look } from "./look.ts";
import { fillIn } from "./speak.ts";
import type { InterviewerWords } from "./words.ts";

/** A hint that can be had now. */
export interface Hint {
  readonly criterion: string;
  readonly step: HintStep;
  readonly says: string;
  /** By how many points of the total it lowers what can still be reached, rounded to tenths. */
  readonly costPoints: number;
}

/** The next step of help with what is being asked, else with the weightiest gap of the stage; null without a gap. */
export function hintFor(
  look: Look,
  { stage, talk }: Pick<SessionState, "stage" | "talk">,
  words: InterviewerWords,
): Hint | null {
  const gaps = gapsOf(look, stage);
  const settled = new Set(look.evaluation.criteria.map(({ id }) => id));
  const asked = look.problem.rubric.criteria.filter(({ id }) => settled.has(id));
  const open = openFollowUp(talk)?.criterion;
  const helped = talk.findLast((turn) => turn.kind === "hint")?.criterion;
  // Help goes on with what it began with before it turns to something else.
  const wanted = [open, helped].flatMap((id) => gaps.filter(({ criterion }) => criterion.id === id));
  for (const { criterion } of [...wanted, ...gaps]) {
    const before = hintedStep(talk, criterion.id);
    // Who was asked about it has had the nudge already, for nothing.
    const heard = wasAsked(talk, criterion.id) ? Math.max(before, 1) : before;
    const step = HINT_STEPS.find((one) => one > heard);
    if (step === undefined) continue;
    const { probe, why, change } = criterion;
    return {
      criterion: criterion.id,
      step,
      says: fillIn(words.hints[step - 1] ?? "", { probe, why, change }),
      costPoints: hintCostPoints(asked, look.evaluation.level, {
        criterion: criterion.id,
        before,
        step,
      }),
    };
  }
  return null;
}

function wasAsked(talk: SessionState["talk"], criterion: string): boolean {
  return talk.some((turn) => turn.kind === "followUp" && turn.criterion === criterion);
}
