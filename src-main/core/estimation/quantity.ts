import { NUMBER_WORDS, nextNumber, TIME_IN_WORDS } from "./number-words.ts";
import { type Stated, statedQuantity } from "./stated.ts";
import { COUNT, type Dimension, secondsIn, secondsInAdverb, spelt, unitOf } from "./units.ts";

/**
 * A figure with its unit. `value` is in bytes, seconds, per second or plain counts, as `dimension` says, and a
 * share of one for a percentage. `magnitude` is the same before dividing by the period, or with a time in the
 * unit it was written in: people reckon "100 TB × 12 = 1.2 PB/year" without saying what is per month.
 */
export interface Quantity {
  readonly value: number;
  readonly dimension: Dimension;
  readonly magnitude: number;
  /** The same as people say it, for showing; null where nobody could say it. */
  readonly stated: Stated | null;
  /** It comes from a figure in bits, whose `magnitude` counts bits and not bytes. */
  readonly inBits: boolean;
  readonly kind: "amount" | "share";
  /** It was written with a unit, a share sign or a period, not as a bare number. */
  readonly hasUnit: boolean;
  /** The words counted, as written: "daily active users". */
  readonly noun: string;
}

/** A quantity and its place in a text: UTF-16 offsets, end exclusive. */
export interface FoundQuantity extends Quantity {
  readonly start: number;
  readonly end: number;
}

/** Reads a text that is nothing but one quantity ("8 requests/s", "~100 TB per month"); null if it is not. */
export function parseQuantity(text: string): Quantity | null {
  const start = text.search(/[^\s~≈<>≤≥]/u);
  if (start < 0) return null;
  const found = quantityAt(text, start);
  return found !== null && text.slice(found.end).trim() === "" ? found : null;
}

/** Every quantity of a note, in order; times also in words ("two seconds"). Digits inside names ("S3", "p99", "/v1") are none. */
export function findQuantities(note: string): FoundQuantity[] {
  const found: FoundQuantity[] = [];
  for (let at = nextNumber(note, 0); at !== -1; ) {
    const quantity = isListNumber(note, at) ? null : quantityAt(note, at);
    if (quantity !== null) found.push(quantity);
    at = nextNumber(note, Math.max(quantity?.end ?? 0, at + 1));
  }
  return found;
}

/** The quantity that starts exactly at `start`, or null. */
export function quantityAt(text: string, start: number): FoundQuantity | null {
  const isFigure = /\d/.test(text[start] ?? "");
  const nines = !isFigure || /[\s-]/.test(text[start + 1] ?? "") ? matchAt(NINES, text, start) : null;
  if (nines !== null) {
    const count = NUMBER_WORDS.get(nines[1]?.toLowerCase() ?? "") ?? Number(nines[1]);
    const value = 1 - 10 ** -count;
    return { ...share(value), start, end: start + nines[0].length };
  }
  if (!isFigure) {
    const inWords = readWordNumber(text, start);
    return inWords === null ? null : readUnits(text, start, inWords);
  }
  const number = readNumber(text, start);
  if (number === null) return null;
  const sign = signAfter(text, number.end);
  const ratio = sign === ":" ? matchAt(RATIO, text, number.end) : null;
  if (ratio !== null) {
    const { value, end } = number;
    const plain = {
      value,
      magnitude: value,
      dimension: COUNT,
      stated: statedQuantity(value, COUNT, null),
      inBits: false,
      kind: "amount",
      hasUnit: true,
      noun: "",
    } as const;
    return { ...plain, start, end: end + ratio[0].length };
  }
  const percent = "%pP".includes(sign) ? matchAt(PERCENT, text, number.end) : null;
  if (percent !== null) {
    return { ...share(number.value / 100), start, end: number.end + percent[0].length };
  }
  return readUnits(text, start, number);
}

/** A number in words, up to the unit of time that follows it; null where none does. */
function readWordNumber(text: string, start: number): ReadNumber | null {
  const found = matchAt(TIME_IN_WORDS, text, start);
  const value = NUMBER_WORDS.get((found?.[1] ?? found?.[2] ?? "").toLowerCase());
  return found === null || value === undefined ? null : { value, end: start + found[0].length };
}

const NINES = /(two|three|four|five|six|[2-9])[\s-](?:nines|9s|9's)\b/iy;
/** "45:1", but not "10:15". */
const RATIO = /\s?:\s?1(?![\p{L}\d:]|[.,]\d)/uy;
const PERCENT = /\s?(?:%|percent\b|per cent\b)/iy;

interface ReadNumber {
  readonly value: number;
  readonly end: number;
}

const NUMBER = /(?:\d{1,3}(?:[,_ ]\d{3})+(?![\d,])|\d+)(?:\.\d+)?(?:[eE][+-]?\d{1,2}(?![\p{L}\d]))?/uy;
const POWER = /\s?(?:\^|\*\*)\s?(\d{1,3})/y;
const SUPERSCRIPT = /[⁰¹²³⁴⁵⁶⁷⁸⁹]+/uy;
const TIMES_POWER_OF_TEN = /\s?[x×*·]\s?10(?:\s?(?:\^|\*\*)\s?(\d{1,2})|([⁰¹²³⁴⁵⁶⁷⁸⁹]+))/uy;
/** What the patterns above begin with, apart from a space. */
const RISING = "^*xX×·⁰¹²³⁴⁵⁶⁷⁸⁹";
const RANGE = /\s?(?:-|–|—|to)\s?(?=\d)/y;
const SCALE =
  /\s?(thousand|million|mio|mil|mn|mm|billion|bn|trillion|tn)\b|(\s?[kK]|[mMbBtT]|\s[MT])(?![\p{L}\d])/uy;

function readNumber(text: string, start: number, isUpperEnd = false): ReadNumber | null {
  const plain = matchAt(NUMBER, text, start);
  if (plain === null) return null;
  let value = Number(plain[0].replace(/[,_ ]/g, ""));
  let end = start + plain[0].length;
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
  const scale = matchAt(SCALE, text, end);
  const word = scale === null ? matchAt(LONG_WORD, text, end) : null;
  const scaleOfWord = word === null ? undefined : LONG_SCALES.get(spelt(word[1] ?? ""));
  if (word !== null && scaleOfWord !== undefined)
    return { value: value * scaleOfWord, end: end + word[0].length };
  if (scale !== null) {
    const factor = scaleOf(scale[1] ?? scale[2] ?? "", text, end + scale[0].length, value);
    if (factor !== null) return { value: value * factor, end: end + scale[0].length };
  }
  return Number.isFinite(value) ? { value, end } : null;
}

/** The character at a place, or the one after it when that is a space. */
function signAfter(text: string, at: number): string {
  const sign = text[at] ?? " ";
  return /\s/.test(sign) ? (text[at + 1] ?? " ") : sign;
}

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

const UNIT =
  /\s?((?:[kmgtpez]i?)?b(?:ytes?|ps)?|(?:kilo|mega|giga|tera|peta|exa)(?:bi)?bytes?|[kmgt]?bits?(?:ps)?|qps|rps|tps|wps|iops|reqs?\/s(?:ec)?|ms|msecs?|milliseconds?|[uµμ]s|microseconds?|ns|nanoseconds?|s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?|weeks?|wk|months?|mo|years?|yrs?|y)(?![\p{L}\d])/iuy;
/** "5 mintes": a slip in the name of a unit. */
function misspeltUnit(text: string, at: number): RegExpExecArray | null {
  const word = matchAt(LONG_WORD, text, at);
  return word === null || unitOf(word[1] ?? "") === null ? null : word;
}
const LONG_WORD = /\s?(\p{L}{5,13})(?![\p{L}\d])/uy;
const PER = /\s?\/\s?(\p{L}+)|\s(?:per|an?|each|every)\s(?:single\s|active\s)?(\p{L}+)/uy;
const NOUN = /(?:\s|-)\(?(\p{L}[\p{L}'’-]*)\)?/uy;
const MULTIPLIER = /\s?x(?![\p{L}\d])/uy;

function readUnits(text: string, start: number, number: ReadNumber): FoundQuantity | null {
  let end = number.end;
  let base = 1;
  let written = 1;
  let dimension: Dimension = COUNT;
  let hasUnit = false;
  let period: number | null = null;
  const nouns: string[] = [];

  const unitText = matchAt(UNIT, text, end) ?? misspeltUnit(text, end);
  const unitName = unitText?.[1] ?? "";
  const unit = unitText === null ? null : unitName === "m" ? unitOf("min") : unitOf(unitName);
  if (unit !== null && unitText !== null) {
    ({ base, dimension, written } = unit);
    hasUnit = true;
    period = unit.perSecond ? 1 : null;
    end += unitText[0].length;
  } else if (matchAt(MULTIPLIER, text, end) !== null && !/^\s?x\s*[\d(]/.test(text.slice(end, end + 6))) {
    end += matchAt(MULTIPLIER, text, end)?.[0].length ?? 0;
  }
  // "3rd" and "4xx" are names.
  if (/\p{L}/u.test(text[end] ?? "")) return null;
  for (let step = 0; step < MAX_UNIT_WORDS; step += 1) {
    const per = matchAt(PER, text, end);
    const perName = per?.[1] ?? per?.[2] ?? "";
    if (per !== null) {
      const seconds = secondsIn(perName);
      if (seconds === null && !/^\p{L}{2,}$/u.test(perName)) break;
      period = period ?? seconds;
      hasUnit ||= seconds !== null;
      end += per[0].length;
      continue;
    }
    const noun = matchAt(NOUN, text, end);
    if (noun === null || nouns.length >= MAX_NOUNS) break;
    const word = noun[1] ?? "";
    const adverb = secondsInAdverb(word);
    if (
      STOPS.has(word.toLowerCase()) ||
      (unitOf(word) !== null && !/^(?:s|d|h|y)$/i.test(word) && nouns.length === 0 && hasUnit)
    )
      break;
    const inner = unitOf(word);
    if (inner?.perSecond) period = 1;
    // "10M daily uploads" is a rate, "10M daily active users" a number of people.
    if (
      adverb !== null &&
      !/^\W*(?:active|unique|users?|visitors?|people|posters?|customers?)/i.test(
        text.slice(end + noun[0].length),
      )
    ) {
      period = period ?? adverb;
      hasUnit = true;
    }
    nouns.push(word);
    end += noun[0].length;
  }
  hasUnit ||= period !== null;
  const seconds = period ?? 1;
  const full = period === null ? dimension : { ...dimension, seconds: dimension.seconds - 1 };
  return {
    value: (number.value * base) / seconds,
    magnitude: number.value * written,
    dimension: full,
    stated: statedQuantity(number.value * base, full, period),
    inBits: dimension.bytes === 1 && base !== written,
    kind: "amount",
    hasUnit,
    noun: nouns.join(" "),
    start,
    end,
  };
}

const MAX_UNIT_WORDS = 8;
const MAX_NOUNS = 4;

/** Words that end the name of what is counted. */
const STOPS = new Set(
  `of for to in on at by with from and or is are was be if so then because but which that this than the as into onto
   times plus minus divided over under about around roughly equals gives makes x we it they per after before while when
   where should must will would can could via using until since total approx means need needs use`.split(
    /\s+/,
  ),
);

function share(value: number): Quantity {
  const stated: Stated = { measure: "share", amount: value, periodSeconds: null, isConverted: false };
  const kinds = { dimension: COUNT, inBits: false, kind: "share", hasUnit: true, noun: "" } as const;
  return { value, magnitude: value, stated, ...kinds };
}

/** "1. ", "2) " with nothing before it on its line but the indent. */
function isListNumber(text: string, at: number): boolean {
  if (!/^\d{1,2}[.)]\s/.test(text.slice(at, at + 4))) return false;
  let before = at - 1;
  while (before >= 0 && text[before] !== "\n" && /\s/.test(text[before] ?? "")) before -= 1;
  return before < 0 || text[before] === "\n";
}

function digitsOf(superscript: string): number {
  return Number([...superscript].map((character) => "⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(character)).join(""));
}

/** What a sticky `pattern` matches exactly at `at`, or null. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
