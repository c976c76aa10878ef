import { matchAt } from "./match-at.ts";
import { NUMBER_WORDS, SCALE_WORDS, WORD_NUMBER } from "./number-words.ts";

/** A number in words: its value, and where what it counts or measures follows. */
export interface NumberInWords {
  readonly value: number;
  readonly end: number;
  readonly kind: "amount" | "share";
}

/**
 * The number in words that starts exactly at `start`, or null. Words alone count parts ("two caches"); a figure needs
 * a scale ("a quarter of a million"), a unit ("half a second"), a period ("twice a day") or a share ("two thirds").
 * What leaves its size open ("a few ms", "thousands") is none.
 */
export function numberInWords(text: string, start: number): NumberInWords | null {
  if (!MEASURE.test(text.slice(start, start + LONGEST))) return null;
  const isArticle = /[aA]/.test(text[start] ?? "");
  return (
    (isArticle ? null : (frequency(text, start) ?? bound(text, start))) ??
    amount(text, start) ??
    lengthOfTime(text, start) ??
    share(text, start)
  );
}

/** One of these every pattern below has: most numbers in words only count parts. */
const MEASURE =
  /half|third|quarter|fifth|tenth|hundred|dozen|thousand|million|billion|trillion|sec|min|hour|hrs?\b|day|week|month|year|times|cent\b|ms\b|b(?:yte|\b)/i;
/** What belongs to one number ends within so many units of UTF-16. */
const LONGEST = 60;

const FRACTIONS: ReadonlyMap<string, number> = new Map([
  ["third", 1 / 3],
  ["quarter", 1 / 4],
  ["fifth", 1 / 5],
  ["tenth", 1 / 10],
  ["hundredth", 1 / 100],
]);

const FRACTION = [...FRACTIONS.keys()].join("|");
const SCALE = [...SCALE_WORDS.keys()].join("|");
/** What is said how often. */
export const PER_PERIOD =
  "\\s(?:an?|per|each|every)\\s(?:second|sec|minute|min|hour|day|week|month|year)(?![\\p{L}\\d])";
/** "Ten times the average": what follows a factor between two figures, and not the number of tries. */
export const THAN_ANOTHER =
  "\\s(?:(?:the|our|its|an?)\\s)?(?:as\\s(?:many|much|often|high|large|big|fast|long)|more|less|fewer|higher|lower|larger|bigger|smaller|faster|slower|average|avg|mean|normal|usual|base(?:line)?|peak|size|rate|load|traffic|writes?|reads?)(?![\\p{L}\\d])";
const END = "(?![\\p{L}\\d])";
/** What says how many: "half a", "three quarters of a", "twenty-five", "one and a half". */
const MANY = `(?:(?<half>half) an?|(?:(?:an?|(?<parts>${WORD_NUMBER}))[\\s-])?(?<part>${FRACTION})s? of an?|(?:(?<tens>\\p{L}{2,5}ty)[\\s-])?(?<word>${WORD_NUMBER})(?<more> and a half)?)`;

type Groups = Readonly<Record<string, string | undefined>>;

function manyOf({ half, parts, part, tens, word, more }: Groups): number | null {
  if (half !== undefined) return 0.5;
  if (part !== undefined) return (FRACTIONS.get(part.toLowerCase()) ?? 0) * (wordValue(parts) ?? 1);
  const ones = wordValue(word);
  const upper = tens === undefined ? 0 : wordValue(tens);
  if (ones === null || upper === null || (tens !== undefined && ones >= 10)) return null;
  return upper + ones + (more === undefined ? 0 : 0.5);
}

function wordValue(word: string | undefined): number | null {
  return word === undefined ? null : (NUMBER_WORDS.get(word.toLowerCase()) ?? null);
}

/** "A couple of thousand", "two hundred thousand", "a million and a half" */
const AMOUNT = new RegExp(
  `(?:(?:${MANY}|(?<couple>(?:an? )?couple(?: of)?)|an?)[\\s-](?<scale>${SCALE})|(?<scale0>hundred)(?=[\\s-](?:${SCALE})${END}))(?:[\\s-](?<scale2>thousand|million|billion))?${END}(?<half2> and a half${END})?`,
  "iuy",
);

function amount(text: string, start: number): NumberInWords | null {
  const found = matchAt(AMOUNT, text, start);
  if (found === null) return null;
  const groups: Groups = found.groups ?? {};
  const isSaid = (groups.half ?? groups.part ?? groups.word) !== undefined;
  const many = groups.couple !== undefined ? 2 : isSaid ? manyOf(groups) : 1;
  if (many === null) return null;
  const scale = SCALE_WORDS.get((groups.scale ?? groups.scale0 ?? "").toLowerCase()) ?? 1;
  const second = SCALE_WORDS.get((groups.scale2 ?? "").toLowerCase()) ?? 1;
  const value = (many + (groups.half2 === undefined ? 0 : 0.5)) * scale * second;
  return { value, end: start + found[0].length, kind: "amount" };
}

/** "A second copy" is the next one, and "one day we shard" tells no time. */
export const SECOND = `second(?! (?:copy|replica|node|server|instance|database|cache|machine|region|zone|request|try|one)s?\\b)`;
const DAY = `day(?! (?:we|i|it|they|you|this|the|someone)\\b)`;
const TIME = `(?:ms|milliseconds?|microseconds?|seconds|${SECOND}|secs?|minutes?|mins?|hours?|hrs?|days|${DAY}|weeks?|months?|years?)${END}`;
const DATA = `(?:(?:kilo|mega|giga|tera|peta)bytes?|[kmgtp]b)${END}`;
/** After an article "second" is the next one, unless nothing comes that could be counted. */
const ONE_TIME = `(?:second(?=\\s*(?:[.,;:)\\n]|$)|\\s(?:at|or|and|after|on|in|for|to|from|when|so|even|because)\\b)|millisecond${END}|minute${END}|hour${END}|day${END}|week${END}|month${END}|year${END})`;
const LENGTH = new RegExp(`${MANY}[\\s-](?=${TIME}|${DATA})`, "iuy");
/** A couple of seconds is as good as two; "a couple of ms" says no more than that it is short. */
const COUPLE = new RegExp(`(?:an? )?couple(?: of)? (?=(?:seconds|minutes|hours|days|weeks)${END})`, "iuy");
/** "Within a minute", "an hour and a half", "a gigabyte"; but a rate in "ten a minute". */
const ONE_LENGTH = new RegExp(
  `(?:(?<=\\b(?:within|under|below|than|after|for|about|around|least|most|up to) )an? (?=${ONE_TIME})|(?:an?|one) (?=(?:second|minute|hour|day|week|month|year) (?<more>and a half)${END})|an? (?=(?:mega|giga|tera|peta)byte${END})|every (?=(?:minute|hour)${END}|second\\s*(?:[.,;)\\n]|$)))`,
  "iuy",
);

function lengthOfTime(text: string, start: number): NumberInWords | null {
  const one = matchAt(ONE_LENGTH, text, start);
  if (one !== null) {
    const value = one.groups?.more === undefined ? 1 : 1.5;
    return { value, end: start + one[0].length, kind: "amount" };
  }
  const couple = matchAt(COUPLE, text, start);
  if (couple !== null) return { value: 2, end: start + couple[0].length, kind: "amount" };
  const found = matchAt(LENGTH, text, start);
  const value = found === null ? null : manyOf(found.groups ?? {});
  return found === null || value === null ? null : { value, end: start + found[0].length, kind: "amount" };
}

/** "Twice a day", "five times per minute", "one page a second", "ten times the average". */
const FREQUENCY = new RegExp(
  `(?:(?<often>once|twice)(?=${PER_PERIOD})|(?<word>${WORD_NUMBER})(?=\\stimes${THAN_ANOTHER}|\\s(?!(?:of|or|and|to|in|at)\\s)\\p{L}{2,20}${PER_PERIOD}))`,
  "iuy",
);

function frequency(text: string, start: number): NumberInWords | null {
  const found = matchAt(FREQUENCY, text, start);
  if (found === null) return null;
  const { often, word } = found.groups ?? {};
  const value = often === undefined ? wordValue(word) : often.toLowerCase() === "once" ? 1 : 2;
  return value === null ? null : { value, end: start + found[0].length, kind: "amount" };
}

/** "Sub-second" and "single-digit ms" name the bound they keep below. */
const BOUND =
  /(?:sub[\s-](?=(?:milli|micro)?second|minute)|(single)[\s-]digit[\s-](?=(?:ms|(?:milli|micro)?seconds?|minutes?)(?![\p{L}\d])))/iuy;

function bound(text: string, start: number): NumberInWords | null {
  const found = matchAt(BOUND, text, start);
  if (found === null) return null;
  return { value: found[1] === undefined ? 1 : 10, end: start + found[0].length, kind: "amount" };
}

/** "Two thirds", "a third of them", "ten percent"; a third party is somebody else, and "half of the day" some time. */
const SHARE = new RegExp(
  `(?:(?<parts>two|three|four|nine)[\\s-](?<some>${FRACTION})s|(?:an?|one)[\\s-](?<part>${FRACTION}) of|(?:(?<tens>\\p{L}{2,5}ty)[\\s-])?(?<word>${WORD_NUMBER})[\\s-](?:percent|per cent))${END}`,
  "iuy",
);

function share(text: string, start: number): NumberInWords | null {
  const found = matchAt(SHARE, text, start);
  if (found === null) return null;
  const groups: Groups = found.groups ?? {};
  const fraction = FRACTIONS.get((groups.some ?? groups.part ?? "").toLowerCase());
  const percent = groups.word === undefined ? null : manyOf(groups);
  const value = fraction === undefined ? (percent ?? 0) / 100 : fraction * (wordValue(groups.parts) ?? 1);
  return value <= 0 ? null : { value, end: start + found[0].length, kind: "share" };
}
