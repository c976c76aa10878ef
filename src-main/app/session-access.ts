import type { SessionState } from "../core/interview/state.ts";
import { type Problem as Fault, fail, ok, type Result } from "../core/result.ts";
import type { Problem } from "../core/rubric/problem.ts";
import { unknownProblem } from "./content.ts";
import type { Parts } from "./parts.ts";
import type { SessionRow } from "./ports.ts";

export const NO_SESSION = "This session does not exist or was deleted: choose one from the history.";
const UNFINISHED = "This session is not finished: go back to its room and finish it.";

/** Why a session cannot be had; `code` is the contract's error. */
export interface OutOfReach extends Fault {
  readonly code: "NOT_FOUND" | "REFUSED";
}

export interface SessionAtHand {
  readonly row: SessionRow;
  readonly state: SessionState;
}

/** A session that is there, finished or not. */
export function sessionAtHand(
  { store }: Pick<Parts, "store">,
  session: string,
): Result<SessionAtHand, OutOfReach> {
  const row = store.session(session);
  const state = row === null ? null : store.state(session);
  return row === null || state === null
    ? fail({ code: "NOT_FOUND", message: NO_SESSION })
    : ok({ row, state });
}

/** A session that is there and over. */
export function finishedSession(
  parts: Pick<Parts, "store">,
  session: string,
): Result<SessionAtHand, OutOfReach> {
  const found = sessionAtHand(parts, session);
  return found.ok && found.value.state.status !== "finished"
    ? fail({ code: "REFUSED", message: UNFINISHED })
    : found;
}

/** A problem that can still be scored. */
export function problemAtHand(
  { problems }: Pick<Parts, "problems">,
  id: string,
): Result<Problem, OutOfReach> {
  const problem = problems.find(id);
  return problem === null ? fail({ code: "NOT_FOUND", message: unknownProblem(id) }) : ok(problem);
}
