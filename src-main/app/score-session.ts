import type { SessionState } from "../core/interview/state.ts";
import type { Evaluation } from "../core/rubric/evaluation.ts";
import { attemptOf } from "./attempt-of.ts";
import type { Parts } from "./parts.ts";

/** Scores a session as it stands and keeps the evaluation beside the earlier ones; null for an unknown problem. */
export function scoreSession(
  { problems, store, clock, score }: Parts,
  session: string,
  state: SessionState,
): Evaluation | null {
  const problem = problems.find(state.problem);
  if (problem === null) return null;
  const evaluation = score(attemptOf(state), problem, store.ownNames());
  store.saveEvaluation(session, evaluation, clock());
  return evaluation;
}
