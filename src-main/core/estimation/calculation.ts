import { continuesArithmetic, evaluateTokens, type Token, tokensOf } from "./expression.ts";
import { withSeparators } from "./format-quantity.ts";
import type { Quantity } from "./quantity.ts";
import { sameDimension, secondsIn } from "./units.ts";

/**
 * An equation of a note, worked out again. `start` and `end` are UTF-16 offsets of the whole of it.
 * `rounded` is within a third, as with 100,000 seconds to the day.
 */
export interface Calculation {
  readonly start: number;
  readonly end: number;
  readonly computed: Quantity;
  readonly claimed: Quantity;
  /** Where the claimed result stands. */
  readonly claimedStart: number;
  readonly claimedEnd: number;
  readonly verdict: "agrees" | "rounded" | "slip" | "mismatch";
  /**
   * Whether it surely was meant as an equation. "10M users at 5 MB each = 50 TB" holds, but what was read of it,
   * 5 MB = 50 TB, does not: nobody should be told so.
   */
  readonly isCertain: boolean;
  /** One sentence that names what is wrong; empty when it holds. */
  readonly fault: string;
  /** How far off a slip is. */
  readonly slip: Slip | null;
}

/** A result so many times too large or too small, and what may have been mixed up ("bits and bytes"), if it shows. */
export interface Slip {
  readonly factor: number;
  readonly size: "large" | "small";
  readonly mixedUp: string | null;
}

/** Every equation of a note ("10M × 2 × 5 MB = 100 TB/month = 1.2 PB/year" is two), in order. */
export function findCalculations(note: string): Calculation[] {
  const found: Calculation[] = [];
  let start = 0;
  for (const line of note.split("\n")) {
    if (/\d/.test(line) && EQUALS_HINT.test(line)) found.push(...calculationsOf(line, start));
    start += line.length + 1;
  }
  return found;
}

/** Compares what was claimed with what its inputs come to. */
export function compare(
  computed: Quantity,
  claimed: Quantity,
): Pick<Calculation, "verdict" | "fault" | "slip"> {
  if (computed.dimension.bytes !== claimed.dimension.bytes) {
    const side = (quantity: Quantity) => (quantity.dimension.bytes === 0 ? "a number" : "an amount of data");
    return {
      verdict: "mismatch",
      fault: `The left side is ${side(computed)} and the right side ${side(claimed)}.`,
      slip: null,
    };
  }
  const usable = ratiosOf(computed, claimed).filter((ratio) => Number.isFinite(ratio) && ratio > 0);
  const nearest = usable.sort((a, b) => distance(a) - distance(b))[0];
  if (nearest === undefined) return { verdict: "mismatch", fault: "One side comes to nothing.", slip: null };
  const isData = computed.dimension.bytes !== 0;
  if (distance(nearest) <= AGREES || (isData && isBinary(nearest)))
    return { verdict: "agrees", fault: "", slip: null };
  if (distance(nearest) <= ROUNDED) return { verdict: "rounded", fault: "", slip: null };
  const slip = slipOf(nearest, isData || computed.inBits);
  return { verdict: "slip", fault: faultOf(slip), slip };
}

/** The ways in which a claim may be meant, since people leave out what a figure is per. */
function ratiosOf(computed: Quantity, claimed: Quantity): number[] {
  const ratios = [amountRatio(computed, claimed)];
  if (sameDimension(computed.dimension, claimed.dimension)) ratios.push(claimed.value / computed.value);
  const [from, to] = [computed.stated, claimed.stated];
  if (from === null || to === null || to.periodSeconds === null) return ratios;
  const perSecond = to.amount / to.periodSeconds;
  if (from.periodSeconds !== null) ratios.push((perSecond * from.periodSeconds) / from.amount);
  else if (from.measure === to.measure) {
    // "3M DAU × 10 opens = 350/s": daily users act per day, monthly ones per month.
    ratios.push(...IMPLIED_PERIODS.map((seconds) => (perSecond * seconds) / from.amount).filter(holds));
  }
  return ratios;
}

const EQUALS_HINT = /[=≈≃≅→⇒~]|->|\b(?:equals|gives|makes|is about|is roughly|is around|comes to)\b/i;
/** Claimed over computed, whatever they are per. */
function amountRatio(computed: Quantity, claimed: Quantity): number {
  const isInBits = computed.inBits || claimed.inBits;
  return isInBits && computed.stated !== null && claimed.stated !== null
    ? claimed.stated.amount / computed.stated.amount
    : claimed.magnitude / computed.magnitude;
}

const IMPLIED_PERIODS: readonly number[] = [secondsIn("day") ?? 0, secondsIn("month") ?? 0];
const AGREES = Math.log(1.1);
/** How near a slip is to a power of ten to be taken for one. */
const NEAR_POWER = Math.log(1.26);
const ROUNDED = Math.log(1.34);

/** Factors by which estimates go wrong, with what people mixed up. */
const NAMED_SLIPS: readonly (readonly [number, string])[] = [
  [8, "bits and bytes"],
  [24, "hours and days"],
  [30, "days and months"],
  [60, "seconds and minutes"],
  [365, "days and years"],
  [3600, "seconds and hours"],
  [86_400, "seconds and days"],
];

function calculationsOf(line: string, offset: number): Calculation[] {
  const tokens = tokensOf(line);
  const sides: Token[][] = [[]];
  const signs: string[] = [""];
  for (const token of tokens) {
    if (token.kind === "equals") {
      sides.push([]);
      signs.push(line.slice(token.start, token.end));
    } else sides.at(-1)?.push(token);
  }
  const found: Calculation[] = [];
  for (let at = 1; at < sides.length; at += 1) {
    const left = longestEnd(sides[at - 1] ?? []);
    const right = longestStart(sides[at] ?? []);
    if (left === null || right === null) continue;
    // Two plain figures are an equation only when they convert one unit into another.
    const isConversion =
      left.value.hasUnit && right.value.hasUnit && sameDimension(left.value.dimension, right.value.dimension);
    if (!left.hasOperator && !right.hasOperator && !isConversion) continue;
    // "20M photos → 20M / 86,400" goes on to the next step; it does not say that they are equal.
    if (right.hasOperator && ARROW.test(signs[at] ?? "")) continue;
    const isRunOn = left.hasOperator && right.hasOperator;
    const first = isRunOn ? firstFigure(sides[at] ?? []) : null;
    // "= 200M / 86,400 = 2.3k/s" claims 200M and goes on from there.
    const meant = first !== null && isNearer(left.value, first.value, right.value) ? first : right;
    const [computed, claimed] = left.hasOperator || !meant.hasOperator ? [left, meant] : [meant, left];
    found.push({
      start: offset + left.start,
      end: offset + meant.end,
      computed: computed.value,
      claimed: claimed.value,
      claimedStart: offset + claimed.start,
      claimedEnd: offset + claimed.end,
      isCertain: isCertain(line, sides[at - 1] ?? [], left, meant, signs[at] ?? ""),
      ...compare(computed.value, claimed.value),
    });
  }
  return found;
}

const ARROW = /[→⇒>]/;

function isCertain(line: string, tokens: readonly Token[], left: Side, right: Side, sign: string): boolean {
  if (continuesArithmetic(line, left.start)) return false;
  const before = tokens.filter(({ end }) => end <= left.start);
  const clause = before.slice(
    before.findLastIndex((token) => /[:;|]/.test(line.slice(token.start, token.end))) + 1,
  );
  if (clause.some(({ kind }) => kind === "quantity")) return false;
  const [from, to] = [left.value, right.value];
  if (ARROW.test(sign)) {
    // An arrow also leads to what follows: "200 ms → 50 ms", "350/s × 2 → 4 servers".
    return left.hasOperator && to.hasUnit && from.dimension.bytes === to.dimension.bytes;
  }
  // "Peak 5x = 7.7/s × 5" and "5 years = 100 TB × 60" give a name to what follows.
  if (!left.hasOperator && right.hasOperator)
    return clause.length === 0 && sameDimension(from.dimension, to.dimension) && from.kind === to.kind;
  // "99.9% = 8.7 hours/year" and "80% hits = 20% misses" compare, they do not convert.
  return left.hasOperator || (from.kind === "amount" && to.kind === "amount");
}

function firstFigure(tokens: readonly Token[]): Side | null {
  const at = tokens.findIndex(({ kind }) => kind === "quantity");
  return at === -1 ? null : sideOf(tokens.slice(at, at + 1));
}

/** Whether `a` is nearer to what was computed than `b`. */
function isNearer(computed: Quantity, a: Quantity, b: Quantity): boolean {
  const off = (claimed: Quantity) => Math.min(...ratiosOf(computed, claimed).map(distance));
  return off(a) < off(b);
}

interface Side {
  readonly value: Quantity;
  readonly hasOperator: boolean;
  readonly start: number;
  readonly end: number;
}

/** How many tokens are given up to find an expression among words. */
const MAX_TRIES = 8;

function longestEnd(tokens: readonly Token[]): Side | null {
  const lastWord = looseWords(tokens).lastIndexOf(true);
  for (let from = lastWord + 1; from < Math.min(tokens.length, lastWord + 1 + MAX_TRIES); from += 1) {
    const side = sideOf(tokens.slice(from));
    if (side !== null) return side;
  }
  return null;
}

function longestStart(tokens: readonly Token[]): Side | null {
  const firstWord = looseWords(tokens).indexOf(true);
  const limit = firstWord === -1 ? tokens.length : firstWord;
  for (let to = limit; to > Math.max(0, limit - MAX_TRIES); to -= 1) {
    const side = sideOf(tokens.slice(0, to));
    if (side !== null) return side;
  }
  return null;
}

/** For each token, whether it is a word outside brackets. */
function looseWords(tokens: readonly Token[]): boolean[] {
  let depth = 0;
  return tokens.map(({ kind }) => {
    const isLoose = kind === "other" && depth <= 0;
    if (kind === "open") depth += 1;
    if (kind === "close") depth -= 1;
    return isLoose;
  });
}

function sideOf(tokens: readonly Token[]): Side | null {
  const first = tokens[0];
  const last = tokens.at(-1);
  if (first === undefined || last === undefined) return null;
  const value = evaluateTokens(tokens);
  if (value === null) return null;
  return {
    value,
    hasOperator: tokens.some((token) => token.kind === "operator"),
    start: first.start,
    end: last.end,
  };
}

function distance(ratio: number): number {
  return Math.abs(Math.log(ratio));
}

function holds(ratio: number): boolean {
  return distance(ratio) <= ROUNDED;
}

/** Whether counting in powers of 1,024 explains the difference. */
function isBinary(ratio: number): boolean {
  return [1, 2, 3, 4, 5].some((power) => Math.abs(distance(ratio) - power * Math.log(1.024)) <= AGREES);
}

function slipOf(ratio: number, isData: boolean): Slip {
  const factor = Math.exp(distance(ratio));
  const size = ratio > 1 ? "large" : "small";
  const power = 10 ** Math.round(Math.log10(factor));
  const offPower = distance(factor / power);
  const named = NAMED_SLIPS.filter(([slip]) => isData || slip !== 8).find(
    ([slip]) => distance(factor / slip) < Math.min(AGREES, offPower),
  );
  if (power > 1 && offPower < NEAR_POWER && named === undefined)
    return { factor: power, size, mixedUp: null };
  if (named !== undefined) return { factor: named[0], size, mixedUp: named[1] };
  return { factor: Number(factor.toPrecision(2)), size, mixedUp: null };
}

function faultOf({ factor, size, mixedUp }: Slip): string {
  const about = Number.isInteger(Math.log10(factor)) ? "" : "about ";
  const result = `The result is ${about}${withSeparators(factor)} times too ${size}`;
  return mixedUp === null ? `${result}.` : `${result}: ${mixedUp} may be mixed up.`;
}
