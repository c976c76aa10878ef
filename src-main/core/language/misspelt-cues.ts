import { withoutAccents } from "./normalise.ts";
import { correctionsOf, indexTypos } from "./typos.ts";

/**
 * Finds which of some words a misspelt word stands for, as typed; undefined where none. `opening` matches their first
 * letters, of which a slip leaves one at either place: it spares nearly every word the search.
 */
export function cueFinder(cues: readonly string[], opening: RegExp): (typed: string) => string | undefined {
  const index = indexTypos(cues);
  return (typed) => {
    if (typed.length < SHORTEST || !opening.test(typed)) return undefined;
    return correctionsOf(withoutAccents(typed), index)[0];
  };
}

/** Long enough to be known with a slip in it. */
const SHORTEST = 6;

/** The word that turns a sentence and that a misspelt word stands for: "wihout a cache" is none. */
export const cueMeantBy = cueFinder(["without", "instead"], /^(?:wi|ww|iw|wt|in|ii|ni|is)/i);
