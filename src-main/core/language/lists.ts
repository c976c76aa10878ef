import { ADOPTION_VERBS, SCOPE_ENDERS, SPEAKERS } from "./cues.ts";
import { LIST_WORDS, NEED_VERBS } from "./denial-cues.ts";
import type { SentenceWords } from "./sentence-words.ts";

/** What a comma or an "and" goes on with: another item of a list, which shares its fate, or something new. */

export function isCallAt({ norms }: SentenceWords, from: number): boolean {
  return [from, from + 1].some((index) => HTTP_VERBS.has(norms[index] ?? ""));
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
export const ITEM_WORDS = 3;

/** What follows these after a hazard is how it is avoided: "no hot spots with consistent hashing". */
export const MEANS = new Set(["with", "by", "via", "through", "for"]);

/** What may follow the last item of a list: "no reads and writes to the leader". */
const GOING_ON = new Set([...MEANS, "to", "being", "over", "per", "of", "on", "in", "from", "at", "between"]);
export const HTTP_VERBS = new Set(["get", "put", "patch", "delete", "post"]);

/** "Stories, ads and search are ignored": the items of a list end with an "and". */
export function closesWithAnd({ norms }: SentenceWords, from: number, to: number): boolean {
  const joint = norms.findIndex((norm, at) => at >= from && at < to && (norm === "and" || norm === "or"));
  return joint !== -1 && joint - from <= ITEM_WORDS && to - joint <= ITEM_WORDS + 1;
}

export function continuesList(sentence: SentenceWords, at: number, from: number): boolean {
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
export function wishes({ norms, clauses }: SentenceWords, from: number): boolean {
  if (norms[from] === "expect") return true;
  if (norms.slice(from + 1, from + WORDS_OF_OBJECT).some((norm) => norm === "having" || norm === "being"))
    return true;
  const to = norms.indexOf("to", from + 2);
  return norms[from] === "want" && to !== -1 && clauses[to] === clauses[from];
}

/** Beyond an "and" or a comma before the "to" and after it, until somebody speaks. */
export function continuesWish(sentence: SentenceWords, at: number, from: number): boolean {
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
export function closesWithOr({ norms, gaps, clauses, outer }: SentenceWords, from: number): boolean {
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

/** Between the verb and its "as" stand hardly more words than this. */
export const WORDS_OF_OBJECT = 4;
