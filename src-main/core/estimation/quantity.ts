import { numberInWords, PER_PERIOD, SECOND, THAN_ANOTHER } from "./figures-in-words.ts";
import { periodOfLabel } from "./labelled-rate.ts";
import { matchAt } from "./match-at.ts";
import { NUMBER_WORDS, nextNumber } from "./number-words.ts";
import { isWordAhead, LONG_WORD, openEnd, type ReadNumber, readNumber, signAfter } from "./read-number.ts";
import { type Stated, statedQuantity } from "./stated.ts";
import { COUNT, type Dimension, secondsIn, secondsInAdverb, unitOf } from "./units.ts";

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
    const meant = quantity === null ? null : inContext(note, quantity);
    if (meant !== null) found.push(meant);
    at = nextNumber(note, Math.max(quantity?.end ?? 0, at + 1));
  }
  return found;
}

/** What a figure without a unit means where it stands: a name's number, an availability, or a rate by its label. */
function inContext(note: string, quantity: FoundQuantity): FoundQuantity | null {
  const { start, end, kind, noun, dimension, value } = quantity;
  if (kind === "share" || dimension.seconds !== 0) return quantity;
  if (!quantity.hasUnit) {
    const before = note.slice(Math.max(0, start - LONGEST_NAME), start);
    if (NUMBERED.test(before)) return null;
    if (NINES_IN_DIGITS.test(note.slice(start, end)) && !PRICE_OR_RANK.test(before) && !RANK.test(noun)) {
      return { ...quantity, ...share(value / 100) };
    }
  }
  const label = periodOfLabel(note, start, end);
  if (label === null || (label.countsOnly && (quantity.hasUnit || dimension.bytes !== 0))) return quantity;
  const full = { ...dimension, seconds: -1 };
  return {
    ...quantity,
    value: value / label.seconds,
    dimension: full,
    stated: statedQuantity(value, full, label.seconds),
    hasUnit: true,
  };
}

const LONGEST_NAME = 10;
/** "Port 27017", "RFC 6455", "version 2" are names. */
const NUMBERED = /\b(?:port|rfc|iso|version)\s$/i;
/** Nothing but an availability, a percentile or a price is written so. */
const NINES_IN_DIGITS = /^99\.\d+/;
const PRICE_OR_RANK = /(?:[$€£]|\bp|percentile)\s?$/i;
const RANK = /^(?:percentile|pctl?)/i;

/** The quantity that starts exactly at `start`, or null. */
export function quantityAt(text: string, start: number): FoundQuantity | null {
  const isFigure = /\d/.test(text[start] ?? "");
  const nines = !isFigure || /^\d?[\s-]/.test(text.slice(start + 1, start + 3)) ? ninesAt(text, start) : null;
  if (nines !== null) return nines;
  if (!isFigure) {
    const inWords = numberInWords(text, start);
    if (inWords?.kind === "share") return { ...share(inWords.value), start, end: inWords.end };
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
      // "1:1 chats" are between two people.
      hasUnit: value !== 1,
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

/** "Four nines", "11 9s", "three and a half nines" (99.95 %). */
function ninesAt(text: string, start: number): FoundQuantity | null {
  const found = matchAt(NINES, text, start);
  if (found === null) return null;
  const count = NUMBER_WORDS.get(found[1]?.toLowerCase() ?? "") ?? Number(found[1]);
  const value = 1 - 10 ** -count * (found[2] === undefined ? 1 : 0.5);
  return { ...share(value), start, end: start + found[0].length };
}

const NINES =
  /(two|three|four|five|six|seven|eight|nine|eleven|1[0-2]|[2-9])( and a half)?[\s-](?:nines|9s|9's)\b/iy;
/** "45:1", but not "10:15". */
const RATIO = /\s?:\s?1(?![\p{L}\d:]|[.,]\d)/uy;
const PERCENT = /\s?(?:%|percent\b|per cent\b)/iy;

const UNIT =
  /\s?((?:[kmgtpez]i?)?b(?:ytes?|ps)?|(?:kilo|mega|giga|tera|peta|exa)(?:bi)?bytes?|[kmgt]?bits?(?:ps)?|qps|rps|tps|wps|iops|reqs?\/s(?:ec)?|ms|msecs?|milliseconds?|[uµμ]s|microseconds?|ns|nanoseconds?|s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?|weeks?|wk|months?|mo|years?|yrs?|y)(?![\p{L}\d])/iuy;
/** "5 mintes": a slip in the name of a unit. */
function misspeltUnit(text: string, at: number): RegExpExecArray | null {
  const word = matchAt(LONG_WORD, text, at);
  return word === null || unitOf(word[1] ?? "") === null ? null : word;
}
const PER = /\s?\/\s?(\p{L}+)|\s(?:per|an?|each|every)\s(?:single\s|active\s)?(\p{L}+)/uy;
/** "4,600 in a second", but a time in another ("86,400 s in a day") says how long that is. */
const IN_PERIOD = new RegExp(
  `\\sin\\s(?:an?|one|each|every)\\s(?:single\\s)?(${SECOND}|minute|hour|day|week|month)(?![\\p{L}\\d])`,
  "uy",
);
const NOUN = /(?:\s|-)\(?(\p{L}[\p{L}'’-]*)(?![\p{L}\d])\)?/uy;
/** "5 times a day", "10x the average" */
const OFTEN = new RegExp(`\\s?(?:times(?=${PER_PERIOD}|${THAN_ANOTHER})|x(?=${THAN_ANOTHER}))`, "iuy");
const MULTIPLIER = /\s?x(?![\p{L}\d])/uy;

function readUnits(text: string, start: number, number: ReadNumber): FoundQuantity | null {
  let end = openEnd(text, number.end);
  let base = 1;
  let written = 1;
  let dimension: Dimension = COUNT;
  let hasUnit = false;
  let period: number | null = null;
  const nouns: string[] = [];

  const hasWord = isWordAhead(text, end);
  const unitText = hasWord ? (matchAt(UNIT, text, end) ?? misspeltUnit(text, end)) : null;
  const unitName = unitText?.[1] ?? "";
  const unit = unitText === null ? null : unitName === "m" ? unitOf("min") : unitOf(unitName);
  if (unit !== null && unitText !== null) {
    ({ base, dimension, written } = unit);
    hasUnit = true;
    period = unit.perSecond ? 1 : null;
    end = openEnd(text, end + unitText[0].length);
  } else if (hasWord && matchAt(OFTEN, text, end) !== null) {
    end += matchAt(OFTEN, text, end)?.[0].length ?? 0;
    hasUnit = true;
  } else if (
    hasWord &&
    matchAt(MULTIPLIER, text, end) !== null &&
    !/^\s?x\s*[\d(]/.test(text.slice(end, end + 6))
  ) {
    end += matchAt(MULTIPLIER, text, end)?.[0].length ?? 0;
  }
  // "3rd" and "4xx" are names.
  if (/\p{L}/u.test(text[end] ?? "")) return null;
  for (let step = 0; step < MAX_UNIT_WORDS && GOES_ON.test(text[end] ?? ""); step += 1) {
    const per = matchAt(PER, text, end) ?? (dimension.seconds === 0 ? matchAt(IN_PERIOD, text, end) : null);
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
    const passive =
      dimension.seconds === 0 && AUXILIARIES.has(word.toLowerCase()) && !PEOPLE.test(nouns.at(-1) ?? "")
        ? matchAt(PASSIVE, text, end)
        : null;
    if (passive !== null) {
      end += passive[0].length;
      continue;
    }
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

/** What the patterns of a period and of a noun begin with. */
const GOES_ON = /[\s/-]/;
const MAX_UNIT_WORDS = 8;
const MAX_NOUNS = 4;

/** What the passive begins with. */
const AUXILIARIES = new Set(["are", "is", "were", "get", "will", "must", "can", "may", "should"]);
/** "20M rides are asked for each day", but "10M users are active each day" counts the users. */
const PASSIVE = new RegExp(
  `\\s(?:(?:will|must|can|may|should) be|are|is|were|get)\\s\\p{L}+(?:\\s(?:in(?!\\s(?:an?|one|each|every)\\s)|out|up|on|off|for|to|by|from|over)(?:\\s\\p{L}+)?)?(?=${PER_PERIOD}|${IN_PERIOD.source})`,
  "uy",
);
const PEOPLE = /^(?:users?|visitors?|people|members?|customers?|accounts?|machines?|nodes?|servers?)$/i;

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
