import type { SessionEvent } from "../core/interview/event.ts";
import type { SessionState } from "../core/interview/state.ts";
import { answersTo, asksNearTo } from "../core/interviewer/answer.ts";
import { closeFollowUp } from "../core/interviewer/close-follow-up.ts";
import { type Hint, hintFor } from "../core/interviewer/hint.ts";
import { interrupt } from "../core/interviewer/interrupt.ts";
import type { Look } from "../core/interviewer/look.ts";
import { QUIET_MS } from "../core/interviewer/pace.ts";
import type { Result } from "../core/result.ts";
import type { Problem } from "../core/rubric/problem.ts";
import { attemptOf } from "./attempt-of.ts";
import type { Seated } from "./desk.ts";
import { os } from "./implementer.ts";
import type { Parts } from "./parts.ts";
import { type OutOfReach, problemAtHand, sessionAtHand } from "./session-access.ts";

const ANOTHER_HINT = "This hint is not the next one any more: look at what is offered now.";

/** The interviewer: answers, asks, interrupts and helps. What it says is in the journal before it is heard. */
export function interviewerCalls(parts: Parts) {
  const { content, desk, interviewer, store } = parts;
  const words = content.interviewer;

  const lookAt = (state: SessionState, problem: Problem): Look =>
    interviewer.look(attemptOf(state), problem, store.ownNames());

  /** The problem of a session that is there. */
  const problemOf = (session: string): Result<Problem, OutOfReach> => {
    const found = sessionAtHand(parts, session);
    return found.ok ? problemAtHand(parts, found.value.row.problem) : found;
  };

  return {
    ask: os.interviewer.ask.handler(({ input: { text, ...seated }, errors }) => {
      const problem = problemOf(seated.session);
      if (!problem.ok) throw errors[problem.error.code]({ message: problem.error.message });
      const index = interviewer.clarifications(problem.value);
      const { talk } = said(errors, seated, (state) => answersTo(text, state, index, words));
      return { talk, mayMean: [...asksNearTo(text, index)] };
    }),

    lookUp: os.interviewer.lookUp.handler(({ input: { idleMs, ...seated }, errors }) => {
      const problem = problemOf(seated.session);
      if (!problem.ok) throw errors[problem.error.code]({ message: problem.error.message });
      return said(errors, seated, (state) =>
        idleMs < QUIET_MS || state.interviewer === null
          ? []
          : interrupt(state, lookAt(state, problem.value), words),
      );
    }),

    close: os.interviewer.close.handler(({ input: { how, ...seated }, errors }) =>
      said(errors, seated, (state) => closeFollowUp(state, how, words)),
    ),

    offer: os.interviewer.offer.handler(({ input, errors }) => {
      const found = sessionAtHand(parts, input.session);
      if (!found.ok) throw errors[found.error.code]({ message: found.error.message });
      const problem = problemAtHand(parts, found.value.row.problem);
      if (!problem.ok) throw errors[problem.error.code]({ message: problem.error.message });
      const hint = hintFor(lookAt(found.value.state, problem.value), found.value.state, words);
      return { hint: hint === null ? null : offerOf(hint) };
    }),

    takeHint: os.interviewer.takeHint.handler(({ input: { criterion, step, ...seated }, errors }) => {
      const problem = problemOf(seated.session);
      if (!problem.ok) throw errors[problem.error.code]({ message: problem.error.message });
      return said(errors, seated, (state) => {
        const hint = hintFor(lookAt(state, problem.value), state, words);
        if (hint === null || hint.criterion !== criterion || hint.step !== step) {
          throw errors.REFUSED({ message: ANOTHER_HINT });
        }
        return [{ type: "hintShown", atMs: state.clockMs, criterion, step, says: hint.says }];
      });
    }),
  };

  function said(
    errors: Raised,
    seated: Seated,
    happens: (state: SessionState) => readonly SessionEvent[],
  ): { talk: SessionState["talk"] } {
    const written = desk.record(seated, happens);
    if (written.ok) return { talk: written.value.talk };
    const { code, message } = written.error;
    throw code === "SESSION_MOVED" ? errors.SESSION_MOVED({ message }) : errors.REFUSED({ message });
  }
}

/** The errors of a call, as far as writing raises them. */
type Raised = Readonly<Record<"SESSION_MOVED" | "REFUSED", (data: { message: string }) => Error>>;

function offerOf({ criterion, step, costPoints }: Hint) {
  return { criterion, step, costPoints };
}
