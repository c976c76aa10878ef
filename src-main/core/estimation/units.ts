import { editDistance } from "../language/edit-distance.ts";

/** What a figure measures: powers of a byte and of a second. A count is neither; a rate is a count per second. */
export interface Dimension {
  readonly bytes: number;
  readonly seconds: number;
}

export const COUNT: Dimension = { bytes: 0, seconds: 0 };

export function sameDimension(a: Dimension, b: Dimension): boolean {
  return a.bytes === b.bytes && a.seconds === b.seconds;
}

/** Seconds in a period by any of its names, or null. A month is 30 days and a year 365. */
export function secondsIn(period: string): number | null {
  return PERIODS.get(spelt(period)) ?? null;
}

/** The long name of a unit or scale that a misspelt word stands for ("mintes"), else the word in lower case. */
export function spelt(word: string): string {
  const lower = word.toLowerCase();
  if (lower.length < 5 || LONG_NAMES.has(lower)) return lower;
  for (const name of LONG_NAMES) {
    if (name[0] === lower[0] && name.at(-1) === lower.at(-1) && editDistance(name, lower, 1) <= 1)
      return name;
  }
  return lower;
}

/** Names long enough that a slip leaves them recognisable. */
const LONG_NAMES = new Set(
  "second seconds minute minutes months millisecond milliseconds gigabyte gigabytes terabyte terabytes petabyte petabytes kilobyte kilobytes megabyte megabytes million billion trillion thousand percent".split(
    " ",
  ),
);

const PERIODS: ReadonlyMap<string, number> = new Map(
  (
    [
      [1, "s sec secs second seconds"],
      [60, "min mins minute minutes"],
      [3600, "h hr hrs hour hours"],
      [86_400, "d day days"],
      [604_800, "wk week weeks"],
      [2_592_000, "mo mon month months"],
      [31_536_000, "y yr yrs year years"],
    ] as const
  ).flatMap(([seconds, names]) => names.split(" ").map((name) => [name, seconds] as const)),
);

/** Seconds in "daily", "monthly" and so on, or null. */
export function secondsInAdverb(word: string): number | null {
  return ADVERBS.get(word.toLowerCase()) ?? null;
}

const ADVERBS: ReadonlyMap<string, number> = new Map([
  ["hourly", 3600],
  ["daily", 86_400],
  ["weekly", 604_800],
  ["monthly", 2_592_000],
  ["yearly", 31_536_000],
  ["annually", 31_536_000],
  ["annual", 31_536_000],
]);

/** A unit that directly follows a number: what it measures and how much of the base unit it is. */
export interface Unit {
  readonly dimension: Dimension;
  readonly base: number;
  /** The same before bits are made bytes; people write "1 Gbps / 8 = 125 MB/s". */
  readonly written: number;
  /** The unit already says "per second" (QPS, Mbps). */
  readonly perSecond: boolean;
}

/** Reads a unit of bytes, bits, time or rate; null for anything else. Decimal prefixes: 1 KB is 1,000 bytes. */
export function unitOf(written: string): Unit | null {
  const name = spelt(written);
  const text = LONG_NAMES.has(name) ? name : written;
  const rate = /^(?:qps|rps|tps|wps|iops|ops|reqs?\/s(?:ec)?)$/i.test(text);
  if (rate && text.toLowerCase() !== "ops") return { dimension: COUNT, base: 1, written: 1, perSecond: true };
  const bits = /^([kmgt])?(?:bps|bits?(?:ps)?)$/i.exec(text);
  if (bits !== null) {
    const written = 1000 ** prefixPower(bits[1] ?? "");
    return { dimension: BYTES, base: written / 8, written, perSecond: /ps$/i.test(text) };
  }
  const bytes = /^([kmgtpez])?(i)?b(?:ytes?)?(ps)?$/i.exec(text) ?? LONG_BYTES.exec(text);
  if (bytes !== null && (text.length > 1 || text === "B")) {
    const base = (bytes[2] === undefined ? 1000 : 1024) ** prefixPower(bytes[1] ?? "");
    return { dimension: BYTES, base, written: base, perSecond: bytes[3] === "ps" };
  }
  const fraction = SUBSECONDS.get(text.toLowerCase());
  if (fraction !== undefined) return { dimension: SECONDS, base: fraction, written: 1, perSecond: false };
  const period = secondsIn(text);
  return period === null ? null : { dimension: SECONDS, base: period, written: 1, perSecond: false };
}

const BYTES: Dimension = { bytes: 1, seconds: 0 };
const SECONDS: Dimension = { bytes: 0, seconds: 1 };

const LONG_BYTES = /^(kilo|mega|giga|tera|peta|exa|zetta)(bi)?bytes?$/i;

const SUBSECONDS: ReadonlyMap<string, number> = new Map([
  ["ms", 1e-3],
  ["msec", 1e-3],
  ["msecs", 1e-3],
  ["millisecond", 1e-3],
  ["milliseconds", 1e-3],
  ["us", 1e-6],
  ["µs", 1e-6],
  ["μs", 1e-6],
  ["microseconds", 1e-6],
  ["ns", 1e-9],
  ["nanoseconds", 1e-9],
]);

function prefixPower(prefix: string): number {
  return "kmgtpez".indexOf(prefix.slice(0, 1).toLowerCase()) + 1 - (prefix === "" ? 1 : 0);
}
