import {
  ADOPTION_VERBS,
  BEHAVIOUR_VERBS,
  CHOICE_VERBS,
  CONTRASTS,
  DISMISSALS,
  HAZARDS,
  HYPOTHETICAL_PHRASES,
  HYPOTHETICAL_WORDS,
  LIST_WORDS,
  MODALS,
  NEGATORS,
  OUT_OF_SCOPE,
  PLACE_WORDS,
  PLANNERS,
  POST_NEGATED_WORDS,
  POST_NEGATORS,
  QUESTION_STARTS,
  REFUSALS,
  SCOPE_ENDERS,
  SPEAKERS,
  UNNEGATED_NEXT,
  VERB_NEGATORS,
} from "./cues.ts";
import type { Gap, SentenceSpan } from "./sentences.ts";
import type { Word } from "./words.ts";

/**
 * How a word of a note stands: claimed, denied, set out of scope, only imagined, asked, quoted from someone,
 * or repeated from the problem's own text. Only what is affirmed can earn anything.
 */
export type Assertion = "affirmed" | "negated" | "excluded" | "hypothetical" | "question" | "quoted" | "echo";

/** A sentence as the rules below read it; indexes are relative to its first word. */
export interface SentenceWords {
  readonly norms: readonly string[];
  /** The gap after each word. */
  readonly gaps: readonly Gap[];
  /** Which clause each word stands in. A bracket is a clause of its own; what follows it goes on as before. */
  readonly clauses: readonly number[];
  /** For each clause inside a bracket, the clause that the bracket interrupts; for any other, itself. */
  readonly outer: readonly number[];
  /** Whether the word is part of a concept's wording, and so is no cue ("no single point of failure"). */
  readonly covered: readonly boolean[];
}

export function sentenceWords(
  span: SentenceSpan,
  words: readonly Word[],
  gaps: readonly Gap[],
  isCovered: (word: number) => boolean,
): SentenceWords {
  const norms: string[] = [];
  const own: Gap[] = [];
  const covered: boolean[] = [];
  for (let at = span.first; at <= span.last; at += 1) {
    norms.push(words[at]?.norm ?? "");
    own.push(at === span.last ? "end" : (gaps[at] ?? "none"));
    covered.push(isCovered(at));
  }
  return { norms, gaps: own, covered, ...clausesOf(norms, own) };
}

/** The assertion of each word of a sentence. Linear in its length. */
export function assertionsOf(sentence: SentenceWords, isQuestion: boolean): Assertion[] {
  const { norms } = sentence;
  if (isQuestion || QUESTION_STARTS.some((phrase) => startsAt(norms, 0, phrase))) {
    return norms.map(() => "question");
  }
  const marks: Assertion[] = norms.map(() => "affirmed");
  markHypothetical(sentence, marks);
  markNegated(sentence, marks);
  markByRemark(sentence, marks);
  markExcluded(sentence, marks);
  return marks;
}

function byFirstWord(phrases: readonly Phrase[]): PhraseIndex {
  return Map.groupBy(phrases, ([first]) => first ?? "");
}

const ASIDES = byFirstWord([...CONTRASTS, ...REFUSALS]);
const DISMISSED = byFirstWord(DISMISSALS);
const SCOPED_OUT = byFirstWord(OUT_OF_SCOPE);
const IMAGINED = byFirstWord(HYPOTHETICAL_PHRASES);

/** A negation reaches no further than this many words. */
const SCOPE_WORDS = 14;

const CLAUSE_STARTS = new Set(["but", "however", "because", "wherea", "whereas", "although", "though", "so"]);
const PASSIVES = new Set(["is", "are", "was", "were", "be", "seem", "not"]);
const NEGATED_PASSIVES = new Set(["isn't", "isnt", "aren't", "arent", "wasn't", "weren't"]);
const NEGATING_PREPOSITIONS = new Set(["without", "unlike"]);
const AVOIDERS = new Set(["avoid", "avoiding", "skip", "skipping", "without", "omit"]);
const BEFORE_VERBS = new Set(["we", "i", "can", "could", "will", "be", "to"]);
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
/** What follows these after a hazard is how it is avoided: "no hot spots with consistent hashing". */
const MEANS = new Set(["with", "by", "via", "through", "for"]);
const HTTP_VERBS = new Set(["get", "put", "patch", "delete", "post"]);
const TIME_NOUNS = new Set(["second", "minute", "hour", "day", "week", "month", "year", "ms", "moment"]);

function clausesOf(
  norms: readonly string[],
  gaps: readonly Gap[],
): { readonly clauses: number[]; readonly outer: number[] } {
  const open: number[] = [];
  const outer = [0];
  let current = 0;
  let latest = 0;
  const clauses = norms.map((norm, at) => {
    const before = at === 0 ? "none" : gaps[at - 1];
    if (before === "open") open.push(current);
    if (before === "close") current = open.pop() ?? current;
    const starts = before === "open" || before === "break" || before === "explain";
    if (starts || (at > 0 && CLAUSE_STARTS.has(norm))) {
      latest += 1;
      current = latest;
      outer[latest] = open.at(-1) ?? latest;
    }
    return current;
  });
  return { clauses, outer };
}

function markNegated(sentence: SentenceWords, marks: Assertion[]): void {
  const { norms, covered } = sentence;
  let hasChoice = false;
  for (let at = 0; at < norms.length; at += 1) {
    if (covered[at]) continue;
    const norm = norms[at] ?? "";
    hasChoice ||= CHOICE_VERBS.has(norm);
    const contrast = phraseAt(ASIDES, norms, at);
    if (phraseAt(DISMISSED, norms, at) !== undefined) {
      markBefore(sentence, marks, at, "negated");
      at += 2;
    } else if (contrast !== undefined) {
      markScope(sentence, marks, at + contrast.length, at === 0);
    } else if (norm === "over" && hasChoice) {
      markScope(sentence, marks, at + 1, false);
    } else if (NEGATORS.has(norm)) {
      if (negatesPassive(norms, at)) markBefore(sentence, marks, at, "negated");
      else if (startsScope(sentence, at)) {
        if (isDoubled(norms, at)) unmark(marks, at);
        else markScope(sentence, marks, at + 1, at === 0 && NEGATING_PREPOSITIONS.has(norm));
      }
    } else if (POST_NEGATORS.has(norm)) {
      markBefore(sentence, marks, at, "negated");
    }
  }
}

/** "The cache is not needed": what went before is denied. */
function negatesPassive(norms: readonly string[], at: number): boolean {
  const norm = norms[at] ?? "";
  const isPassive = NEGATED_PASSIVES.has(norm) || (norm === "not" && PASSIVES.has(norms[at - 1] ?? ""));
  return isPassive && [1, 2].some((step) => POST_NEGATED_WORDS.has(norms[at + step] ?? ""));
}

function startsScope({ norms, gaps }: SentenceWords, at: number): boolean {
  const norm = norms[at] ?? "";
  if (norm === "no" && gaps[at] === "comma") return false;
  const next = norms[at + 1] ?? "";
  if (UNNEGATED_NEXT.has(next) || (norm === "not" && PLACE_WORDS.has(next))) return false;
  return !VERB_NEGATORS.has(norm) || !negatesBehaviour(norms, at);
}

/** "Reads do not wait", "uploads must not be lost"; but not "we do not want misses to go to the database". */
function negatesBehaviour(norms: readonly string[], at: number): boolean {
  let verb = at + 1;
  while (BEFORE_BEHAVIOUR.has(norms[verb] ?? "") || norms[verb + 1] === "to") {
    verb += norms[verb + 1] === "to" ? 2 : 1;
  }
  const norm = norms[verb] ?? "";
  return BEHAVIOUR_VERBS.has(norm) && (norms[at] !== "without" || norm.endsWith("ing"));
}

/** "We cannot do without a cache". */
function isDoubled(norms: readonly string[], at: number): boolean {
  if (!AVOIDERS.has(norms[at] ?? "")) return false;
  return [1, 2].some((step) => VERB_NEGATORS.has(norms[at - step] ?? ""));
}

function markScope(sentence: SentenceWords, marks: Assertion[], from: number, endsAtComma: boolean): void {
  const { norms, gaps, covered, clauses } = sentence;
  const means = AVOIDERS.has(norms[from - 1] ?? "") && norms[from - 1] !== "without";
  const own = clauses[from];
  // "No POST /photos - upload a photo": what a call is for is denied with it.
  const isCall = [from, from + 1].some((index) => HTTP_VERBS.has(norms[index] ?? ""));
  let dealsWithHazard = means;
  let reach = 0;
  for (let at = from; at < norms.length && reach < SCOPE_WORDS; at += 1) {
    const norm = norms[at] ?? "";
    // What is denied is denied with all that its brackets hold, unless they say what is done instead.
    if (isInBracketOf(sentence, at, own)) {
      const end = endOfBracket(sentence, at, own);
      const stop = norms.findIndex((word, index) => index >= at && index < end && SPEAKERS.has(word));
      for (let inner = at; inner < (stop === -1 ? end : stop); inner += 1) {
        if (marks[inner] === "affirmed") marks[inner] = "negated";
      }
      at = end - 1;
      continue;
    }
    const before = at > from ? gaps[at - 1] : "none";
    if (before === "break" || (before === "explain" && !isCall)) return;
    if (before === "arrow" && !/^[1-5]\d\d$/.test(norm)) return;
    if (before === "comma" && (endsAtComma ? !closesWithOr(sentence, at) : !continuesList(sentence, at)))
      return;
    dealsWithHazard ||= HAZARDS.has(norm) || BEHAVIOUR_VERBS.has(norm);
    if (!covered[at] && endsScope(sentence, at, dealsWithHazard)) return;
    if (marks[at] === "affirmed") marks[at] = "negated";
    reach += 1;
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

function continuesList(sentence: SentenceWords, at: number): boolean {
  return isListFrom(sentence, at) || closesWithOr(sentence, at);
}

/** An item of a list has hardly more words than this; a statement has. */
const ITEM_WORDS = 3;

/** "cache hit ratio, queue depth or error rate": short items, the last of them after an "or". */
function closesWithOr({ norms, gaps, clauses }: SentenceWords, from: number): boolean {
  let words = 0;
  for (let at = from; at < norms.length && clauses[at] === clauses[from]; at += 1) {
    const norm = norms[at] ?? "";
    if (norm === "or" || norm === "nor") return true;
    if (SCOPE_ENDERS.has(norm) || SPEAKERS.has(norm)) return false;
    words = at > from && gaps[at - 1] === "comma" ? 1 : words + 1;
    if (words > ITEM_WORDS) return false;
  }
  return false;
}

function endsScope(sentence: SentenceWords, at: number, dealsWithHazard: boolean): boolean {
  const norm = sentence.norms[at] ?? "";
  if (MEANS.has(norm)) return dealsWithHazard;
  if (SCOPE_ENDERS.has(norm)) return true;
  return norm === "and" && !isListFrom(sentence, at);
}

/** Whether nothing but concepts and list words follow, up to the next comma or the clause's end. */
function isListFrom({ norms, gaps, covered }: SentenceWords, from: number): boolean {
  let hasConcept = false;
  for (let at = from; at < norms.length; at += 1) {
    if (covered[at]) hasConcept = true;
    else if (hasConcept && (SCOPE_ENDERS.has(norms[at] ?? "") || MEANS.has(norms[at] ?? ""))) return true;
    else if (!LIST_WORDS.has(norms[at] ?? "")) return false;
    if (gaps[at] !== "none") return hasConcept;
  }
  return hasConcept;
}

function markBefore(sentence: SentenceWords, marks: Assertion[], at: number, mark: Assertion): void {
  const clause = sentence.clauses[at];
  for (let back = at; back >= 0 && sentence.clauses[back] === clause; back -= 1) {
    if (back < at && sentence.gaps[back] === "comma" && !isListFrom(sentence, back + 1)) return;
    marks[back] = mark;
  }
}

function unmark(marks: Assertion[], from: number): void {
  for (let at = from; at < marks.length; at += 1) if (marks[at] === "negated") marks[at] = "affirmed";
}

/** A remark of this many words or fewer speaks of what it is added to. */
const REMARK_WORDS = 4;
const DENIALS = new Set(["no", "not", "none", "skip", "skipped", "unnecessary", "never"]);
const POSTPONEMENTS = new Set([
  "optional",
  "later",
  "maybe",
  "perhap",
  "perhaps",
  "future",
  "nice",
  "possibly",
  "tbd",
]);

/** "Cache: not needed", "Cache (optional)", "Later: cache". */
function markByRemark({ norms, gaps, clauses, covered }: SentenceWords, marks: Assertion[]): void {
  for (let first = 0; first < norms.length; first += 1) {
    if (first > 0 && clauses[first] === clauses[first - 1]) continue;
    const end = clauses.indexOf((clauses[first] ?? 0) + 1, first);
    const after = end === -1 ? norms.length : end;
    const isShort = after - first <= REMARK_WORDS && !covered.slice(first, after).includes(true);
    if (!isShort) continue;
    const word = norms[first] ?? "";
    const mark = DENIALS.has(word) ? "negated" : POSTPONEMENTS.has(word) ? "hypothetical" : null;
    if (mark === null) continue;
    const before = gaps[first - 1];
    const isAdded = before === "explain" || before === "open";
    const isHead = first === 0 && gaps[after - 1] === "explain" && mark === "hypothetical";
    const target = isAdded ? clauses[first - 1] : isHead ? clauses[after] : undefined;
    for (let at = 0; at < norms.length; at += 1) {
      if (clauses[at] === target && marks[at] === "affirmed") marks[at] = mark;
    }
  }
}

function markExcluded(sentence: SentenceWords, marks: Assertion[]): void {
  const { norms, gaps } = sentence;
  for (let at = 0; at < norms.length; at += 1) {
    const phrase = phraseAt(SCOPED_OUT, norms, at);
    if (phrase === undefined) continue;
    const after = at + phrase.length;
    if (at === 0 || gaps[after - 1] === "explain") {
      for (let next = after; next < norms.length; next += 1) marks[next] = "excluded";
    } else {
      markBefore(sentence, marks, at - 1, "excluded");
    }
    // The words themselves are claimed: "out of scope" is what is said of the rest.
    for (let own = at; own < after; own += 1) marks[own] = "affirmed";
  }
}

function markHypothetical(sentence: SentenceWords, marks: Assertion[]): void {
  const { norms, clauses } = sentence;
  const imagined = new Set<number>();
  for (let at = 0; at < norms.length; at += 1) {
    if (!isHypothetical(sentence, at)) continue;
    const clause = clauses[at] ?? 0;
    imagined.add(clause);
    // "TODO: add a cache", "Maybe later: a cache"
    const last = clauses.lastIndexOf(clause);
    if (sentence.gaps[last] === "explain") imagined.add(clauses[last + 1] ?? clause);
  }
  if (imagined.size === 0) return;
  // "We may use DynamoDB (key-value)": a bracket is imagined with what it belongs to.
  for (const [clause, around] of sentence.outer.entries()) if (imagined.has(around)) imagined.add(clause);
  for (let at = 0; at < norms.length; at += 1) {
    if (imagined.has(clauses[at] ?? 0)) marks[at] = "hypothetical";
  }
}

function isHypothetical(sentence: SentenceWords, at: number): boolean {
  const { norms, covered } = sentence;
  const norm = norms[at] ?? "";
  if (covered[at]) return false;
  if (HYPOTHETICAL_WORDS.has(norm)) return true;
  if (phraseAt(IMAGINED, norms, at) !== undefined) return true;
  if (MODALS.has(norm)) return isPlan(norms, at);
  if (norm === "later") return !TIME_NOUNS.has(norms[at - 1] ?? "") && adoptsInClause(sentence, at);
  return norm === "eventually" && adoptsInClause(sentence, at);
}

/** "We could add", "sharding may be added"; but not "the client may upload" or "a node could fail". */
function isPlan(norms: readonly string[], at: number): boolean {
  const next = norms[at + 1] ?? "";
  if (next === "need" || next === "want") return true;
  if (BEHAVIOUR_VERBS.has(next)) return false;
  if (at === 0 || PLANNERS.has(norms[at - 1] ?? "")) return true;
  const after = next === "be" || next === "also" || next === "later" ? (norms[at + 2] ?? "") : "";
  return after === "be" || ADOPTION_VERBS.has(after);
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

type Phrase = readonly string[];
type PhraseIndex = ReadonlyMap<string, readonly Phrase[]>;

/** The first phrase of an index that starts at a word. Hardly any word starts one, so this is one look-up. */
function phraseAt(index: PhraseIndex, norms: readonly string[], at: number): Phrase | undefined {
  return index.get(norms[at] ?? "")?.find((phrase) => startsAt(norms, at, phrase));
}

function startsAt(norms: readonly string[], at: number, phrase: readonly string[]): boolean {
  for (let step = 0; step < phrase.length; step += 1) {
    if (norms[at + step] !== phrase[step]) return false;
  }
  return true;
}
