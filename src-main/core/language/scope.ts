import type { Assertion } from "./assertion.ts";
import { HAZARDS, isBehaviour, SCOPE_ENDERS, SPEAKERS } from "./cues.ts";
import { PRONOUNS } from "./denial-cues.ts";
import {
  closesWithAnd,
  closesWithOr,
  continuesList,
  continuesWish,
  ITEM_WORDS,
  isCallAt,
  isListFrom,
  MEANS,
  WORDS_OF_OBJECT,
  wishes,
} from "./lists.ts";
import { endsSegment, type SentenceWords, segmentStart } from "./sentence-words.ts";

/** How far a denial reaches, forwards from its cue or backwards. */

/** A negation reaches no further than this many words. */
export const SCOPE_WORDS = 20;

/** Denies what follows, from a word on. At `endsAtComma` the first comma ends it ("Without a cache, …"). */
export function markScope(
  sentence: SentenceWords,
  marks: Assertion[],
  from: number,
  endsAtComma: boolean,
): void {
  const { norms, gaps, covered, clauses } = sentence;
  const own = clauses[from];
  if (PRONOUNS.has(norms[from] ?? "") && endsSegment(sentence, from)) markAntecedent(sentence, marks, from);
  // "No POST /photos - upload a photo", "no GET /sales → {startsAt}": what a call is for and what it answers.
  const isCall = isCallAt(sentence, from);
  const isWish = wishes(sentence, from);
  let dealsWithHazard = AVOIDERS.has(norms[from - 1] ?? "");
  let reach = 0;
  for (let at = from; at < norms.length && reach < SCOPE_WORDS; at += 1) {
    const norm = norms[at] ?? "";
    // What is denied is denied with all that its brackets hold, unless they say what is done instead.
    if (isInBracketOf(sentence, at, own)) {
      const end = endOfBracket(sentence, at, own);
      if (tellsTheMeans(sentence, at, from)) {
        at = end - 1;
        continue;
      }
      const stop = norms.findIndex((word, index) => index >= at && index < end && SPEAKERS.has(word));
      for (let inner = at; inner < (stop === -1 ? end : stop); inner += 1) {
        if (marks[inner] === "affirmed") marks[inner] = "negated";
      }
      at = end - 1;
      continue;
    }
    // "The list of gateways (not the members) goes to …": what was denied in a bracket ends with it.
    if (own !== undefined && sentence.outer[own] !== own && clauses[at] === sentence.outer[own]) return;
    const before = at > from ? gaps[at - 1] : "none";
    if (before === "break" || (before === "explain" && !isCall)) return;
    if (before === "arrow" && !isCall) return;
    // "We dropped the queue in favour of a cron job."
    if (norm === "in" && FAVOURS.has(norms[at + 1] ?? "")) return;
    const goesOn = isWish && continuesWish(sentence, at, from);
    if (
      before === "comma" &&
      !goesOn &&
      (endsAtComma ? !closesWithOr(sentence, at) : !continuesList(sentence, at, from))
    )
      return;
    if (norm === "and" && goesOn) continue;
    if (endsAtComma && startsSubject(sentence, at, from)) return;
    dealsWithHazard ||= !isWish && (HAZARDS.has(norm) || isBehaviour(norms, at));
    const isUse = at === from && norm === "using";
    if (!covered[at] && at > from && isLackOf(sentence, from) && FINITES.has(norm)) return;
    if (!covered[at] && isPlaceOfHazard(sentence, at, from)) return;
    if (!covered[at] && at > from && !isWish && TIMES.has(norm)) return;
    if (!covered[at] && !isUse && !isCall && endsScope(sentence, at, dealsWithHazard)) return;
    if (marks[at] === "affirmed") marks[at] = "negated";
    reach += 1;
  }
}

const FAVOURS = new Set(["favour", "favor"]);

/** "Without news a server keeps its rules": with the next article the statement itself begins, comma or not. */
function startsSubject({ norms, gaps }: SentenceWords, at: number, from: number): boolean {
  if (at === from || gaps[at - 1] !== "none" || !SUBJECT_STARTS.has(norms[at] ?? "")) return false;
  const before = norms[at - 1] ?? "";
  return !BEFORE_ARTICLE.has(before) && !SUBJECT_STARTS.has(before) && !before.endsWith("ing");
}

const SUBJECT_STARTS = new Set(["a", "an", "the", "each", "every", "any", "all", "both", "no"]);

/** What an article may follow within the thing that is lacking: "without a cache for the feed". */
const BEFORE_ARTICLE = new Set(
  "of for to in on at by with from and or nor per as than into between before after over under without such like".split(
    " ",
  ),
);

/** Marks what stands before a word in its clause. */
export function markBefore(sentence: SentenceWords, marks: Assertion[], at: number, mark: Assertion): void {
  const clause = sentence.clauses[at];
  for (let back = at; back >= 0 && sentence.clauses[back] === clause; back -= 1) {
    const isComma = back < at && sentence.gaps[back] === "comma";
    if (isComma && !isListFrom(sentence, back + 1) && !closesWithAnd(sentence, back + 1, at)) return;
    marks[back] = mark;
  }
}

/** "No loss after the ack", "no order before the payment": they say when, and that time comes. */
const TIMES = new Set(["before", "after", "once", "during"]);
const AVOIDERS = new Set(["avoid", "avoiding", "skip", "skipping", "omit"]);

/** "I thought of a queue but dropped it": what the pronoun stands for is denied. */
export function markAntecedent(sentence: SentenceWords, marks: Assertion[], at: number): void {
  const { clauses } = sentence;
  const own = clauses.indexOf(clauses[at] ?? 0);
  const isInClause = own === 0 || segmentStart(sentence, at) > own;
  const from = isInClause ? at : own;
  const antecedent = isInClause ? clauses[at] : clauses[own - 1];
  // "The price is no transactions, we do not need them": what is meant is denied already.
  for (let back = from - 1; back >= 0 && clauses[back] === antecedent; back -= 1) {
    if (marks[back] === "negated") return;
  }
  for (let back = from - 1; back >= 0; back -= 1) {
    if (clauses[back] === antecedent && marks[back] === "affirmed") marks[back] = "negated";
  }
}

function isInBracketOf({ clauses, outer }: SentenceWords, at: number, own: number | undefined): boolean {
  let clause = clauses[at] ?? 0;
  while (clause !== own && outer[clause] !== undefined && outer[clause] !== clause)
    clause = outer[clause] ?? 0;
  return clause === own && clauses[at] !== own;
}

function endOfBracket(sentence: SentenceWords, at: number, own: number | undefined): number {
  let end = at;
  while (end < sentence.norms.length && isInBracketOf(sentence, end, own)) end += 1;
  return end;
}

/** "Bots must not get in first (rate limit per account)": how it is prevented; but not "must not see the store (S3)". */
function tellsTheMeans({ norms, covered, clauses }: SentenceWords, bracket: number, from: number): boolean {
  if (covered[bracket - 1] || !PROHIBITIONS.has(norms[from - 1] ?? "")) return false;
  if (norms[from - 1] === "not" && !MUSTS.has(norms[from - 2] ?? "")) return false;
  const start = clauses.indexOf(clauses[from - 1] ?? 0);
  return from - 1 > start && !norms.slice(start, from - 1).some((norm) => norm === "we" || norm === "i");
}

const PROHIBITIONS = new Set(["not", "never", "cannot", "can't", "shouldn't", "mustn't"]);
const MUSTS = new Set(["must", "should", "may", "can", "shall"]);

function endsScope(sentence: SentenceWords, at: number, dealsWithHazard: boolean): boolean {
  const norm = sentence.norms[at] ?? "";
  if (MEANS.has(norm)) return dealsWithHazard && !PRONOUNS.has(sentence.norms[at + 1] ?? "");
  // "Nor do we cache users"
  if ((norm === "we" || norm === "i") && AUXILIARIES.has(sentence.norms[at - 1] ?? "")) return false;
  if (SCOPE_ENDERS.has(norm)) return norm !== "as" || !isRole(sentence, at);
  return norm === "and" && !isListFrom(sentence, at) && !joinsFigures(sentence, at);
}

const AUXILIARIES = new Set(["do", "did", "will", "would", "should"]);

/** "No stale names in the cache", "no loss of messages": the hazard is denied, and not the place that is spared it. */
function isPlaceOfHazard({ norms }: SentenceWords, at: number, from: number): boolean {
  if (!SPARING.has(norms[from - 1] ?? "") || !PLACES.has(norms[at] ?? "")) return false;
  return norms.slice(from, Math.min(at, from + ITEM_WORDS)).some((norm) => HAZARDS.has(norm));
}

const SPARING = new Set(["no", "zero", "without", "never"]);
const PLACES = new Set(["in", "on", "at", "of", "between", "across", "within", "inside", "during"]);

/** "Blocks without references get removed": a preposition denies its noun, and not the verb behind it. */
function isLackOf({ norms }: SentenceWords, from: number): boolean {
  return norms[from - 1] === "without" || (norms[from - 1] === "o" && norms[from - 2] === "w");
}

const FINITES = new Set(["is", "are", "was", "were", "get", "will"]);

/** "Three and a half nines", "prefixes of 2 and 3 letters", "its cell and two rings". */
function joinsFigures({ norms }: SentenceWords, at: number): boolean {
  if (norms[at + 1] === "a" && norms[at + 2] === "half") return true;
  return /^\d/.test(norms[at - 1] ?? "") && /^\d/.test(norms[at + 1] ?? "");
}

/** "Such as", "we do not run Redis as a cache": what it is like or is for, not why. */
function isRole(sentence: SentenceWords, at: number): boolean {
  const { norms } = sentence;
  if (norms[at - 1] === "such") return true;
  for (let back = at - 1; back >= Math.max(0, at - WORDS_OF_OBJECT); back -= 1) {
    if (!ROLE_VERBS.has(norms[back] ?? "")) continue;
    const isShort = norms[at + 1] === "the" && endsSegment(sentence, at + 1 + WORDS_OF_ROLE);
    return isShort || !SUBJECTS.has(norms[at + 1] ?? "");
  }
  return false;
}

const WORDS_OF_ROLE = 2;
const ROLE_VERBS = new Set(
  "run running use using serve serving act acting treat treating send sending store storing keep keeping pass write".split(
    " ",
  ),
);

const SUBJECTS = new Set(["we", "i", "it", "they", "the", "this", "that", "there", "reads", "writes"]);
