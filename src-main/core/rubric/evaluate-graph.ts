import type { BoardGraph } from "../diagram/graph.ts";
import { isAskedIn } from "../drills/asked-in.ts";
import { pointsFor, repairOf } from "../drills/repair.ts";
import { type Notes, notesOfEach } from "../interview/notes.ts";
import { perStage } from "../interview/stage.ts";
import type { Attempt } from "./attempt.ts";
import { readAttempt } from "./attempt-reading.ts";
import type { CompiledProblem } from "./compile-problem.ts";
import { hasEndToEndPath } from "./end-to-end.ts";
import type { Evaluation, Repair } from "./evaluation.ts";
import { afterInterview, weighed } from "./interview-effects.ts";
import type { Knowledge } from "./knowledge.ts";
import { bandOf, scoreOf } from "./score.ts";
import { settle } from "./settle.ts";

/** Raised whenever the same attempt, rubric and lexicon may come to another evaluation than before. */
export const ENGINE_VERSION = "5";

/** What is scored, with its board read. */
export type ReadBoardAttempt = Pick<Attempt, "notes" | "level" | "interview" | "drill"> & {
  readonly graph: BoardGraph;
};

/**
 * Scores notes and a board that has already been read. A criterion without weight at this level is not asked, nor
 * one that a drill is not about.
 */
export function evaluateGraph(
  { notes: written, graph, level, interview, drill }: ReadBoardAttempt,
  problem: CompiledProblem,
  knowledge: Knowledge,
): Evaluation {
  // A board is mended on the board: what is said beside it mends nothing.
  const notes = drill?.exercise === "fixBoard" ? NO_NOTES : written;
  const asked = weighed(problem.criteria, interview).filter(
    (criterion) => criterion.weight[level] > 0 && (drill === undefined || isAskedIn(drill, criterion)),
  );
  const read = (text: Notes) => readAttempt(text, graph, problem.readText, problem.lexicon);
  const reading = read(notes);
  const found = asked.map((criterion) => settle(criterion, reading));
  const settled =
    interview === undefined
      ? found
      : afterInterview(found, { notes, asked, interview, read, earns: problem.earns });
  const worksEndToEnd = hasEndToEndPath(reading.board);
  const isDrill = drill !== undefined;
  const score = scoreOf({ criteria: asked, settled, level, hasEndToEndPath: worksEndToEnd, isDrill });
  return {
    problem: problem.id,
    level,
    ...(drill === undefined ? {} : { exercise: drill.exercise }),
    ...score,
    ...(drill?.exercise === "fixBoard" ? mended(repairOf(drill.flaw, reading.board, settled)) : {}),
    worksEndToEnd,
    criteria: settled,
    hashes: { rubric: problem.hash, lexicon: knowledge.hash, engine: ENGINE_VERSION },
  };
}

const NO_NOTES = notesOfEach(() => "");

/** The points of a board that was to be mended are those of its architecture, and all there is. */
function mended(repair: Repair): Pick<Evaluation, "repair" | "total" | "band" | "stages"> {
  const total = pointsFor(repair);
  return { repair, total, band: bandOf(total), stages: { ...perStage(() => null), A: total } };
}
