import { REASON } from "./cues.ts";
import { correctionsOf, indexTypos } from "./typos.ts";
import { type Word, withoutAccents } from "./words.ts";

/** Whether a sentence gives a reason or a consequence, "becuase" too. `words` are the words of `text`. */
export function givesReason(text: string, words: readonly Word[]): boolean {
  return REASON.test(text) || words.some(isMisspelt);
}

/** Long enough to be known with a slip in them, and like no other word. */
const CONNECTIVES = ["because", "therefore", "otherwise"];
const SLIPS = indexTypos(CONNECTIVES);
/** Their first two letters, of which a slip leaves one at either place; it spares nearly every word the search. */
const OPENING = /^(?:b|eb|t|ht|o|to)/i;
const LETTERS = "behotBEHOT";

function isMisspelt({ typed }: Word): boolean {
  if (typed.length < 6 || !LETTERS.includes(typed[0] ?? " ") || !OPENING.test(typed)) return false;
  return correctionsOf(withoutAccents(typed), SLIPS).length > 0;
}
