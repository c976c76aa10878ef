import { findCalculations } from "./calculation.ts";
import { type DerivedFigure, derivedFigures, type Given } from "./derived-figures.ts";
import { evaluateExpression } from "./expression.ts";
import { lineEstimate } from "./line-estimate.ts";
import { type FoundQuantity, findQuantities } from "./quantity.ts";
import type { Stated } from "./stated.ts";

/**
 * What follows from the rate that line `at` of a note ends up with, with sizes and numbers of users taken from the
 * other lines, as far as the note does not say it yet. Nothing follows from rates too small to plan for.
 */
export function offeredFigures(lines: readonly string[], at: number): DerivedFigure[] {
  const given = givenFigures(lines, at);
  if (given === null) return [];
  const known = lines.flatMap((line) => findQuantities(line).map(({ stated }) => stated));
  return derivedFigures(given).filter(({ result }) => !known.some((stated) => isSame(stated, result)));
}

function givenFigures(lines: readonly string[], at: number): Given | null {
  const line = lines[at] ?? "";
  const found = rateOf(line);
  if (found === null) return null;
  const given = { ...found.given, isStored: !PASSING.test(line) };
  if (found.isPerUser) {
    const users = usersAmong(lines);
    return users === null ? null : { ...given, users };
  }
  if (found.perSecond < LEAST_PER_SECOND) return null;
  return { ...given, size: given.size ?? sizeAmong(lines, at) };
}

/** What is served and not kept. */
const PASSING =
  /\b(?:reads?|views?|downloads?|requests?|quer(?:y|ies)|qps|rps|egress|outgoing|bandwidth|traffic)\b/i;

/** Said already, per the same period and within a third, as notes round. */
function isSame(known: Stated | null, figure: Stated): boolean {
  if (known?.measure !== figure.measure || known.periodSeconds !== figure.periodSeconds) return false;
  return Math.abs(Math.log(known.amount / figure.amount)) < Math.log(1.34);
}

/** Below one in a second nothing has to be sized. */
const LEAST_PER_SECOND = 1;

interface FoundRate {
  readonly given: Omit<Given, "isStored">;
  readonly perSecond: number;
  readonly isPerUser: boolean;
}

/** The rate a line ends up with: its last result, or else its first rate. Wrong or open results are none. */
function rateOf(line: string): FoundRate | null {
  if (!/\d/.test(line) || LIMIT.test(line) || lineEstimate(line) !== null) return null;
  const claim = findCalculations(line).at(-1);
  const quantities = findQuantities(line);
  const rate =
    claim === undefined
      ? quantities.find(isRate)
      : quantities.find(({ start }) => start === claim.claimedStart);
  if (rate === undefined || !isRate(rate)) return null;
  const written = line.slice(rate.start, rate.end);
  const parts = claim === undefined ? null : countTimesSize(line.slice(claim.start, claim.claimedStart));
  const given =
    parts === null || rate.dimension.bytes === 0
      ? { rate: written, size: null, data: null, users: null }
      : { ...parts, data: written, users: null };
  const isPerUser = claim === undefined && PER_USER.test(line.slice(0, rate.end));
  return { given, perSecond: rate.value, isPerUser };
}

/** "10M users × 2 photos/month × 5 MB =" holds a rate of photos and their size. */
function countTimesSize(arithmetic: string): { readonly rate: string; readonly size: string } | null {
  const [, rate = "", size = ""] = COUNT_TIMES_SIZE.exec(arithmetic) ?? [];
  const stated = evaluateExpression(rate)?.stated;
  return stated?.measure === "count" && stated.periodSeconds !== null ? { rate, size } : null;
}

const COUNT_TIMES_SIZE = /^(\S.*\S)\s*[×x*·]\s*(\d[\d.,]*\s?[kKMGT]?i?(?:B|bytes))[^×x*·/+]*$/u;

/** "at most 100 requests/s": what is allowed is not what comes, and a peak has no peak. */
const LIMIT =
  /\b(?:peak|at most|rate[- ]limit\w*|limit(?:ed|s)?|quota|throttl\w*|max(?:imum)?|under|below|up to)\b|[<>≤≥]/i;

function isRate({ stated }: FoundQuantity): boolean {
  return stated !== null && stated.periodSeconds !== null;
}

const PERSON = "(?:users?|person|people|members?|customers?|visitors?|DAU|MAU)";
const PER_USER = new RegExp(`(?:\\bper|/|\\beach|\\bevery|\\bby an?)\\s?(?:\\w+ )?${PERSON}\\b`, "i");
const USERS = new RegExp(`\\b${PERSON}\\b`, "i");

function usersAmong(lines: readonly string[]): string | null {
  for (const line of lines) {
    if (!USERS.test(line) || PER_USER.test(line)) continue;
    const users = findQuantities(line).find(
      ({ noun, stated, value, kind }) =>
        kind === "amount" &&
        stated?.measure === "count" &&
        stated.periodSeconds === null &&
        value >= FEW &&
        USERS.test(noun),
    );
    if (users !== undefined) return line.slice(users.start, users.end);
  }
  return null;
}

/** Fewer users than this are an example. */
const FEW = 1000;

/** The size of one of the things that line `at` counts: "5 MB per photo", "Photo: 5 MB". */
function sizeAmong(lines: readonly string[], at: number): string | null {
  const things = new Set(findQuantities(lines[at] ?? "").flatMap(({ noun }) => thingsIn(noun)));
  if (things.size === 0) return null;
  const nearestFirst = [lines[at] ?? "", ...lines];
  for (const line of nearestFirst) {
    if (!/\d\s?[kKmMgG]?i?[bB]/.test(line) || !thingsIn(line).some((thing) => things.has(thing))) continue;
    const sizes = findQuantities(line).filter(({ stated }) => stated?.measure === "data");
    const [size] = sizes;
    if (size !== undefined && sizes.length === 1 && !isRate(size)) {
      return /^\S+\s?[kKMGT]?i?[bB](?:ytes)?/.exec(line.slice(size.start, size.end))?.[0] ?? null;
    }
  }
  return null;
}

/** The words of a text in the singular, without people and periods, which everything is counted by. */
function thingsIn(text: string): string[] {
  const words = text.toLowerCase().match(/[a-z]{3,}/g) ?? [];
  return words.filter((word) => !USERS.test(word) && !COMMON.has(word)).map((word) => word.replace(/s$/, ""));
}

const COMMON = new Set(
  "per day days week month year hour minute second sec daily weekly monthly active new total average peak and the for with each size".split(
    " ",
  ),
);
