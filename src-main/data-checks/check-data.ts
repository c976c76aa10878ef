import type { Verdict } from "../core/rubric/evaluation.ts";
import { exemplarFaults, exemplarName } from "../core/rubric/exemplars.ts";
import { lintRubric } from "../core/rubric/lint.ts";
import type { Problem } from "../core/rubric/problem.ts";
import type { Catalogue, DataFault } from "./catalogue.ts";
import { completenessFaults } from "./completeness.ts";
import { conceptFaults } from "./concepts.ts";
import { generalFaults, type Overlap, overlapFaults, overlapsOf } from "./overlap.ts";
import {
  type JudgedReference,
  judgeReferences,
  type ReferenceScores,
  scoreFaults,
  scoresOf,
  unmetFaults,
} from "./reference-scores.ts";
import { kinshipOf, type Stranger, strangerFaults, strangersOn, strayKin } from "./strangers.ts";
import { wordingFaults } from "./wordings.ts";

/** One line of the report. */
export interface ProblemReport {
  readonly scores: ReferenceScores;
  readonly criteria: number;
  /** The other problem whose senior reference scores highest here. */
  readonly closest: Stranger | null;
  readonly verdicts: readonly CriterionVerdicts[];
  readonly faults: readonly DataFault[];
}

/** How the worked attempts fare on one criterion. */
export interface CriterionVerdicts {
  readonly criterion: string;
  readonly byReference: readonly { readonly name: string; readonly verdict: Verdict }[];
}

export interface DataReport {
  readonly problems: readonly ProblemReport[];
  readonly overlaps: readonly Overlap[];
  /** What belongs to no single problem. */
  readonly faults: readonly DataFault[];
}

/** Checks all data, or the problems chosen. */
export function checkData(
  catalogue: Catalogue,
  isChosen: (problem: Problem) => boolean = () => true,
): DataReport {
  const { problems, concepts } = catalogue;
  const overlaps = overlapsOf(problems);
  return {
    problems: problems.filter(isChosen).map((problem) => checkProblem(problem, catalogue)),
    overlaps,
    faults: [
      ...conceptFaults(concepts, problems),
      ...wordingFaults(concepts, problems),
      ...strayKin(problems),
      ...overlapFaults(overlaps),
      ...generalFaults(problems),
    ],
  };
}

/** Checks one problem, its rubric and its worked attempts. */
export function checkProblem(problem: Problem, catalogue: Catalogue): ProblemReport {
  const judged = judgeReferences(problem, catalogue);
  const scores = scoresOf(problem, judged, catalogue);
  const strangers = strangersOn(problem, catalogue);
  const own = Math.min(scores.senior ?? 0, scores.alternative ?? 0);
  const lint = lintRubric(problem, new Set(catalogue.concepts.map(({ id }) => id)));
  return {
    scores,
    criteria: problem.rubric.criteria.length,
    closest: strangers[0] ?? null,
    verdicts: verdictsOf(problem, judged),
    faults: [
      ...lint.map(({ where, message }) => ({ where: `${problem.text.id}/${where}`, message })),
      ...completenessFaults(problem),
      ...exemplarFaults(problem, catalogue.score).map((fault) => ({
        where: `${problem.text.id}/${fault.criterion}, ${exemplarName(fault)}`,
        message: fault.message,
      })),
      ...scoreFaults(scores),
      ...unmetFaults(problem, catalogue),
      ...strangerFaults(problem, own, strangers, kinshipOf(catalogue.problems)),
    ],
  };
}

function verdictsOf(problem: Problem, judged: readonly JudgedReference[]): CriterionVerdicts[] {
  return problem.rubric.criteria.map(({ id }) => ({
    criterion: id,
    byReference: judged.flatMap(({ reference, evaluation }) => {
      const settled = evaluation.criteria.find((criterion) => criterion.id === id);
      return settled === undefined ? [] : [{ name: reference.name, verdict: settled.verdict }];
    }),
  }));
}
