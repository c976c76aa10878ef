import { STAGES, type Stage } from "../interview/stage.ts";
import type { PageEvidence } from "../rubric/evaluation.ts";
import type { Answer, Claim } from "./answer.ts";
import { findQuote } from "./find-quote.ts";
import { type ReviewedWork, shapesOn } from "./material.ts";
import {
  DROP_REASONS,
  type DropReason,
  type Opinion,
  type ReviewRemark,
  type StageReview,
} from "./review.ts";

/** More proof than this for one verdict, and more remarks than this for a stage, are not read. */
const MOST_CLAIMS = 8;
const MOST_REMARKS = 12;
/** A remark is a sentence or two, in UTF-16 units. */
const LONGEST_REMARK = 1_200;

/**
 * Keeps of an answer what can be seen on the page: criteria of the stage, words of the notes, shapes of the board.
 * A verdict of which no proof is left falls too, unless it is that nothing is there. What falls is counted.
 */
export function checkAnswer(
  answer: Answer,
  stage: Stage,
  criteria: readonly { readonly id: string }[],
  work: Pick<ReviewedWork, "notes" | "graph">,
): Omit<StageReview, "usage"> {
  const counts = new Map<DropReason, number>();
  const drop = (reason: DropReason, count = 1) => counts.set(reason, (counts.get(reason) ?? 0) + count);
  const prove = prover(stage, work, drop);
  const ids = new Set(criteria.map(({ id }) => id));
  const seen = new Set<string>();

  const opinions = answer.verdicts.flatMap(({ id, evidence, verdict, remark }): Opinion[] => {
    if (!ids.has(id)) return dropped(drop, "unknown_criterion");
    if (seen.has(id)) return dropped(drop, "repeated");
    seen.add(id);
    const proof = prove(evidence);
    if (proof.length === 0 && verdict !== "not_met") return dropped(drop, "unproven");
    return [{ criterion: id, verdict, evidence: proof, remark: shortened(remark) }];
  });

  const spoken = answer.remarks.filter(({ text }) => text.trim() !== "");
  if (spoken.length > MOST_REMARKS) drop("too_many", spoken.length - MOST_REMARKS);
  const remarks = spoken
    .slice(0, MOST_REMARKS)
    .map(({ text, evidence }): ReviewRemark => ({ text: shortened(text), evidence: prove(evidence) }));

  return {
    stage,
    opinions,
    remarks,
    dropped: DROP_REASONS.flatMap((reason) => {
      const count = counts.get(reason) ?? 0;
      return count === 0 ? [] : [{ reason, count }];
    }),
  };
}

function dropped(drop: (reason: DropReason) => void, reason: DropReason): never[] {
  drop(reason);
  return [];
}

function prover(
  stage: Stage,
  { notes, graph }: Pick<ReviewedWork, "notes" | "graph">,
  drop: (reason: DropReason, count?: number) => void,
): (claims: readonly Claim[]) => PageEvidence[] {
  const shapes = shapesOn(graph);
  const order = [stage, ...STAGES.filter((one) => one !== stage)];

  const wordsOf = (quote: string): PageEvidence | null => {
    for (const place of order) {
      const span = findQuote(quote, notes[place]);
      if (span === null) continue;
      return { source: "notes", stage: place, ...span, quote: notes[place].slice(span.start, span.end) };
    }
    return null;
  };

  const shapesOf = (ids: readonly string[]): PageEvidence | null => {
    const known = ids.filter((id) => shapes.has(id));
    if (known.length < ids.length) drop("no_such_shape", ids.length - known.length);
    const elementIds = [...new Set(known.flatMap((id) => shapes.get(id) ?? []))];
    return elementIds.length === 0 ? null : { source: "board", elementIds };
  };

  return (claims) => {
    if (claims.length > MOST_CLAIMS) drop("too_many", claims.length - MOST_CLAIMS);
    return claims.slice(0, MOST_CLAIMS).flatMap((claim): PageEvidence[] => {
      if ("shapes" in claim) {
        const found = shapesOf(claim.shapes);
        return found === null ? [] : [found];
      }
      const found = wordsOf(claim.quote);
      if (found === null) drop("not_your_words");
      return found === null ? [] : [found];
    });
  };
}

function shortened(text: string): string {
  const trimmed = text.trim();
  return trimmed.length <= LONGEST_REMARK ? trimmed : `${trimmed.slice(0, LONGEST_REMARK)}…`;
}
