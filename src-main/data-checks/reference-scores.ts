import type { Reference } from "../content/references.ts";
import { LEVELS } from "../core/interview/level.ts";
import { notesSchema } from "../core/interview/notes.ts";
import type { Evaluation } from "../core/rubric/evaluation.ts";
import type { Problem } from "../core/rubric/problem.ts";
import { type Catalogue, CHECKED_LEVEL, type DataFault } from "./catalogue.ts";

/** A worked attempt has to score at least this, and the two good ones may differ by at most `MAX_APART`. */
const GOOD_FROM = 90;
const MAX_APART = 6;
const MIDDLING_FROM = 45;
const MIDDLING_TO = 65;

/** How the worked attempts of one problem score at senior level; null where one is missing. */
export interface ReferenceScores {
  readonly problem: string;
  readonly senior: number | null;
  readonly alternative: number | null;
  readonly middling: number | null;
  readonly empty: number;
}

export interface JudgedReference {
  readonly reference: Reference;
  readonly evaluation: Evaluation;
}

/** A problem's own worked attempts, scored. */
export function judgeReferences(problem: Problem, { references, score }: Catalogue): JudgedReference[] {
  return references
    .filter(({ attempt }) => attempt.problem === problem.text.id)
    .map((reference) => ({
      reference,
      evaluation: score({ ...reference.attempt, level: CHECKED_LEVEL }, problem),
    }));
}

export function scoresOf(
  problem: Problem,
  judged: readonly JudgedReference[],
  catalogue: Catalogue,
): ReferenceScores {
  const totalOf = (name: string): number | null =>
    judged.find(({ reference }) => reference.name === name)?.evaluation.total ?? null;
  const nothing = {
    problem: problem.text.id,
    level: CHECKED_LEVEL,
    notes: notesSchema.parse({}),
    board: { elements: [] },
  };
  return {
    problem: problem.text.id,
    senior: totalOf("senior"),
    alternative: totalOf("alternative"),
    middling: totalOf("middling"),
    empty: catalogue.score(nothing, problem).total,
  };
}

export function scoreFaults(scores: ReferenceScores): readonly DataFault[] {
  const { problem, senior, alternative, middling, empty } = scores;
  const faults: DataFault[] = [];
  const say = (message: string): void => {
    faults.push({ where: problem, message });
  };
  if (senior === null) say("There is no reference/senior.yaml.");
  else if (senior < GOOD_FROM) say(`The senior reference scores ${senior}, which is below ${GOOD_FROM}.`);
  if (alternative === null) say("There is no reference/alternative.yaml.");
  else if (alternative < GOOD_FROM) {
    say(`The alternative reference scores ${alternative}, which is below ${GOOD_FROM}.`);
  }
  if (senior !== null && alternative !== null && Math.abs(senior - alternative) > MAX_APART) {
    say(`The two good references score ${senior} and ${alternative}, more than ${MAX_APART} apart.`);
  }
  if (middling === null) say("There is no reference/middling.yaml.");
  else if (middling < MIDDLING_FROM || middling > MIDDLING_TO) {
    say(`The middling reference scores ${middling}, not between ${MIDDLING_FROM} and ${MIDDLING_TO}.`);
  }
  if (empty !== 0) say(`An empty attempt scores ${empty}.`);
  return faults;
}

/** Criteria that no reference meets at any level: nobody has shown that they can be met. */
export function unmetFaults(problem: Problem, { references, score }: Catalogue): readonly DataFault[] {
  const met = new Set(
    references
      .filter(({ attempt }) => attempt.problem === problem.text.id)
      .flatMap(({ attempt }) => LEVELS.flatMap((level) => score({ ...attempt, level }, problem).criteria))
      .filter(({ verdict }) => verdict === "met")
      .map(({ id }) => id),
  );
  return problem.rubric.criteria
    .filter(({ id }) => !met.has(id))
    .map(({ id }) => ({ where: `${problem.text.id}/${id}`, message: "No reference meets it." }));
}
