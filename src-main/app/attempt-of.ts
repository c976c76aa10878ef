import { notesOfEach } from "../core/interview/notes.ts";
import { type SessionState, visibleElements } from "../core/interview/state.ts";
import { curveballIn, hintedStep } from "../core/interview/talk.ts";
import type { Attempt, Interview } from "../core/rubric/attempt.ts";

/** What a session has on paper and what was said in it, as the rubric engine scores it. */
export function attemptOf(state: SessionState): Attempt {
  return {
    problem: state.problem,
    level: state.level,
    notes: notesOfEach((stage) => state.notes[stage]),
    board: { elements: visibleElements(state) },
    ...(state.drill === null ? {} : { drill: state.drill }),
    ...(state.talk.length === 0 ? {} : { interview: interviewOf(state.talk) }),
  };
}

function interviewOf(talk: SessionState["talk"]): Interview {
  const curveball = curveballIn(talk);
  return {
    asked: talk.flatMap((turn) =>
      turn.kind === "question" && turn.clarification !== null
        ? [{ clarification: turn.clarification, quote: turn.asks, atMs: turn.atMs }]
        : [],
    ),
    hints: [...new Set(talk.flatMap((turn) => (turn.kind === "hint" ? [turn.criterion] : [])))].flatMap(
      (criterion) => {
        const step = hintedStep(talk, criterion);
        return step === 0 ? [] : [{ criterion, step }];
      },
    ),
    curveball:
      curveball === null
        ? null
        : { criteria: curveball.criteria, atMs: curveball.atMs, requirements: curveball.requirements },
  };
}
