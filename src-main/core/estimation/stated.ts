import { type Dimension, secondsIn } from "./units.ts";

/**
 * A figure the way people say it: so many bytes, seconds or things, and per what. `Quantity.value` is for comparing,
 * this is for showing: "350/s × 86,400" is 30M a day, although no unit in it says so.
 */
export interface Stated {
  readonly measure: "count" | "data" | "time" | "share";
  /** In things, bytes, seconds, or parts of one. */
  readonly amount: number;
  /** Length of the period in seconds; null when it is not a rate. */
  readonly periodSeconds: number | null;
  /** A bare factor has already turned one period into a longer one ("10 GB/day × 365"). */
  readonly isConverted: boolean;
}

/** What a product needs to know of each side. */
export interface Factor {
  readonly stated: Stated | null;
  /** A number without unit, noun or scale word that might be "seconds in a day". */
  readonly isBare: boolean;
}

/** The figure that was written, or null for units that no estimate speaks in. */
export function statedQuantity(
  amount: number,
  dimension: Dimension,
  periodSeconds: number | null,
): Stated | null {
  const measure = measureOf(dimension, periodSeconds);
  return measure === null ? null : { measure, amount, periodSeconds, isConverted: false };
}

/** Sum or difference; null when the two are not of one kind, as "100 GB/day + 20 GB" are not. */
export function statedSum(a: Stated | null, b: Stated | null, sign: 1 | -1): Stated | null {
  if (a === null || b === null || a.measure !== b.measure || a.periodSeconds !== b.periodSeconds) return null;
  return { ...a, amount: a.amount + sign * b.amount };
}

/** `a × b`, or null when no one could say what it is per. */
export function statedProduct(a: Factor, b: Factor): Stated | null {
  if (a.stated === null || b.stated === null) return null;
  if (isRate(b.stated) && !isRate(a.stated)) return statedProduct(b, a);
  const [rate, other] = [a.stated, b.stated];
  if (!isRate(rate)) return plainProduct(rate, other);
  // "10 photos per day × 3 views per day" says "per day" twice and means it once.
  if (isRate(other)) return rate.periodSeconds === other.periodSeconds ? times(rate, other) : null;
  if (other.measure === "time")
    return { ...rate, amount: perSecond(rate) * other.amount, periodSeconds: null, isConverted: true };
  return times(b.isBare ? inLongerPeriod(rate, other.amount) : rate, other);
}

/** `a ÷ b`, or null when no one could say what it is per. */
export function statedQuotient(a: Factor, b: Factor): Stated | null {
  const [left, right] = [a.stated, b.stated];
  if (left === null || right === null || right.amount === 0) return null;
  if (isRate(right)) {
    const amount = isRate(left) ? perSecond(left) / perSecond(right) : left.amount / perSecond(right);
    if (!isRate(left)) return isLike(left, right) ? plain("time", amount) : null;
    return isLike(left, right) ? plain("count", amount) : null;
  }
  if (right.measure === "time") {
    if (left.measure === "time") return plain("count", left.amount / right.amount);
    // "30M a day ÷ 86,400 s" spells the period out; it does not divide by time twice.
    const isSpeltOut = isRate(left) && isNear(left.periodSeconds, right.amount, PERIOD_TOLERANCE);
    if (isRate(left) && !isSpeltOut) return null;
    return { ...left, amount: left.amount / right.amount, periodSeconds: 1 };
  }
  const divided = { ...left, amount: left.amount / right.amount };
  if (right.measure === "data") return left.measure === "data" ? { ...divided, measure: "count" } : null;
  if (!b.isBare) return divided;
  const period = isRate(left) ? shorterPeriod(left.periodSeconds, right.amount) : null;
  if (period !== null) return { ...divided, periodSeconds: period };
  const isSecondsOfPeriod = LONG_PERIODS.some((length) => isNear(length, right.amount, BARE_TOLERANCE));
  return isSecondsOfPeriod && !isRate(left) && left.measure !== "time"
    ? { ...divided, periodSeconds: 1 }
    : divided;
}

type Rate = Stated & { readonly periodSeconds: number };

/** 31 days are a month and 2.6M seconds too. */
const PERIOD_TOLERANCE = 0.04;
/** A number without a unit has to be closer to be taken for the seconds of a period. */
const BARE_TOLERANCE = 0.01;
/** "÷ 100k" is how many round 86,400. */
const ROUND_DAY = 100_000;

const PERIODS: readonly number[] = ["s", "min", "hour", "day", "week", "month", "year"].map(
  (name) => secondsIn(name) ?? 1,
);
const LONG_PERIODS = PERIODS.slice(3);
const DAY = LONG_PERIODS[0] ?? 0;

function measureOf(dimension: Dimension, period: number | null): Stated["measure"] | null {
  const seconds = dimension.seconds + (period === null ? 0 : 1);
  if (dimension.bytes === 1 && seconds === 0) return "data";
  if (dimension.bytes !== 0) return null;
  if (seconds === 1) return period === null ? "time" : null;
  return seconds === 0 ? "count" : null;
}

function isRate(stated: Stated): stated is Rate {
  return stated.periodSeconds !== null;
}

function perSecond(rate: Rate): number {
  return rate.amount / rate.periodSeconds;
}

function plain(measure: Stated["measure"], amount: number): Stated {
  return { measure, amount, periodSeconds: null, isConverted: false };
}

function isLike(a: Stated, b: Stated): boolean {
  return a.measure === b.measure;
}

function plainProduct(a: Stated, b: Stated): Stated | null {
  if (a.measure === "share" && b.measure === "share") return plain("share", a.amount * b.amount);
  return times(a, b);
}

/** The product of the amounts; what is counted comes from the side that is more than a number. */
function times(a: Stated, b: Stated): Stated | null {
  const isNumber = (stated: Stated) => stated.measure === "count" || stated.measure === "share";
  if (!isNumber(a) && !isNumber(b)) return null;
  const measure = !isNumber(a) ? a.measure : !isNumber(b) ? b.measure : "count";
  return { ...a, measure, amount: a.amount * b.amount };
}

/** What a rate is per after a bare factor: "× 365" makes days a year, "× 60" after months leaves no period. */
function inLongerPeriod(rate: Rate, factor: number): Stated {
  const longer = PERIODS.find(
    (length) => length > rate.periodSeconds && isNear(length, rate.periodSeconds * factor, PERIOD_TOLERANCE),
  );
  if (longer !== undefined) return { ...rate, periodSeconds: longer, isConverted: true };
  const isSomeSpan = rate.periodSeconds >= DAY && factor > MOST_COPIES && factor <= MOST_PERIODS;
  return rate.isConverted || isSomeSpan ? { ...rate, periodSeconds: null } : rate;
}

/** A bare factor over a rate a day or longer is copies or a peak up to here, and days or months beyond. */
const MOST_COPIES = 10;
const MOST_PERIODS = 400;

function shorterPeriod(from: number, divisor: number): number | null {
  if (from === DAY && divisor === ROUND_DAY) return 1;
  const shorter = PERIODS.find((length) => length < from && isNear(length, from / divisor, PERIOD_TOLERANCE));
  return shorter ?? null;
}

function isNear(a: number | null, b: number, tolerance: number): boolean {
  return a !== null && Math.abs(a / b - 1) <= tolerance;
}
