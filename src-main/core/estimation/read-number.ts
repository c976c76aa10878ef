import { matchAt } from "./match-at.ts";
import { spelt } from "./units.ts";

/** A number as it is written, up to its scale. */
export interface ReadNumber {
  readonly value: number;
  readonly end: number;
}

const NUMBER = /(?:\d{1,3}(?:[,_ '’]\d{3})+(?![\d,])|\d+)(?:\.\d+)?(?:[eE][+-]?\d{1,2}(?![\p{L}\d]))?/uy;
const POWER = /\s?(?:\^|\*\*)\s?(\d{1,3})/y;
const SUPERSCRIPT = /[⁰¹²³⁴⁵⁶⁷⁸⁹]+/uy;
const TIMES_POWER_OF_TEN = /\s?[x×*·]\s?10(?:\s?(?:\^|\*\*)\s?(\d{1,2})|([⁰¹²³⁴⁵⁶⁷⁸⁹]+))/uy;
/** What the patterns above begin with, apart from a space. */
const RISING = "^*xX×·⁰¹²³⁴⁵⁶⁷⁸⁹";
const RANGE = /\s?(?:-|–|—|to)\s?(?=\d)/y;
const SCALE =
  /\s?(thousand|million|[Mm]io|mil|mn|mm|billion|bn|trillion|tn)\b|(\s?[kK]|[mMbBtT]|\s[MT])(?![\p{L}\d])/uy;

/** The number in digits that starts exactly at `start`, with its scale ("10 thousand", "2.5k", "10^7"), or null. */
export function readNumber(text: string, start: number, isUpperEnd = false): ReadNumber | null {
  const plain = matchAt(NUMBER, text, start);
  if (plain === null) return null;
  const decimal = decimalComma(text, start, plain[0]);
  let value = decimal?.value ?? Number(plain[0].replace(/[,_ '’]/g, ""));
  let end = decimal?.end ?? start + plain[0].length;
  const mayRise = RISING.includes(signAfter(text, end));
  const power = mayRise ? matchAt(POWER, text, end) : null;
  const superscript = mayRise ? matchAt(SUPERSCRIPT, text, end) : null;
  const timesPower = mayRise ? matchAt(TIMES_POWER_OF_TEN, text, end) : null;
  if (power !== null) {
    value **= Number(power[1]);
    end += power[0].length;
  } else if (superscript !== null) {
    value **= digitsOf(superscript[0]);
    end += superscript[0].length;
  } else if (timesPower !== null) {
    value *= 10 ** (timesPower[1] === undefined ? digitsOf(timesPower[2] ?? "") : Number(timesPower[1]));
    end += timesPower[0].length;
  }
  const range = isUpperEnd || !"-–—t".includes(signAfter(text, end)) ? null : matchAt(RANGE, text, end);
  if (range !== null) {
    // Of a range the upper end is what a design has to bear. A range has two ends, however long "1-2-3…" goes on.
    const upper = readNumber(text, end + range[0].length, true);
    if (upper !== null && upper.value > value) return upper;
  }
  const hasWord = isWordAhead(text, end);
  const scale = hasWord ? matchAt(SCALE, text, end) : null;
  const word = hasWord && scale === null ? matchAt(LONG_WORD, text, end) : null;
  const scaleOfWord = word === null ? undefined : LONG_SCALES.get(spelt(word[1] ?? ""));
  if (word !== null && scaleOfWord !== undefined)
    return { value: value * scaleOfWord, end: end + word[0].length };
  if (scale !== null) {
    const factor = scaleOf(scale[1] ?? scale[2] ?? "", text, end + scale[0].length, value);
    if (factor !== null) return { value: value * factor, end: end + scale[0].length };
  }
  return Number.isFinite(value) ? { value, end } : null;
}

/** "99,9 %" and "1,5 s", as half of Europe writes; but "1,2,5 s" is a list. */
function decimalComma(text: string, start: number, plain: string): ReadNumber | null {
  const isComma = text[start + plain.length] === "," && text[start - 1] !== ",";
  const whole = isComma ? matchAt(COMMA, text, start) : null;
  return whole === null ? null : { value: Number(whole[0].replace(",", ".")), end: start + whole[0].length };
}

const COMMA =
  /\d{1,3},\d{1,2}(?=\s?(?:%|(?:ms|s|secs?|min|h|[kMGTP]B|[kM]|million|billion|mio|bn)(?![\p{L}\d])))/uy;

/** "100k+ QPS", "50 GB+ a day": at least that much. A plus before another figure adds it. */
export function openEnd(text: string, end: number): number {
  return text[end] === "+" && matchAt(OPEN_END, text, end) !== null ? end + 1 : end;
}

const OPEN_END = /\+(?=\s*(?:\p{L}|$)|\s?\/\s?\p{L}|[.,;:)|])/uy;

/** The character at a place, or the one after it when that is a space. */
export function signAfter(text: string, at: number): string {
  const sign = text[at] ?? " ";
  return /\s/.test(sign) ? (text[at + 1] ?? " ") : sign;
}

/** Whether a letter stands at a place, or behind the space there; beyond ASCII it may be one. */
export function isWordAhead(text: string, at: number): boolean {
  const code = signAfter(text, at).charCodeAt(0);
  const lower = code | 32;
  return (lower >= 97 && lower <= 122) || code > LAST_OF_ASCII;
}

const LAST_OF_ASCII = 127;

/** A word that is long enough to be known with a slip in it, be it a scale or a unit. */
export const LONG_WORD = /\s?(\p{L}{5,13})(?![\p{L}\d])/uy;

const LONG_SCALES: ReadonlyMap<string, number> = new Map([
  ["thousand", 1e3],
  ["million", 1e6],
  ["billion", 1e9],
  ["trillion", 1e12],
]);

/** What a letter after a number multiplies it by; null when it is a unit (200 B, 5m). */
function scaleOf(written: string, text: string, end: number, value: number): number | null {
  const name = written.trim();
  const followed =
    /^\s+\p{L}/u.test(text.slice(end, end + 12)) &&
    !/^\s+(?:per|each|a|an|for|to|in|of|and|at)\b/i.test(text.slice(end, end + 12));
  switch (name) {
    case "k":
    case "K":
    case "thousand":
      return 1e3;
    case "M":
    case "mm":
    case "mn":
    case "mil":
    case "mio":
    case "Mio":
    case "million":
      return 1e6;
    case "m":
      return followed ? 1e6 : null;
    case "b":
    case "B":
      return value >= 100 && !followed ? null : 1e9;
    case "bn":
    case "billion":
      return 1e9;
    case "t":
    case "T":
    case "tn":
    case "trillion":
      return 1e12;
    default:
      return /^(?:thousand)$/i.test(name)
        ? 1e3
        : /^million$/i.test(name)
          ? 1e6
          : /^billion$/i.test(name)
            ? 1e9
            : 1e12;
  }
}

function digitsOf(superscript: string): number {
  return Number([...superscript].map((character) => "⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(character)).join(""));
}
