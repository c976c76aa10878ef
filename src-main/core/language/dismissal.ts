import type { Assertion } from "./assertion.ts";
import { HAZARDS } from "./cues.ts";
import {
  CLOSERS,
  CONDITIONALS,
  COPULAS,
  DEGREES,
  DESIGNS,
  DISMISSING_ENDS,
  DISMISSING_PREDICATES,
  DISMISSING_VERBS,
  NEGATORS,
  PAST_COPULAS,
  POST_NEGATED_WORDS,
  POST_NEGATORS,
  PRONOUNS,
  REJECTED,
} from "./denial-cues.ts";
import { ROLES } from "./little-words.ts";
import { phraseAt, phraseIndex } from "./phrases.ts";
import { isOut } from "./refusal.ts";
import { markAntecedent, markBefore, markScope } from "./scope.ts";
import { endsSegment, type SentenceWords, segmentStart } from "./sentence-words.ts";

/** Denials that come after what they deny: "a cache is not needed", "sharding would be overkill". */
export function markDismissed(sentence: SentenceWords, marks: Assertion[]): void {
  const { norms, roles, covered } = sentence;
  for (let at = 0; at < norms.length; at += 1) {
    if (((roles[at] ?? 0) & ROLES.dismissal) === 0 || covered[at]) continue;
    const end = endOfDismissal(sentence, at);
    if (end === null || isConditional(sentence, at) || isDenied(sentence, at) || isRidOf(sentence, at, end))
      continue;
    if (isSortedOut(norms, end)) continue;
    // "It would be a waste to cache what is read once": what follows is dismissed.
    const isAhead = norms[end] === "to" && EXPLETIVES.has(norms[segmentStart(sentence, at)] ?? "");
    if (isAhead) markScope(sentence, marks, end + 1, false);
    else if (PRONOUNS.has(norms[at - 1] ?? "") && segmentStart(sentence, at) === at - 1)
      markAntecedent(sentence, marks, at);
    else markBefore(sentence, marks, at, "negated");
  }
}

const PASSIVES = new Set(["is", "are", "was", "were", "be", "seem", "not"]);
const NEGATED_PASSIVES = new Set(["isn't", "isnt", "aren't", "arent", "wasn't", "weren't"]);
const EXPLETIVES = new Set(["it", "there", "that", "this"]);

/** "The cache is not needed" denies what went before, and only that. */
export function negatesPassive(norms: readonly string[], at: number): boolean {
  const norm = norms[at] ?? "";
  const isModal = norms[at + 1] === "be" && NEGATORS.has(norm);
  const isPassive =
    isModal ||
    NEGATED_PASSIVES.has(norm) ||
    (norm === "not" && (PASSIVES.has(norms[at - 1] ?? "") || endsWithParticiple(norms, at)));
  return isPassive && [1, 2, 3].some((step) => POST_NEGATED_WORDS.has(norms[at + step] ?? ""));
}

/** "Redis not used": the copula is left out in notes. */
function endsWithParticiple(norms: readonly string[], at: number): boolean {
  return at > 0 && norms.length === at + 2 && POST_NEGATED_WORDS.has(norms[at + 1] ?? "");
}

/** Where a dismissal that begins at a word ends, or null when none does. */
function endOfDismissal(sentence: SentenceWords, at: number): number | null {
  const { norms, clauses } = sentence;
  const norm = norms[at] ?? "";
  if (negatesPassive(norms, at) || POST_NEGATORS.has(norm)) return at + 1;
  const verb = phraseAt(DISMISSING_VERBS, norms, at);
  if (verb !== undefined) return at + verb.length;
  const ending = phraseAt(DISMISSING_ENDS, norms, at);
  if (ending !== undefined) {
    const end = at + ending.length;
    // "40 per second can go in"
    if (ending.at(-1) === "go" && WAYS.has(norms[end] ?? "")) return null;
    return endsSegment(sentence, end - 1) || CLOSERS.has(norms[end] ?? "") ? end : null;
  }
  if (isRejectedAfterAll(sentence, at)) return at + 1;
  // "Polling makes the queue redundant."
  if (norm === "redundant" && norms.lastIndexOf("make", at) >= segmentStart(sentence, at)) return at + 1;
  if (!COPULAS.has(norm)) return null;
  let said = at + 1;
  while (DEGREES.has(norms[said] ?? "") && clauses[said] === clauses[at]) said += 1;
  if (clauses[said] !== clauses[at]) return null;
  const predicate = phraseAt(DISMISSING_PREDICATES, norms, said);
  if (predicate !== undefined) {
    const end = said + predicate.length;
    return predicate.at(-1) === "out" && !isOut(norms, end - 1) ? null : end;
  }
  if (isOut(norms, said) && (endsSegment(sentence, said) || CLOSERS.has(norms[said + 1] ?? "")))
    return said + 1;
  // "Search is skipped for now", "is deferred in v1"
  if (
    phraseAt(FOR_NOW, norms, said + 1) !== undefined &&
    (REJECTED.has(norms[said] ?? "") || PUT_OFF.has(norms[said] ?? ""))
  )
    return said + 1;
  const isPast = [at, said - 1].some((index) => PAST_COPULAS.has(norms[index] ?? ""));
  return isPast && REJECTED.has(norms[said] ?? "") ? said + 1 : null;
}

/** What goes one of these is not given up. */
const WAYS = new Set(["in", "on", "by", "at", "with"]);

const PUT_OFF = new Set(["parked", "deferred", "postponed", "ignored"]);
const FOR_NOW = phraseIndex(`
  for now
  for the moment
  for the mvp
  for mvp
  in the mvp
  in v1
  for v1
  for the first version
  in the first version
`);

/** "Caching was considered and rejected." */
function isRejectedAfterAll(sentence: SentenceWords, at: number): boolean {
  const { norms, clauses } = sentence;
  if (!REJECTED.has(norms[at] ?? "") || !["and", "then", "later"].includes(norms[at - 1] ?? "")) return false;
  const isWhole = endsSegment(sentence, at) || CLOSERS.has(norms[at + 1] ?? "");
  return (
    isWhole &&
    norms.some((norm, index) => index < at && clauses[index] === clauses[at] && PAST_COPULAS.has(norm))
  );
}

/** "When the entry is gone, …", "a photo that is too large": what happens, not what is built. */
function isConditional(sentence: SentenceWords, at: number): boolean {
  for (let back = at; back >= segmentStart(sentence, at); back -= 1) {
    if (CONDITIONALS.has(sentence.norms[back] ?? "")) return true;
  }
  return false;
}

/** "The backlog of the queue is gone": so much the better, and the queue stays. */
function isRidOf(sentence: SentenceWords, at: number, end: number): boolean {
  const { norms } = sentence;
  const subject = norms.slice(segmentStart(sentence, at), at);
  return (
    norms[end - 1] === "gone" && subject.slice(0, 2).some((norm) => HAZARDS.has(norm) || norm === "backlog")
  );
}

/** "Old rows are excluded by the query", "ignored by the reader": a part of the design does it, as long as it runs. */
function isSortedOut(norms: readonly string[], end: number): boolean {
  if (!["excluded", "ignored", "omitted"].includes(norms[end - 1] ?? "") && norms[end - 2] !== "left")
    return false;
  return (norms[end] === "by" || norms[end] === "from") && !DESIGNS.has(norms[end + 2] ?? "");
}

/** "A cache is no overkill." */
function isDenied({ norms }: SentenceWords, at: number): boolean {
  const isPost = POST_NEGATORS.has(norms[at] ?? "");
  return isPost && [1, 2].some((step) => NEGATORS.has(norms[at - step] ?? ""));
}
