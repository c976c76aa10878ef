import type { Problem } from "../core/rubric/problem.ts";
import { type Catalogue, CHECKED_LEVEL, type DataFault } from "./catalogue.ts";

/** What is written for one problem must score at least so much less on another. */
const LEAST_DROP = 30;

export interface Stranger {
  readonly problem: string;
  readonly total: number;
}

/** The senior references of all other problems, scored on this one, highest first. */
export function strangersOn(problem: Problem, { references, score }: Catalogue): readonly Stranger[] {
  return references
    .filter(({ name, attempt }) => name === "senior" && attempt.problem !== problem.text.id)
    .map(({ attempt }) => ({
      problem: attempt.problem,
      total: score({ ...attempt, problem: problem.text.id, level: CHECKED_LEVEL }, problem).total,
    }))
    .sort((a, b) => b.total - a.total || (a.problem < b.problem ? -1 : 1));
}

/**
 * References of other problems that score too well here. Close kin are excepted, and a kinship that is not
 * needed, or with a problem that does not exist, is a fault too.
 */
export function strangerFaults(
  problem: Problem,
  own: number,
  strangers: readonly Stranger[],
  isKin: (a: string, b: string) => boolean,
): readonly DataFault[] {
  const { id } = problem.text;
  return strangers
    .filter(({ problem: other, total }) => total > own - LEAST_DROP && !isKin(id, other))
    .map(({ problem: other, total }) => ({
      where: id,
      message: `The senior reference of ${other} scores ${total} here, less than ${LEAST_DROP} below ${own}.`,
    }));
}

/** Kinship goes both ways, whichever of the two names it. */
export function kinshipOf(problems: readonly Problem[]): (a: string, b: string) => boolean {
  const pairs = new Set(
    problems.flatMap(({ text }) =>
      text.kin.flatMap(({ problem }) => [`${text.id} ${problem}`, `${problem} ${text.id}`]),
    ),
  );
  return (a, b) => pairs.has(`${a} ${b}`);
}

export function strayKin(problems: readonly Problem[]): readonly DataFault[] {
  const known = new Set(problems.map(({ text }) => text.id));
  return problems.flatMap(({ text }) =>
    text.kin
      .filter(({ problem }) => !known.has(problem) || problem === text.id)
      .map(({ problem }) => ({ where: text.id, message: `There is no other problem called "${problem}".` })),
  );
}
