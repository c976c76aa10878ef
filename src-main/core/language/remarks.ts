import type { Assertion } from "./assertion.ts";
import { HAZARDS } from "./cues.ts";
import { DENYING_LABEL_WORDS, POST_NEGATED_WORDS } from "./denial-cues.ts";
import type { SentenceWords } from "./sentence-words.ts";

/** Short clauses that speak of what they stand beside: "Cache: not needed", "Cache (optional)", "Not doing: video". */
export function markByRemark(sentence: SentenceWords, marks: Assertion[]): void {
  // A clause that stands alone stands beside nothing.
  if (sentence.outer.length < 2) return;
  markByLabel(sentence, marks);
  const { norms, gaps, clauses, covered } = sentence;
  for (let first = 0; first < norms.length; first += 1) {
    if (first > 0 && clauses[first] === clauses[first - 1]) continue;
    const end = clauses.indexOf((clauses[first] ?? 0) + 1, first);
    const after = end === -1 ? norms.length : end;
    const word = norms[first] ?? "";
    // "Sharding: no, one box is enough" may go on for as long as it likes.
    const answersNo = word === "no" && gaps[first] === "comma";
    const isShort = after - first <= REMARK_WORDS && !covered.slice(first, after).includes(true);
    if (!isShort && !answersNo) continue;
    const denies = answersNo || (DENIALS.has(word) && norms.slice(first + 1, after).every(isOfDenial));
    const mark = denies ? "negated" : isPostponement(sentence, first) ? "hypothetical" : null;
    if (mark === null) continue;
    const before = gaps[first - 1];
    const goesOn = gaps[after - 1] === "explain";
    // "(dropped: CDN)" speaks of what follows.
    const isHead = goesOn && (before === "open" || (first === 0 && mark === "hypothetical"));
    const isAdded = !isHead && (before === "explain" || before === "open");
    const target = isAdded ? clauses[first - 1] : isHead ? clauses[after] : undefined;
    for (let at = 0; at < norms.length; at += 1) {
      if (clauses[at] === target && marks[at] === "affirmed") marks[at] = mark;
    }
  }
}

/** A remark of this many words or fewer speaks of what it is added to. */
const REMARK_WORDS = 4;
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
]);
/** "Not needed here", "no need for now", "never again"; "never send coordinates" is a statement of its own. */
function isOfDenial(norm: string): boolean {
  return DENYING_LABEL_WORDS.has(norm) || POST_NEGATED_WORDS.has(norm) || DENIAL_WORDS.has(norm);
}

const DENIAL_WORDS = new Set(
  "need use point reason thanks thank time here today really at all by us me we i do don't this that it the a an of".split(
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
  return (
    POSTPONEMENTS.has(norm) || (NUMBERED_LATER.has(norm) && /^(?:[2-9]|two|three)$/.test(norms[at + 1] ?? ""))
  );
}

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
