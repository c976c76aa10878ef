import { verbOfName } from "./call-verbs.ts";
import { wordSet } from "./phrases.ts";
import type { Mention } from "./reading.ts";
import type { SentenceWords } from "./sentence-words.ts";
import type { Word } from "./words.ts";

/** A sentence as the test for bare lists reads it; indexes are relative to its first word. */
export interface ListedSentence {
  readonly words: SentenceWords;
  /** The text it is from, with its words, of which `first` is the sentence's first. */
  readonly text: string;
  readonly source: readonly Word[];
  readonly first: number;
  /** For each word, which of the field's concepts it names (any number of its own), or -1. */
  readonly names: readonly number[];
  /** The mentions of each clause. */
  readonly mentions: readonly (readonly Mention[])[];
}

/** What the words of a clause come to. */
export interface Clause {
  readonly mentions: readonly Mention[];
  /** How many words are part of no name, or stand beside one and say something of it. */
  said: number;
  /** Of these, how many say something of a whole list. */
  telling: number;
  words: number;
  commas: number;
  /** Arrows and figures put names in relation to one another. */
  relations: number;
  /** Words that begin with a digit, also those in names ("99.99%", "301"). */
  figures: number;
  /** An article stands before a name, and nothing joins the names to a list: "the queue absorbs spikes". */
  hasArticle: boolean;
  isList: boolean;
  /** A wording of the field holds "never" or "must": a promise, where something stands beside it that it is made of. */
  isPromise: boolean;
  /** A name is used as a verb or participle: "Redis caches feeds", "sharded Postgres". */
  hasVerb: boolean;
}

/** Whether a sentence states something by its form, whatever names it holds. */
export function isStatement(sentence: ListedSentence, clauses: readonly Clause[]): boolean {
  return (
    isCall(sentence) ||
    isAnswer(sentence) ||
    isLabelledFigure(sentence, clauses) ||
    isAnsweredLabel(sentence, clauses) ||
    isSorted(sentence, clauses)
  );
}

/** "mget(keys[])", "cache.get(key) -> value": a call says what is done with what. */
function isCall({ text, source, first }: ListedSentence): boolean {
  const word = source[first];
  const end = word === undefined ? undefined : text[word.end];
  const name = end === "." ? source[first + 1] : word;
  if (name === undefined || (end !== "(" && (end !== "." || text[name.end] !== "("))) return false;
  return verbOfName(name.typed) !== null || /^[a-z]+[A-Z]/.test(name.typed);
}

/** "409 Conflict { takenSeats: […] }": a status and what it brings. */
function isAnswer({ text, source, first, words }: ListedSentence): boolean {
  if (!STATUS_CODE.test(words.norms[0] ?? "")) return false;
  const [from, to] = [source[first]?.start, source[first + words.norms.length - 1]?.end];
  return text.slice(from, to).includes("{");
}

const STATUS_CODE = /^[1-5]\d\d$/;

/** "Critical: product, price", "Async: mail, analytics": what is sorted under such a label, this is said of. */
function isSorted({ words }: ListedSentence, clauses: readonly Clause[]): boolean {
  const label = labelOf(words);
  if (label === null || !label.every((norm) => SORTS.has(norm))) return false;
  return words.norms.length <= MOST_SORTED && isBriefList(clauses);
}

const MOST_SORTED = 15;

/** "Uptime: 99.95%": a name and how much of it. */
function isLabelledFigure({ words }: ListedSentence, clauses: readonly Clause[]): boolean {
  const [label, value] = clauses;
  const isLabel = words.gaps.indexOf("explain") === (label?.words ?? 0) - 1;
  return (
    isLabel &&
    clauses.length === 2 &&
    value !== undefined &&
    value.figures > 0 &&
    value.words <= MOST_OF_VALUE
  );
}

const MOST_OF_VALUE = 4;

/**
 * "Dashboards: hit ratio, p95, saturation" and "Pagination: cursor": a label that asks what or how, with what answers
 * it. One that only gathers ("Technologies: Redis, Kafka", "Scaling: sharding, caching") asks for nothing.
 */
function isAnsweredLabel({ words }: ListedSentence, clauses: readonly Clause[]): boolean {
  const label = labelOf(words);
  if (label === null) return false;
  const behind = words.norms.length - label.length;
  if (label.some((norm) => ASKS_WHAT.has(norm))) return behind <= MOST_ANSWERS && isBriefList(clauses);
  const isOne = clauses.length === 2 && clauses[1]?.commas === 0 && clauses[1].isList === false;
  return isOne && behind <= MOST_OF_VALUE && ASKS_HOW.has(label.at(-1) ?? "");
}

/** The words of a short label before a colon or a dash, with something behind it; null where there is none. */
function labelOf({ norms, gaps }: SentenceWords): readonly string[] | null {
  const last = gaps.indexOf("explain");
  const isLabel = last !== -1 && last < LONGEST_LABEL && last < norms.length - 1;
  return isLabel ? norms.slice(0, last + 1) : null;
}

const LONGEST_LABEL = 3;
/** A longer list is of everything there is to know. */
const MOST_ANSWERS = 30;
const MOST_CONCEPTS_ASKED = 10;

function isBriefList(clauses: readonly Clause[]): boolean {
  return clauses.reduce((sum, { mentions }) => sum + distinctConcepts(mentions), 0) <= MOST_CONCEPTS_ASKED;
}

/** How many of the field's concepts are meant. */
export function distinctConcepts(mentions: readonly Mention[]): number {
  const concepts: string[] = [];
  for (const { own, ids } of mentions) {
    const [concept] = ids;
    if (!own && concept !== undefined && !concepts.includes(concept)) concepts.push(concept);
  }
  return concepts.length;
}

/** Labels of what is watched: the things behind them are the answer. */
const ASKS_WHAT = wordSet(`
  watch watched metric monitor monitoring monitored observability dashboard alert alerting alarm track tracked measure
  measured sli graph
`);

/** Labels of a manner, of which one is chosen. */
const ASKS_HOW = wordSet(`
  consistency replication auth authentication authorization pagination paging eviction delivery protocol transport
  isolation sharding partitioning encoding format compression encryption invalidation ordering deduplication dedup
  idempotency algorithm strategy policy style model mode topology routing failover
`);

/** Labels that sort what stands under them. */
const SORTS = wordSet(`
  critical non not essential mandatory required optional must nice to have core vital secondary sync async synchronous
  asynchronous strong strongly eventual eventually consistent hot cold warm public private fast slow blocking
`);
