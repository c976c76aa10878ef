import { evaluateTokens, type Token, tokensOf } from "./expression.ts";
import type { Quantity } from "./quantity.ts";
import { sameDimension } from "./units.ts";

/**
 * An equation of a note, worked out again. `start` and `end` are UTF-16 offsets of the whole of it.
 * `rounded` is within a third, as with 100,000 seconds to the day.
 */
export interface Calculation {
  readonly start: number;
  readonly end: number;
  readonly computed: Quantity;
  readonly claimed: Quantity;
  readonly verdict: "agrees" | "rounded" | "slip" | "mismatch";
  /** One sentence that names what is wrong; empty when it holds. */
  readonly fault: string;
}

/** Every equation of a note ("10M × 2 × 5 MB = 100 TB/month = 1.2 PB/year" is two), in order. */
export function findCalculations(note: string): Calculation[] {
  const found: Calculation[] = [];
  let start = 0;
  for (const line of note.split("\n")) {
    if (EQUALS_HINT.test(line) && /\d/.test(line)) found.push(...calculationsOf(line, start));
    start += line.length + 1;
  }
  return found;
}

/** Compares what was claimed with what its inputs come to. */
export function compare(computed: Quantity, claimed: Quantity): Pick<Calculation, "verdict" | "fault"> {
  if (computed.dimension.bytes !== claimed.dimension.bytes) {
    const side = (quantity: Quantity) => (quantity.dimension.bytes === 0 ? "a number" : "an amount of data");
    return {
      verdict: "mismatch",
      fault: `The left side is ${side(computed)} and the right side ${side(claimed)}.`,
    };
  }
  const ratios = [claimed.magnitude / computed.magnitude];
  if (sameDimension(computed.dimension, claimed.dimension)) ratios.push(claimed.value / computed.value);
  const usable = ratios.filter((ratio) => Number.isFinite(ratio) && ratio > 0);
  const nearest = usable.sort((a, b) => distance(a) - distance(b))[0];
  if (nearest === undefined) return { verdict: "mismatch", fault: "One side comes to nothing." };
  const isData = computed.dimension.bytes !== 0;
  if (distance(nearest) <= AGREES || (isData && isBinary(nearest))) return { verdict: "agrees", fault: "" };
  if (distance(nearest) <= ROUNDED) return { verdict: "rounded", fault: "" };
  return { verdict: "slip", fault: faultOf(nearest) };
}

const EQUALS_HINT = /[=≈≃≅→⇒~]|->|\b(?:equals|gives|makes|is about|is roughly|is around|comes to)\b/i;
const AGREES = Math.log(1.1);
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
    if (right.hasOperator && /[→⇒>]/.test(signs[at] ?? "")) continue;
    const [computed, claimed] = left.hasOperator || !right.hasOperator ? [left, right] : [right, left];
    found.push({
      start: offset + left.start,
      end: offset + right.end,
      computed: computed.value,
      claimed: claimed.value,
      ...compare(computed.value, claimed.value),
    });
  }
  return found;
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
  const lastWord = tokens.findLastIndex((token, at) => token.kind === "other" && !isInBrackets(tokens, at));
  for (let from = lastWord + 1; from < Math.min(tokens.length, lastWord + 1 + MAX_TRIES); from += 1) {
    const side = sideOf(tokens.slice(from));
    if (side !== null) return side;
  }
  return null;
}

function longestStart(tokens: readonly Token[]): Side | null {
  const firstWord = tokens.findIndex((token, at) => token.kind === "other" && !isInBrackets(tokens, at));
  const limit = firstWord === -1 ? tokens.length : firstWord;
  for (let to = limit; to > Math.max(0, limit - MAX_TRIES); to -= 1) {
    const side = sideOf(tokens.slice(0, to));
    if (side !== null) return side;
  }
  return null;
}

function isInBrackets(tokens: readonly Token[], at: number): boolean {
  let depth = 0;
  for (let index = 0; index < at; index += 1) {
    if (tokens[index]?.kind === "open") depth += 1;
    if (tokens[index]?.kind === "close") depth -= 1;
  }
  return depth > 0;
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

/** Whether counting in powers of 1,024 explains the difference. */
function isBinary(ratio: number): boolean {
  return [1, 2, 3, 4, 5].some((power) => Math.abs(distance(ratio) - power * Math.log(1.024)) <= AGREES);
}

function faultOf(ratio: number): string {
  const size = ratio > 1 ? "large" : "small";
  const factor = Math.exp(distance(ratio));
  const power = Math.round(Math.log10(factor));
  if (power >= 1 && Math.abs(Math.log10(factor) - power) < 0.1) {
    return `The result is ${withSeparators(10 ** power)} times too ${size}.`;
  }
  const named = NAMED_SLIPS.find(([slip]) => Math.abs(Math.log(factor / slip)) < AGREES);
  const about = `The result is about ${withSeparators(Number(factor.toPrecision(2)))} times too ${size}`;
  return named === undefined ? `${about}.` : `${about}: ${named[1]} may be mixed up.`;
}

/** 1,000 rather than 1000, the same in every locale. */
function withSeparators(value: number): string {
  const [whole = "", decimals] = String(value).split(".");
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ",");
  return decimals === undefined ? grouped : `${grouped}.${decimals}`;
}
