import { z } from "zod";
import { fail, ok, type Result } from "../result.ts";
import {
  appliedCapSchema,
  bandSchema,
  type Evaluation,
  evaluationSchema,
  pageEvidenceSchema,
  type SettledCriterion,
} from "./evaluation.ts";
import type { Problem } from "./problem.ts";
import { NO_END_TO_END_PATH, scoreOf } from "./score.ts";

/** What a candidate may judge a criterion to be. */
export const APPEALED_VERDICTS = ["met", "partial"] as const;
export const appealedVerdictSchema = z.enum(APPEALED_VERDICTS);
export type AppealedVerdict = z.infer<typeof appealedVerdictSchema>;

/** The longest note beside an appeal, in UTF-16 units. */
export const MAX_APPEAL_NOTE = 500;

/** A verdict the candidate contests: "I did say this, here". It changes no evaluation. */
export const appealSchema = z.strictObject({
  criterion: z.string().min(1),
  verdict: appealedVerdictSchema,
  evidence: pageEvidenceSchema,
  /** Why, in the candidate's words; may be empty. */
  note: z.string().max(MAX_APPEAL_NOTE, `keep it to ${MAX_APPEAL_NOTE} characters`),
  /** When it was made, in Unix milliseconds. */
  atWallMs: z.number().int(),
});
export type Appeal = z.infer<typeof appealSchema>;

/** The score as it would be if the candidate were right. It stands beside the evaluation, never in its place. */
export const selfAssessmentSchema = z.strictObject({
  total: z.number().min(0).max(100),
  band: bandSchema,
  stages: evaluationSchema.shape.stages,
  caps: z.array(appliedCapSchema),
  /** The criteria whose verdict the candidate raised. */
  raised: z.array(z.string()),
});
export type SelfAssessment = z.infer<typeof selfAssessmentSchema>;

/** What "partly met" is worth when the candidate says so, whatever steps the rubric knows. */
const PARTIAL_CREDIT = 0.5;

const CREDIT: Readonly<Record<AppealedVerdict, number>> = { met: 1, partial: PARTIAL_CREDIT };

/**
 * The score with the verdicts that the candidate judged differently; null when no appeal raises anything. An
 * appeal counts for a criterion that was looked for and not found, and never lowers one. Criteria that the
 * rubric has lost since count on neither side.
 */
export function withAppeals(
  evaluation: Evaluation,
  appeals: readonly Appeal[],
  { rubric }: Problem,
): SelfAssessment | null {
  // Whether a board is mended is no matter of judgement.
  if (evaluation.repair !== undefined) return null;
  const criterionOf = new Map(rubric.criteria.map((criterion) => [criterion.id, criterion]));
  const appealOf = new Map(appeals.map((appeal) => [appeal.criterion, appeal]));
  const raised: string[] = [];
  const pairs = evaluation.criteria.flatMap((settled) => {
    const criterion = criterionOf.get(settled.id);
    if (criterion === undefined) return [];
    const appeal = appealOf.get(settled.id);
    if (appeal === undefined || !mayRaise(settled, appeal.verdict)) return [{ criterion, settled }];
    raised.push(settled.id);
    const { verdict } = appeal;
    return [{ criterion, settled: { ...settled, verdict, credit: CREDIT[verdict] } }];
  });
  if (raised.length === 0) return null;
  const score = scoreOf({
    criteria: pairs.map(({ criterion }) => criterion),
    settled: pairs.map(({ settled }) => settled),
    level: evaluation.level,
    hasEndToEndPath: worksEndToEnd(evaluation),
    isDrill: evaluation.exercise !== undefined,
  });
  return { ...score, raised };
}

/** Whether a verdict can be contested at all: what is met needs no appeal, what cannot be told has no answer. */
export function isContestable({ verdict }: Pick<SettledCriterion, "verdict">): boolean {
  return verdict === "not_met" || verdict === "partial" || verdict === "contradicted";
}

/** Refuses, with a sentence, an appeal against a verdict that leaves nothing to contest. */
export function checkAppeal(
  evaluation: Evaluation,
  { criterion, verdict }: Pick<Appeal, "criterion" | "verdict">,
): Result<SettledCriterion> {
  const settled = evaluation.criteria.find(({ id }) => id === criterion);
  if (settled === undefined || !isContestable(settled)) {
    const message = "There is nothing to contest here: reload the result to see its newest verdicts.";
    return fail({ code: "NOT_CONTESTABLE", message });
  }
  if (!mayRaise(settled, verdict)) {
    const message =
      "Onair already gives at least half of this criterion's points: judge it met, or leave it.";
    return fail({ code: "NOT_CONTESTABLE", message });
  }
  return ok(settled);
}

function mayRaise(settled: SettledCriterion, verdict: AppealedVerdict): boolean {
  return isContestable(settled) && CREDIT[verdict] > settled.credit;
}

/** Evaluations made before this was kept tell it only where it held the total down. */
function worksEndToEnd({ worksEndToEnd: works, caps }: Evaluation): boolean {
  return works ?? !caps.some(({ reason }) => reason === NO_END_TO_END_PATH.reason);
}
