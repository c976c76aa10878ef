import { type Assertion, assertionsOf, type SentenceWords, sentenceWords } from "./assertion.ts";
import { isBare } from "./bareness.ts";
import { type Block, blocksOf } from "./blocks.ts";
import { ADOPTION_VERBS, EXCLUDING_HEADING, HAZARDS, HYPOTHETICAL_HEADING, QUESTION_HEADING, REASON } from "./cues.ts";
import { type FoundWording, findWordings, type Lexicon } from "./lexicon.ts";
import { gapsOf, type SentenceSpan, sentencesOf } from "./sentences.ts";
import { speaksEnglish } from "./tongue.ts";
import { type Word, wordsOf } from "./words.ts";

/** A concept named in a note. Offsets are UTF-16, end exclusive; `clause` numbers the clauses of the note. */
export interface Mention {
  readonly ids: readonly string[];
  readonly start: number;
  readonly end: number;
  readonly sentence: number;
  readonly clause: number;
  readonly assertion: Assertion;
  /** It stands in a bare list of names. */
  readonly bare: boolean;
  /** It comes from the problem's own vocabulary. */
  readonly own: boolean;
}

export interface Clause {
  readonly start: number;
  readonly end: number;
}

export interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly block: number;
  readonly isHeading: boolean;
  readonly givesReason: boolean;
  readonly mentions: readonly Mention[];
  /** Sentences it stands under: headings, parent items, the line that leads in its list, a table's header. */
  readonly context: readonly number[];
  readonly wordCount: number;
}

/** A note as the engine understands it. */
export interface Reading {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly words: readonly Word[];
  readonly sentences: readonly Sentence[];
  readonly clauses: readonly Clause[];
  /** Every mention by concept id, in the order of the text. */
  readonly mentions: ReadonlyMap<string, readonly Mention[]>;
  /** The assertion of each word. */
  readonly assertions: readonly Assertion[];
  /** False when the note is written in a language the engine cannot read. */
  readonly isEnglish: boolean;
}

/** `isEchoed` tells of each word whether it repeats the problem's own text. */
export function readNote(text: string, lexicon: Lexicon, echoedWords: (words: readonly Word[]) => boolean[]): Reading {
  const blocks = blocksOf(text);
  const words = wordsOf(text);
  const gaps = gapsOf(text, words);
  const spans = sentencesOf(text, blocks, words, gaps);
  const wordings = findWordings(words, text, lexicon);
  const covered = new Uint8Array(words.length);
  for (const { first, last } of wordings) {
    // A problem may call a field "to"; that does not make every "to" a name.
    const isFunctionWord = first === last && LITTLE_WORDS.has(words[first]?.norm ?? "");
    if (!isFunctionWord) covered.fill(1, first, last + 1);
  }
  const echoed = echoedWords(words);

  const draft: Draft = { text, words, blocks, covered, echoed, clauses: [], assertions: new Array(words.length) };
  const blockStatus: (Assertion | null)[] = blocks.map(() => null);
  const sentencesOfBlock: number[][] = blocks.map(() => []);
  const mentions = new Map<string, Mention[]>();
  const sentences: Sentence[] = [];
  let next = 0;
  for (const span of spans) {
    const index = sentences.length;
    const parts = sentenceWords(span, words, gaps, (word) => covered[word] === 1);
    const inherited = inheritedStatus(blocks[span.block], blockStatus);
    const clauseBase = draft.clauses.length;
    readClauses(draft, span, parts, inherited);
    const found: Mention[] = [];
    const own: FoundWording[] = [];
    while (next < wordings.length && (wordings[next]?.first ?? 0) <= span.last) {
      const wording = wordings[next];
      next += 1;
      if (wording === undefined || wording.first < span.first || wording.last > span.last) continue;
      own.push(wording);
      found.push(mentionOf(draft, wording, index, clauseBase + (parts.clauses[wording.first - span.first] ?? 0)));
    }
    const settled = markBare(draft, span, parts, clauseBase, found, own);
    for (const mention of settled) {
      for (const id of mention.ids) {
        const known = mentions.get(id);
        if (known === undefined) mentions.set(id, [mention]);
        else known.push(mention);
      }
    }
    const start = words[span.first]?.start ?? 0;
    const end = words[span.last]?.end ?? 0;
    const block = blocks[span.block];
    sentences.push({
      start,
      end,
      block: span.block,
      isHeading: block?.kind === "heading",
      givesReason: REASON.test(text.slice(start, end)),
      mentions: settled,
      context: (block?.context ?? []).flatMap((above) => sentencesOfBlock[above] ?? []),
      wordCount: span.last - span.first + 1,
    });
    sentencesOfBlock[span.block]?.push(index);
    blockStatus[span.block] = statusForBelow(draft, span, inherited);
  }
  return {
    text,
    blocks,
    words,
    sentences,
    clauses: draft.clauses,
    mentions,
    assertions: draft.assertions,
    isEnglish: speaksEnglish(words),
  };
}

const LITTLE_WORDS = new Set("to from by in on at for of with as is and or not no it we time date".split(" "));

interface Draft {
  readonly text: string;
  readonly words: readonly Word[];
  readonly blocks: readonly Block[];
  readonly covered: Uint8Array;
  readonly echoed: readonly boolean[];
  readonly clauses: { start: number; end: number }[];
  readonly assertions: Assertion[];
}

/** Half of a clause repeated from the problem makes the whole of it an echo. */
const ECHO_SHARE = 0.5;

function readClauses(draft: Draft, span: SentenceSpan, parts: SentenceWords, inherited: Assertion | null): void {
  const base = draft.clauses.length;
  const isQuoted = draft.blocks[span.block]?.kind === "quote";
  const marks = assertionsOf(parts, span.question);
  const lengths: number[] = [];
  const echoes: number[] = [];
  for (let at = 0; at < marks.length; at += 1) {
    const index = span.first + at;
    const clause = parts.clauses[at] ?? 0;
    lengths[clause] = (lengths[clause] ?? 0) + 1;
    echoes[clause] = (echoes[clause] ?? 0) + (draft.echoed[index] ? 1 : 0);
    const word = draft.words[index];
    const known = draft.clauses[base + clause];
    if (known === undefined) draft.clauses[base + clause] = { start: word?.start ?? 0, end: word?.end ?? 0 };
    else known.end = word?.end ?? known.end;
  }
  for (let at = 0; at < marks.length; at += 1) {
    const index = span.first + at;
    const clause = parts.clauses[at] ?? 0;
    const isEcho = draft.echoed[index] || (echoes[clause] ?? 0) >= (lengths[clause] ?? 0) * ECHO_SHARE;
    const own = marks[at] ?? "affirmed";
    const mark = own === "affirmed" && inherited !== null ? inherited : own;
    draft.assertions[index] = isEcho ? "echo" : isQuoted ? "quoted" : mark;
  }
}

function mentionOf(
  draft: Draft,
  wording: FoundWording,
  sentence: number,
  clause: number,
): Mention {
  const assertion = draft.assertions[wording.first] ?? "affirmed";
  let isHazard = false;
  for (let at = wording.first; at <= wording.last; at += 1) isHazard ||= HAZARDS.has(draft.words[at]?.norm ?? "");
  return {
    ids: wording.ids,
    start: draft.words[wording.first]?.start ?? 0,
    end: draft.words[wording.last]?.end ?? 0,
    sentence,
    clause,
    // To be rid of a bottleneck is to have dealt with it.
    assertion: assertion === "negated" && isHazard ? "affirmed" : assertion,
    bare: false,
    own: wording.own,
  };
}

function markBare(
  draft: Draft,
  span: SentenceSpan,
  parts: SentenceWords,
  clauseBase: number,
  mentions: readonly Mention[],
  wordings: readonly FoundWording[],
): readonly Mention[] {
  if (mentions.length === 0) return mentions;
  const count = draft.clauses.length - clauseBase;
  const others: string[][] = Array.from({ length: count }, () => []);
  const relations: number[] = new Array(count).fill(0);
  const hasVerb: boolean[] = new Array(count).fill(false);
  const conceptWords = new Set<number>();
  for (const { first, last, own } of wordings) {
    for (let at = first; !own && at <= last; at += 1) conceptWords.add(at);
  }
  for (let at = 0; at < parts.norms.length; at += 1) {
    const clause = parts.clauses[at] ?? 0;
    const norm = parts.norms[at] ?? "";
    const isName = conceptWords.has(span.first + at);
    // One of the problem's own words beside a concept ("feed latency") says something of it.
    const isBeside =
      (parts.gaps[at] === "none" && conceptWords.has(span.first + at + 1)) ||
      (parts.gaps[at - 1] === "none" && conceptWords.has(span.first + at - 1));
    if (!isName && (!parts.covered[at] || isBeside)) others[clause]?.push(norm);
    const isFigure = /\d/.test(norm) && !parts.covered[at];
    if (parts.gaps[at] === "arrow" || isFigure) relations[clause] = (relations[clause] ?? 0) + 1;
    if (isUsedAsVerb(draft, span.first + at, at, parts)) hasVerb[clause] = true;
  }
  const bare = others.map((words, clause) =>
    isBare({
      mentions: mentions.filter((mention) => mention.clause === clauseBase + clause),
      others: words,
      relations: relations[clause] ?? 0,
      hasVerb: hasVerb[clause] ?? false,
    }),
  );
  const concepts = bare.map(
    (_, clause) => mentions.filter((mention) => mention.clause === clauseBase + clause && !mention.own).length,
  );
  return mentions.map((mention) => {
    const clause = mention.clause - clauseBase;
    if (!bare[clause]) return mention;
    // "Cache: Redis, with a minute to live" says something of the cache, and "a queue (Kafka)" of Kafka.
    const explained = (concepts[clause] ?? 0) < 3 && (bare[clause - 1] === false || bare[clause + 1] === false);
    return explained ? mention : { ...mention, bare: true };
  });
}

/** Whether a word of a concept's wording is used as a verb or a participle. */
function isUsedAsVerb(draft: Draft, index: number, at: number, parts: SentenceWords): boolean {
  const word = draft.words[index];
  if (word === undefined || !parts.covered[at]) return false;
  const typed = draft.text.slice(word.start, word.end).toLowerCase();
  const leadsOn = parts.gaps[at] === "none" && at < parts.norms.length - 1;
  const follows = at > 0 && parts.gaps[at - 1] === "none";
  if (typed.length > 4 && typed.endsWith("ed")) return leadsOn || follows;
  if (leadsOn && follows && /(?:[^s]s|ing)$/.test(typed)) return true;
  return at === 0 && leadsOn && IMPERATIVES.has(word.norm);
}

/** Verbs that requirements begin with: "Upload photos" states something, though both words are vocabulary. */
const IMPERATIVES = new Set([
  ...ADOPTION_VERBS,
  ..."upload download view follow unfollow see browse search delete edit create update share send receive get fetch read write make show scroll sign register watch play pay post like comment message chat rate review order book list store serve return push pull publish".split(
    " ",
  ),
]);

function inheritedStatus(block: Block | undefined, statuses: readonly (Assertion | null)[]): Assertion | null {
  for (const above of block?.context ?? []) {
    const status = statuses[above] ?? null;
    if (status !== null) return status;
  }
  return null;
}

/** What a heading, or a line ending in a colon, makes of the blocks below it. */
function statusForBelow(draft: Draft, span: SentenceSpan, inherited: Assertion | null): Assertion | null {
  if (inherited !== null) return inherited;
  const block = draft.blocks[span.block];
  if (block === undefined) return null;
  const text = draft.text.slice(block.start, block.end);
  const leadsIn = /:\W*$/.test(text);
  if (block.kind !== "heading" && !leadsIn) return null;
  if (EXCLUDING_HEADING.test(text)) return "excluded";
  if (QUESTION_HEADING.test(text)) return "question";
  if (HYPOTHETICAL_HEADING.test(text)) return "hypothetical";
  const last = draft.assertions[span.last];
  return leadsIn && last !== "affirmed" && last !== "echo" ? (last ?? null) : null;
}
