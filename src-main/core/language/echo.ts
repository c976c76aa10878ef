import { type Word, wordsOf } from "./words.ts";

/** The words of texts that a candidate was given, made ready to find runs of them. */
export interface EchoIndex {
  /** A number for each different word. */
  readonly numbers: ReadonlyMap<string, number>;
  /** The words of all texts by their numbers, one text after another. */
  readonly given: readonly number[];
  /** For each word, by its number, where in `given` the runs begin that start with it. */
  readonly starts: readonly (readonly number[] | undefined)[];
  /** The words of the titles among them by their numbers: too short for a run, but given all the same. */
  readonly titles: readonly (readonly number[])[];
}

/** So many words in a row, the same as in a given text, are no accident. */
const RUN_LENGTH = 6;

/**
 * A run with a figure in it is not given away: who arrives at the same arithmetic has done the sum. Of `titles`,
 * a sentence that is nothing but one, or two words in a row of it, is an echo.
 */
export function indexEchoes(texts: readonly string[], titles: readonly string[] = []): EchoIndex {
  const numbers = new Map<string, number>();
  const given: number[] = [];
  const starts: number[][] = [];
  for (const text of texts) {
    let sinceFigure = 0;
    for (const { norm } of wordsOf(text)) {
      const number = numbers.get(norm) ?? numbers.size;
      numbers.set(norm, number);
      given.push(number);
      sinceFigure = startsWithDigit(norm) ? 0 : sinceFigure + 1;
      if (sinceFigure < RUN_LENGTH) continue;
      const at = given.length - RUN_LENGTH;
      const first = given[at] ?? 0;
      const known = starts[first];
      if (known === undefined) starts[first] = [at];
      else known.push(at);
    }
  }
  const numberOf = (norm: string): number => {
    const number = numbers.get(norm) ?? numbers.size;
    numbers.set(norm, number);
    return number;
  };
  return {
    numbers,
    given,
    starts,
    titles: titles.map((title) => wordsOf(title).map(({ norm }) => numberOf(norm))),
  };
}

/** For each word of `text`, whether it belongs to a run that repeats a given text, or to a title by itself. */
export function echoedWords(words: readonly Word[], text: string, index: EchoIndex): boolean[] {
  const { numbers, given, starts, titles } = index;
  const own = words.map(({ norm }) => numbers.get(norm) ?? UNKNOWN);
  const echoed: boolean[] = new Array(words.length).fill(false);
  const repeats = (at: number, start: number): boolean => {
    for (let step = 1; step < RUN_LENGTH; step += 1) if (own[at + step] !== given[start + step]) return false;
    return true;
  };
  for (let at = 0; at + RUN_LENGTH <= own.length; at += 1) {
    const number = own[at] ?? UNKNOWN;
    if (number === UNKNOWN) continue;
    if (starts[number]?.some((start) => repeats(at, start))) echoed.fill(true, at, at + RUN_LENGTH);
  }
  for (const title of titles) markTitle(title, own, words, text, echoed);
  return echoed;
}

/** Marks each sentence that is the title, or a part of it of two words or more, and nothing else. */
function markTitle(
  title: readonly number[],
  own: readonly number[],
  words: readonly Word[],
  text: string,
  echoed: boolean[],
): void {
  for (let at = 0; at < own.length; at += 1) {
    const number = own[at] ?? UNKNOWN;
    const from = number === UNKNOWN ? -1 : title.indexOf(number);
    if (from === -1 || !isParted(text, words[at - 1]?.end ?? 0, words[at]?.start ?? 0, at === 0)) continue;
    let length = 1;
    while (from + length < title.length && own[at + length] === title[from + length]) length += 1;
    const end = at + length;
    const isLast = end === own.length;
    const isPart = length >= Math.min(PART_OF_TITLE, title.length);
    if (isPart && isParted(text, words[end - 1]?.end ?? 0, words[end]?.start ?? text.length, isLast))
      echoed.fill(true, at, end);
  }
}

const PART_OF_TITLE = 2;

/** Whether a sentence or a line ends between two words. */
function isParted(text: string, from: number, to: number, isEdge: boolean): boolean {
  return isEdge || /[\n.!?]/.test(text.slice(from, to));
}

const UNKNOWN = -1;

function startsWithDigit(norm: string): boolean {
  const code = norm.charCodeAt(0);
  return code >= 48 && code <= 57;
}
