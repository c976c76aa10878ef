import { matchAt } from "./match-at.ts";

/** Numbers that are written out; as figures they count only before a scale, a unit or a share, or as nines. */
export const NUMBER_WORDS: ReadonlyMap<string, number> = new Map([
  ["half", 0.5],
  ["one", 1],
  ["two", 2],
  ["three", 3],
  ["four", 4],
  ["five", 5],
  ["six", 6],
  ["seven", 7],
  ["eight", 8],
  ["nine", 9],
  ["ten", 10],
  ["eleven", 11],
  ["twelve", 12],
  ["fifteen", 15],
  ["twenty", 20],
  ["thirty", 30],
  ["forty", 40],
  ["fifty", 50],
  ["sixty", 60],
  ["seventy", 70],
  ["eighty", 80],
  ["ninety", 90],
]);
/** What a number in words may be multiplied by: "two dozen", "three hundred thousand". */
export const SCALE_WORDS: ReadonlyMap<string, number> = new Map([
  ["dozen", 12],
  ["hundred", 100],
  ["thousand", 1e3],
  ["million", 1e6],
  ["billion", 1e9],
  ["trillion", 1e12],
]);
/** The longer first: "sixty" is no "six". */
export const WORD_NUMBER = [...NUMBER_WORDS.keys()].sort((a, b) => b.length - a.length).join("|");

/** What else a figure in words may begin with: "a couple of seconds", "twice a day", "sub-second". */
const LEADS = ["couple", "quarter", "hundred", "once", "twice", "every", "sub", "single"];

/** Articles are common: what a figure may go on with behind one is looked at before anything else is tried. */
const AFTER_ARTICLE =
  "cou|qua|thi|fif|ten|hun|tho|mil|bil|tri|doz|sec|min|hou|day|wee|mon|yea|meg|gig|ter|pet";

/** "S3", "ISO-8601" and "twenty-one" hold no figure that starts in their middle. */
const DIGIT_START = /(?<![\p{L}\p{N}_.]|\p{L}\/|\p{Lu}{2}-)\d/uy;
const WORD_START = new RegExp(
  `(?<![\\p{L}\\p{N}_.]|\\p{L}\\/|\\p{L}-)(?:(?:${WORD_NUMBER}|${LEADS.join("|")})(?=[\\s-])|an?(?=\\s(?:${AFTER_ARTICLE})))`,
  "iuy",
);

/** Where the first number at or after `from` may start, or -1. The pattern is tried only where a word may begin. */
export function nextNumber(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    const before = at === 0 ? 32 : text.charCodeAt(at - 1);
    if (isDigit(before) || isLetter(before)) continue;
    const code = text.charCodeAt(at);
    const isFigure = isDigit(code);
    if (!isFigure && !(isLetter(code) && mayOpen(text, at, code))) continue;
    if (matchAt(isFigure ? DIGIT_START : WORD_START, text, at) !== null) return at;
  }
  return -1;
}

/** Whether what begins here may be a figure in words, by its first three letters: hardly another word has them. */
function mayOpen(text: string, at: number, code: number): boolean {
  return OPENINGS.has(openingOf(code, text.charCodeAt(at + 1), text.charCodeAt(at + 2)));
}

const OPENINGS = new Set(
  [
    ...[...NUMBER_WORDS.keys(), ...LEADS, "an "],
    // Behind an article by the first letter of what follows.
    ...AFTER_ARTICLE.split("|").map((start) => `a ${start}`),
  ].map((word) => openingOf(word.charCodeAt(0), word.charCodeAt(1), word.charCodeAt(2))),
);

/** In lower case; a broken line is a space. */
function openingOf(first: number, second: number, third: number): number {
  return (lower(first) << 16) | (lower(second) << 8) | lower(third);
}

function lower(code: number): number {
  return code < 32 ? 32 : code | 32;
}

/** Of ASCII. */
function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isLetter(code: number): boolean {
  const lower = code | 32;
  return lower >= 97 && lower <= 122;
}
