import type { BoardGraph } from "../diagram/graph.ts";
import type { Notes } from "../interview/notes.ts";
import type { Attempt } from "./attempt.ts";
import { readAttempt } from "./attempt-reading.ts";
import type { CompiledProblem } from "./compile-problem.ts";
import { hasEndToEndPath } from "./end-to-end.ts";
import type { Evaluation } from "./evaluation.ts";
import { afterInterview, weighed } from "./interview-effects.ts";
import type { Knowledge } from "./knowledge.ts";
import { scoreOf } from "./score.ts";
import { settle } from "./settle.ts";

/** Raised whenever the same attempt, rubric and lexicon may come to another evaluation than before. */
export const ENGINE_VERSION = "3";

/** What is scored, with its board read. */
export type ReadBoardAttempt = Pick<Attempt, "notes" | "level" | "interview"> & {
  readonly graph: BoardGraph;
};

/** Scores notes and a board that has already been read. A criterion without weight at this level is not asked. */
export function evaluateGraph(
  { notes, graph, level, interview }: ReadBoardAttempt,
  problem: CompiledProblem,
  knowledge: Knowledge,
): Evaluation {
  const asked = weighed(problem.criteria, interview).filter((criterion) => criterion.weight[level] > 0);
  const read = (text: Notes) => readAttempt(text, graph, problem.readText, problem.lexicon);
  const reading = read(notes);
  const written = asked.map((criterion) => settle(criterion, reading));
  const settled =
    interview === undefined
      ? written
      : afterInterview(written, { notes, asked, interview, read, earns: problem.earns });
  const worksEndToEnd = hasEndToEndPath(reading.board);
  const score = scoreOf({ criteria: asked, settled, level, hasEndToEndPath: worksEndToEnd });
  return {
    problem: problem.id,
    level,
    total: score.total,
    band: score.band,
    stages: score.stages,
    caps: score.caps,
    worksEndToEnd,
    criteria: settled,
    hashes: { rubric: problem.hash, lexicon: knowledge.hash, engine: ENGINE_VERSION },
  };
}
