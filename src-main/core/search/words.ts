/** A word of a text as it is searched for: without capitals and accents. Offsets are UTF-16, end exclusive. */
export interface Word {
  readonly folded: string;
  readonly start: number;
  readonly end: number;
}

/** Scripts that write no spaces between words: each character is a word, and a word is a row of them. */
const SPACELESS = "[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}]";
const WORD = new RegExp(`${SPACELESS}|(?:(?!${SPACELESS})[\\p{L}\\p{N}\\p{M}])+`, "gu");
const IS_PLAIN = /^[a-z0-9]+$/;

export function wordsIn(text: string): Word[] {
  return [...text.matchAll(WORD)].map((match) => ({
    folded: fold(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** What someone typed to search by. Every phrase has to be found, each word of it next to the one before. */
export interface SearchTerms {
  readonly phrases: readonly (readonly string[])[];
  /** The last word of all may still be being typed: it stands for every word it begins. */
  readonly isOpen: boolean;
}

/** Too many words begin with one or two letters to be of use, and looking for them all takes its time. */
const OPEN_FROM = 3;

/**
 * Spaces part phrases, so `user_id` is the phrase of two words that it is in a text. Null when nothing was typed;
 * no phrases when there is not a letter or digit in it, which finds nothing.
 */
export function termsOf(typed: string): SearchTerms | null {
  if (typed.trim() === "") return null;
  const phrases = typed
    .split(/\s+/)
    .map((part) => wordsIn(part).map(({ folded }) => folded))
    .filter((phrase) => phrase.length > 0);
  return { phrases, isOpen: (phrases.at(-1)?.at(-1)?.length ?? 0) >= OPEN_FROM };
}

/** Full-width letters become plain ones; NFC at the end keeps Korean syllables whole. */
function fold(word: string): string {
  const lower = word.toLowerCase();
  if (IS_PLAIN.test(lower)) return lower;
  return lower.normalize("NFKD").replace(/\p{M}/gu, "").normalize("NFC");
}
