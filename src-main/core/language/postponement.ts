import { ADOPTION_VERBS } from "./cues.ts";
import { CONDITIONALS } from "./denial-cues.ts";
import { normalise } from "./normalise.ts";
import { endsSegment, hasInClause, type SentenceWords, segmentStart } from "./sentence-words.ts";
import {
  COMING,
  DESIGNERS,
  FINITES,
  IMAGINED,
  MEANS_TO_SPEND,
  PREPOSITIONS,
  RELEASES,
  SPARE,
  WISHES,
  WORKS,
} from "./supposition-cues.ts";

/** How people say that something comes later: in another version, with more time, some day. */

const BEFORE_VERBS = new Set(["we", "i", "can", "could", "will", "be", "to"]);
const TIME_NOUNS = new Set(["second", "minute", "hour", "day", "week", "month", "year", "ms", "moment"]);

/** "The second iteration", "a third release". */
export function isNextRelease(norms: readonly string[], at: number): boolean {
  const isOrdinal = norms[at] === "second" || norms[at] === "third";
  return isOrdinal && ["version", "iteration", "release", "milestone"].includes(norms[at + 1] ?? "");
}

/** "A later version", "in v2", "a future step"; but not "GET /v2/feed" or "in the next step the worker …". */
export function isLaterWork(norms: readonly string[], at: number): boolean {
  const norm = norms[at] ?? "";
  const next = norms[at + 1] ?? "";
  if (IMAGINED.has(norm) && (WORKS.has(next) || WORKS.has(norms[at + 2] ?? ""))) return true;
  if (COMING.has(norm) && RELEASES.has(next)) return true;
  if (norm === "follow" && next === "up") return norms[at - 1] === "a";
  if (isNextRelease(norms, at)) return true;
  if (RELEASES.has(norm) && /^(?:[2-9]|two|three)$/.test(next)) return norms[at + 2] !== "of";
  if (norm.length === 2 && /^v[2-9]$/.test(norm)) {
    if (at === 0) return ["would", "could", "bring", "add"].includes(next);
    // "Search is v2"
    const isSaid = at === norms.length - 1 && FINITES.has(norms[at - 1] ?? "") && norms[at - 2] !== "version";
    return isSaid || (["in", "for", "with"].includes(norms[at - 1] ?? "") && next !== "of");
  }
  if (norm !== "next" || next !== "step") return false;
  return !["in", "of"].includes(norms[at - 2] ?? "") && norms[at - 1] !== "in";
}

export function isTimeToSpare(norms: readonly string[], at: number): boolean {
  if (!SPARE.has(norms[at] ?? "")) return false;
  const isSpent = [1, 2].some((step) => MEANS_TO_SPEND.has(norms[at + step] ?? ""));
  return (
    isSpent &&
    [1, 2, 3].some((step) =>
      ["given", "with", "had", "have", "if", "were", "was", "is"].includes(norms[at - step] ?? ""),
    )
  );
}

/** "One day we would shard", "some day: a cache"; but not "one day of posts", "after one day". */
export function isSomeDay(sentence: SentenceWords, at: number): boolean {
  const { norms } = sentence;
  const norm = norms[at] ?? "";
  if ((norm !== "one" && norm !== "some") || norms[at + 1] !== "day") return false;
  if (PREPOSITIONS.has(norms[at - 1] ?? "")) return false;
  return (
    endsSegment(sentence, at + 1) ||
    DESIGNERS.has(norms[at + 2] ?? "") ||
    ["it", "this", "the"].includes(norms[at + 2] ?? "")
  );
}

export function isPostponed(sentence: SentenceWords, at: number): boolean {
  const { norms, covered } = sentence;
  const before = norms[at - 1] ?? "";
  const isAdjective = covered[at + 1] && FINITES.has(norms[at + 2] ?? "");
  if (isAdjective || TIME_NOUNS.has(before) || before === "the" || norms[at + 1] === "than") return false;
  if (ARRIVING.has(before)) return endsSegment(sentence, at) && !isInCondition(sentence, at);
  if (hasInClause(sentence, at, DESIGNERS) && hasInClause(sentence, at, DEALING)) return true;
  return adoptsInClause(sentence, at) || hasInClause(sentence, at, WISHES);
}

/** "Search comes later" is a plan; "who comes later waits" and "comes later than" are of the story. */
const ALWAYS = normalise("always");
const ARRIVING = new Set(["come", "arrive", "follow"]);
const DEALING = new Set(["deal", "tackle", "tackled", "worry", "address", "addressed", "solve", "solved"]);

function isInCondition(sentence: SentenceWords, at: number): boolean {
  return sentence.norms.slice(segmentStart(sentence, at), at).some((norm) => CONDITIONALS.has(norm));
}

/** "Replicas can be added once it grows", "we can always add replicas". */
export function isAddedOnceNeeded({ norms, clauses }: SentenceWords, at: number): boolean {
  if (norms[at + 1] === ALWAYS) return DESIGNERS.has(norms[at - 1] ?? "") && norms[at + 2] === "add";
  const verb = [1, 2, 3].find((step) =>
    ["added", "add", "introduced", "introduce", "adopted"].includes(norms[at + step] ?? ""),
  );
  if (verb === undefined) return false;
  return norms.some(
    (norm, index) =>
      index > at + verb &&
      clauses[index] === clauses[at] &&
      ["once", "when", "if", "later", "afterward"].includes(norm),
  );
}

/** A verb of taking up in the clause; a concept's own name only where it stands as a verb ("we shard later"). */
export function adoptsInClause({ norms, clauses, covered }: SentenceWords, at: number): boolean {
  return norms.some(
    (norm, index) =>
      clauses[index] === clauses[at] &&
      ADOPTION_VERBS.has(norm) &&
      (!covered[index] || BEFORE_VERBS.has(norms[index - 1] ?? "")),
  );
}
