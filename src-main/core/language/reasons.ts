import { REASON } from "./cues.ts";
import { withoutAccents } from "./normalise.ts";
import { correctionsOf, indexTypos } from "./typos.ts";
import type { Word } from "./words.ts";

/** Whether a sentence gives a reason or a consequence, "becuase" too: `text`, whose words are `first` to `last`. */
export function givesReason(text: string, words: readonly Word[], first: number, last: number): boolean {
  if (REASON.test(text)) return true;
  for (let at = first; at <= last; at += 1) if (isMisspelt(words[at])) return true;
  return false;
}

/** Long enough to be known with a slip in them, and like no other word. */
const CONNECTIVES = ["because", "therefore", "otherwise"];
const SLIPS = indexTypos(CONNECTIVES);
/** Their first two letters, of which a slip leaves one at either place; it spares nearly every word the search. */
const OPENING = /^(?:b|eb|t|ht|o|to)/i;
const LETTERS = "behotBEHOT";

function isMisspelt(word: Word | undefined): boolean {
  const typed = word?.typed ?? "";
  if (typed.length < 6 || !LETTERS.includes(typed[0] ?? " ") || !OPENING.test(typed)) return false;
  return correctionsOf(withoutAccents(typed), SLIPS).length > 0;
}
