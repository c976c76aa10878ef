import type { Assertion } from "./assertion.ts";
import { endOfRelative, isDeniedInCondition } from "./conditions.ts";
import { ADOPTION_VERBS, HAZARDS, isBehaviour } from "./cues.ts";
import {
  CHOICE_VERBS,
  CONDITIONALS,
  CONTRASTS,
  COPULAS,
  DETOURS,
  MERITS,
  NEGATORS,
  PLACE_WORDS,
  UNNEGATED_NEXT,
  VERB_NEGATORS,
} from "./denial-cues.ts";
import { negatesPassive } from "./dismissal.ts";
import { ROLES } from "./little-words.ts";
import { phraseAt, wordSet } from "./phrases.ts";
import { markWhatItStandsFor } from "./refusal.ts";
import { markScope, SCOPE_WORDS } from "./scope.ts";
import { endsSegment, type SentenceWords, segmentStart } from "./sentence-words.ts";

/**
 * Denials that come before what they deny: "no cache", "we do not shard", "instead of a queue". Two denials of one
 * thing affirm it, and so does telling what its absence would cost.
 */
export function markNegated(sentence: SentenceWords, marks: Assertion[]): void {
  const { norms, roles, covered } = sentence;
  let hasChoice = false;
  for (let at = 0; at < norms.length; at += 1) {
    if (((roles[at] ?? 0) & ROLES.negation) === 0) continue;
    const norm = norms[at] ?? "";
    if (covered[at] && !opensName(sentence, at)) continue;
    hasChoice ||= CHOICE_VERBS.has(norm);
    const contrast = phraseAt(CONTRASTS, norms, at);
    if (contrast !== undefined) markScope(sentence, marks, at + contrast.length, at === 0);
    else if (norm === "over" && hasChoice) markScope(sentence, marks, at + 1, false);
    else if (NEGATORS.has(norm) && !negatesPassive(norms, at) && startsScope(sentence, at)) {
      markNegator(sentence, marks, at);
    }
  }
}

/**
 * "No cache key": that "no cache" is a name too takes nothing from the denial. What it names stays claimed. In a
 * condition ("if no shop takes it") it tells what happens.
 */
function opensName(sentence: SentenceWords, at: number): boolean {
  const { norms, covered } = sentence;
  const norm = norms[at];
  if (norm !== "no" && norm !== "without") return false;
  if (covered[at - 1] === true || covered[at + 1] !== true) return false;
  return !norms.slice(segmentStart(sentence, at), at).some((word) => CONDITIONALS.has(word));
}

/** A second negation so close to the first takes it away: "no reason not to", "cannot do without". */
const DOUBLING_WORDS = 4;

const NEGATING_PREPOSITIONS = new Set(["without", "unlike"]);
const AVOIDERS = new Set(["avoid", "avoiding", "skip", "skipping", "without", "omit"]);
const DOUBLED = new Set([...AVOIDERS, "not", "against"]);
const SOFT_NEGATORS = new Set(["impossible", "hardly", "hard", "unable", "nobody", "noone"]);
const BEFORE_BEHAVIOUR = new Set([
  "be",
  "been",
  "being",
  "ever",
  "even",
  "have",
  "get",
  "actually",
  "really",
]);
const ARTICLES = new Set(["a", "an", "the", "any"]);
const DETERMINERS = new Set([...ARTICLES, "each", "every", "all", "some", "its", "their", "this", "that"]);
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
const JOINTS = new Set(["and", "or", "nor"]);

function markNegator(sentence: SentenceWords, marks: Assertion[], at: number): void {
  const doubled = negationBefore(sentence, at);
  if (doubled !== null) {
    unmark(sentence, marks, doubled);
    return;
  }
  if (isCounterfactual(sentence, at)) return;
  if (deniesAnotherOne(sentence, at)) {
    if (marks[at + 1] === "affirmed") marks[at + 1] = "negated";
    return;
  }
  const end = endOfRelative(sentence, at);
  const rest = end === null ? [] : marks.slice(end);
  markScope(sentence, marks, at + 1, isFronted(sentence, at));
  if (end !== null) marks.splice(end, rest.length, ...rest);
  markWhatItStandsFor(sentence, marks, at);
}

/** "Without a cache the store …", "to avoid a loop the server …": what follows the thing is what happens. */
function isFronted({ norms }: SentenceWords, at: number): boolean {
  if (at === 0) return NEGATING_PREPOSITIONS.has(norms[at] ?? "");
  if (norms[at] !== "avoid" || norms[at - 1] !== "to") return false;
  return at === 1 || (at === 3 && norms[1] === "order");
}

/** "SKIP LOCKED", "NOT NULL", "IF NOT EXISTS", "ON CONFLICT … DO NOTHING": words of SQL that leave out no part. */
function isStatement({ norms }: SentenceWords, at: number): boolean {
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

/** "Never two drivers on one ride", "no two users in the same seat": the number is denied, and what is counted is there. */
function deniesAnotherOne({ norms, clauses }: SentenceWords, at: number): boolean {
  if (norms[at + 1] !== "two" && norms[at + 1] !== "2") return false;
  return [3, 4, 5, 6, 7].some(
    (step) => clauses[at + step] === clauses[at] && SINGLES.has(norms[at + step] ?? ""),
  );
}

const SINGLES = new Set(["one", "same", "single", "each"]);

function startsScope(sentence: SentenceWords, at: number): boolean {
  const { norms, gaps, covered } = sentence;
  const norm = norms[at] ?? "";
  // "If not, it asks the shield"
  if ((norm === "no" || norm === "not") && gaps[at] === "comma") return false;
  if (isStatement(sentence, at)) return false;
  // "A skipped time" is one that was skipped.
  if (norm.endsWith("ed") && DETERMINERS.has(norms[at - 1] ?? "")) return false;
  const next = norms[at + 1] ?? "";
  // "Excluded by the query" names who does it, "are avoided with a key" how.
  if (norm.endsWith("ed") && (next === "by" || COPULAS.has(norms[at - 1] ?? ""))) return false;
  if (norm === "zero" && (!covered[at + 1] || HAZARDS.has(next))) return false;
  const noun = ARTICLES.has(next) ? (norms[at + 2] ?? "") : next;
  if (UNNEGATED_NEXT.has(noun) || (norm === "not" && isPlace(sentence, at + 1))) return false;
  if ((norm === "no" || norm === "neither") && (isDetour(sentence, at) || isSpared(sentence, at)))
    return false;
  if (norm === "no" && (isPassingState(sentence, at) || isPurpose(sentence, at))) return false;
  if (isDeniedInCondition(sentence, at)) return false;
  return !VERB_NEGATORS.has(norm) || negationBefore(sentence, at) !== null || !negatesBehaviour(norms, at);
}

/** "Not in the leader", "not that many"; but "so not that" sets something aside. */
function isPlace(sentence: SentenceWords, at: number): boolean {
  const norm = sentence.norms[at] ?? "";
  return PLACE_WORDS.has(norm) && !(norm === "that" && endsSegment(sentence, at));
}

/** "The smaller side has no quorum", "a worker that has no lease": what a part lacks for now, not what is left out. */
function isPassingState({ norms, clauses }: SentenceWords, at: number): boolean {
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
function isDetour({ norms }: SentenceWords, at: number): boolean {
  return DETOURS.has(norms[at + 2] ?? "") || DETOURS.has(norms[at + 3] ?? "");
}

/** "No photo is ever lost", "no upload may be dropped": what is denied is the mishap. */
function isSpared({ norms, clauses }: SentenceWords, at: number): boolean {
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
function isPurpose({ norms, clauses }: SentenceWords, at: number): boolean {
  const before = norms[at - 1];
  if (before !== "so" && (before !== "that" || norms[at - 2] !== "so")) return false;
  for (let verb = at + 2; verb <= at + SUBJECT_WORDS && clauses[verb] === clauses[at]; verb += 1) {
    const norm = norms[verb] ?? "";
    if (HAPPENING.has(norm)) return true;
    if (FINITES.has(norm)) return [1, 2, 3].some((step) => EXCESS.has(norms[verb + step] ?? ""));
  }
  return false;
}

const HAPPENING = wordSet("becomes sees holds waits starts grows runs takes fills pays gets");
const EXCESS = wordSet("too twice again more larger longer alone ever");

/** "Reads do not wait", "uploads must not be lost"; but not "we do not want misses to go to the database". */
function negatesBehaviour(norms: readonly string[], at: number): boolean {
  let verb = at + 1;
  while (BEFORE_BEHAVIOUR.has(norms[verb] ?? "") || norms[verb + 1] === "to") {
    verb += norms[verb + 1] === "to" ? 2 : 1;
  }
  const norm = norms[verb] ?? "";
  return isBehaviour(norms, verb) && (norms[at] !== "without" || norm.endsWith("ing"));
}

/** Where the negation starts that another one takes away, or null: "we cannot do without a cache". */
function negationBefore({ norms, gaps, clauses }: SentenceWords, at: number): number | null {
  const norm = norms[at] ?? "";
  if (!DOUBLED.has(norm)) return NEGATORS.has(norm) ? negationOfAll(norms, at) : null;
  const most = norm === "without" ? SCOPE_WORDS : DOUBLING_WORDS;
  for (let back = at - 1; back >= 0 && at - back <= most; back -= 1) {
    if (clauses[back] !== clauses[at] || gaps[back] === "comma") return null;
    const before = norms[back] ?? "";
    if (JOINTS.has(before)) return null;
    if ((NEGATORS.has(before) && !AVOIDERS.has(before)) || SOFT_NEGATORS.has(before)) return back;
  }
  return null;
}

/** "Hardly a link that isn't cached", "no read that does not go through the cache". */
function negationOfAll(norms: readonly string[], at: number): number | null {
  const relative = [1, 2].find((step) => ["that", "which", "who"].includes(norms[at - step] ?? ""));
  if (relative === undefined) return null;
  for (let back = at - relative - 1; back >= Math.max(0, at - relative - DOUBLING_WORDS); back -= 1) {
    if (NONES.has(norms[back] ?? "")) return back;
  }
  return null;
}

const NONES = new Set(["no", "nothing", "nobody", "noone", "none", "hardly", "barely"]);

function unmark({ clauses }: SentenceWords, marks: Assertion[], from: number): void {
  for (let at = from; at < marks.length && clauses[at] === clauses[from]; at += 1) {
    if (marks[at] === "negated") marks[at] = "affirmed";
  }
}

/**
 * "Without a cache each read would hit the disk", "the feed would be slow without a cache", "if we did not shard,
 * the index would outgrow memory": what would happen in its absence argues for it.
 */
function isCounterfactual(sentence: SentenceWords, at: number): boolean {
  const { norms, clauses } = sentence;
  const isLack = norms[at] === "without";
  const isIf = [1, 2, 3].some((step) => norms[at - step] === "if");
  const isGerund = norms[at] === "not" && norms[at + 1] === "having";
  if (!isLack && !isIf && !isGerund) return false;
  for (let other = 0; other < norms.length; other += 1) {
    if (clauses[other] !== clauses[at] || !OUTCOMES.has(norms[other] ?? "")) continue;
    const next = [1, 2, 3].map((step) => norms[other + step] ?? "");
    if (next.some((word) => MERITS.has(word))) return false;
    const isOwnPlan = OWN.has(norms[other - 1] ?? "");
    if (other < at) return isLack && !isOwnPlan;
    return !isOwnPlan || !next.some((word) => ADOPTION_VERBS.has(word));
  }
  return false;
}

const OUTCOMES = new Set(["would", "could", "wouldn't", "couldn't", "might"]);
const OWN = new Set(["we", "i"]);
