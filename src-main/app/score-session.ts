import type { Level } from "../core/interview/level.ts";
import type { SessionState } from "../core/interview/state.ts";
import type { Evaluation } from "../core/rubric/evaluation.ts";
import { attemptOf } from "./attempt-of.ts";
import { keepOutcomes } from "./outcomes.ts";
import type { Parts } from "./parts.ts";

/** Scores a session as it stands and keeps the evaluation beside the earlier ones; null for an unknown problem. */
export function scoreSession(parts: Parts, session: string, state: SessionState): Evaluation | null {
  const evaluation = evaluationOf(parts, state, state.level);
  if (evaluation === null) return null;
  parts.store.saveEvaluation(session, evaluation, parts.clock());
  keepOutcomes(parts, session);
  return evaluation;
}

/** A session scored as it stands, at any level; null for an unknown problem. Nothing is stored. */
export function evaluationOf(
  { problems, store, score }: Pick<Parts, "problems" | "store" | "score">,
  state: SessionState,
  level: Level,
): Evaluation | null {
  const problem = problems.find(state.problem);
  return problem === null ? null : score({ ...attemptOf(state), level }, problem, store.ownNames());
}
