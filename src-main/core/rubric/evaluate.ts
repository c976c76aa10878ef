import type { BoardGraph } from "../diagram/graph.ts";
import type { KindNames } from "../diagram/kinds.ts";
import { readBoard } from "../diagram/read-board.ts";
import type { Scene } from "../diagram/scene.ts";
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
  const graph = boardReadOnce(attempt.board, knowledge.names);
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

/** One drawing is scored again and again while the notes change, and what it shows is asked for as well. */
let last: { readonly scene: Scene; readonly names: KindNames; readonly graph: BoardGraph } | null = null;

export function boardReadOnce(scene: Scene, names: KindNames): BoardGraph {
  if (last?.scene !== scene || last.names !== names) last = { scene, names, graph: readBoard(scene, names) };
  return last.graph;
}
