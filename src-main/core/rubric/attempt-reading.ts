import type { BoardGraph } from "../diagram/graph.ts";
import { formOf } from "../diagram/prose.ts";
import { type Calculation, findCalculations } from "../estimation/calculation.ts";
import { type FoundQuantity, findQuantities } from "../estimation/quantity.ts";
import { withResultRates } from "../estimation/result-rates.ts";
import { NOTE_OF_STAGE, type Notes } from "../interview/notes.ts";
import { STAGES, type Stage } from "../interview/stage.ts";
import { LONGEST_SENTENCE } from "../language/bareness.ts";
import { type Endpoint, readEndpoints } from "../language/endpoints.ts";
import { type Entity, readEntities } from "../language/entities.ts";
import { conceptsIn, type Lexicon } from "../language/lexicon.ts";
import { type Mention, type Reading, readNote, type Sentence } from "../language/reading.ts";
import type { Word } from "../language/words.ts";
import { type Lazy, lazy } from "../lazy.ts";
import { type BoardIndex, boardEvidence, indexBoard } from "./board-index.ts";
import type { PageEvidence } from "./evaluation.ts";

/** A text as the engine understands it, wherever it stands. */
export interface TextReading {
  readonly reading: Reading;
  /** For each sentence, those that stand below it as a heading, a parent item or a lead-in. */
  readonly below: readonly (readonly number[])[];
  /** Whether a figure with a unit stands in a sentence. */
  readonly hasFigure: (sentence: Sentence) => boolean;
  // What few rubrics ask of every text is read when it is asked for.
  readonly quantities: Lazy<readonly FoundQuantity[]>;
  readonly calculations: Lazy<readonly Calculation[]>;
  readonly endpoints: Lazy<readonly Endpoint[]>;
  readonly entities: Lazy<readonly Entity[]>;
}

/** A text of the attempt: the note of a stage, or prose on the board (`stage` is null). */
export interface AttemptText extends TextReading {
  readonly stage: Stage | null;
  readonly elementIds: readonly string[];
}

/** Reads a text of a stage's note, or of the board; where it is about data or about calls, terse ones are trusted. */
export type ReadText = (text: string, stage: Stage | null) => TextReading;

/** A mention of a concept and the text it stands in; `order` counts the mentions of the attempt. */
export interface PlacedMention {
  readonly mention: Mention;
  readonly text: AttemptText;
  readonly order: number;
}

/** The whole attempt, read once: every matcher looks things up in it. */
export interface AttemptReading {
  readonly texts: readonly AttemptText[];
  /** Those in a language the engine reads. */
  readonly readable: readonly AttemptText[];
  /** Every mention of the readable texts by concept id, text by text in their order. */
  readonly mentions: ReadonlyMap<string, readonly PlacedMention[]>;
  readonly board: BoardIndex;
  /** The concepts that a short name (of an entity, a field, an operation) mentions. */
  readonly conceptsIn: (name: string) => ReadonlySet<string>;
}

export function readAttempt(
  notes: Notes,
  graph: BoardGraph,
  readText: ReadText,
  lexicon: Lexicon,
): AttemptReading {
  const texts: AttemptText[] = [];
  const read = (text: string, stage: Stage | null, elementIds: readonly string[]): void => {
    if (text.trim() === "") return;
    texts.push({ ...readText(text, stage), stage, elementIds });
  };
  for (const stage of STAGES) read(notes[NOTE_OF_STAGE[stage]], stage, []);
  for (const { role, label, elementIds } of graph.nodes) {
    if (role === "note" && !isLooseName(label)) read(label, null, elementIds);
  }
  for (const edge of graph.edges) read(edge.label, null, edge.elementIds);
  const readable = texts.filter((text) => text.reading.isEnglish);
  return {
    texts,
    readable,
    mentions: mentionsById(readable),
    board: indexBoard(graph, lexicon),
    conceptsIn: (name) => conceptsIn(name, lexicon),
  };
}

/** A box that nothing is joined to is read as a note, but "Object store segments" is a name and states nothing. */
function isLooseName(label: string): boolean {
  const words = label.match(/\p{L}+/gu) ?? [];
  return words.length <= MOST_WORDS_OF_NAME && !SAYS_MORE.test(label) && formOf(label) === "name";
}

const MOST_WORDS_OF_NAME = 4;
/** A colon, a figure or another line makes a remark of a name. */
const SAYS_MORE = /[:=→\d\n]/;

/**
 * A reader that remembers the last texts it read: while someone types, or a session is replayed, all notes but
 * one are as they were. What it answers does not depend on what it remembers.
 */
export function textReader(
  lexicon: Lexicon,
  echoedWords: (words: readonly Word[], text: string) => boolean[],
): ReadText {
  let known = new Map<string, TextReading>();
  let characters = 0;
  return (text, stage) => {
    const isDataModel = stage === "D" || stage === null;
    const isInterface = stage === "I";
    const key = `${isDataModel ? "D" : isInterface ? "I" : "-"}${text}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const reading = readNote(text, lexicon, echoedWords);
    const calculations = lazy(() => findCalculations(text));
    const quantities = lazy(() => withResultRates(findQuantities(text), calculations()));
    const figures = lazy(() => sentencesWithFigures(reading, quantities()));
    const made: TextReading = {
      reading,
      below: sentencesBelow(reading),
      quantities,
      hasFigure: (sentence) => figures().has(sentence),
      calculations,
      endpoints: lazy(() => readEndpoints(text, isInterface)),
      entities: lazy(() => readEntities(text, isDataModel)),
    };
    if (characters + text.length > MOST_REMEMBERED) {
      // A map that is cleared would go on holding what it held until the next full sweep.
      known = new Map();
      characters = 0;
    }
    known.set(key, made);
    characters += text.length;
    return made;
  };
}

/**
 * Characters of a few long attempts. What was read takes some fifty times the room of its text, and whatever is
 * remembered for long makes each sweep of the memory longer.
 */
const MOST_REMEMBERED = 40_000;

/** Proof from a text: its words, or the element that shows them. Spaces at the ends are left out. */
export function textEvidence(text: AttemptText, start: number, end: number): PageEvidence {
  if (text.stage === null) return boardEvidence(text.elementIds);
  const quote = text.reading.text.slice(start, end);
  const from = start + (quote.length - quote.trimStart().length);
  const trimmed = quote.trim();
  return { source: "notes", stage: text.stage, start: from, end: from + trimmed.length, quote: trimmed };
}

/** Texts in a language the engine reads, of the given stages (all, and the board, when not given). */
export function readableTexts(
  { readable }: AttemptReading,
  stages?: readonly Stage[],
): readonly AttemptText[] {
  if (stages === undefined) return readable;
  return readable.filter((text) => text.stage !== null && stages.includes(text.stage));
}

/** All readable texts, those of the stage a thing belongs to before the others: there it is described best. */
export function readableTextsFrom({ readable }: AttemptReading, home: Stage): readonly AttemptText[] {
  return [
    ...readable.filter(({ stage }) => stage === home),
    ...readable.filter(({ stage }) => stage !== home),
  ];
}

/**
 * Whether so much of the attempt is written in another language that missing words prove nothing. Somebody who
 * writes Polish and lists a few English product names still writes Polish.
 */
export function isMostlyForeign({ texts }: AttemptReading): boolean {
  let foreign = 0;
  let all = 0;
  for (const { reading } of texts) {
    all += reading.words.length;
    if (!reading.isEnglish) foreign += reading.words.length;
  }
  return foreign * 2 > all;
}

/** The sentence a place of a text stands in, or null between sentences. */
export function sentenceAt(text: AttemptText, offset: number): number | null {
  const { sentences } = text.reading;
  let low = 0;
  let high = sentences.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const sentence = sentences[middle];
    if (sentence === undefined || offset < sentence.start) high = middle - 1;
    else if (offset > sentence.end) low = middle + 1;
    else return middle;
  }
  return null;
}

/** Whether a place of a text is claimed: not denied, imagined, asked, quoted, copied from the problem, or one of a list of everything. */
export function isAffirmedAt(text: AttemptText, offset: number): boolean {
  const sentence = text.reading.sentences[sentenceAt(text, offset) ?? -1];
  if (sentence !== undefined && sentence.wordCount > LONGEST_SENTENCE) return false;
  const { words, assertions } = text.reading;
  let low = 0;
  let high = words.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return (assertions[low] ?? "affirmed") === "affirmed";
}

function mentionsById(texts: readonly AttemptText[]): Map<string, PlacedMention[]> {
  const byId = new Map<string, PlacedMention[]>();
  let order = 0;
  for (const text of texts) {
    for (const { mentions } of text.reading.sentences) {
      for (const mention of mentions) {
        const placed = { mention, text, order };
        order += 1;
        for (const id of mention.ids) {
          const known = byId.get(id);
          if (known === undefined) byId.set(id, [placed]);
          else known.push(placed);
        }
      }
    }
  }
  return byId;
}

function sentencesWithFigures(reading: Reading, quantities: readonly FoundQuantity[]): ReadonlySet<Sentence> {
  const found = new Set<Sentence>();
  let at = 0;
  for (const sentence of reading.sentences) {
    while ((quantities[at]?.start ?? Number.POSITIVE_INFINITY) < sentence.start) at += 1;
    for (; (quantities[at]?.start ?? Number.POSITIVE_INFINITY) < sentence.end; at += 1) {
      const quantity = quantities[at];
      if (quantity !== undefined && isFigure(quantity)) found.add(sentence);
    }
  }
  return found;
}

/** "200 ms" and "50M users" are figures; "3 replicas" and "since 2024" are not. */
function isFigure({ hasUnit, value, noun }: FoundQuantity): boolean {
  return hasUnit || value >= LARGE_COUNT || (value >= LARGE_COUNT_OF_THINGS && noun !== "");
}

/** From here on a bare count is an estimate and neither a year nor a number of machines. */
const LARGE_COUNT = 10_000;
const LARGE_COUNT_OF_THINGS = 1_000;

function sentencesBelow(reading: Reading): number[][] {
  const below: number[][] = reading.sentences.map(() => []);
  for (const [index, sentence] of reading.sentences.entries()) {
    for (const above of sentence.context) below[above]?.push(index);
  }
  return below;
}
