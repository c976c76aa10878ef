import type { Assertion } from "./assertion.ts";
import { ADOPTION_VERBS, BEHAVIOUR_VERBS, HAZARDS } from "./cues.ts";
import { MERITS, NEGATORS } from "./denial-cues.ts";
import { isRemoteCondition } from "./dreams.ts";
import { HTTP_VERBS } from "./lists.ts";
import { ROLES } from "./little-words.ts";
import { phraseAt } from "./phrases.ts";
import {
  adoptsInClause,
  isAddedOnceNeeded,
  isLaterWork,
  isPostponed,
  isSomeDay,
  isTimeToSpare,
} from "./postponement.ts";
import { endsSegment, hasInClause, type SentenceWords, segmentStart } from "./sentence-words.ts";
import {
  ARTICLES,
  BENEFITS,
  DESIGNERS,
  HYPOTHETICAL_PHRASES,
  HYPOTHETICAL_WORDS,
  LEADING,
  LINKERS,
  MODALS,
  WISHES,
  WONDERING,
  WORKS,
} from "./supposition-cues.ts";

/** Marks what is only postponed, weighed or imagined. It fills its clause, and the list that the clause leads in. */
export function markSupposed(sentence: SentenceWords, marks: Assertion[]): void {
  const { norms, roles, clauses, gaps } = sentence;
  const imagined: number[] = [];
  for (let at = 0; at < norms.length; at += 1) {
    if (((roles[at] ?? 0) & ROLES.supposition) === 0 || !isSupposition(sentence, at)) continue;
    const clause = clauses[at] ?? 0;
    const from = startOfSupposition(sentence, at);
    if (from > clauses.indexOf(clause)) {
      const isPart = (other: number) => other === clause || sentence.outer[other] === clause;
      for (let next = from; isPart(clauses[next] ?? -1); next += 1) {
        if (next > at && OPTIONAL.has(norms[at] ?? "") && gaps[next - 1] === "comma") break;
        marks[next] = "hypothetical";
      }
      continue;
    }
    imagined.push(clause);
    if (goesOnCondition(sentence, clauses.indexOf(clause))) imagined.push(0);
    // "TODO: add a cache", "Maybe later: a cache"
    const last = clauses.lastIndexOf(clause);
    if (gaps[last] === "explain") imagined.push(clauses[last + 1] ?? clause);
  }
  if (imagined.length === 0) return;
  // "We may use DynamoDB (key-value)": a bracket is imagined with what it belongs to.
  for (const [clause, around] of sentence.outer.entries()) {
    if (imagined.includes(around)) imagined.push(clause);
  }
  for (let at = 0; at < norms.length; at += 1) {
    if (imagined.includes(clauses[at] ?? 0)) marks[at] = "hypothetical";
  }
}

const FILLERS = new Set(
  "my our be become prove seem a an the one also other another really very certainly definitely".split(" "),
);

const OPENERS = new Set([
  "if",
  "when",
  "in",
  "once",
  "given",
  "with",
  "later",
  "as",
  "for",
  "after",
  "at",
  "one",
  "some",
]);
const CONDITIONS = new Set(["if", "when", "once"]);

/** "Redis holds the feeds, maybe a CDN too": only what follows the comma is imagined. */
function startOfSupposition(sentence: SentenceWords, at: number): number {
  const { norms, clauses } = sentence;
  const first = clauses.indexOf(clauses[at] ?? 0);
  const start = segmentStart(sentence, at);
  const isAside = start - first >= 3 && !OPENERS.has(norms[first] ?? "") && !goesOnCondition(sentence, first);
  const leads = LEADING.has(norms[at] ?? "") || (norms[at] === "would" && at > start);
  return isAside && at - start <= 2 && leads && !endsSegment(sentence, at) ? start : first;
}

/** "If it dies after the send but before the ack, maybe …": one condition in two clauses. */
function goesOnCondition({ norms, clauses }: SentenceWords, first: number): boolean {
  return norms[first] === "but" && clauses[first] === 1 && CONDITIONS.has(norms[0] ?? "");
}

function isSupposition(sentence: SentenceWords, at: number): boolean {
  const { norms, covered } = sentence;
  const norm = norms[at] ?? "";
  // "In a later version we …" plans, although "later version" is also a wording for what is out of scope.
  if (covered[at]) return DESIGNERS.has(norms[at + 2] ?? "") && isLaterWork(norms, at);
  if (HYPOTHETICAL_WORDS.has(norm)) {
    return !NEGATORS.has(norms[at - 1] ?? "") && !isGuess(sentence, at) && !isUsersOption(sentence, at);
  }
  if (phraseAt(HYPOTHETICAL_PHRASES, norms, at) !== undefined) return true;
  if ((norm === "would" || MODALS.has(norm)) && isPraisedInVain(sentence, at)) return true;
  if (MODALS.has(norm)) return isPlan(sentence, at);
  if (isLaterWork(norms, at) || isTimeToSpare(norms, at) || isSomeDay(sentence, at)) return true;
  if (norm === "later") return isPostponed(sentence, at);
  if (norm === "eventually") return adoptsInClause(sentence, at);
  if (norm === "would") {
    const said = saidAfter(norms, at);
    return BENEFITS.has(said) || (POSSIBLE.has(said) && norms[at - 1] !== "it");
  }
  if (norm === "ideally") return hasInClause(sentence, at, WISHES);
  if (norm === "alternative") return at === 0 || ARTICLES.has(norms[at - 1] ?? "");
  if (norm === "whether") return [1, 2, 3].some((step) => isWondering(norms, at - step));
  if (norm === "can") return isAddedOnceNeeded(sentence, at);
  if (norm === "postponed" || norm === "postpone") return true;
  if (norm === "revisit")
    return DESIGNERS.has(norms[at - 1] ?? "") || norms[at - 2] === "we" || norms[at - 2] === "i";
  return CONDITIONS.has(norm) && isRemoteCondition(sentence, at);
}

/** "A table of perhaps 50 GB" guesses at a figure; "maybe 429" is an answer that may be given. */
function isGuess({ norms, gaps }: SentenceWords, at: number): boolean {
  const figure = norms[at + 1] ?? "";
  return at > 0 && gaps[at - 1] === "none" && /^\d/.test(figure) && !/^[1-5]\d\d$/.test(figure);
}

/** "The owner signs path and optionally the address": who uses it may choose; but not "optionally a CDN". */
function isUsersOption(sentence: SentenceWords, at: number): boolean {
  const { norms, gaps } = sentence;
  if (!OPTIONAL.has(norms[at] ?? "")) return false;
  if (at === 0 || endsSegment(sentence, at) || gaps[at - 1] === "explain") return false;
  // "A link has a target and an optional end"; but not "an optional step"
  if (norms[at - 1] === "a" || norms[at - 1] === "an")
    return at > 2 && !WORKS.has(norms[at + 1] ?? "") && !hasInClause(sentence, at, DESIGNERS);
  return norms[at - 1] === "and" || norms[at - 1] === "with" || HTTP_VERBS.has(norms[0] ?? "");
}

const OPTIONAL = new Set(["optional", "optionally"]);

/** "Websockets would be possible"; but not "it would be possible to lose a write". */
const POSSIBLE = new Set(["possible", "feasible", "doable"]);

/** "SQS would be simpler, but we want to replay": what is granted before a "but" is not taken. */
function isPraisedInVain({ norms, clauses }: SentenceWords, at: number): boolean {
  if (!MERITS.has(saidAfter(norms, at))) return false;
  const next = clauses.lastIndexOf(clauses[at] ?? 0) + 1;
  return norms[next] === "but" || norms[next] === "however";
}

/** "We see whether", "to see whether"; but "users see whether it is open" tells what they get. */
function isWondering(norms: readonly string[], at: number): boolean {
  const norm = norms[at] ?? "";
  if (norm !== "see" && norm !== "know") return WONDERING.has(norm);
  const before = norms[at - 1] ?? "to";
  return before === "to" || before === "not" || before === "will" || DESIGNERS.has(before);
}

/** The word a "would be a really …" comes to. */
function saidAfter(norms: readonly string[], at: number): string {
  let said = at + 1;
  while (FILLERS.has(norms[said] ?? "")) said += 1;
  return norms[said] ?? "";
}

/** "We could add", "sharding may be added", "a CDN might help"; but not "the client may upload", "a node could fail". */
function isPlan({ norms }: SentenceWords, at: number): boolean {
  const next = norms[at + 1] ?? "";
  if (next === "need" || next === "want") return true;
  if (BEHAVIOUR_VERBS.has(next) || isUndergone(norms, at + 1)) return false;
  if (BENEFITS.has(saidAfter(norms, at))) return true;
  const before = norms[at - 1] ?? "";
  if (at === 0 || DESIGNERS.has(before)) return true;
  const after = ["be", "also", "later"].includes(next) ? (norms[at + 2] ?? "") : "";
  if (LINKERS.has(before) && (ADOPTION_VERBS.has(next) || before === "also" || before === "alternatively"))
    return true;
  if (after === "thrown" && norms[at + 3] === "in") return true;
  return after === "be" || ADOPTION_VERBS.has(after);
}

/** "We might get ten times the traffic": what comes over the designers is nothing they plan. */
function isUndergone(norms: readonly string[], verb: number): boolean {
  if (!["get", "have", "face", "receive", "experience"].includes(norms[verb] ?? "")) return false;
  return [1, 2, 3, 4].some((step) => {
    const norm = norms[verb + step] ?? "";
    if (norm === "load") return norms[verb + step + 1] !== "balancer";
    return HAZARDS.has(norm) || BURDENS.has(norm) || /^\d+x$/.test(norm);
  });
}

const BURDENS = new Set(["traffic", "peak", "burst", "surge", "overloaded"]);
