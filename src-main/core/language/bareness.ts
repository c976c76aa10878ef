import { ROLES } from "./little-words.ts";
import { wordSet } from "./phrases.ts";
import type { Mention } from "./reading.ts";
import type { SentenceWords } from "./sentence-words.ts";
import { type Clause, distinctConcepts, isStatement, type ListedSentence } from "./statements.ts";

/**
 * Which clauses of a sentence only list names. Someone who writes "cache, CDN, sharding, queue" has shown that
 * they know the words; a statement says something of them. "Cache: holds feeds for a minute" says something of
 * the cache, and "a queue (Kafka)" of Kafka: a short clause beside one that speaks is explained by it.
 */
export function bareClauses(sentence: ListedSentence): boolean[] {
  const clauses = clausesOf(sentence);
  if (sentence.words.norms.length > LONGEST_SENTENCE) return clauses.map(() => true);
  if (isStatement(sentence, clauses)) return clauses.map(() => false);
  const bare = clauses.map(isBare);
  return bare.map((own, clause) => {
    const concepts = sentence.mentions[clause]?.filter((mention) => !mention.own).length ?? 0;
    const explained = concepts < 3 && NEARBY.some((step) => bare[clause + step] === false);
    return own && !explained && !(clause === 0 && bare[1] === false && isHead(sentence, clauses[0]));
  });
}

/** "Redis shard dies: the replica is promoted in seconds": what happens, and what follows from it. */
function isHead({ words }: ListedSentence, head: Clause | undefined): boolean {
  return (
    head !== undefined &&
    head.commas === 0 &&
    !head.isList &&
    words.gaps[head.words - 1] === "explain" &&
    distinctConcepts(head.mentions) < MANY_CONCEPTS
  );
}

/** Nobody speaks in sentences of more words than this; they are lists, whatever stands between the names. */
export const LONGEST_SENTENCE = 120;

/** The clause before or after, also beyond one in brackets: "error rate (5xx), with alerts". */
const NEARBY = [-1, 1, -2, 2];

/** From this many concepts, or names of any kind, a clause needs words of its own in proportion. */
const MANY_CONCEPTS = 4;
const MANY_NAMES = 7;
/** So many commas with so few words between them make a list, whatever the words are. */
const MANY_COMMAS = 8;
const FEW_WORDS = 3;

function isBare(clause: Clause): boolean {
  const { mentions, said, telling, words, commas, relations, figures, hasVerb } = clause;
  if (commas >= MANY_COMMAS && words <= FEW_WORDS * (commas + 1)) return true;
  const concepts = distinctConcepts(mentions);
  if (concepts < MANY_CONCEPTS && distinctPlaces(mentions) < MANY_NAMES) {
    if (said > 0 || relations > 0 || hasVerb) return false;
    if (clause.isPromise && distinctPlaces(mentions) > 1) return false;
    if (clause.hasArticle && !clause.isList && commas === 0 && distinctPlaces(mentions) > 1) return false;
    // "Availability 99.99%": a figure that is part of a name, beside another name, says how much.
    if (figures > 0 && concepts > 1) return false;
    // "Photo upload" in a problem's own words is how people note a requirement.
    return concepts > 0 || commas > 0 || distinctPlaces(mentions) < 2;
  }
  const substance = telling + relations;
  return substance < concepts / 2 || substance < distinctPlaces(mentions) / 4;
}

/** Shorter clauses with a preposition are as likely the name of one thing ("cost of reads"). */
const LONG_CLAUSE = 6;

function clausesOf(sentence: ListedSentence): Clause[] {
  const { words, names, mentions } = sentence;
  const lengths = mentions.map(() => 0);
  for (const clause of words.clauses) lengths[clause] = (lengths[clause] ?? 0) + 1;
  const isLong = lengths.map((length) => length >= LONG_CLAUSE);
  const clauses: Clause[] = mentions.map((own) => ({
    mentions: own,
    said: 0,
    telling: 0,
    words: 0,
    commas: 0,
    relations: 0,
    figures: 0,
    hasArticle: false,
    isList: false,
    isPromise: false,
    hasVerb: false,
  }));
  for (let at = 0; at < words.norms.length; at += 1) {
    const clause = clauses[words.clauses[at] ?? 0];
    if (clause === undefined) continue;
    const norm = words.norms[at] ?? "";
    const isCovered = words.covered[at] ?? false;
    clause.words += 1;
    const roles = words.roles[at] ?? 0;
    if (!isCovered && (roles & ROLES.article) !== 0 && (names[at + 1] ?? -1) !== -1) clause.hasArticle = true;
    if ((roles & ROLES.joint) !== 0) clause.isList = true;
    const digit = placeOfDigit(norm);
    if (digit === 0) clause.figures += 1;
    if (words.gaps[at] === "comma") clause.commas += 1;
    if (words.gaps[at] === "arrow" || isCompared(at, sentence) || (digit !== -1 && !isCovered))
      clause.relations += 1;
    // "photos.user_id" relates two names; "feed_items" is one.
    if (isJoined(at, sentence) && (names[at] === -1 || names[at] !== names[at + 1])) clause.relations += 1;
    if ((roles & ROLES.relator) !== 0 && isLong[words.clauses[at] ?? 0] && relatesNames(at, words, names))
      clause.relations += 1;
    if (names[at] === -1 && (roles & ROLES.filler) === 0 && (!isCovered || isBesideName(at, words, names))) {
      clause.said += 1;
      if (!GENERIC.has(norm)) clause.telling += 1;
    }
    if (isCovered && (isUsedAsVerb(at, sentence) || isStatedWithin(at, sentence))) clause.hasVerb = true;
    if (isCovered && PROMISES.has(norm)) clause.isPromise = true;
  }
  return clauses;
}

/** Where the first digit of a word stands, or -1. Asked of every word, for which a pattern is too slow. */
function placeOfDigit(norm: string): number {
  for (let at = 0; at < norm.length; at += 1) {
    const code = norm.charCodeAt(at);
    if (code >= 48 && code <= 57) return at;
  }
  return -1;
}

/** "Recent posts of accounts", "consumers are idempotent": a preposition or verb between two names relates them. */
function relatesNames(
  at: number,
  { roles, gaps, covered }: SentenceWords,
  names: readonly number[],
): boolean {
  const isJoined = at > 0 && gaps[at - 1] === "none" && gaps[at] === "none";
  const isName = (index: number) => (names[index] ?? -1) !== -1 || (covered[index] ?? false);
  const next = ((roles[at + 1] ?? 0) & ROLES.article) !== 0 ? at + 2 : at + 1;
  // Within one name ("reads and writes are separate") it relates nothing.
  if (names[at] !== -1 && names[at] === names[at - 1] && names[at] === names[next]) return false;
  return isJoined && isName(at - 1) && isName(next);
}

/** One of the problem's own words beside a concept ("feed latency") says something of it. */
function isBesideName(at: number, { gaps }: SentenceWords, names: readonly number[]): boolean {
  const isBefore = gaps[at] === "none" && (names[at + 1] ?? -1) !== -1;
  return isBefore || (gaps[at - 1] === "none" && (names[at - 1] ?? -1) !== -1);
}

function isUsedAsVerb(at: number, { words, source, first, names }: ListedSentence): boolean {
  const { norms, gaps } = words;
  const isOther = (index: number) => names[at] === -1 || names[index] !== names[at];
  const leadsOn = at < norms.length - 1 && gaps[at] === "none" && isOther(at + 1);
  const follows = at > 0 && gaps[at - 1] === "none" && isOther(at - 1);
  const word = (source[first + at]?.typed ?? "").toLowerCase();
  if ((word.length > 4 && word.endsWith("ed")) || PARTICIPLES.has(word)) return leadsOn || follows;
  if (leadsOn && follows && /(?:[^s]s|ing)$/.test(word)) return true;
  return leadsOn && (at === 0 || follows) && REQUIREMENT_VERBS.has(norms[at] ?? "");
}

/**
 * Some of a problem's wordings are whole statements: "must not oversell", "better an error than the same seat twice". Those
 * of the field are what lists of everything are made of.
 */
function isStatedWithin(at: number, { words: { norms }, names }: ListedSentence): boolean {
  if (names[at] !== -1 || at === norms.length - 1) return false;
  const norm = norms[at] ?? "";
  return STATES.has(norm) || (at > 0 && WEIGHS.has(norm));
}

/** Whether a word is joined to the next as in "photos.user_id": columns of tables are in relation. */
function isJoined(at: number, { source, first, text }: ListedSentence): boolean {
  const end = source[first + at]?.end ?? 0;
  return source[first + at + 1]?.start === end + 1 && (text[end] === "." || text[end] === "_");
}

/** "Consistency > availability": a sign between two names says which is the more. */
function isCompared(at: number, { source, first, text }: ListedSentence): boolean {
  const [end, next] = [source[first + at]?.end ?? 0, source[first + at + 1]?.start ?? 0];
  for (let place = end; place < next && place < end + 3; place += 1)
    if (text[place] === ">" || text[place] === "<") return true;
  return false;
}

/** Wordings that overlap are one name. */
function distinctPlaces(mentions: readonly Mention[]): number {
  let count = 0;
  let end = -1;
  for (const mention of mentions) {
    if (mention.start < end) continue;
    count += 1;
    end = mention.end;
  }
  return count;
}

/** Words that make a statement of one or two concepts, but not of a whole list. */
const GENERIC = wordSet(`
  we i you it they this that use using used have has need want add put get do will would should must can is are be
  for to in system design component thing technology stack architecture service app application important consider
  apply implement good best then all every each very really everything
`);

/** Participles that do not end as others do: "seats held", "the same seat sold twice". */
const PARTICIPLES = wordSet("sold taken held kept sent split lost written built made given shown paid done");

/** Verbs of requirements: "Users upload photos" states something, though all of it is vocabulary. */
const REQUIREMENT_VERBS = wordSet(`
  upload download view follow unfollow see browse search delete edit create update share send receive get fetch read
  write make show scroll sign register watch play pay post like comment message chat rate review order book list
  store serve return publish
`);

/** Within a wording of the field these promise something. */
const PROMISES = wordSet("must never");

/** Within a wording these state something of it. */
const STATES = wordSet("must never cannot no not");

/** Between two things these say which is the better. */
const WEIGHS = wordSet("than over rather instead");
