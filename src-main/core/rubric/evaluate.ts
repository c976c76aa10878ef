import { readBoard } from "../diagram/read-board.ts";
import type { Attempt } from "./attempt.ts";
import { type CompiledProblem, compileProblem, rubricHash } from "./compile-problem.ts";
import { ENGINE_VERSION, evaluateGraph } from "./evaluate-graph.ts";
import type { Evaluation } from "./evaluation.ts";
import type { Knowledge } from "./knowledge.ts";
import type { Makers } from "./makers.ts";
import type { Problem } from "./problem.ts";

/**
 * Scores an attempt against a problem. Pure: the same input gives the same evaluation, byte for byte, whatever
 * the order of the keys it was read from. Costs a few milliseconds once the problem has been seen.
 */
export function evaluate(attempt: Attempt, problem: Problem, knowledge: Knowledge): Evaluation {
  const compiled = compiledOnce(problem, knowledge);
  const graph = readBoard(attempt.board, knowledge.names);
  return evaluateGraph({ ...attempt, graph }, compiled, knowledge);
}

/** By what an attempt would be scored now; nothing is scored or compiled. */
export function makersNow(problem: Problem, knowledge: Knowledge): Makers {
  return { rubric: rubricHash(problem), lexicon: knowledge.hash, engine: ENGINE_VERSION };
}

/** Compiling costs more than scoring, and a problem does not change: it is done once for each. */
const compiled = new WeakMap<Knowledge, WeakMap<Problem, CompiledProblem>>();

export function compiledOnce(problem: Problem, knowledge: Knowledge): CompiledProblem {
  const known = compiled.get(knowledge) ?? new WeakMap<Problem, CompiledProblem>();
  compiled.set(knowledge, known);
  const before = known.get(problem);
  if (before !== undefined) return before;
  const made = compileProblem(problem, knowledge);
  known.set(problem, made);
  return made;
}
