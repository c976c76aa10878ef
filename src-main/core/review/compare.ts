import { assertNever } from "../result.ts";
import type { SettledCriterion, Verdict } from "../rubric/evaluation.ts";
import type { OpinionVerdict } from "./answer.ts";
import type { Opinion, Review } from "./review.ts";

/** How the engine's verdict and a model's stand to each other. */
export type Agreement = "agree" | "disagree" | "engine_only" | "model_only" | "neither";

export interface Compared {
  readonly settled: SettledCriterion;
  readonly opinion: Opinion | null;
  readonly agreement: Agreement;
}

/** Every criterion of an evaluation beside a model's opinion of it, in the evaluation's order. */
export function compareWith(
  criteria: readonly SettledCriterion[],
  review: Pick<Review, "stages">,
): readonly Compared[] {
  const opinions = new Map(
    review.stages.flatMap((stage) => stage.opinions.map((opinion) => [opinion.criterion, opinion] as const)),
  );
  return criteria.map((settled) => {
    const opinion = opinions.get(settled.id) ?? null;
    return {
      settled,
      opinion,
      agreement: agreementOf(comparable(settled.verdict), opinion?.verdict ?? null),
    };
  });
}

function agreementOf(engine: OpinionVerdict | null, model: OpinionVerdict | null): Agreement {
  if (engine === null) return model === null ? "neither" : "model_only";
  if (model === null) return "engine_only";
  return engine === model ? "agree" : "disagree";
}

/** A contradiction is not met, and what cannot be assessed is no opinion. */
function comparable(verdict: Verdict): OpinionVerdict | null {
  switch (verdict) {
    case "met":
    case "partial":
    case "not_met":
      return verdict;
    case "contradicted":
      return "not_met";
    case "cannot_assess":
      return null;
    default:
      return assertNever(verdict);
  }
}
