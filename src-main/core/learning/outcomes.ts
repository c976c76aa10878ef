import type { SessionState } from "../interview/state.ts";
import type { Evaluation, SettledCriterion } from "../rubric/evaluation.ts";
import type { Problem } from "../rubric/problem.ts";
import type { Asked, Outcomes } from "./practice.ts";

/**
 * What an evaluation shows of each concept, as the problem asks for it now. Criteria that the rubric has lost
 * since show nothing, so nor does the evaluation of a problem that is gone; its points and times still stand.
 */
export function outcomesOf(
  { problem: id, level, total, stages, criteria }: Evaluation,
  problem: Problem | null,
  { spentMs, plan }: Pick<SessionState, "spentMs" | "plan">,
): Outcomes {
  const settledOf = new Map(criteria.map((settled) => [settled.id, settled]));
  const asked: Asked[] = [];
  const credits: (number | null)[] = [];
  for (const { id: criterion, concept, stage, weight } of problem?.rubric.criteria ?? []) {
    const settled = settledOf.get(criterion);
    if (settled === undefined || weight[level] === 0) continue;
    asked.push({ concept, stage, weight: weight[level] });
    credits.push(creditOf(settled));
  }
  return { outline: { problem: id, level, plan, asked }, credits, total, stages, spentMs };
}

/** A bonus only adds, here as in the score: leaving it out shows no gap. */
function creditOf({ kind, verdict, credit }: SettledCriterion): number | null {
  if (verdict === "cannot_assess" || (kind === "bonus" && credit === 0)) return null;
  return credit;
}
