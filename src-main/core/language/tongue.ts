import { ROLES } from "./little-words.ts";
import type { Word } from "./words.ts";

/**
 * Whether a note is written in English, as far as its words tell. Terse notes have few function words, so a
 * note counts as foreign only when it is plainly something else: another script, or more function words of
 * another language than of English.
 */
export function speaksEnglish(words: readonly Word[]): boolean {
  let all = 0;
  let english = 0;
  let foreign = 0;
  let otherScript = 0;
  for (const { norm, spelling } of words) {
    const isPlain = startsPlain(norm);
    if (!isPlain && !/\p{L}/u.test(norm)) continue;
    all += 1;
    if ((spelling.roles & ROLES.english) !== 0) english += 1;
    else if ((spelling.roles & ROLES.foreign) !== 0) foreign += 1;
    if (!isPlain && !/\p{Script=Latin}/u.test(norm)) otherScript += 1;
  }
  if (all < MIN_WORDS) return true;
  if (otherScript > all * OTHER_SCRIPT_SHARE) return false;
  return foreign <= Math.max(english, STRAY_WORDS) || foreign < all * FOREIGN_SHARE;
}

/** Almost every word begins with a letter from a to z; the rest is looked at letter by letter. */
function startsPlain(norm: string): boolean {
  const code = norm.charCodeAt(0);
  return code >= 97 && code <= 122;
}

/** Too few words tell nothing. */
const MIN_WORDS = 8;
const OTHER_SCRIPT_SHARE = 0.3;
const FOREIGN_SHARE = 0.1;
/** "?lang=en", "de": so many may be codes or names. */
const STRAY_WORDS = 2;
