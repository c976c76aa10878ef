import type { Assertion } from "./assertion.ts";
import { ADOPTION_VERBS, HAZARDS, isBehaviour, SCOPE_ENDERS, SPEAKERS } from "./cues.ts";
import { LIST_WORDS, NEED_VERBS, PRONOUNS } from "./denial-cues.ts";
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

function isCallAt({ norms }: SentenceWords, from: number): boolean {
  return [from, from + 1].some((index) => HTTP_VERBS.has(norms[index] ?? ""));
}

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

/** Whether nothing but concepts and list words follow, up to the next comma or the clause's end. */
export function isListFrom({ norms, gaps, covered }: SentenceWords, from: number): boolean {
  let hasConcept = false;
  for (let at = from; at < norms.length; at += 1) {
    if (covered[at]) hasConcept = true;
    else if (hasConcept && (SCOPE_ENDERS.has(norms[at] ?? "") || GOING_ON.has(norms[at] ?? ""))) return true;
    else if (!LIST_WORDS.has(norms[at] ?? "")) return false;
    if (gaps[at] !== "none") return hasConcept;
  }
  return hasConcept;
}

/** An item of a list has hardly more words than this; a statement has. */
const ITEM_WORDS = 3;

/** "No loss after the ack", "no order before the payment": they say when, and that time comes. */
const TIMES = new Set(["before", "after", "once", "during"]);

/** What follows these after a hazard is how it is avoided: "no hot spots with consistent hashing". */
const MEANS = new Set(["with", "by", "via", "through", "for"]);

/** What may follow the last item of a list: "no reads and writes to the leader". */
const GOING_ON = new Set([...MEANS, "to", "being", "over", "per", "of", "on", "in", "from", "at", "between"]);

const HTTP_VERBS = new Set(["get", "put", "patch", "delete", "post"]);

const AVOIDERS = new Set(["avoid", "avoiding", "skip", "skipping", "omit"]);

/** "Stories, ads and search are ignored": the items of a list end with an "and". */
function closesWithAnd({ norms }: SentenceWords, from: number, to: number): boolean {
  const joint = norms.findIndex((norm, at) => at >= from && at < to && (norm === "and" || norm === "or"));
  return joint !== -1 && joint - from <= ITEM_WORDS && to - joint <= ITEM_WORDS + 1;
}

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

function continuesList(sentence: SentenceWords, at: number, from: number): boolean {
  const isList = isListFrom(sentence, at) && (isNamedCall(sentence, from) || isNameOnly(sentence, from, at));
  return isList || closesWithOr(sentence, at) || tellsMoreClosely(sentence, at);
}

/** "No GET /sales", "we do not use GET /sales"; but not "no user gets". */
function isNamedCall(sentence: SentenceWords, from: number): boolean {
  const norm = sentence.norms[from] ?? "";
  return (
    isCallAt(sentence, from) && (HTTP_VERBS.has(norm) || NEED_VERBS.has(norm) || ADOPTION_VERBS.has(norm))
  );
}

/**
 * "No queue, cache" goes on, "we use no queue, cache" too; but in "nobody gets more than five, rate limit per user" and
 * "not a fixed window, a token bucket" what follows the comma is there.
 */
function isNameOnly(sentence: SentenceWords, from: number, to: number): boolean {
  const { norms, covered } = sentence;
  // "We do not want clients to see 502, 503 and 504"
  if (wishes(sentence, from)) return true;
  const isShort = to - from <= ITEM_WORDS;
  // "No script rendering, images"
  if (isShort && norms[from - 1] === "no") return true;
  if (norms[from - 1] === "not" && (covered[from] || ARTICLES.has(norms[from] ?? ""))) return false;
  for (let at = from; at < to; at += 1) {
    const norm = norms[at] ?? "";
    if (!covered[at] && !LIST_WORDS.has(norm) && !NEED_VERBS.has(norm) && !ADOPTION_VERBS.has(norm))
      return false;
  }
  return true;
}

/** "We do not start it slowly, with a tenth of its points": how, rather than what else. */
function tellsMoreClosely(sentence: SentenceWords, at: number): boolean {
  const { norms } = sentence;
  const isCloser =
    CLOSER_WORDS.has(norms[at] ?? "") ||
    (CLOSER_WORDS.has(norms[at + 1] ?? "") && ["up", "each"].includes(norms[at] ?? ""));
  return isCloser && !speaks(sentence, at);
}

const CLOSER_WORDS = new Set(["with", "by", "via", "per", "within", "over", "under", "to"]);

/** "We do not want it to …", "we do not expect …", "no node having …": all that follows is what is not wished or expected. */
function wishes({ norms, clauses }: SentenceWords, from: number): boolean {
  if (norms[from] === "expect") return true;
  if (norms.slice(from + 1, from + WORDS_OF_OBJECT).some((norm) => norm === "having" || norm === "being"))
    return true;
  const to = norms.indexOf("to", from + 2);
  return norms[from] === "want" && to !== -1 && clauses[to] === clauses[from];
}

/** Beyond an "and" or a comma before the "to" and after it, until somebody speaks. */
function continuesWish(sentence: SentenceWords, at: number, from: number): boolean {
  const { norms } = sentence;
  const isOneOfList = norms.slice(at, at + ITEM_WORDS + 1).includes("and");
  return (
    (norms[from] === "expect" || isOneOfList || tellsMoreClosely(sentence, at)) && !speaks(sentence, at + 1)
  );
}

/** Whether a statement of its own stands between a word and the next comma. */
function speaks({ norms, gaps, clauses }: SentenceWords, from: number): boolean {
  for (let at = from; at < norms.length && clauses[at] === clauses[from]; at += 1) {
    const norm = norms[at] ?? "";
    if (SPEAKERS.has(norm) || norm === "instead") return true;
    if (gaps[at] !== "none") return false;
  }
  return false;
}

/** "cache hit ratio, queue depth or error rate": short items, the last of them after an "or". */
function closesWithOr({ norms, gaps, clauses, outer }: SentenceWords, from: number): boolean {
  let words = 0;
  let most = wordsOfItem(norms[from]);
  for (let at = from; at < norms.length; at += 1) {
    if (clauses[at] !== clauses[from]) {
      if (outer[clauses[at] ?? 0] !== clauses[from]) return false;
      continue;
    }
    const norm = norms[at] ?? "";
    if (norm === "or" || norm === "nor") return true;
    if (SCOPE_ENDERS.has(norm) || SPEAKERS.has(norm)) return false;
    const isNext = at > from && gaps[at - 1] === "comma";
    if (isNext) most = wordsOfItem(norm);
    words = isNext ? 1 : words + 1;
    if (words > most) return false;
  }
  return false;
}

/** With an article a statement of its own is as likely to begin. */
function wordsOfItem(first = ""): number {
  return ARTICLES.has(first) ? ITEM_WORDS : LONG_ITEM_WORDS;
}

const LONG_ITEM_WORDS = 6;
const ARTICLES = new Set(["a", "an", "the", "we", "they", "it"]);

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

/** Between the verb and its "as" stand hardly more words than this. */
const WORDS_OF_OBJECT = 4;
const WORDS_OF_ROLE = 2;
const ROLE_VERBS = new Set(
  "run running use using serve serving act acting treat treating send sending store storing keep keeping pass write".split(
    " ",
  ),
);
const SUBJECTS = new Set(["we", "i", "it", "they", "the", "this", "that", "there", "reads", "writes"]);
