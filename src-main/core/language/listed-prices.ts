import type { Price } from "./prices.ts";
import type { Reading, Sentence } from "./reading.ts";

/**
 * The price that only the form tells: an item that begins with a minus beside one with a plus, or the cell of a column
 * that is headed "Cons". Null where there is none.
 */
export function listedPrice(reading: Reading, at: number): Price | null {
  if (markerOf(reading, at) === "-" && isBesidePlus(reading, at)) return { at: 0, isBorne: true };
  return fillsColumn(reading, at, PRICE_COLUMN)
    ? { at: 0, isBorne: fillsColumn(reading, at, GAIN_COLUMN) }
    : null;
}

/** What a list of points for and against is about: the line before its first point. Empty for any other sentence. */
export function optionOf(reading: Reading, at: number): readonly Sentence[] {
  if (!isPoint(reading, at) || !isBesidePlus(reading, at)) return [];
  let first = at;
  while (at - first < MOST_POINTS && isPoint(reading, first - 1)) first -= 1;
  return reading.sentences.slice(Math.max(0, first - 1), first);
}

function isBesidePlus(reading: Reading, at: number): boolean {
  return besides(reading, at).some((near) => markerOf(reading, near) === "+");
}

function isPoint(reading: Reading, at: number): boolean {
  const marker = at < 0 ? "" : markerOf(reading, at);
  return marker === "+" || marker === "-";
}

/**
 * Whether the form tells what speaks for a sentence: it is the row of a table with something in the column "Why", or the
 * points for it stand right below.
 */
export function isReasonedByForm(reading: Reading, at: number): boolean {
  if (fillsColumn(reading, at, GAIN_COLUMN)) return true;
  const next = reading.sentences[at + 1];
  if (next === undefined || isPoint(reading, at) || !isPoint(reading, at + 1)) return false;
  return markerOf(reading, at + 1) === "+" || GAIN_LABEL.test(reading.text.slice(next.start, next.end));
}

/** Whether the item before or after says what is gained: "- Pros: …" beside "- Cons: …". */
export function isWeighedInList({ text, sentences }: Reading, at: number): boolean {
  return [at - 1, at + 1].some((near) => {
    const other = sentences[near];
    const isSibling = other?.context.length === sentences[at]?.context.length;
    return isSibling && other !== undefined && GAIN_LABEL.test(text.slice(other.start, other.end));
  });
}

const PRICE_COLUMN =
  /^\W*(?:cons?|downsides?|drawbacks?|disadvantages?|against|minus|gives? up|(?:prices?|costs?)\W*$)/i;
const GAIN_COLUMN =
  /^\W*(?:pros?|upsides?|advantages?|benefits?|gains?|why|reasons?|rationale|plus|buys|because)\b/i;
const GAIN_LABEL =
  /^\W*(?:pros?|upsides?|advantages?|benefits?|gains?|why|reasons?|rationale|plus)\W*[:=–—-]\s*\S/i;

/** Whether a sentence is the row of a table that has such a column, and fills it. */
function fillsColumn({ text, sentences }: Reading, at: number, column: RegExp): boolean {
  const row = sentences[at];
  const header = sentences[row?.context.at(-1) ?? -1];
  if (row === undefined || header === undefined || !isRow(text, header.start)) return false;
  const place = cellsOf(text, header).findIndex((name) => column.test(name));
  return place > 0 && SAYS.test(cellsOf(text, row)[place] ?? "");
}

/** "12 EUR" and "-" say nothing for or against. */
const SAYS = /[a-z]{4}|[a-z] +[a-z]/i;

function cellsOf(text: string, { start, end }: Sentence): readonly string[] {
  return text.slice(start, end).split("|");
}

function isRow(text: string, start: number): boolean {
  return openingOf(text, start).startsWith("|");
}

/** What marks an item of a list, or "". */
function markerOf({ text, sentences }: Reading, at: number): string {
  const start = sentences[at]?.start ?? 0;
  return openingOf(text, start);
}

/** What stands on a line before a place near its beginning; empty for any other place. */
function openingOf(text: string, at: number): string {
  const from = Math.max(0, at - LONGEST_OPENING);
  const near = text.slice(from, at);
  const newline = near.lastIndexOf("\n");
  return newline === -1 && from > 0 ? "" : near.slice(newline + 1).trim();
}

const LONGEST_OPENING = 40;

/** What stands beside a point. */
function besides({ sentences }: Reading, at: number): readonly number[] {
  const near: number[] = [];
  for (let other = Math.max(0, at - MOST_BESIDE); other <= at + MOST_BESIDE; other += 1) {
    if (other !== at && other < sentences.length) near.push(other);
  }
  return near;
}

/** An option has hardly more points for it, or against it. */
const MOST_BESIDE = 3;
const MOST_POINTS = 2 * MOST_BESIDE;
