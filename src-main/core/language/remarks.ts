import type { Assertion } from "./assertion.ts";
import { HAZARDS } from "./cues.ts";
import { DENYING_LABEL_WORDS, POST_NEGATED_WORDS } from "./denial-cues.ts";
import { ROLES } from "./little-words.ts";
import { phraseAt } from "./phrases.ts";
import { isNextRelease } from "./postponement.ts";
import { endsSegment, type SentenceWords, segmentStart } from "./sentence-words.ts";
import { HYPOTHETICAL_PHRASES } from "./supposition-cues.ts";

/** Short clauses that speak of what they stand beside: "Cache: not needed", "Cache (optional)", "Not doing: video". */
export function markByRemark(sentence: SentenceWords, marks: Assertion[]): void {
  const { norms, allRoles, gaps, clauses, covered, outer } = sentence;
  // A clause that stands alone stands beside no other.
  if (outer.length > 1) markByLabel(sentence, marks);
  if ((allRoles & ROLES.tail) !== 0) markByTail(sentence, marks);
  if (outer.length < 2) return;
  for (let first = 0; first < norms.length; first += 1) {
    if (first > 0 && clauses[first] === clauses[first - 1]) continue;
    const end = clauses.indexOf((clauses[first] ?? 0) + 1, first);
    const after = end === -1 ? norms.length : end;
    const word = norms[first] ?? "";
    // "Sharding: no, one box is enough" may go on for as long as it likes.
    const answersNo = (word === "no" && gaps[first] === "comma") || deniesToComma(sentence, first, after);
    const postpones = (phraseAt(HYPOTHETICAL_PHRASES, norms, first)?.length ?? 0) > 1;
    const isShort =
      after - first <= (postpones ? LONG_REMARK_WORDS : REMARK_WORDS) &&
      !covered.slice(first, after).includes(true);
    if (!isShort && !answersNo) continue;
    const denies = answersNo || (DENIALS.has(word) && norms.slice(first + 1, after).every(isOfDenial));
    const mark = denies ? "negated" : postpones || isPostponement(sentence, first) ? "hypothetical" : null;
    if (mark === null) continue;
    const before = gaps[first - 1];
    const goesOn = gaps[after - 1] === "explain";
    // "(dropped: CDN)" speaks of what follows, "(dropped: no joins)" gives its reason.
    const isHead =
      goesOn &&
      !REASON_STARTS.has(norms[after] ?? "") &&
      (before === "open" || (first === 0 && mark === "hypothetical"));
    const isAdded = !isHead && (before === "explain" || before === "open");
    const target = isAdded ? clauses[first - 1] : isHead ? clauses[after] : undefined;
    for (let at = 0; at < norms.length; at += 1) {
      if (clauses[at] === target && marks[at] === "affirmed") marks[at] = mark;
    }
  }
}

/** "Cache: not needed, the database is fast enough": the remark ends at its comma, and the reason follows. */
function deniesToComma({ norms, gaps, covered }: SentenceWords, first: number, after: number): boolean {
  if (!DENIALS.has(norms[first] ?? "") || gaps[first - 1] !== "explain") return false;
  const comma = gaps.indexOf("comma", first);
  if (comma === -1 || comma >= after - 1 || comma - first >= REMARK_WORDS) return false;
  for (let at = first; at <= comma; at += 1) {
    if (covered[at] || (at > first && !isOfDenial(norms[at] ?? ""))) return false;
  }
  return true;
}

/** A remark of this many words or fewer speaks of what it is added to. */
const REMARK_WORDS = 4;
const LONG_REMARK_WORDS = 6;
const REASON_STARTS = new Set([
  "no",
  "not",
  "too",
  "because",
  "cannot",
  "can't",
  "doesn't",
  "needs",
  "would",
]);
const DENIALS = new Set([
  "no",
  "not",
  "none",
  "skip",
  "skipped",
  "unnecessary",
  "never",
  "nope",
  "nah",
  "rejected",
  "dropped",
  "left",
  "ruled",
]);
/** "Not needed here", "no need for now", "never again"; "never send coordinates" is a statement of its own. */
function isOfDenial(norm: string): boolean {
  return DENYING_LABEL_WORDS.has(norm) || POST_NEGATED_WORDS.has(norm) || DENIAL_WORDS.has(norm);
}

const DENIAL_WORDS = new Set(
  "need use on purpose point reason way thanks thank time here today really at all by us me we i do don't this that it the a an of mvp v1 first version release".split(
    " ",
  ),
);
const POSTPONEMENTS = new Set(
  "optional later maybe perhap perhaps future nice possibly tbd v2 v3 postponed deferred someday stretch".split(
    " ",
  ),
);
const NUMBERED_LATER = new Set(["phase", "version", "iteration", "release", "milestone"]);

/** "Optional", "later", "phase 2"; not "later versions 2". */
function isPostponement({ norms }: SentenceWords, at: number): boolean {
  const norm = norms[at] ?? "";
  const next = norms[at + 1] ?? "";
  if (isNextRelease(norms, at)) return true;
  if ((norm === "follow" && next === "up") || (norm === "long" && next === "term")) return true;
  if ((norm === "to" && next === "do") || (norm === "another" && ["time", "day"].includes(next)))
    return at + 2 >= norms.length;
  return POSTPONEMENTS.has(norm) || (NUMBERED_LATER.has(norm) && /^(?:[2-9]|two|three)$/.test(next));
}

/** "CDN later", "search not now", "cache v2", "index = future": a name with a remark after it and nothing between. */
function markByTail(sentence: SentenceWords, marks: Assertion[]): void {
  const { norms, roles, covered, clauses, gaps } = sentence;
  for (let last = 1; last < norms.length; last += 1) {
    if (((roles[last] ?? 0) & ROLES.tail) === 0 || covered[last] || !endsSegment(sentence, last)) continue;
    const start = segmentStart(sentence, last);
    const tail = startOfTail(norms, last);
    if (tail === null || tail <= start || tail - start > NAME_WORDS) continue;
    // "403 not yet" is an answer.
    if (/^\d/.test(norms[start] ?? "")) continue;
    if (!covered.slice(start, tail).every((isName, at) => isName || NAME_JOINTS.has(norms[start + at] ?? "")))
      continue;
    // "Queue first, database later" tells an order, and so does an arrow.
    const isWhole = clauses[start - 1] !== clauses[start] && clauses[last + 1] !== clauses[last];
    if (NOES.has(norms[tail] ?? "") && gaps[tail - 1] !== "arrow") continue;
    if (norms[tail] === "later" && (!isWhole || gaps[start - 1] === "arrow" || !covered[tail - 1])) continue;
    const mark = NOES.has(norms[tail] ?? "") ? "negated" : "hypothetical";
    for (let at = start; at < tail; at += 1) if (marks[at] === "affirmed") marks[at] = mark;
  }
}

/** Where the remark that ends with a word begins, or null when it is none. */
function startOfTail(norms: readonly string[], last: number): number | null {
  const norm = norms[last] ?? "";
  const before = norms[last - 1] ?? "";
  if (norm === "now" || norm === "yet" || norm === "today") return before === "not" ? last - 1 : null;
  if (/^(?:[2-9]|two|three)$/.test(norm)) return NUMBERED_LATER.has(before) ? last - 1 : null;
  return last;
}

const NOES = new Set(["no", "nope"]);
const NAME_JOINTS = new Set(["and", "or", "the", "a", "an", "of", "per"]);
/** A name has hardly more words than this. */
const NAME_WORDS = 5;

/** "Not doing: video", "Not yet: CDN", "Excluded: search". */
function markByLabel({ norms, gaps, clauses, covered }: SentenceWords, marks: Assertion[]): void {
  const end = gaps.indexOf("explain");
  if (end === -1 || clauses[end] !== clauses[0]) return;
  for (let at = 0; at <= end; at += 1) {
    const norm = norms[at] ?? "";
    if (!DENYING_LABEL_WORDS.has(norm) || covered[at] || HAZARDS.has(norm)) return;
  }
  // "In: unread badges" is the other half of "Out: …".
  if (!norms.slice(0, end + 1).some((norm) => LABEL_DENIALS.has(norm))) return;
  const mark = norms.slice(0, end + 1).includes("yet") ? "hypothetical" : "negated";
  for (let at = end + 1; at < norms.length; at += 1) if (marks[at] === "affirmed") marks[at] = mark;
}

const LABEL_DENIALS = new Set(
  "not excluded skipped rejected dropped omitted ignored out discarded dismissed no none".split(" "),
);
