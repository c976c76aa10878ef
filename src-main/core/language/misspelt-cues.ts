import { correctionsOf, indexTypos } from "./typos.ts";

/** The word that turns a sentence and that a misspelt word stands for: "wihout a cache" is none. */
export function cueMeantBy(typed: string): string | undefined {
  if (typed.length < SHORTEST || !OPENING.test(typed)) return;
  return correctionsOf(typed.toLowerCase(), CUES)[0];
}

const SHORTEST = 6;
/** Those long enough to be known with a slip in them. */
const CUES = indexTypos(["without", "instead"]);
/** Their first two letters, of which a slip leaves one at either place; it spares nearly every word the search. */
const OPENING = /^(?:wi|ww|iw|wt|in|ii|ni|is)/i;
