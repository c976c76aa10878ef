import type { Stated } from "./stated.ts";
import { secondsIn } from "./units.ts";

/**
 * A figure as it is written in notes: "100 TB/month", "231/s", "20M photos/day". It reads back as the same figure.
 * Decimal prefixes, as everywhere here: 1 KB is 1,000 bytes.
 */
export function formatStated(stated: Stated, options: FormatOptions = {}): string {
  const { digits = 3, noun = "" } = options;
  return `${amountOf(stated, digits)}${noun === "" ? "" : ` ${noun}`}${suffixOf(stated.periodSeconds)}`;
}

interface FormatOptions {
  /** Significant digits. */
  readonly digits?: number;
  /** What is counted, set between the number and its period. */
  readonly noun?: string;
}

/** 1,000 rather than 1000, the same in every locale. */
export function withSeparators(value: number): string {
  const [whole = "", decimals] = String(value).split(".");
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ",");
  return decimals === undefined ? grouped : `${grouped}.${decimals}`;
}

interface Step {
  /** The smallest amount that takes this unit. */
  readonly from: number;
  readonly base: number;
  readonly unit: string;
}

const UNITS: Readonly<Record<Stated["measure"], readonly Step[]>> = {
  count: [
    { from: 0, base: 1, unit: "" },
    { from: 1e4, base: 1e3, unit: "k" },
    { from: 1e6, base: 1e6, unit: "M" },
    { from: 1e9, base: 1e9, unit: "B" },
    // "100B" would be a hundred bytes.
    { from: 1e11, base: 1e9, unit: " billion" },
    { from: 1e12, base: 1e12, unit: "T" },
  ],
  data: ["bytes", "KB", "MB", "GB", "TB", "PB", "EB"].map((unit, power) => ({
    from: power === 0 ? 0 : 1000 ** power,
    base: 1000 ** power,
    unit: ` ${unit}`,
  })),
  // A duration keeps the smaller unit as long as it is easy to picture: 100 s, 100 min, 47 hours, 700 days.
  time: [
    { from: 0, base: 1e-9, unit: " ns" },
    { from: 1e-6, base: 1e-6, unit: " µs" },
    { from: 1e-3, base: 1e-3, unit: " ms" },
    { from: 1, base: 1, unit: " s" },
    { from: 120, base: 60, unit: " min" },
    { from: 7200, base: 3600, unit: " hours" },
    { from: 172_800, base: 86_400, unit: " days" },
    { from: 63_072_000, base: 31_536_000, unit: " years" },
  ],
  share: [{ from: 0, base: 0.01, unit: "%" }],
};

function amountOf({ measure, amount: exact }: Stated, digits: number): string {
  // What is whole but for the noise of floating point is shown whole: 86,400 and not 86.4k.
  const whole = Math.round(exact);
  const isWhole = digits >= 3 && measure === "count" && Math.abs(exact - whole) <= Math.abs(exact) * 1e-9;
  if (isWhole && Math.abs(whole) < MOST_IN_FULL) return withSeparators(whole);
  const amount = rounded(exact, digits);
  // Beyond trillions there is no name that everybody reads the same way.
  if (measure === "count" && Math.abs(amount) >= 1e15) return amount.toExponential().replace("e+", "e");
  const step = UNITS[measure].findLast(({ from }) => Math.abs(amount) >= from);
  if (step === undefined) return String(amount);
  return `${withSeparators(rounded(amount / step.base, digits))}${step.unit}`;
}

const MOST_IN_FULL = 100_000;

function rounded(value: number, digits: number): number {
  return Number(value.toPrecision(digits));
}

function suffixOf(periodSeconds: number | null): string {
  return periodSeconds === null ? "" : (PERIOD_NAMES.get(periodSeconds) ?? "");
}

const PERIOD_NAMES: ReadonlyMap<number, string> = new Map(
  ["s", "min", "hour", "day", "week", "month", "year"].map((name) => [secondsIn(name) ?? 1, `/${name}`]),
);
