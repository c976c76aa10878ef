/** A run of words that a text has in common with one of the sources. */
export interface SharedRun {
  /** The words as the text has them, on one line. */
  readonly words: string;
  /** Line of the text at which the run begins, from 1. */
  readonly line: number;
  readonly length: number;
  readonly source: string;
}

export interface SourceText {
  readonly name: string;
  readonly text: string;
}

/**
 * Finds where texts repeat any of `sources` for more than `most` words in a row. Case, punctuation and line
 * breaks make no difference. What it returns looks a text up in linear time; runs do not overlap.
 */
export function findSharedRuns(
  sources: readonly SourceText[],
  most: number,
): (text: string) => readonly SharedRun[] {
  const length = most + 1;
  const places = new Map<string, { readonly source: number; readonly at: number }[]>();
  const wordsOfSource = sources.map(({ text }) => wordsOf(text).map(({ norm }) => norm));
  for (const [source, words] of wordsOfSource.entries()) {
    for (let at = 0; at + length <= words.length; at += 1) {
      const key = words.slice(at, at + length).join(" ");
      const known = places.get(key);
      if (known === undefined) places.set(key, [{ source, at }]);
      else known.push({ source, at });
    }
  }
  return (text) => {
    const words = wordsOf(text);
    const runs: SharedRun[] = [];
    for (let at = 0; at + length <= words.length; at += 1) {
      const key = words
        .slice(at, at + length)
        .map(({ norm }) => norm)
        .join(" ");
      const longest = (places.get(key) ?? [])
        .map((place) => ({
          place,
          shared: sharedFrom(words, at, wordsOfSource[place.source] ?? [], place.at),
        }))
        .sort((a, b) => b.shared - a.shared)[0];
      const first = words[at];
      const last = longest === undefined ? undefined : words[at + longest.shared - 1];
      if (longest === undefined || first === undefined || last === undefined) continue;
      runs.push({
        words: text.slice(first.start, last.end).replace(/\s+/g, " "),
        line: text.slice(0, first.start).split("\n").length,
        length: longest.shared,
        source: sources[longest.place.source]?.name ?? "",
      });
      at += longest.shared - 1;
    }
    return runs;
  };
}

interface PlacedWord {
  readonly norm: string;
  readonly start: number;
  readonly end: number;
}

function wordsOf(text: string): PlacedWord[] {
  return [...text.matchAll(/[\p{L}\p{N}]+(?:['’][\p{L}]+)?/gu)].map((match) => ({
    norm: match[0].toLowerCase().replace("’", "'"),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function sharedFrom(
  words: readonly PlacedWord[],
  at: number,
  source: readonly string[],
  from: number,
): number {
  let shared = 0;
  while (at + shared < words.length && words[at + shared]?.norm === source[from + shared]) shared += 1;
  return shared;
}
