import type { HandJudged, HandVerdict } from "../content/by-hand.ts";
import type { SettledCriterion, Verdict } from "../core/rubric/evaluation.ts";
import type { Problem } from "../core/rubric/problem.ts";
import type { Catalogue, DataFault } from "./catalogue.ts";

/** Where the engine and a person disagree about a criterion. */
export interface Disagreement {
  readonly criterion: string;
  readonly byHand: HandVerdict;
  readonly byEngine: Verdict;
}

/** How the engine's verdicts on one attempt stand to a person's. */
export interface Agreement {
  readonly problem: string;
  readonly set: HandJudged["set"];
  /** Criteria asked at the attempt's level. */
  readonly of: number;
  readonly agreed: number;
  /** The engine gives more than the person. */
  readonly tooMuch: readonly Disagreement[];
  /** The engine gives less, or cannot say. */
  readonly tooLittle: readonly Disagreement[];
  /** Criteria that the person forgot, or judged without being asked. */
  readonly faults: readonly DataFault[];
}

/** Compares verdict with verdict. A contradiction is as good as "not met" to a person. */
export function agreementOf(
  { attempt, set, verdicts }: HandJudged,
  problem: Problem,
  { score }: Catalogue,
): Agreement {
  const { criteria } = score(attempt, problem);
  const differing = criteria.flatMap((criterion) => disagreementOn(criterion, verdicts[criterion.id]));
  const where = `${attempt.problem}/by-hand/${set}`;
  const forgotten = criteria.filter(({ id }) => verdicts[id] === undefined).map(({ id }) => id);
  const asked = new Set(criteria.map(({ id }) => id));
  const strange = Object.keys(verdicts).filter((id) => !asked.has(id));
  return {
    problem: attempt.problem,
    set,
    of: criteria.length,
    agreed: criteria.length - differing.length - forgotten.length,
    tooMuch: differing.filter(({ byHand, byEngine }) => RANK[byEngine] > RANK[byHand]),
    tooLittle: differing.filter(({ byHand, byEngine }) => RANK[byEngine] < RANK[byHand]),
    faults: [
      ...forgotten.map((id) => ({ where, message: `There is no verdict on ${id}.` })),
      ...strange.map((id) => ({ where, message: `${id} is not asked at this level; leave it out.` })),
    ],
  };
}

const RANK: Readonly<Record<Verdict, number>> = {
  cannot_assess: -1,
  contradicted: 0,
  not_met: 0,
  partial: 1,
  met: 2,
};

function disagreementOn(
  { id, verdict }: SettledCriterion,
  byHand: HandVerdict | undefined,
): readonly Disagreement[] {
  if (byHand === undefined || RANK[verdict] === RANK[byHand]) return [];
  return [{ criterion: id, byHand, byEngine: verdict }];
}
