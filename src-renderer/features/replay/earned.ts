import type { SessionState } from "../../../src-main/core/interview/state.ts";
import type { ExplainedCriterion, Proof } from "../result/criteria.ts";

/** A criterion that was met in the end, at the moment when all of its proof first stood on the page. */
export interface EarnedMark {
  readonly criterion: ExplainedCriterion;
  readonly name: string;
  readonly atMs: number;
  /** Marks that lie close together are drawn below each other, and then in another column. */
  readonly lane: number;
  readonly column: number;
}

const LANES = 5;

/** Marks nearer than this share of the film would cover each other. */
const CLOSE = 0.014;

/** The criteria that were met, in the order they were earned. Those without a known moment are left out. */
export function earnedMarks(
  criteria: readonly ExplainedCriterion[],
  lengthMs: number,
): readonly EarnedMark[] {
  const earned = criteria
    .flatMap((criterion) => {
      const seenMs = criterion.proofs.flatMap(({ atMs }) => (atMs === null ? [] : [atMs]));
      return criterion.settled.verdict === "met" && seenMs.length > 0
        ? [{ criterion, name: criterion.text?.question ?? criterion.settled.id, atMs: Math.max(...seenMs) }]
        : [];
    })
    .sort((a, b) => a.atMs - b.atMs);
  let place = 0;
  return earned.map((mark, index) => {
    const before = earned[index - 1];
    const isClose =
      before !== undefined && mark.atMs - before.atMs < lengthMs * CLOSE * (1 + Math.floor(place / LANES));
    place = isClose ? place + 1 : 0;
    return { ...mark, lane: place % LANES, column: Math.floor(place / LANES) };
  });
}

/** The proofs that stood on the page at another moment, where they stood then. */
export function proofsThen(proofs: readonly Proof[], notes: SessionState["notes"]): readonly Proof[] {
  return proofs.flatMap((proof) => {
    const { evidence } = proof;
    if (evidence.source !== "notes") return [proof];
    const start = notes[evidence.stage].indexOf(evidence.quote);
    if (start < 0) return [];
    return [{ ...proof, evidence: { ...evidence, start, end: start + evidence.quote.length } }];
  });
}
