import type { Assertion } from "./assertion.ts";
import { endOfRelative, isDeniedInCondition } from "./conditions.ts";
import { ADOPTION_VERBS, HAZARDS, isBehaviour } from "./cues.ts";
import {
  CHOICE_VERBS,
  CONDITIONALS,
  CONTRASTS,
  COPULAS,
  MERITS,
  NEGATORS,
  UNNEGATED_NEXT,
  VERB_NEGATORS,
} from "./denial-cues.ts";
import { negatesPassive } from "./dismissal.ts";
import { WORDS_OF_OBJECT } from "./lists.ts";
import { ROLES } from "./little-words.ts";
import { isDetour, isPassingState, isPlace, isPurpose, isSpared, isWordOfSql } from "./mishaps.ts";
import { phraseAt, wordSet } from "./phrases.ts";
import { markWhatItStandsFor } from "./refusal.ts";
import { markScope, SCOPE_WORDS } from "./scope.ts";
import { type SentenceWords, segmentStart } from "./sentence-words.ts";

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
    if (norm.startsWith("prefer")) markDispreferred(sentence, marks, at);
    const contrast = phraseAt(CONTRASTS, norms, at);
    if (contrast !== undefined) markScope(sentence, marks, at + contrast.length, at === 0);
    else if (norm === "over" && isContrast(sentence, at, hasChoice))
      markScope(sentence, marks, at + 1, false);
    else if (NEGATORS.has(norm) && !negatesPassive(norms, at) && startsScope(sentence, at)) {
      markNegator(sentence, marks, at);
    }
  }
}

/** "We chose Kafka over SQS", "went with Kafka over SQS"; but not "took reports over MQTT". */
function isContrast(sentence: SentenceWords, over: number, hasChoice: boolean): boolean {
  const { norms, covered } = sentence;
  const next = norms[over + 1] ?? "";
  if (CARRIERS.has(next) || NUMBER.test(next)) return false;
  if (hasChoice) return true;
  // Without a word of choosing there are two names, and who takes one of them.
  if (!covered[over - 1] || !covered[over + 1]) return false;
  return norms.slice(segmentStart(sentence, over), over).some((norm) => TAKING_VERBS.has(norm));
}

const TAKING_VERBS = new Set(["take", "took", "went", "go", "settled", "settle", "opted", "opt"]);

/** What something travels or is spread over. */
const CARRIERS = wordSet(`
  http https websocket socket sse mqtt grpc rpc connection channel tcp udp tls ssl quic network internet wire wan time
  all several many multiple region zone node shard server machine datacenter az day week month year
`);
const NUMBER = /^(?:\d|two$|three$|four$|five$|six$)/;

/** "I prefer Kafka to SQS." */
function markDispreferred(sentence: SentenceWords, marks: Assertion[], at: number): void {
  const { norms, clauses, covered } = sentence;
  const to = norms.indexOf("to", at + 1);
  if (to === -1 || to - at > WORDS_OF_OBJECT || clauses[to] !== clauses[at] || !covered[to + 1]) return;
  if (covered[to - 1] || norms[at] === "preferable") markScope(sentence, marks, to + 1, false);
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
  if (isWordOfSql(sentence, at)) return false;
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
