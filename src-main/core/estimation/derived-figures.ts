import { evaluateExpression } from "./expression.ts";
import { formatStated } from "./format-quantity.ts";
import type { Stated } from "./stated.ts";

/** What follows from a rate, with the arithmetic that shows it. */
export interface DerivedFigure {
  /** For choosing: "7.7/s on average". */
  readonly label: string;
  /** For the notes, with its result: "Average: 20M photos/month / 2.6M s = 7.7/s". */
  readonly line: string;
  readonly result: Stated;
}

/** The figures to derive from, each in the words of the notes ("20M photos/month", "5 MB"). */
export interface Given {
  /** So many things or bytes per period; arithmetic that comes to it will do: "10M users × 2 photos/month". */
  readonly rate: string;
  /** How large one of the things is. */
  readonly size: string | null;
  /** What the two come to, where the notes say it: "100 TB/month". */
  readonly data: string | null;
  /** How many users there are, when the rate is what one of them does. */
  readonly users: string | null;
  /** Whether what comes stays: reads and bandwidth need no storage. */
  readonly isStored: boolean;
}

/**
 * Requests per second on average and at peak, bandwidth, and storage over one and five years, each as far as it
 * follows. Nothing follows from what is no rate. A day has 86,400 seconds and a month of 30 days 2.6 million;
 * a year is 12 months, 52 weeks or 365 days, as people reckon.
 */
export function derivedFigures({ rate, size, data, users, isStored }: Given): DerivedFigure[] {
  const stated = evaluateExpression(rate)?.stated ?? null;
  if (stated === null || stated.periodSeconds === null) return [];
  if (users !== null) return figures([["Total", `${users} × ${rate}`, (result) => `${result} in all`]]);
  const period = PERIODS.get(stated.periodSeconds);
  if (period === undefined) return [];
  const bytes = stated.measure === "data" ? rate : (data ?? (size === null ? null : `${rate} × ${size}`));
  const wanted = stated.measure === "data" ? ofData(rate, period) : ofCount(rate, period, size);
  return figures([...wanted, ...(bytes === null || !isStored ? [] : storage(bytes, period))]);
}

/**
 * Peak over average. Daily curves alone make two or three, launches and evenings more; five is a usual middle for
 * a sketch. It stands in the line, so whoever knows better changes it there.
 */
const PEAK_FACTOR = 5;

interface Period {
  /** Its seconds, as people write them; null for a second itself. */
  readonly seconds: string | null;
  /** What makes a year of it, and five years. */
  readonly toYear: string | null;
  readonly toFiveYears: string;
}

const PERIODS: ReadonlyMap<number, Period> = new Map(
  (
    [
      [1, null, "86,400 × 365"],
      [60, "60 s", "1,440 × 365"],
      [3600, "3,600 s", "24 × 365"],
      [86_400, "86,400 s", "365"],
      [604_800, "604,800 s", "52"],
      [2_592_000, "2.6M s", "12"],
      [31_536_000, "31.5M s", null],
    ] as const
  ).map(([length, seconds, toYear]) => {
    const toFiveYears = toYear === null ? "5 years" : `${toYear} × 5`;
    return [length, { seconds, toYear, toFiveYears }] as const;
  }),
);

/** Title, arithmetic, and what to call the result. */
type Wanted = readonly [title: string, expression: string, label: (result: string) => string];

function ofCount(rate: string, { seconds }: Period, size: string | null): Wanted[] {
  const average = seconds === null ? rate : resultOf(`${rate} / ${seconds}`)?.text;
  if (average === undefined) return [];
  const wanted: (Wanted | null)[] = [
    seconds === null ? null : ["Average", `${rate} / ${seconds}`, (result) => `${result} on average`],
    ["Peak", `${average} × ${PEAK_FACTOR}`, (result) => `${result} at peak`],
    size === null ? null : ["Bandwidth", `${average} × ${size}`, (result) => result],
  ];
  return wanted.filter((one) => one !== null);
}

function ofData(rate: string, { seconds }: Period): Wanted[] {
  return seconds === null ? [] : [["Bandwidth", `${rate} / ${seconds}`, (result) => result]];
}

function storage(bytes: string, { toYear, toFiveYears }: Period): Wanted[] {
  const inFive: Wanted = [
    "Storage over 5 years",
    `${bytes} × ${toFiveYears}`,
    (result) => `${result} in 5 years`,
  ];
  if (toYear === null) return [inFive];
  return [["Storage", `${bytes} × ${toYear}`, (result) => result.replace("/year", " a year")], inFive];
}

function figures(wanted: readonly Wanted[]): DerivedFigure[] {
  return wanted.flatMap(([title, expression, label]) => {
    const result = resultOf(expression);
    if (result === null) return [];
    const line = `${title}: ${expression} = ${result.text}`;
    return { label: label(result.text), line, result: result.stated };
  });
}

/** Two digits: what is derived from an estimate is no more exact than it. */
function resultOf(expression: string): { readonly text: string; readonly stated: Stated } | null {
  const stated = evaluateExpression(expression)?.stated ?? null;
  return stated === null ? null : { text: formatStated(stated, { digits: 2 }), stated };
}
