import { canonicalJson } from "../hash.ts";
import type { SessionEvent } from "../interview/event.ts";
import type { Appeal } from "../rubric/appeal.ts";
import type { ArchivedReview } from "./session-archive.ts";

/** What is done with a journal that arrives. */
export type MergeDecision =
  /** It holds nothing that `session` does not. */
  | { readonly kind: "known"; readonly session: string }
  /** It went on from where `session` stands: what comes after its first `from` events is added. */
  | { readonly kind: "extended"; readonly session: string; readonly from: number }
  /** It is another session, or went another way: it is kept beside the others. */
  | { readonly kind: "added" };

export interface KeptJournal {
  readonly session: string;
  readonly events: readonly SessionEvent[];
}

/**
 * What to do with a journal, given all those that began as the same session. As none of `ours` is the beginning
 * of another, the same journals end up kept in whatever order and however often they arrive: those that no other
 * goes on from.
 */
export function decideMerge(ours: readonly KeptJournal[], theirs: readonly SessionEvent[]): MergeDecision {
  for (const { session, events } of ours) {
    const [short, long] = events.length < theirs.length ? [events, theirs] : [theirs, events];
    if (!isBeginning(short, long)) continue;
    if (long === events) return { kind: "known", session };
    return { kind: "extended", session, from: events.length };
  }
  return { kind: "added" };
}

/** Both sides' appeals, one for each criterion: the later one. In the order they were made. */
export function uniteAppeals(ours: readonly Appeal[], theirs: readonly Appeal[]): readonly Appeal[] {
  const byCriterion = new Map<string, Appeal>();
  for (const appeal of [...ours, ...theirs]) {
    const other = byCriterion.get(appeal.criterion);
    if (other === undefined || isLater(appeal, other)) byCriterion.set(appeal.criterion, appeal);
  }
  return [...byCriterion.values()].sort((a, b) => (isLater(a, b) ? 1 : -1));
}

/** Of two made in the same millisecond either will do, as long as it is always the same one. */
function isLater(a: Appeal, b: Appeal): boolean {
  return a.atWallMs === b.atWallMs ? canonicalJson(a) > canonicalJson(b) : a.atWallMs > b.atWallMs;
}

/** Both sides' reviews, each once: one that was gone on with as it stands later. In the order they were begun. */
export function uniteReviews(
  ours: readonly ArchivedReview[],
  theirs: readonly ArchivedReview[],
): readonly ArchivedReview[] {
  const byId = new Map<string, ArchivedReview>();
  for (const review of [...ours, ...theirs]) {
    const other = byId.get(review.id);
    if (other === undefined || isFurther(review, other)) byId.set(review.id, review);
  }
  return [...byId.values()].sort((a, b) => a.atWallMs - b.atWallMs || (a.id < b.id ? -1 : 1));
}

function isFurther(a: ArchivedReview, b: ArchivedReview): boolean {
  if (a.stages.length !== b.stages.length) return a.stages.length > b.stages.length;
  return a.atWallMs === b.atWallMs ? canonicalJson(a) > canonicalJson(b) : a.atWallMs > b.atWallMs;
}

function isBeginning(short: readonly SessionEvent[], long: readonly SessionEvent[]): boolean {
  return short.every((event, index) => isSame(event, long[index]));
}

/** The order of keys makes no difference; it is nearly always the same, and comparing texts is quick. */
function isSame(a: SessionEvent, b: SessionEvent | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b) || canonicalJson(a) === canonicalJson(b);
}
