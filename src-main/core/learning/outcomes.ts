import type { Flaw } from "../interview/drill.ts";
import type { SessionState } from "../interview/state.ts";
import type { Evaluation, SettledCriterion } from "../rubric/evaluation.ts";
import type { Problem } from "../rubric/problem.ts";
import type { Asked, Outcomes } from "./practice.ts";

/**
 * What an evaluation shows of each concept, as the problem asks for it now. Criteria that the rubric has lost
 * since show nothing, so nor does the evaluation of a problem that is gone; its points and times still stand.
 */
export function outcomesOf(
  evaluation: Evaluation,
  problem: Problem | null,
  { spentMs, plan, drill }: Pick<SessionState, "spentMs" | "plan" | "drill">,
): Outcomes {
  const { problem: id, level, total, stages } = evaluation;
  // What a given board held is no merit of whoever mended it: only the flaw shows anything.
  const { asked, credits } =
    drill?.exercise === "fixBoard" ? mending(drill.flaw, total) : shownBy(evaluation, problem);
  const of = drill === null ? {} : { drill: drill.exercise };
  return { outline: { problem: id, level, plan, asked, ...of }, credits, total, stages, spentMs };
}

interface Shown {
  readonly asked: Asked[];
  readonly credits: (number | null)[];
}

/** A flaw that was mended is one question answered, of full weight. */
function mending({ concept }: Flaw, total: number): Shown {
  return { asked: [{ concept, stage: "A", weight: 3 }], credits: [total / 100] };
}

function shownBy({ level, criteria }: Evaluation, problem: Problem | null): Shown {
  const settledOf = new Map(criteria.map((settled) => [settled.id, settled]));
  const asked: Asked[] = [];
  const credits: (number | null)[] = [];
  for (const { id: criterion, concept, stage, weight } of problem?.rubric.criteria ?? []) {
    const settled = settledOf.get(criterion);
    if (settled === undefined || weight[level] === 0) continue;
    asked.push({ concept, stage, weight: weight[level] });
    credits.push(creditOf(settled));
  }
  return { asked, credits };
}

/** A bonus only adds, here as in the score: leaving it out shows no gap. */
function creditOf({ kind, verdict, credit }: SettledCriterion): number | null {
  if (verdict === "cannot_assess" || (kind === "bonus" && credit === 0)) return null;
  return credit;
}
