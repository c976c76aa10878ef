import { type Word, wordsOf } from "./words.ts";

/** The runs of words of texts that a candidate was given, and the pairs of words that they begin with. */
export interface EchoIndex {
  readonly runs: ReadonlySet<string>;
  readonly starts: ReadonlySet<string>;
}

/** So many words in a row, the same as in a given text, are no accident. */
const RUN_LENGTH = 6;

/** A run with a figure in it is not given away: who arrives at the same arithmetic has done the sum. */
export function indexEchoes(texts: readonly string[]): EchoIndex {
  const runs = new Set<string>();
  const starts = new Set<string>();
  for (const text of texts) {
    const words = wordsOf(text);
    for (let at = 0; at + RUN_LENGTH <= words.length; at += 1) {
      if (words.slice(at, at + RUN_LENGTH).some(({ norm }) => /^\d/.test(norm))) continue;
      runs.add(runAt(words, at, RUN_LENGTH));
      starts.add(runAt(words, at, 2));
    }
  }
  return { runs, starts };
}

/** For each word, whether it belongs to a run that repeats a given text. */
export function echoedWords(words: readonly Word[], index: EchoIndex): boolean[] {
  const echoed: boolean[] = new Array(words.length).fill(false);
  for (let at = 0; at + RUN_LENGTH <= words.length; at += 1) {
    if (!index.starts.has(runAt(words, at, 2))) continue;
    if (index.runs.has(runAt(words, at, RUN_LENGTH))) echoed.fill(true, at, at + RUN_LENGTH);
  }
  return echoed;
}

function runAt(words: readonly Word[], at: number, length: number): string {
  let run = words[at]?.norm ?? "";
  for (let step = 1; step < length; step += 1) run += ` ${words[at + step]?.norm ?? ""}`;
  return run;
}
