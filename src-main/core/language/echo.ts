import { addTo } from "../multi-map.ts";
import { type Word, wordsOf } from "./words.ts";

/** The words of texts that a candidate was given, made ready to find runs of them. */
export interface EchoIndex {
  /** The words of all texts, one text after another. */
  readonly given: readonly string[];
  /** A number for each different word. */
  readonly numbers: ReadonlyMap<string, number>;
  /** Where in `given` each two words stand in a row, by their numbers. */
  readonly pairs: ReadonlyMap<number, readonly number[]>;
  /** For each place, 1 where a run begins that is given away. */
  readonly isStart: Uint8Array;
  /** The words of the titles among them: too short for a run, but given all the same. */
  readonly titles: readonly (readonly string[])[];
}

/** So many words in a row, the same as in a given text, are no accident. */
const RUN_LENGTH = 6;

/**
 * A run with a figure in it is not given away: who arrives at the same arithmetic has done the sum. Of `titles`,
 * a sentence that is nothing but one, or two words in a row of it, is an echo.
 */
export function indexEchoes(texts: readonly string[], titles: readonly string[] = []): EchoIndex {
  const given: string[] = [];
  const numbers = new Map<string, number>();
  const pairs = new Map<number, number[]>();
  const starts: number[] = [];
  let before = 0;
  for (const text of texts) {
    let sinceFigure = 0;
    for (const { norm } of wordsOf(text)) {
      const number = numbers.get(norm) ?? numbers.size;
      numbers.set(norm, number);
      if (given.length > 0) addTo(pairs, pairOf(before, number), given.length - 1);
      before = number;
      given.push(norm);
      sinceFigure = startsWithDigit(norm) ? 0 : sinceFigure + 1;
      if (sinceFigure >= RUN_LENGTH) starts.push(given.length - RUN_LENGTH);
    }
  }
  const isStart = new Uint8Array(given.length);
  for (const start of starts) isStart[start] = 1;
  return {
    given,
    numbers,
    pairs,
    isStart,
    titles: titles.map((title) => wordsOf(title).map(({ norm }) => norm)),
  };
}

/** One number for two; no problem gives more words than the second may have. */
function pairOf(first: number, second: number): number {
  return first * 2 ** 26 + second;
}

/**
 * For each word of `text`, whether it belongs to a run that repeats a given text, or to a title by itself. Every run
 * holds a pair that begins at a multiple of `STEP`, so only those pairs are looked up.
 */
export function echoedWords(words: readonly Word[], text: string, index: EchoIndex): boolean[] {
  const { numbers, pairs } = index;
  const echoed = new Array<boolean>(words.length).fill(false);
  for (let at = 0; at + 1 < words.length; at += STEP) {
    const first = numbers.get(words[at]?.norm ?? "");
    const second = first === undefined ? undefined : numbers.get(words[at + 1]?.norm ?? "");
    if (first === undefined || second === undefined) continue;
    for (const place of pairs.get(pairOf(first, second)) ?? NOWHERE)
      markRuns(words, at, place, index, echoed);
  }
  for (const title of index.titles) markTitle(title, words, text, echoed);
  return echoed;
}

const STEP = RUN_LENGTH - 1;
const NOWHERE: readonly number[] = [];

/** Marks the runs that hold the word `at`, which also stands at `place` of what was given. */
function markRuns(
  words: readonly Word[],
  at: number,
  place: number,
  { given, isStart }: EchoIndex,
  echoed: boolean[],
): void {
  const isSame = (step: number): boolean => {
    const word = words[at + step];
    return word !== undefined && word.norm === given[place + step];
  };
  let before = 0;
  while (before < RUN_LENGTH - 1 && isSame(-before - 1)) before += 1;
  let after = 0;
  while (after < RUN_LENGTH - 1 && isSame(after + 1)) after += 1;
  for (let first = -before; first + RUN_LENGTH - 1 <= after; first += 1) {
    if (isStart[place + first] === 1) echoed.fill(true, at + first, at + first + RUN_LENGTH);
  }
}

/** Marks each sentence that is the title, or a part of it of two words or more, and nothing else. */
function markTitle(title: readonly string[], words: readonly Word[], text: string, echoed: boolean[]): void {
  for (let at = 0; at < words.length; at += 1) {
    if (!isParted(text, words[at - 1], words[at])) continue;
    const from = title.indexOf(words[at]?.norm ?? "");
    if (from === -1) continue;
    let length = 1;
    while (from + length < title.length && words[at + length]?.norm === title[from + length]) length += 1;
    const end = at + length;
    const isPart = length >= Math.min(PART_OF_TITLE, title.length);
    if (isPart && isParted(text, words[end - 1], words[end])) echoed.fill(true, at, end);
  }
}

const PART_OF_TITLE = 2;

/** Whether a sentence or a line ends between two words, or the text does. */
function isParted(text: string, before: Word | undefined, after: Word | undefined): boolean {
  if (before === undefined || after === undefined) return true;
  for (let at = before.end; at < after.start; at += 1) if (ENDS.includes(text[at] ?? "")) return true;
  return false;
}

const ENDS = "\n.!?";

function startsWithDigit(norm: string): boolean {
  const code = norm.charCodeAt(0);
  return code >= 48 && code <= 57;
}
