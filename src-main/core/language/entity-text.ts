/** A line of a note with its UTF-16 offset. */
export interface Line {
  readonly text: string;
  readonly start: number;
}

/** An entity that is still being read. */
export interface Draft {
  readonly name: string;
  readonly fields: string[];
  readonly relations: string[];
  readonly start: number;
  end: number;
}

/** A longer line is no entity. */
const MAX_LINE = 2000;

const MAX_NAME_WORDS = 4;

/** The lines of a note; a list that was wrapped behind one of its commas is one line. */
export function linesOf(note: string): Line[] {
  const lines: { text: string; readonly start: number }[] = [];
  let start = 0;
  for (const text of note.split("\n")) {
    const above = lines.at(-1);
    if (
      above?.text.endsWith(",") &&
      LISTS.test(above.text) &&
      GOES_ON.test(text) &&
      isShort(above.text + text)
    ) {
      above.text += ` ${text}`;
    } else lines.push({ text: isShort(text) ? text : "", start });
    start += text.length + 1;
  }
  return lines;
}

function isShort(line: string): boolean {
  return line.length <= MAX_LINE;
}

/** Whose the fields are stands before them on the line. */
const LISTS = /:\s|→|->|\b(?:has|have|contains?|consists? of|holds?|made up of)\s|\([^)]*$/;
/** Without a label of its own: "total, status" but not "total: int". */
const GOES_ON = /^\s*[a-z_](?!\w*\??\s?:)/;

export function draftOf(name: string, fields: readonly string[], start: number, end: number): Draft {
  const cleaned = fields.map(plain).filter((field) => field !== "");
  return { name: plain(name), fields: cleaned, relations: [], start, end };
}

/** Splits at commas and semicolons, and at the "and" before the last, outside brackets. */
export function splitFields(list: string): string[] {
  const fields = BRACKET.test(list) ? splitOutsideBrackets(list) : list.split(/[,;]/);
  const last = fields.at(-1) ?? "";
  const [before, after] = last.split(/\sand\s/);
  if (after !== undefined && before !== undefined) fields.splice(-1, 1, before, after);
  const trimmed = fields.map((one) => one.trim()).filter((one) => one !== "");
  return list.includes("?") ? trimmed.map((one) => one.replace(OPTIONAL, "$1")) : trimmed;
}

const BRACKET = /[()[\]{}<>]/;

function splitOutsideBrackets(list: string): string[] {
  const fields: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < list.length; at += 1) {
    const character = list[at] ?? "";
    if ("([{<".includes(character)) depth += 1;
    // The head of an arrow closes nothing.
    else if (")]}".includes(character) || (character === ">" && !"-=".includes(list[at - 1] ?? " ")))
      depth -= 1;
    else if (depth === 0 && (character === "," || character === ";")) {
      fields.push(list.slice(start, at));
      start = at + 1;
    }
  }
  fields.push(list.slice(start));
  return fields;
}

/** "signed?" is a field that may be left out. */
const OPTIONAL = /^(["'`*]*\w+["'`*]*)\?/;

/** A column name, a type or a key: not a sentence. */
export function looksLikeField(text: string): boolean {
  return FIELD.test(text) && !isWordy(text);
}

/** A name, in Markdown's marks or not, and an end, a space or an explanation. Nothing in it can match twice over. */
const FIELD = /^(?:[*`"_]*[A-Za-z0-9]\w*(?:[*`"][*`"_]*)?|[*`"]*_[*`"_]*)(?:$|[\s:(–—-])/;

/** An id, a key, a typed column: what nobody would write in a list of anything else. */
export function isColumn(field: string): boolean {
  return COLUMN.test(field);
}

const COLUMN =
  /^["`*]*(?:id|uuid|\w+_(?:id|at|by|key|url|path)|[a-z]+(?:Id|At|Url|Key))\b|\b(?:pk|fk|primary key|foreign key|references|bigint|varchar|uuid|timestamp)\b/i;

/** More words than a column's name has, before any colon or dash. */
export function isWordy(text: string): boolean {
  const name = plain(text)
    .replace(/\([^)]*\)/g, "")
    .split(/[:–—]|\s-\s/)[0];
  return (name ?? "").trim().split(/\s+/).length > MAX_NAME_WORDS;
}

/** In prose one field in three may be told in more words: "the time they were last seen". */
export function mostlyNames(fields: readonly string[]): boolean {
  return fields.filter(isWordy).length <= fields.length / 3;
}

export function plain(text: string): string {
  return text.replace(/[*`"|]/g, "").trim();
}

export function endOf(line: Line | undefined): number {
  return line === undefined ? 0 : line.start + line.text.length;
}
