import type { SessionEvent } from "../interview/event.ts";
import type { SessionState } from "../interview/state.ts";
import { curveballIn, openFollowUp } from "../interview/talk.ts";
import { below, seededRandom } from "../random.ts";
import { closeFollowUp } from "./close-follow-up.ts";
import { followUpFor } from "./follow-up.ts";
import type { Look } from "./look.ts";
import { curveballAtMs, isTimeForFollowUp } from "./pace.ts";
import { speak } from "./speak.ts";
import type { InterviewerWords } from "./words.ts";

/** A curveball waits so long for an open question; then the question waits for later. */
const PATIENCE_MS = 120_000;

/**
 * What the interviewer does of its own accord at this moment of the session clock, when the candidate's hands
 * rest: takes note that a question has been answered in the design, throws the curveball when it is due, or asks.
 * Never two things to answer at once. Empty when there is nothing to say. The same session and look give the same events.
 */
export function interrupt(state: SessionState, look: Look, words: InterviewerWords): readonly SessionEvent[] {
  const atMs = state.clockMs;
  if (state.interviewer === null || state.status !== "running") return [];
  const open = openFollowUp(state.talk);
  if (open !== null && isMet(look, open.criterion)) return closeFollowUp(state, "resolved", words);
  const curveball = curveballFor(state, look, words);
  if (open !== null && curveball === null) return [];
  if (curveball !== null) {
    const waits = open !== null && atMs < curveballAtMs(state.plan, state.interviewer) + PATIENCE_MS;
    if (waits) return [];
    return open === null ? [curveball] : [{ type: "followUpClosed", atMs, how: "later" }, curveball];
  }
  const stageOf = (id: string) => look.problem.rubric.criteria.find((one) => one.id === id)?.stage;
  if (!isTimeForFollowUp(state, stageOf)) return [];
  const followUp = followUpFor(look, state, words);
  return followUp === null
    ? []
    : [{ type: "followUpAsked", atMs, ...followUp, elementIds: [...followUp.elementIds] }];
}

function isMet({ evaluation }: Look, criterion: string): boolean {
  return evaluation.criteria.some(({ id, verdict }) => id === criterion && verdict === "met");
}

function curveballFor(
  { interviewer, plan, talk, clockMs: atMs }: SessionState,
  { problem }: Look,
  words: InterviewerWords,
): SessionEvent | null {
  const { curveballs } = problem.text;
  if (interviewer === null || interviewer.style === "silent" || curveballIn(talk) !== null) return null;
  if (atMs < curveballAtMs(plan, interviewer)) return null;
  // The seed's first number drew the moment.
  const chosen = curveballs[below(curveballs.length, seededRandom(interviewer.seed ^ 0x5eed))];
  if (chosen === undefined) return null;
  const says = speak(words.curveball, interviewer, talk.length, { says: chosen.says });
  return { type: "curveballThrown", atMs, curveball: chosen.id, says, criteria: [...chosen.criteria] };
}
