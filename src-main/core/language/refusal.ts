import type { Assertion } from "./assertion.ts";
import { ADOPTION_VERBS, HAZARDS } from "./cues.ts";
import {
  CONDITIONALS,
  DESIGNS,
  LIST_WORDS,
  NEED_VERBS,
  NOBODIES,
  OUT_VERBS,
  PRONOUNS,
  REFUSALS,
  REJECTED,
  REJECTING_VERBS,
} from "./denial-cues.ts";
import { ROLES } from "./little-words.ts";
import { phraseAt } from "./phrases.ts";
import { markAntecedent, markBefore, markScope } from "./scope.ts";
import { endsSegment, type SentenceWords, segmentStart } from "./sentence-words.ts";
import { DESIGNERS } from "./supposition-cues.ts";

/** Denials by a verb: "we got rid of the queue", "leave the cache out", "I dropped Kafka", "nobody needs a CDN". */
export function markRefused(sentence: SentenceWords, marks: Assertion[]): void {
  const { norms, roles, covered } = sentence;
  for (let at = 0; at < norms.length; at += 1) {
    if (((roles[at] ?? 0) & ROLES.refusal) === 0 || covered[at]) continue;
    const norm = norms[at] ?? "";
    const refusal = phraseAt(REFUSALS, norms, at);
    if (refusal !== undefined) {
      const after = at + refusal.length;
      if (isSaidOfName(sentence, at, after)) markBefore(sentence, marks, at - 1, "negated");
      else if (refusal.at(-1) !== "out" || isOut(norms, after - 1))
        markScope(sentence, marks, after, at === 0);
    } else if (OUT_VERBS.has(norm) && markLeftOut(sentence, marks, at)) continue;
    else if (rejects(sentence, at) || needsNobody(sentence, at)) markScope(sentence, marks, at + 1, false);
    else if (norm === "considered") markWeighed(sentence, marks, at);
    else if (norm === "free") markFreeOf(sentence, marks, at);
  }
}

/** "Serverless ruled out: jobs run for hours": notes leave the copula out. */
function isSaidOfName(sentence: SentenceWords, at: number, after: number): boolean {
  const start = segmentStart(sentence, at);
  if (at === start || sentence.norms[after - 1] !== "out" || !endsSegment(sentence, after - 1)) return false;
  return sentence.covered.slice(start, at).every(Boolean);
}

/** "Out", unless it is out of something that is no design. */
export function isOut(norms: readonly string[], at: number): boolean {
  if (norms[at] !== "out") return false;
  return norms[at + 1] !== "of" || DESIGNS.has(norms[at + 2] ?? "") || DESIGNS.has(norms[at + 3] ?? "");
}

/** Between "leave" and its "out" stand hardly more words than this. */
const LEFT_OUT_WORDS = 6;

/** Words that show that something is done again and again rather than decided once. */
const REPEATS = new Set(["from", "above", "over", "older", "into", "to", "every", "which", "per"]);

const BEFORE_A_DECISION = new Set(
  "would will can could should have had decided to simply just also rather deliberately therefore then so but and ha d ve".split(
    " ",
  ),
);

const PROMISES = new Set(["will", "would", "can", "could", "let", "i'll", "we'll", "i'd", "we'd"]);

/** "We reject", "dropped the cache"; but not "requests are dropped", "we remove the key from the cache". */
function rejects(sentence: SentenceWords, at: number): boolean {
  const { norms, clauses } = sentence;
  const norm = norms[at] ?? "";
  const isPast = REJECTED.has(norm);
  if (!isPast && !REJECTING_VERBS.has(norm)) return false;
  if (!isDecision(sentence, at)) return false;
  // "We ignore repeats" is what happens, "we will ignore stories" a decision.
  if (norm === "ignore") return PROMISES.has(norms[at - 1] ?? "");
  if (isPast && norm !== "cut") return true;
  for (let next = at + 1; next < norms.length && clauses[next] === clauses[at]; next += 1) {
    if (REPEATS.has(norms[next] ?? "") || CONDITIONALS.has(norms[next] ?? "")) return false;
  }
  return true;
}

/** Whether a verb is what the designers do, or an instruction: "we then drop", "I simply removed", "drop the queue". */
function isDecision({ norms, gaps, clauses }: SentenceWords, at: number): boolean {
  let back = at - 1;
  for (; back >= 0 && clauses[back] === clauses[at] && gaps[back] === "none"; back -= 1) {
    const norm = norms[back] ?? "";
    if (DESIGNERS.has(norm)) return true;
    if (!BEFORE_A_DECISION.has(norm)) return false;
  }
  // "Rejected uploads get a 413": a participle that opens a clause belongs to a noun.
  return back < at - 1 || !REJECTED.has(norms[at] ?? "");
}

/** "Nobody needs a queue", "no one asked for stories"; but not "nobody waits for the cache". */
function needsNobody({ norms }: SentenceWords, at: number): boolean {
  const isNobody = NOBODIES.has(norms[at - 1] ?? "") || (norms[at - 2] === "no" && norms[at - 1] === "one");
  return isNobody && (NEED_VERBS.has(norms[at] ?? "") || norms[at] === "asked");
}

/** "We leave the cache out", "leave Kafka out of this", "leave search for now". */
function markLeftOut(sentence: SentenceWords, marks: Assertion[], at: number): boolean {
  const { norms, clauses, gaps } = sentence;
  const norm = norms[at] ?? "";
  for (let out = at + 2; out <= at + LEFT_OUT_WORDS && clauses[out] === clauses[at]; out += 1) {
    if (gaps[out - 1] === "comma" && !LIST_WORDS.has(norms[out] ?? "")) return false;
    const isForNow = norm.startsWith("lea") && norms[out] === "for" && norms[out + 1] === "now";
    if (norms[out] === "aside" || isForNow || isOut(norms, out)) {
      for (let word = at + 1; word < out; word += 1) if (marks[word] === "affirmed") marks[word] = "negated";
      return true;
    }
  }
  return false;
}

/** "A cache-free design", "free of queues"; but neither "free memory" nor "this frees the cache". */
function markFreeOf(sentence: SentenceWords, marks: Assertion[], at: number): void {
  const { norms, gaps, covered } = sentence;
  if (norms[at + 1] === "of") markScope(sentence, marks, at + 2, false);
  else if (covered[at - 1] && gaps[at - 1] === "none" && !HAZARDS.has(norms[at - 1] ?? "")) {
    for (let back = at - 1; covered[back] && gaps[back] === "none"; back -= 1) marks[back] = "negated";
  }
}

/** "I considered letting the client call them all, but …": what was weighed and found wanting is denied. */
function markWeighed({ norms, clauses }: SentenceWords, marks: Assertion[], at: number): void {
  const next = clauses.findIndex((clause, index) => index > at && clause !== clauses[at]);
  if (!DESIGNERS.has(norms[at - 1] ?? "") || (norms[next] !== "but" && norms[next] !== "however")) return;
  for (let word = at + 1; word < next; word += 1) if (marks[word] === "hypothetical") marks[word] = "negated";
}

/** "A queue is nice but we do not need it": what the pronoun stands for is denied. */
export function markWhatItStandsFor(sentence: SentenceWords, marks: Assertion[], at: number): void {
  const { norms } = sentence;
  const verb = [1, 2].find(
    (step) => NEED_VERBS.has(norms[at + step] ?? "") || ADOPTION_VERBS.has(norms[at + step] ?? ""),
  );
  const pronoun = at + (verb ?? 0) + 1;
  if (verb === undefined || !PRONOUNS.has(norms[pronoun] ?? "") || !endsSegment(sentence, pronoun)) return;
  markAntecedent(sentence, marks, at);
}
