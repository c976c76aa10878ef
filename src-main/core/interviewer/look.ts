import { findings } from "../insight/findings.ts";
import type { Finding } from "../insight/schema.ts";
import type { Attempt } from "../rubric/attempt.ts";
import { readAttempt } from "../rubric/attempt-reading.ts";
import type { Component } from "../rubric/board-index.ts";
import { boardReadOnce, compiledOnce } from "../rubric/evaluate.ts";
import { evaluateGraph } from "../rubric/evaluate-graph.ts";
import type { Evaluation } from "../rubric/evaluation.ts";
import type { Knowledge } from "../rubric/knowledge.ts";
import type { Problem } from "../rubric/problem.ts";

/** What an interviewer sees when looking up: how each criterion stands, and what the drawing shows. */
export interface Look {
  readonly problem: Problem;
  readonly evaluation: Evaluation;
  readonly components: readonly Component[];
  /** The serious first. */
  readonly findings: readonly Finding[];
}

/** Pure, as scoring is, and about as quick. */
export function lookAt(attempt: Attempt, problem: Problem, knowledge: Knowledge): Look {
  const compiled = compiledOnce(problem, knowledge);
  const graph = boardReadOnce(attempt.board, knowledge.names);
  const { board } = readAttempt(attempt.notes, graph, compiled.readText, compiled.lexicon);
  return {
    problem,
    evaluation: evaluateGraph({ ...attempt, graph }, compiled, knowledge),
    components: [...board.components.values()],
    findings: findings(board),
  };
}
