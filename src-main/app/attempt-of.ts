import { notesOfEach } from "../core/interview/notes.ts";
import { type SessionState, visibleElements } from "../core/interview/state.ts";
import type { Attempt } from "../core/rubric/attempt.ts";

/** What a session has on paper, as the rubric engine scores it. */
export function attemptOf(state: SessionState): Attempt {
  return {
    problem: state.problem,
    level: state.level,
    notes: notesOfEach((stage) => state.notes[stage]),
    board: { elements: visibleElements(state) },
  };
}
