import type { Assertion } from "./assertion.ts";
import { ADOPTION_VERBS, BEHAVIOUR_VERBS, HAZARDS } from "./cues.ts";
import { CONDITIONALS, NEGATORS } from "./denial-cues.ts";
import { ROLES } from "./little-words.ts";
import { normalise } from "./normalise.ts";
import { phraseAt } from "./phrases.ts";
import { endsSegment, type SentenceWords, segmentStart } from "./sentence-words.ts";
import {
  BENEFITS,
  COMING,
  DESIGNERS,
  HYPOTHETICAL_PHRASES,
  HYPOTHETICAL_WORDS,
  IMAGINED,
  LEADING,
  LINKERS,
  MEANS_TO_SPEND,
  MODALS,
  RELEASES,
  SPARE,
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

const BEFORE_VERBS = new Set(["we", "i", "can", "could", "will", "be", "to"]);
const TIME_NOUNS = new Set(["second", "minute", "hour", "day", "week", "month", "year", "ms", "moment"]);
const FILLERS = new Set(
  "my our be become prove seem a an the one also other another really very certainly definitely".split(" "),
);
const FINITES = new Set(["is", "are", "was", "were"]);
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
const WISHES = new Set(["would", "could", "might", "we'd", "i'd"]);
const CONDITIONS = new Set(["if", "when", "once"]);
const PREPOSITIONS = new Set([
  "for",
  "within",
  "after",
  "per",
  "of",
  "at",
  "least",
  "every",
  "only",
  "than",
  "about",
]);
const ARTICLES = new Set(["a", "an", "the", "our", "some", "one", "another", "other", "possible"]);

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
  return (
    CONDITIONS.has(norm) &&
    (isDream(sentence, at) ||
      isForGrowth(sentence, at) ||
      endsWithGrowth(sentence, at) ||
      isWishOfOthers(sentence, at))
  );
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
const HTTP_VERBS = new Set(["get", "put", "patch", "delete", "post"]);

/** "Websockets would be possible"; but not "it would be possible to lose a write". */
const POSSIBLE = new Set(["possible", "feasible", "doable"]);

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

/** "A later version", "in v2", "a future step"; but not "GET /v2/feed" or "in the next step the worker …". */
function isLaterWork(norms: readonly string[], at: number): boolean {
  const norm = norms[at] ?? "";
  const next = norms[at + 1] ?? "";
  if (IMAGINED.has(norm) && (WORKS.has(next) || WORKS.has(norms[at + 2] ?? ""))) return true;
  if (COMING.has(norm) && RELEASES.has(next)) return true;
  if (norm === "follow" && next === "up") return norms[at - 1] === "a";
  if ((norm === "second" || norm === "third") && ["version", "iteration", "release"].includes(next))
    return true;
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

function isTimeToSpare(norms: readonly string[], at: number): boolean {
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
function isSomeDay(sentence: SentenceWords, at: number): boolean {
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

function isPostponed(sentence: SentenceWords, at: number): boolean {
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
function isAddedOnceNeeded({ norms, clauses }: SentenceWords, at: number): boolean {
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

/** "A CDN when we are bigger", "replicas once we see the load": a name, and no verb before its condition. */
function isForGrowth({ norms, covered, clauses }: SentenceWords, at: number): boolean {
  const first = clauses.indexOf(clauses[at] ?? 0);
  if (at === first || at - first > WORDS_OF_NAME || !GROWING.has(norms[at + 1] ?? "")) return false;
  for (let name = first; name < at; name += 1) {
    if (!covered[name] && !ARTICLES.has(norms[name] ?? "") && !PREPOSITIONS.has(norms[name] ?? ""))
      return false;
  }
  return [2, 3, 4, 5].some(
    (step) => clauses[at + step] === clauses[at] && GROWTH.has(norms[at + step] ?? ""),
  );
}

/** "When we grow we shard", "once we're bigger: a CDN"; but not "when we grow past 1 TB", which names the day. */
function endsWithGrowth(sentence: SentenceWords, at: number): boolean {
  const { norms } = sentence;
  if (!GROWING.has(norms[at + 1] ?? "")) return false;
  const end = [2, 3, 4].find((step) => SIZES.has(norms[at + step] ?? ""));
  if (end === undefined) return false;
  return endsSegment(sentence, at + end) || DESIGNERS.has(norms[at + end + 1] ?? "");
}

const SIZES = new Set(["bigger", "larger", "grow", "grown"]);

/** "If product wants it, search too", "a CDN if the business asks for one". */
function isWishOfOthers(sentence: SentenceWords, at: number): boolean {
  const { norms } = sentence;
  const who = norms[at + 1] === "the" ? at + 2 : at + 1;
  if (!BUSINESS.has(norms[who] ?? "") || !WANTING.has(norms[who + 1] ?? "")) return false;
  return (
    endsSegment(sentence, who + 1) || ["it", "this", "that", "one", "for"].includes(norms[who + 2] ?? "")
  );
}

const BUSINESS = new Set(["product", "business", "marketing", "management", "pm", "stakeholder", "legal"]);
const WANTING = new Set(["want", "need", "ask", "insist", "demand"]);

const WORDS_OF_NAME = 6;
const GROWING = new Set(["we", "we're", "we've", "somebody", "someone"]);
const GROWTH = new Set(
  "bigger larger big grow grown growth outgrow popular successful traffic load ask need".split(" "),
);

/** "If this ever takes off we would shard"; but not "if a node fails, reads would go to its replica". */
function isDream(sentence: SentenceWords, at: number): boolean {
  const { norms, covered, clauses, gaps } = sentence;
  const dreamer = norms[at + 1] ?? "";
  const allows = norms.slice(at + 1, at + 6).some((norm) => norm === "allow" || norm === "permit");
  if (norms[at] === "if" && allows) return true;
  if (!["we", "i", "this", "it", "that", "there"].includes(dreamer)) return false;
  let isRemote = false;
  let end = at + 1;
  while (
    end < norms.length - 1 &&
    clauses[end] === clauses[at] &&
    gaps[end] === "none" &&
    !WISHES.has(norms[end] ?? "")
  ) {
    const norm = norms[end] ?? "";
    if (covered[end] || HAZARDS.has(norm) || BEHAVIOUR_VERBS.has(norm) || NEGATORS.has(norm)) return false;
    isRemote ||= norm === "ever";
    end += 1;
  }
  return isRemote || (isWished(sentence, at) && !isWorkedOut(sentence, end));
}

/** "If we had time we would", "I would if we had time"; but not "autoscaling would react when it is over". */
function isWished({ norms, clauses }: SentenceWords, at: number): boolean {
  return norms.some((norm, index) => {
    if (clauses[index] !== clauses[at] || !WISHES.has(norm)) return false;
    if (index > at) return true;
    return norms[at] === "if" && (norm.endsWith("'d") || DESIGNERS.has(norms[index - 1] ?? ""));
  });
}

/** "If we needed all six we would get 0.994": a figure is worked out, and nothing is put off. */
function isWorkedOut({ norms, clauses }: SentenceWords, would: number): boolean {
  if (!OUTCOMES.has(norms[would + 1] ?? "")) return false;
  return [2, 3, 4].some(
    (step) => clauses[would + step] === clauses[would] && /^\d/.test(norms[would + step] ?? ""),
  );
}

const OUTCOMES = new Set(["get", "be", "take", "cost", "come", "make", "reach", "end"]);

function hasInClause({ norms, clauses }: SentenceWords, at: number, words: ReadonlySet<string>): boolean {
  return norms.some((norm, index) => clauses[index] === clauses[at] && words.has(norm));
}

/** A verb of taking up in the clause; a concept's own name only where it stands as a verb ("we shard later"). */
function adoptsInClause({ norms, clauses, covered }: SentenceWords, at: number): boolean {
  return norms.some(
    (norm, index) =>
      clauses[index] === clauses[at] &&
      ADOPTION_VERBS.has(norm) &&
      (!covered[index] || BEFORE_VERBS.has(norms[index - 1] ?? "")),
  );
}
