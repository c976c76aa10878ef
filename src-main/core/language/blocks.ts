/**
 * A piece of a Markdown note. `start` and `end` are UTF-16 offsets of its words, without its marker.
 * `context` lists the blocks it stands under, outermost first: headings, the items it is nested in, the line
 * ending in a colon that leads it in, the header row of its table.
 */
export interface Block {
  readonly kind: "heading" | "item" | "paragraph" | "row" | "code" | "quote";
  readonly start: number;
  readonly end: number;
  readonly context: readonly number[];
  /** An item with a number before it: the items of such a list follow on one another. */
  readonly isStep: boolean;
}

/** Reads a note's Markdown line by line. Whatever it does not know is a paragraph; nothing is lost or refused. */
export function blocksOf(note: string): Block[] {
  const state: State = {
    blocks: [],
    headings: [],
    items: [],
    lead: null,
    header: null,
    fenced: false,
    run: { end: 0, width: 0 },
  };
  let start = 0;
  while (start <= note.length) {
    const newline = note.indexOf("\n", start);
    const end = newline === -1 ? note.length : newline;
    readLine(state, note, start, end);
    start = end + 1;
  }
  return state.blocks;
}

/** A line at least this long that runs on in lower case was wrapped, not ended. */
const WRAPPED_LINE_LENGTH = 50;

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

interface State {
  readonly blocks: Mutable<Block>[];
  headings: { readonly level: number; readonly block: number }[];
  /** Items that deeper items would be nested in. */
  items: { readonly indent: number; readonly block: number }[];
  /** The line ending in a colon directly above. */
  lead: number | null;
  header: number | null;
  fenced: boolean;
  /** The lines around the one that is read, up to the next blank line. */
  run: { readonly end: number; readonly width: number };
}

const HEADING = /^\s{0,3}(#{1,6})\s/;
const BOLD_LINE = /^\s*(\*\*|__)([^*_]+)\1\s*(?::\s*)?$/;
const ITEM = /^(\s*)(?:[-*+•‣◦·–—]|\d{1,3}[.)]|[a-zA-Z]\))\s+(?:\[[ xX]\]\s+)?/;
const NUMBER = /^\s*\d/;
const QUOTE = /^\s{0,3}>\s?/;
/** "> 100 people", but not the list in "> 1. Log in". */
const MORE_THAN = /^\s{0,3}>(?:=|\s?[~≈$€£]?\d+(?!\d*[.)]\s))/;
const ROW = /^\s*\|.*\||^[^|]+\|[^|]+\|/;
/** "removeLink: …", "read path: …": a line that names what it is about begins anew. */
const LABEL = /^\s*[\p{L}\d_-]+(?:[ /][\p{L}\d_-]+){0,2}:\s/u;
/** Of Markdown, or of a table as a database prints it. */
const RULE = /^[\s|:*_=+-]*$/;
const FENCE = /^\s*(?:```|~~~)/;

function readLine(state: State, note: string, start: number, end: number): void {
  const line = note.slice(start, end);
  if (FENCE.test(line)) {
    state.fenced = !state.fenced;
    return;
  }
  if (state.fenced) {
    if (line.trim() !== "") push(state, "code", note, start, end);
    return;
  }
  if (line.trim() === "") {
    state.header = null;
    return;
  }
  const heading = HEADING.exec(line) ?? BOLD_LINE.exec(line);
  if (heading !== null) {
    openHeading(state, note, start, end, heading[1] ?? "");
    return;
  }
  if (line.includes("|") && (ROW.test(line) || RULE.test(line))) {
    readRow(state, note, start, end);
    return;
  }
  if (RULE.test(line)) {
    // The first rule below a row of a drawn table heads the others.
    if (line.includes("+") && state.header === null && state.blocks.at(-1)?.kind === "row") {
      state.header = state.blocks.length - 1;
    }
    return;
  }
  const item = ITEM.exec(line);
  if (item !== null) {
    openItem(state, note, start + item[0].length, end, item);
    return;
  }
  const quote = QUOTE.exec(line);
  if (quote !== null && (!MORE_THAN.test(line) || goesOnQuoting(state, note, start))) {
    push(state, "quote", note, start + quote[0].length, end);
    return;
  }
  readProse(state, note, start, end);
}

function openHeading(state: State, note: string, start: number, end: number, marker: string): void {
  // A bold line heads what follows it like the smallest heading.
  const level = marker.startsWith("#") ? marker.length : 7;
  state.headings = state.headings.filter((above) => above.level < level);
  state.items = [];
  state.lead = null;
  const block = push(state, "heading", note, start + (marker.startsWith("#") ? level : 0), end);
  state.headings.push({ level, block });
}

function openItem(state: State, note: string, start: number, end: number, item: RegExpExecArray): void {
  const indent = indentOf(item[1] ?? "");
  state.items = state.items.filter((above) => above.indent < indent);
  const block = push(state, "item", note, start, end, NUMBER.test(item[0]));
  state.items.push({ indent, block });
}

function goesOnQuoting({ blocks }: State, note: string, start: number): boolean {
  const above = blocks.at(-1);
  return above?.kind === "quote" && note.slice(above.end, start).trim() === "";
}

function readRow(state: State, note: string, start: number, end: number): void {
  if (RULE.test(note.slice(start, end))) {
    const above = state.blocks.at(-1);
    state.header = above?.kind === "row" ? state.blocks.length - 1 : null;
    return;
  }
  state.items = [];
  push(state, "row", note, start, end);
}

function readProse(state: State, note: string, start: number, end: number): void {
  const above = state.blocks.at(-1);
  const line = note.slice(start, end);
  if (above !== undefined && (above.kind === "paragraph" || above.kind === "item")) {
    const between = note.slice(above.end, start);
    const isNextLine = between.trim() === "" && between.split("\n").length === 2;
    const lineAbove = note.slice(note.lastIndexOf("\n", above.end - 1) + 1, above.end);
    const mayGoOn = isNextLine && !/[.:;!?]\s*$/.test(lineAbove);
    const isBroken =
      mayGoOn && (DANGLING.test(lineAbove) || (/^\s*[~≈]?\d/.test(line) && AWAITS_FIGURE.test(lineAbove)));
    const runsOn =
      mayGoOn &&
      (isBroken || /^\s*[\p{Ll}\d(]/u.test(line)) &&
      !LABEL.test(line) &&
      (isBroken ||
        (/^\S.*,$/.test(lineAbove) && /^\S/.test(line)) ||
        wasWrapped(lineAbove, line, () => widthOfRun(state, note, start)));
    const isIndented = above.kind === "item" && /^\s{2,}/.test(line);
    if (mayGoOn && (runsOn || isIndented)) {
      above.end = trimmedEnd(note, start, end);
      return;
    }
  }
  if (!/^\s/.test(line)) state.items = [];
  state.lead = null;
  const block = push(state, "paragraph", note, start, end);
  if (/:\s*(?:\*\*\s*)?$/.test(line)) state.lead = block;
}

/** How wide the widest line is of those that stand together without a blank line. */
function widthOfRun(state: State, note: string, start: number): number {
  if (start >= state.run.end) {
    const from = note.lastIndexOf("\n\n", start) + 1;
    const blank = note.indexOf("\n\n", start);
    const end = blank === -1 ? note.length : blank;
    let width = 0;
    for (const line of note.slice(from, end).split("\n")) width = Math.max(width, line.length);
    state.run = { end, width };
  }
  return state.run.width;
}

/** With the space before it. */
function lengthOfFirstWord(line: string): number {
  return 1 + (/\S+/.exec(line)?.[0].length ?? 0);
}

/**
 * A long line was, where the next word would not have fitted; of short ones those that break off in a sentence, before
 * a conjunction or the sentence's end.
 */
function wasWrapped(above: string, line: string, widthOfRun: () => number): boolean {
  if (CONJUNCTION.test(line)) return true;
  if (above.length >= WRAPPED_LINE_LENGTH) return above.length + lengthOfFirstWord(line) >= widthOfRun();
  return (
    /^\s*\p{Lu}/u.test(above) && above.trim().split(/\s+/).length >= WORDS_OF_PROSE && /[.!?,]\s*$/.test(line)
  );
}

/** What no statement ends with. */
const DANGLING = /\s(?:an?|the|of|to|from|with|by|for|via|per|its|their|our|every|each)\s*$/;

/** "…would mean", "…in at most" */
const AWAITS_FIGURE =
  /\s(?:is|are|was|be|means?|takes?|gives?|makes?|needs?|gets?|have|has|reach(?:es)?|about|around|roughly|nearly|almost|only|over|under|above|below|than|most|least|to|up|at|in|within|after|every|[=×*/+≈])\s*$/;

/** What no statement begins with. */
const CONJUNCTION = /^\s*(?:or|nor|and|but|because|since|so that|which|than)\s/;
/** With fewer words a line is as likely an item of a list. */
const WORDS_OF_PROSE = 4;

function push(
  state: State,
  kind: Block["kind"],
  note: string,
  from: number,
  to: number,
  isStep = false,
): number {
  let start = from;
  while (start < to && /\s/.test(note[start] ?? "")) start += 1;
  const context = [...state.headings, ...(kind === "heading" ? [] : state.items)].map((above) => above.block);
  if (state.lead !== null && kind !== "heading") context.push(state.lead);
  if (kind === "row" && state.header !== null) context.push(state.header);
  state.blocks.push({ kind, start, end: Math.max(start, trimmedEnd(note, start, to)), context, isStep });
  return state.blocks.length - 1;
}

function trimmedEnd(note: string, start: number, to: number): number {
  let end = to;
  while (end > start && /\s/.test(note[end - 1] ?? "")) end -= 1;
  return end;
}

function indentOf(space: string): number {
  let columns = 0;
  for (const character of space) columns += character === "\t" ? 4 : 1;
  return columns;
}
