import { type Word, wordsOf } from "./words.ts";

/** The words of texts that a candidate was given, made ready to find runs of them. */
export interface EchoIndex {
  /** A number for each different word. */
  readonly numbers: ReadonlyMap<string, number>;
  /** The words of all texts by their numbers, one text after another. */
  readonly given: readonly number[];
  /** Where in `given` the runs begin that start with a pair of words. */
  readonly starts: ReadonlyMap<number, readonly number[]>;
}

/** So many words in a row, the same as in a given text, are no accident. */
const RUN_LENGTH = 6;

/** A run with a figure in it is not given away: who arrives at the same arithmetic has done the sum. */
export function indexEchoes(texts: readonly string[]): EchoIndex {
  const numbers = new Map<string, number>();
  const given: number[] = [];
  const starts = new Map<number, number[]>();
  for (const text of texts) {
    let sinceFigure = 0;
    for (const { norm } of wordsOf(text)) {
      const number = numbers.get(norm) ?? numbers.size;
      numbers.set(norm, number);
      given.push(number);
      sinceFigure = startsWithDigit(norm) ? 0 : sinceFigure + 1;
      if (sinceFigure < RUN_LENGTH) continue;
      const at = given.length - RUN_LENGTH;
      const pair = pairOf(given[at] ?? 0, given[at + 1] ?? 0);
      const known = starts.get(pair);
      if (known === undefined) starts.set(pair, [at]);
      else known.push(at);
    }
  }
  return { numbers, given, starts };
}

/** For each word, whether it belongs to a run that repeats a given text. */
export function echoedWords(words: readonly Word[], { numbers, given, starts }: EchoIndex): boolean[] {
  const own = words.map(({ norm }) => numbers.get(norm) ?? UNKNOWN);
  const echoed: boolean[] = new Array(words.length).fill(false);
  const repeats = (at: number, start: number): boolean => {
    for (let step = 2; step < RUN_LENGTH; step += 1) if (own[at + step] !== given[start + step]) return false;
    return true;
  };
  for (let at = 0; at + RUN_LENGTH <= own.length; at += 1) {
    const found = starts.get(pairOf(own[at] ?? UNKNOWN, own[at + 1] ?? UNKNOWN));
    if (found?.some((start) => repeats(at, start))) echoed.fill(true, at, at + RUN_LENGTH);
  }
  return echoed;
}

const UNKNOWN = -1;

/** Far more words than any given texts have. */
const MOST_WORDS = 2 ** 24;

/** One number for two words; no two pairs of given words share one, and none with an unknown word has one of theirs. */
function pairOf(first: number, second: number): number {
  return first * MOST_WORDS + second;
}

function startsWithDigit(norm: string): boolean {
  const code = norm.charCodeAt(0);
  return code >= 48 && code <= 57;
}
