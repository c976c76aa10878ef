import { type Assertion, assertionsOf } from "./assertion.ts";
import { bareClauses } from "./bareness.ts";
import { type Block, blocksOf } from "./blocks.ts";
import { HAZARDS, REMEDIES } from "./cues.ts";
import { CONTRASTS, LEAVING_OUT } from "./denial-cues.ts";
import { type FoundWording, findWordings } from "./find-wordings.ts";
import type { Lexicon } from "./lexicon.ts";
import { type PhraseIndex, phraseAt } from "./phrases.ts";
import { givesReason } from "./reasons.ts";
import { type SentenceWords, sentenceReader } from "./sentence-words.ts";
import { gapsOf, type SentenceSpan, sentencesOf } from "./sentences.ts";
import { standingBelow, standingFromAbove } from "./standing.ts";
import { struckOut } from "./struck-out.ts";
import { HYPOTHETICAL_PHRASES, HYPOTHETICAL_WORDS, TAILS } from "./supposition-cues.ts";
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
  readonly isHeading: boolean;
  /** Sentences that go on from one another share a passage: lines of prose, or one item of a list. */
  readonly passage: number;
  /** It stands in an item of a numbered list, whose items follow on one another. */
  readonly isStep: boolean;
  /** Asked of few sentences, and dear to find out. */
  readonly givesReason: () => boolean;
  readonly mentions: readonly Mention[];
  /** Sentences it stands under: headings, parent items, the line that leads in its list, a table's header. */
  readonly context: readonly number[];
  readonly wordCount: number;
}

/** A note as the engine understands it. */
export interface Reading {
  readonly text: string;
  readonly words: readonly Word[];
  /** How each word stands. */
  readonly assertions: readonly Assertion[];
  readonly sentences: readonly Sentence[];
  readonly clauses: readonly Clause[];
  /** False when the note is written in a language the engine cannot read. */
  readonly isEnglish: boolean;
}

/** Reads a Markdown note. `echoedWords` tells of each word of a text whether it repeats the problem's own. */
export function readNote(
  text: string,
  lexicon: Lexicon,
  echoedWords: (words: readonly Word[], text: string) => readonly boolean[],
): Reading {
  const blocks = blocksOf(text);
  const words = wordsOf(text);
  const gaps = gapsOf(text, words);
  const wordings = findWordings(words, text, lexicon);
  const covered = coveredWords(text, words, wordings);
  const draft: Draft = {
    text,
    words,
    partsOf: sentenceReader(words, gaps, covered),
    echoed: echoedWords(words, text),
    struck: struckOut(text),
    clauses: [],
    assertions: new Array<Assertion>(words.length).fill("affirmed"),
    sentences: [],
  };
  const standings: (Assertion | null)[] = blocks.map(() => null);
  const passages = passagesOf(text, blocks);
  const sentencesOfBlock: number[][] = blocks.map(() => []);
  let next = 0;
  const spans = sentencesOf(text, blocks, words, gaps);
  let above: Assertion | null = null;
  let context: readonly number[] = [];
  for (let at = 0; at < spans.length; at += 1) {
    const span = spans[at];
    const block = span === undefined ? undefined : blocks[span.block];
    if (span === undefined || block === undefined) continue;
    if (spans[at - 1]?.block !== span.block) {
      above = standingFromAbove(block, standings);
      context = block.context.flatMap((index) => (sentencesOfBlock[index] ?? []).slice(-MAX_ABOVE));
    }
    const own: FoundWording[] = [];
    for (; (wordings[next]?.first ?? Number.POSITIVE_INFINITY) <= span.last; next += 1) {
      const wording = wordings[next];
      // A wording that runs on into the next sentence is none.
      if (wording !== undefined && wording.first >= span.first && wording.last <= span.last)
        own.push(wording);
    }
    sentencesOfBlock[span.block]?.push(draft.sentences.length);
    readSentence(draft, span, block, above, own, context, passages[span.block] ?? 0);
    if (spans[at + 1]?.block === span.block) continue;
    standings[span.block] =
      above ?? standingBelow(text.slice(block.start, block.end), block.kind, draft.assertions[span.last]);
  }
  const { clauses, assertions, sentences } = draft;
  return { text, words, assertions, sentences, clauses, isEnglish: speaksEnglish(words) };
}

/** What has been read so far. */
interface Draft {
  readonly text: string;
  readonly words: readonly Word[];
  readonly partsOf: (span: SentenceSpan) => SentenceWords;
  readonly echoed: readonly boolean[];
  readonly struck: ReturnType<typeof struckOut>;
  readonly clauses: { start: number; end: number }[];
  readonly assertions: Assertion[];
  readonly sentences: Sentence[];
}

/** Of what leads in a list so many sentences count, the nearest to the list. */
const MAX_ABOVE = 50;

/** Half of a clause repeated from the problem makes the whole of it an echo. */
const ECHO_SHARE = 0.5;

/** A problem may call a field "to"; that does not make every "to" a name. */
const LITTLE_WORDS = new Set(
  "to from by in on at for of with as is and or not no without instead against never it we time date but while whereas unlike".split(
    " ",
  ),
);

/** Whether a wording is a phrase of an index, from its first word to its last. */
function isPhrase(index: PhraseIndex, words: readonly Word[], first: number, last: number): boolean {
  if (!index.has(words[first]?.norm ?? "")) return false;
  const norms = words.slice(first, last + 1).map(({ norm }) => norm);
  return phraseAt(index, norms, 0)?.length === norms.length;
}

function coveredWords(text: string, words: readonly Word[], wordings: readonly FoundWording[]): boolean[] {
  const covered = new Array<boolean>(words.length).fill(false);
  for (let at = 1; at < words.length; at += 1) {
    // "attribute_not_exists" is a name, whatever it is made of.
    const [before, word] = [words[at - 1], words[at]];
    if (before === undefined || word?.start !== before.end + 1 || text[before.end] !== "_") continue;
    covered[at - 1] = true;
    covered[at] = true;
  }
  for (const { first, last } of wordings) {
    if (first === last && LITTLE_WORDS.has(words[first]?.norm ?? "")) continue;
    // A problem may name "instead of" as a word of weighing, "we skip" as one of scope: they set aside all the same.
    if (isPhrase(CONTRASTS, words, first, last) || isPhrase(LEAVING_OUT, words, first, last)) continue;
    // What raises a doubt is a cue, unless another wording covers it.
    const from = supposes(words[first], first === last) ? first + 1 : first;
    covered.fill(true, from, last + 1);
  }
  return covered;
}

/** A vocabulary may hold "future" or "maybe cached"; "future work" and "maybe" are imagined all the same. */
function supposes(word: Word | undefined, isAlone: boolean): boolean {
  const norm = word?.norm ?? "";
  // What a problem calls optional is so by what it asks, and not by a doubt.
  if (norm === "optional") return false;
  return HYPOTHETICAL_WORDS.has(norm) || (isAlone && (HYPOTHETICAL_PHRASES.has(norm) || TAILS.has(norm)));
}

/** The passage of each block: a blank line, a heading or another item ends one. */
function passagesOf(text: string, blocks: readonly Block[]): number[] {
  let passage = 0;
  return blocks.map((block, at) => {
    const before = blocks[at - 1];
    const goesOn =
      block.kind === "paragraph" &&
      before?.kind === "paragraph" &&
      !/\n\s*\n/.test(text.slice(before.end, block.start));
    if (!goesOn) passage += 1;
    return passage;
  });
}

function readSentence(
  draft: Draft,
  span: SentenceSpan,
  block: Block,
  above: Assertion | null,
  wordings: readonly FoundWording[],
  context: readonly number[],
  passage: number,
): void {
  const parts = draft.partsOf(span);
  const firstClause = draft.clauses.length;
  readClauses(draft, span, parts);
  markAssertions(draft, span, parts, firstClause, block.kind === "quote", above);
  const mentions = readMentions(draft, span, parts, firstClause, wordings);
  const start = draft.words[span.first]?.start ?? 0;
  const end = draft.words[span.last]?.end ?? 0;
  let reasoned: boolean | null = null;
  draft.sentences.push({
    start,
    end,
    isHeading: block.kind === "heading",
    passage,
    isStep: block.isStep,
    // No getter: each would be a class of objects of its own to V8, which holds the text until the next full sweep.
    givesReason: () => {
      reasoned ??= givesReason(draft.text.slice(start, end), draft.words, span.first, span.last);
      return reasoned;
    },
    mentions,
    context,
    wordCount: span.last - span.first + 1,
  });
}

function readClauses(draft: Draft, span: SentenceSpan, { clauses }: SentenceWords): void {
  const base = draft.clauses.length;
  for (let at = 0; at < clauses.length; at += 1) {
    const word = draft.words[span.first + at];
    const clause = base + (clauses[at] ?? 0);
    const known = draft.clauses[clause];
    if (known === undefined) draft.clauses[clause] = { start: word?.start ?? 0, end: word?.end ?? 0 };
    else known.end = word?.end ?? known.end;
  }
}

function markAssertions(
  draft: Draft,
  span: SentenceSpan,
  parts: SentenceWords,
  firstClause: number,
  isQuoted: boolean,
  above: Assertion | null,
): void {
  const marks = marksOf(draft, span, parts);
  if (draft.struck !== null) strikeOut(draft, span, marks, draft.struck);
  const isEcho = echoesOf(draft, span, parts, draft.clauses.length - firstClause);
  for (let at = 0; at < marks.length; at += 1) {
    const own = marks[at] ?? "affirmed";
    const standing = own === "affirmed" ? (above ?? own) : own;
    draft.assertions[span.first + at] = isEcho?.(at) ? "echo" : isQuoted ? "quoted" : standing;
  }
}

function strikeOut(
  { words }: Draft,
  { first }: SentenceSpan,
  marks: Assertion[],
  struck: NonNullable<Draft["struck"]>,
): void {
  for (let at = 0; at < marks.length; at += 1) {
    const start = words[first + at]?.start ?? 0;
    if (struck.some((span) => span.start <= start && start < span.end)) marks[at] = "negated";
  }
}

/** Tells of each word of a sentence whether it is an echo; null when none is, as nearly always. */
function echoesOf(
  { echoed }: Draft,
  { first, last }: SentenceSpan,
  { clauses }: SentenceWords,
  count: number,
): ((at: number) => boolean) | null {
  let next = first;
  while (next <= last && !echoed[next]) next += 1;
  if (next > last) return null;
  const lengths = new Array<number>(count).fill(0);
  const echoes = new Array<number>(count).fill(0);
  for (let at = 0; at < clauses.length; at += 1) {
    const clause = clauses[at] ?? 0;
    lengths[clause] = (lengths[clause] ?? 0) + 1;
    if (echoed[first + at]) echoes[clause] = (echoes[clause] ?? 0) + 1;
  }
  return (at) => {
    const clause = clauses[at] ?? 0;
    return echoed[first + at] || (echoes[clause] ?? 0) >= (lengths[clause] ?? 0) * ECHO_SHARE;
  };
}

/** Of what runs on for longer than a sentence does, each piece is read by itself: the rules compare word with word. */
function marksOf(draft: Draft, span: SentenceSpan, parts: SentenceWords): Assertion[] {
  if (parts.norms.length <= MOST_WORDS) return assertionsOf(parts, span.question);
  const marks: Assertion[] = [];
  for (let first = span.first; first <= span.last; first += MOST_WORDS) {
    const piece = { ...span, first, last: Math.min(span.last, first + MOST_WORDS - 1) };
    marks.push(...assertionsOf(draft.partsOf(piece), span.question));
  }
  return marks;
}

const MOST_WORDS = 250;

function readMentions(
  draft: Draft,
  span: SentenceSpan,
  parts: SentenceWords,
  firstClause: number,
  wordings: readonly FoundWording[],
): readonly Mention[] {
  if (wordings.length === 0) return [];
  const clauses: Mention[][] = [];
  for (let clause = firstClause; clause < draft.clauses.length; clause += 1) clauses.push([]);
  const names = new Array<number>(parts.norms.length).fill(-1);
  const mentions = wordings.map((wording, index): Mention => {
    const clause = parts.clauses[wording.first - span.first] ?? 0;
    if (!wording.own) names.fill(index, wording.first - span.first, wording.last - span.first + 1);
    const mention = {
      ids: wording.ids,
      start: draft.words[wording.first]?.start ?? 0,
      end: draft.words[wording.last]?.end ?? 0,
      sentence: draft.sentences.length,
      clause: firstClause + clause,
      assertion: assertionOf(draft, wording),
      bare: false,
      own: wording.own,
    };
    clauses[clause]?.push(mention);
    return mention;
  });
  const bare = bareClauses({
    words: parts,
    source: draft.words,
    first: span.first,
    text: draft.text,
    names,
    mentions: clauses,
  });
  return mentions.map((mention) =>
    bare[mention.clause - firstClause] ? { ...mention, bare: true } : mention,
  );
}

/** To be rid of a bottleneck is to have dealt with it; to have no "conflict resolution" and no "retry" is not. */
function assertionOf(draft: Draft, { first, last }: FoundWording): Assertion {
  const assertion = draft.assertions[first] ?? "affirmed";
  if (assertion !== "negated" || REMEDIES.has(draft.words[last]?.norm ?? "")) return assertion;
  const isHazard = draft.words.slice(first, last + 1).some(({ norm }) => HAZARDS.has(norm));
  return isHazard ? "affirmed" : "negated";
}
