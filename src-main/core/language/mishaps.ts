import { HAZARDS } from "./cues.ts";
import { DETOURS, PLACE_WORDS } from "./denial-cues.ts";
import { wordSet } from "./phrases.ts";
import { endsSegment, type SentenceWords } from "./sentence-words.ts";

/** What a "no" or a "not" leaves in the design: what is only spared a mishap, lacks something for now, or is a word of SQL. */

/** A subject has hardly more words than this. */
const SUBJECT_WORDS = 5;
const FINITES = new Set(["is", "are", "get", "may", "can", "must", "will", "should", "ever"]);
const MISHAPS = new Set([
  "overwritten",
  "blocked",
  "missed",
  "stalled",
  "slowed",
  "dropped",
  "forgotten",
  "skipped",
  "broken",
]);

/** "SKIP LOCKED", "NOT NULL", "IF NOT EXISTS", "ON CONFLICT … DO NOTHING": words of SQL that leave out no part. */
export function isWordOfSql({ norms }: SentenceWords, at: number): boolean {
  const before = norms[at - 1] ?? "";
  const next = norms[at + 1] ?? "";
  switch (norms[at]) {
    case "skip":
      return next === "locked";
    case "not":
      return next === "null" || (before === "if" && next === "exist");
    case "nothing":
      return before === "do" && norms.lastIndexOf("conflict", at) !== -1;
    default:
      return false;
  }
}

/** "Not in the leader", "not that many"; but "so not that" sets something aside. */
export function isPlace(sentence: SentenceWords, at: number): boolean {
  const norm = sentence.norms[at] ?? "";
  return PLACE_WORDS.has(norm) && !(norm === "that" && endsSegment(sentence, at));
}

/** "The smaller side has no quorum", "a worker that has no lease": what a part lacks for now, not what is left out. */
export function isPassingState({ norms, clauses }: SentenceWords, at: number): boolean {
  const isState = [1, 2].some(
    (step) => STATES.has(norms[at + step] ?? "") && clauses[at + step] === clauses[at],
  );
  if (!isState || !POSSESSION.has(norms[at - 1] ?? "")) return false;
  const subject = norms.slice(Math.max(0, at - 1 - SUBJECT_WORDS), at - 1);
  return subject.length > 0 && !subject.some((norm) => WHOLES.has(norm));
}

/** What a part of a system gains and loses while it runs. */
const STATES = new Set([
  "quorum",
  "majority",
  "leader",
  "lease",
  "lock",
  "token",
  "heartbeat",
  "connection",
  "vote",
]);
const POSSESSION = new Set([
  "has",
  "have",
  "had",
  "holds",
  "hold",
  "gets",
  "get",
  "finds",
  "find",
  "reaches",
  "reach",
]);

/** Who lacks it by design. */
const WHOLES = new Set(["we", "i", "design", "system", "version", "there", "it", "this", "our"]);

/** "No way around a queue", "no getting around it". */
export function isDetour({ norms }: SentenceWords, at: number): boolean {
  return DETOURS.has(norms[at + 2] ?? "") || DETOURS.has(norms[at + 3] ?? "");
}

/** "No photo is ever lost", "no upload may be dropped": what is denied is the mishap. */
export function isSpared({ norms, clauses }: SentenceWords, at: number): boolean {
  for (let verb = at + 2; verb <= at + SUBJECT_WORDS && clauses[verb] === clauses[at]; verb += 1) {
    if (!FINITES.has(norms[verb] ?? "")) continue;
    return [1, 2, 3, 4, 5].some((step) => {
      const norm = norms[verb + step] ?? "";
      return MISHAPS.has(norm) || HAZARDS.has(norm);
    });
  }
  return false;
}

/** "So no partition becomes too large": a purpose keeps something from happening; but "so no cache is needed". */
export function isPurpose({ norms, clauses }: SentenceWords, at: number): boolean {
  const before = norms[at - 1];
  if (before !== "so" && (before !== "that" || norms[at - 2] !== "so")) return false;
  for (let verb = at + 2; verb <= at + SUBJECT_WORDS && clauses[verb] === clauses[at]; verb += 1) {
    const norm = norms[verb] ?? "";
    if (HAPPENING.has(norm)) return true;
    if (FINITES.has(norm) && [1, 2, 3].some((step) => EXCESS.has(norms[verb + step] ?? ""))) return true;
  }
  return false;
}

const HAPPENING = wordSet(
  "becomes sees holds waits starts grows runs takes fills pays gets carries receives loses blocks stalls",
);
const EXCESS = wordSet("too twice again more larger longer alone");
