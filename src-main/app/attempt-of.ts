import { NOTE_OF_STAGE } from "../core/interview/notes.ts";
import { STAGES } from "../core/interview/stage.ts";
import { type SessionState, visibleElements } from "../core/interview/state.ts";
import type { Attempt } from "../core/rubric/attempt.ts";

/** What a session has on paper, as the rubric engine scores it. */
export function attemptOf(state: SessionState): Attempt {
  const notes = { requirements: "", architecture: "", dataModel: "", interface: "", optimization: "" };
  for (const stage of STAGES) notes[NOTE_OF_STAGE[stage]] = state.notes[stage];
  return {
    problem: state.problem,
    level: state.level,
    notes,
    board: { elements: visibleElements(state) },
  };
}
