import { type Calculation, findCalculations } from "./calculation.ts";
import { continuesArithmetic, evaluateTokens, type Token, tokensOf } from "./expression.ts";
import { formatStated, withSeparators } from "./format-quantity.ts";
import type { Quantity } from "./quantity.ts";
import type { Stated } from "./stated.ts";
import { secondsInAdverb, unitOf } from "./units.ts";

/** What a line of notes comes to. Offsets are UTF-16, within the line, end exclusive. */
export type LineEstimate =
  | {
      /** Arithmetic without its result. */
      readonly kind: "result";
      readonly start: number;
      /** Where the arithmetic ends, a trailing equals sign included; the result goes here. */
      readonly end: number;
      readonly result: string;
      readonly computed: Stated;
      /** What accepting it inserts: " = 100 TB/month". */
      readonly insertion: string;
    }
  | {
      /** A claimed result that does not hold. */
      readonly kind: "fault";
      readonly start: number;
      readonly end: number;
      /** The words that are wrong. */
      readonly wrongStart: number;
      readonly wrongEnd: number;
      /** "Off by 1,000: 100 TB, not 100 GB". */
      readonly remark: string;
      /** What belongs in the place of the wrong words; null when the figures cannot be combined at all. */
      readonly correction: string | null;
    };

/**
 * Reads one line as an estimate: its first wrong result, else the result its arithmetic still lacks, else null.
 * Figures that merely stand beside each other ("24/7", "2 of 3 replicas", "16 GB / 4 cores") are no estimate.
 */
export function lineEstimate(line: string): LineEstimate | null {
  if (!MAY_HOLD_ARITHMETIC.test(line) || line.length > LONGEST_LINE) return null;
  const calculations = findCalculations(line);
  const wrong = calculations.find(({ isCertain, fault }) => isCertain && fault !== "");
  if (wrong !== undefined) return faultOf(line, wrong);
  const tokens = tokensOf(line);
  const open = impossibleSum(line, tokens) ?? openResult(line, tokens);
  // "50 TB = 10M × 5 MB" has said its result before.
  const isSaid = calculations.some(
    ({ fault, start, end, claimedStart }) => fault === "" && claimedStart === start && end === open?.end,
  );
  return isSaid ? null : open;
}

/** Two figures, or one raised to a power; what most lines lack. */
const MAY_HOLD_ARITHMETIC =
  /\d.*(?:[-+*/×·÷−–^=≈→⁰¹²³⁴⁵⁶⁷⁸⁹x]|times|plus|minus|of|by).*(?:\d|[⁰¹²³⁴⁵⁶⁷⁸⁹=≈])/iu;
/** A longer line is a paragraph, or not written by hand. */
const LONGEST_LINE = 1000;

function faultOf(line: string, wrong: Calculation): LineEstimate {
  const { start, end, claimedStart, claimedEnd } = wrong;
  const written = line.slice(claimedStart, claimedEnd);
  const right = correctionOf(wrong);
  const instead = right === null ? "" : `: ${right}, not ${written}`;
  return {
    kind: "fault",
    start,
    end,
    wrongStart: claimedStart,
    wrongEnd: claimedEnd,
    remark: `${reasonOf(wrong)}${instead}`,
    correction: right,
  };
}

function reasonOf({ slip, computed }: Calculation): string {
  if (slip === null) return computed.dimension.bytes === 0 ? "This is a number" : "This is data";
  const factor = withSeparators(slip.factor);
  if (slip.mixedUp !== null) return `Off by ${factor} (${slip.mixedUp})`;
  return `Off by ${Number.isInteger(Math.log10(slip.factor)) ? "" : "about "}${factor}`;
}

/** What was computed, per what the claim is per, of what the claim counts. */
function correctionOf({ computed, claimed }: Calculation): string | null {
  const right = computed.stated;
  if (right === null) return null;
  const period = claimed.stated?.periodSeconds ?? right.periodSeconds;
  const scale = right.periodSeconds === null || period === null ? 1 : period / right.periodSeconds;
  const isSameMeasure = claimed.stated?.measure === right.measure;
  return formatStated(
    { ...right, amount: right.amount * scale, periodSeconds: period },
    { noun: isSameMeasure ? plainNoun(claimed.noun) : "" },
  );
}

/** Words that are counted, without those that say how often. */
function plainNoun(noun: string): string {
  const words = noun.split(/[\s-]+/).filter((word) => word !== "");
  return words.every((word) => secondsInAdverb(word) === null && unitOf(word) === null) ? noun : "";
}

/** "10M users + 5 MB = …": each part is clear and they do not add up to anything. */
function impossibleSum(line: string, tokens: readonly Token[]): LineEstimate | null {
  const equals = tokens.findIndex(({ kind }) => kind === "equals");
  if (equals === -1) return null;
  const left = tokens.slice(0, equals);
  const side = left.slice(left.findLastIndex(({ kind }) => kind === "other") + 1);
  if (evaluateTokens(side) !== null) return null;
  const terms: Token[][] = [[]];
  for (const token of side) {
    if (token.kind === "operator" && (token.operator === "+" || token.operator === "-")) terms.push([]);
    else terms.at(-1)?.push(token);
  }
  const values = terms.map(evaluateTokens);
  const [first, last] = [side[0], side.at(-1)];
  const isNamed = (value: Quantity | null) => value !== null && (value.hasUnit || value.noun !== "");
  if (terms.length < 2 || !values.every(isNamed) || first === undefined || last === undefined) return null;
  if (new Set(values.map((value) => value?.dimension.bytes)).size === 1) return null;
  const parts = terms.map((term) => line.slice(term[0]?.start, term.at(-1)?.end));
  return {
    kind: "fault",
    start: first.start,
    end: last.end,
    wrongStart: first.start,
    wrongEnd: last.end,
    remark: `Different units: ${parts.join(" and ")} cannot be added`,
    correction: null,
  };
}

function openResult(line: string, tokens: readonly Token[]): LineEstimate | null {
  const kept = withoutEnding(line, tokens);
  const last = kept.at(-1);
  if (last === undefined) return null;
  const isAsked = last.kind === "equals";
  const body = isAsked ? kept.slice(0, -1) : kept;
  const from = body.findLastIndex(({ kind }) => kind === "equals");
  const arithmetic = lastExpression(body.slice(from + 1));
  if (arithmetic === null) return null;
  const { tokens: part, value } = arithmetic;
  const first = part[0]?.start;
  if (first === undefined || continuesArithmetic(line, first)) return null;
  if (value.stated === null || !Number.isFinite(value.stated.amount)) return null;
  if (!isAsked && !isEstimate(line, part, value.stated)) return null;
  const result = formatStated(value.stated);
  const end = isAsked ? last.end + (/^\s*/.exec(line.slice(last.end))?.[0].length ?? 0) : last.end;
  const insertion = !isAsked ? ` = ${result}` : end === last.end ? ` ${result}` : result;
  return { kind: "result", start: first, end, result, computed: value.stated, insertion };
}

/** Without the full stop, and without "on average" and its like. */
function withoutEnding(line: string, tokens: readonly Token[]): readonly Token[] {
  let end = tokens.length;
  while (end > 0 && tokens[end - 1]?.kind === "other") end -= 1;
  const rest = line.slice(tokens[end]?.start ?? line.length);
  return ENDING.test(rest) ? tokens.slice(0, end) : [];
}

const ENDING = /^(?:\s*,?\s*(?:on average|at peak|in total|in all|or so|roughly))?[\s.,;:?!]*$/i;

/** The longest expression that ends the tokens and is more than one figure. */
function lastExpression(tokens: readonly Token[]): { tokens: readonly Token[]; value: Quantity } | null {
  const start = tokens.findLastIndex(({ kind }) => kind === "other") + 1;
  for (let from = start; from < Math.min(tokens.length, start + MAX_TRIES); from += 1) {
    const part = tokens.slice(from);
    if (tokens[from]?.kind === "operator") continue;
    const value = evaluateTokens(part);
    if (value !== null) return { tokens: part, value };
  }
  return null;
}

const MAX_TRIES = 8;

/** Whether arithmetic that nobody put an equals sign behind is meant as arithmetic. */
function isEstimate(line: string, tokens: readonly Token[], result: Stated): boolean {
  const text = (token: Token) => line.slice(token.start, token.end);
  const figures = tokens.flatMap((token) => (token.kind === "quantity" ? token : []));
  const operators = tokens.filter(({ kind }) => kind === "operator");
  if (result.amount <= 0) return false;
  if (operators.length === 0) return figures.some((figure) => isPower(text(figure), figure.quantity));
  // "16 GB / 4 cores" describes a machine, "1920 x 1080" a picture, "2 of 3 replicas" a quorum.
  if (figures.some(({ quantity }) => HARDWARE.test(quantity.noun))) return false;
  if (!figures.some((figure) => isWeighty(text(figure), figure.quantity))) return false;
  if (operators.some((operator) => /^of$/i.test(text(operator))) && figures[0]?.quantity.kind !== "share") {
    return false;
  }
  // "5 GB / 100 GB" and "20 ms / 200 ms" are two figures side by side.
  const isQuotientOfLikes =
    operators.some((token) => token.kind === "operator" && token.operator === "/") &&
    result.measure === "count" &&
    result.periodSeconds === null;
  const isTimes = figures.every(({ quantity }) => quantity.stated?.measure === "time");
  return !(isQuotientOfLikes && (result.amount < 1 || isTimes)) && !isShares(figures.map((f) => f.quantity));
}

const HARDWARE = /\b(?:v?cpus?|cores?|threads?|sockets?)\b/i;

/** "2^10 KB" wants working out; "10^7 users" is a way of writing ten million. */
function isPower(written: string, { dimension }: Quantity): boolean {
  const base = /^(\d+)\s?(?:\^|\*\*|[⁰¹²³⁴⁵⁶⁷⁸⁹])/u.exec(written)?.[1];
  return base !== undefined && (base !== "10" || dimension.bytes !== 0);
}

/** Large, or with a unit: what estimates are made of, and versions, dates and places in a list are not. */
function isWeighty(written: string, quantity: Quantity): boolean {
  return (
    quantity.hasUnit ||
    quantity.magnitude >= 10_000 ||
    /^\d+(?:[.,]\d+)*\s?(?:[kKMBT]\b|thousand)/.test(written)
  );
}

function isShares(quantities: readonly Quantity[]): boolean {
  return quantities.every(({ kind }) => kind === "share");
}
