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
  for (const { norm } of words) {
    const isPlain = startsPlain(norm);
    if (!isPlain && !/\p{L}/u.test(norm)) continue;
    all += 1;
    const tongue = FUNCTION_WORDS.get(norm);
    if (tongue === "English") english += 1;
    else if (tongue === "foreign") foreign += 1;
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

const ENGLISH = new Set(
  `the a an and or of to in for on with by is are be we it that this from as at our us you can not no so which when if
   then than into per each all any will would should must may has have do does use uses their they its but because`.split(
    /\s+/,
  ),
);

/** Function words of German, French, Spanish, Portuguese, Italian, Dutch, Polish, Turkish and Swedish, without accents. */
const FOREIGN = new Set(
  `und der die das den dem des ein eine einen einem einer nicht wir mit fur auf werden wird ist sind auch zu zum zur
   im vom von bei nach uber oder aber wenn dass sich als aus durch damit kann konnen
   le la les un une et est sont nous pour dans avec sur que qui du pa ne au aux ou par ce cette il elle si comme plus
   el los las y es con por para del se como lo su al uno una en mas pero cada cuando donde
   o os um uma nao com em na da dos pela pelo ao mai sao isso
   gli che di per nel della delle sono il lo anche ogni alla dal
   het een van niet wij wordt worden voor zijn met naar door ook maar
   nie jest sie z na i do oraz ktory ktore przez dla jako lub
   ve bir bu icin ile olarak da de kullanici
   och att det som en pa av inte till vi ar`.split(/\s+/),
);

/** Of a word that both have nobody can tell; it counts as English. */
const FUNCTION_WORDS: ReadonlyMap<string, "English" | "foreign"> = new Map([
  ...[...FOREIGN].map((word) => [word, "foreign"] as const),
  ...[...ENGLISH].map((word) => [word, "English"] as const),
]);
