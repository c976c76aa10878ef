import { normalise } from "./normalise.ts";

/** Lists of cue words and phrases, normalised as a note's words are, and the way to find them. */
export type Phrase = readonly string[];
export type PhraseIndex = ReadonlyMap<string, readonly Phrase[]>;

/** A set of words given in one string. */
export function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/).map(normalise));
}

/** Phrases given one a line, found by their first word. */
export function phraseIndex(lines: string): PhraseIndex {
  const phrases = lines
    .trim()
    .split(/\s*\n\s*/)
    .map((line) => line.split(" ").map(normalise));
  return Map.groupBy(phrases, ([first]) => first ?? "");
}

/** The longest phrase of an index that starts at a word. Hardly any word starts one, so this is one look-up. */
export function phraseAt(index: PhraseIndex, norms: readonly string[], at: number): Phrase | undefined {
  const phrases = index.get(norms[at] ?? "");
  if (phrases === undefined) return undefined;
  let longest: Phrase | undefined;
  for (const phrase of phrases) {
    if (phrase.length > (longest?.length ?? 0) && startsAt(norms, at, phrase)) longest = phrase;
  }
  return longest;
}

function startsAt(norms: readonly string[], at: number, phrase: Phrase): boolean {
  for (let step = 0; step < phrase.length; step += 1) {
    if (norms[at + step] !== phrase[step]) return false;
  }
  return true;
}
