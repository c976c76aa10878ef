import { isEntityName } from "./entity-names.ts";
import {
  type Draft,
  draftOf,
  endOf,
  isColumn,
  isWordy,
  type Line,
  looksLikeField,
  plain,
  splitFields,
} from "./entity-text.ts";

/** A table of a note: Markdown's, with bars alone, or drawn with plus signs as databases print it. */
interface Table {
  /** The cells above the first rule; null where no rule follows the first row. */
  readonly header: Row | null;
  readonly rows: readonly Row[];
  readonly last: number;
}

interface Row {
  readonly cells: readonly string[];
  readonly line: Line;
}

/**
 * Reads the table that begins on a line: the fields of the entity that is named above it or in its header, an entity to
 * each row or to each column, or rows that begin with the name of their entity. The last line taken, or null where it
 * is no table of entities.
 */
export function readTable(
  lines: readonly Line[],
  at: number,
  drafts: Draft[],
  above?: NameAbove,
): number | null {
  const table = tableAt(lines, at);
  if (table === null || table.rows.length === 0) return null;
  const found = above === undefined ? draftsOf(table) : [draftsBelow(table, above, lines[table.last])].flat();
  if (found === null || found.length === 0) return null;
  drafts.push(...found);
  return table.last;
}

/** A name on the line above a table, and where it begins. */
export interface NameAbove {
  readonly name: string;
  readonly start: number;
}

/** Whether a table may begin on a line: it is a row or a rule, and the line above is neither. */
export function isTableStart(lines: readonly Line[], at: number): boolean {
  const isPart = (index: number) =>
    BARS.test(lines[index]?.text ?? "") && (isRule(lines[index]) || isRow(lines, index));
  return isPart(at) && !isPart(at - 1);
}

function tableAt(lines: readonly Line[], at: number): Table | null {
  let first = at;
  if (isRule(lines[first])) first += 1;
  const head = isRow(lines, first) ? rowOf(lines[first]) : null;
  if (head === null) return null;
  const hasHeader = isRule(lines[first + 1]);
  const rows: Row[] = hasHeader ? [] : [head];
  let last = hasHeader ? first + 1 : first;
  while (last < first + MAX_ROWS && (isRule(lines[last + 1]) || isRow(lines, last + 1, head.cells.length))) {
    last += 1;
    const row = isRule(lines[last]) ? null : rowOf(lines[last]);
    if (row !== null) rows.push(row);
  }
  return { header: hasHeader ? head : null, rows, last };
}

function draftsBelow(table: Table, { name, start }: NameAbove, last: Line | undefined): Draft[] {
  const header = table.header?.cells ?? [];
  if (NAMES_ROWS.test(header[0] ?? "") && header.some((cell) => LISTS_FIELDS.test(cell)))
    return rowsOf(table);
  const fields = table.rows.map(({ cells }) => cells.join(" "));
  return table.header === null && !table.rows.some(({ cells }) => isColumn(cells[0] ?? ""))
    ? []
    : [draftOf(name, fields, start, endOf(last))];
}

function draftsOf(table: Table): Draft[] {
  const { header, rows } = table;
  if (header === null) return headlessOf(table);
  const [title = "", ...others] = header.cells;
  const last = rows.at(-1)?.line ?? header.line;
  // "| links | |": a title in the header's first cell names what the rows are the fields of.
  if (others.every((cell) => cell === "") && isName(title) && (others.length > 0 || hasColumns(rows))) {
    return draftsBelow({ ...table, header }, { name: title, start: header.line.start }, last);
  }
  if (FIELD.test(title) || TYPE.test(others[0] ?? "")) return ofItsKey(rows, header.line.start, last);
  if (others.length > 0 && NAMES_ROWS.test(title)) return rowsOf(table);
  if (header.cells.some((cell) => NO_FIELDS.test(cell))) return [];
  return (
    columnsOf(header, rows, last) ??
    headlessOf({ ...table, rows: isOfFields(header.cells) ? [header, ...rows] : rows })
  );
}

/** Fields without a name, of which the first key tells whose they are: "server_id", "ip". */
function ofItsKey(rows: readonly Row[], start: number, last: Line): Draft[] {
  const keys = rows.flatMap(({ cells: [cell = ""] }) => KEY.exec(cell)?.[1] ?? []);
  const fields = rows.map(({ cells }) => cells.join(" "));
  return keys[0] === undefined || rows.length < 2 ? [] : [draftOf(keys[0], fields, start, endOf(last))];
}

/** An entity to each row; where its name is repeated or left out, each row has one of its fields. */
function rowsOf({ rows }: Table): Draft[] {
  const names = rows.map(({ cells }) => cells[0] ?? "");
  const isGrouped = names.some((name, at) => at > 0 && (name === "" || name === names[at - 1]));
  const found: Draft[] = [];
  for (const { cells, line } of rows) {
    const [name = "", ...rest] = cells;
    const known = found.at(-1);
    if (isGrouped && known !== undefined && (name === "" || name === known.name)) {
      known.fields.push(rest.join(" ").trim());
      known.end = endOf(line);
    } else {
      const fields = isGrouped ? [rest.join(" ")] : rest.flatMap(splitFields);
      found.push(draftOf(name, fields, line.start, endOf(line)));
    }
  }
  return found;
}

/** "| users | posts |" above "| id | id |": each column is an entity where each holds a key. */
function columnsOf(header: Row, rows: readonly Row[], last: Line): Draft[] | null {
  const columns = header.cells.map((name, at) => ({
    name,
    fields: rows.map(({ cells }) => cells[at] ?? "").filter((cell) => cell !== ""),
  }));
  const isTransposed =
    columns.length > 1 &&
    columns.every(({ name, fields }) => isName(name) && fields.length > 1 && fields.some(isColumn));
  return isTransposed
    ? columns.map(({ name, fields }) => draftOf(name, fields, header.line.start, endOf(last)))
    : null;
}

/** Rows that begin with the name of their entity, whose fields stand in one cell or in several. */
function headlessOf(table: Table): Draft[] {
  const grouped = rowsOf(table);
  if (grouped.length < table.rows.length)
    return grouped.filter(({ name, fields }) => isName(name) && fields.some(isColumn));
  return table.rows
    .filter(({ cells }) => isOfFields(cells))
    .map(({ cells: [name = "", ...cells], line }) => {
      return draftOf(name, cells.flatMap(splitFields), line.start, endOf(line));
    });
}

function isOfFields([name = "", ...cells]: readonly string[]): boolean {
  if (!isName(name) || cells.some((cell) => VERB.test(cell))) return false;
  const fields = cells.flatMap(splitFields);
  return fields.length > 1 && fields.every(looksLikeField) && (cells.length > 1 || fields.some(isColumn));
}

function hasColumns(rows: readonly Row[]): boolean {
  return rows.length > 1 && rows.some(({ cells }) => isColumn(cells[0] ?? ""));
}

function isName(text: string): boolean {
  return NAME.test(text) && isEntityName(text, true) && !VERB.test(text) && !isWordy(text) && !isColumn(text);
}

const NAME = /^[A-Za-z]\w*(?: \w+){0,2}(?: \([^()]*\))?$/;
const VERB = /^(?:GET|POST|PUT|PATCH|DELETE|HEAD)$/;
const NAMES_ROWS = /^(?:tables?|entity|entities|collection|model|name)$/i;
const FIELD = /^(?:field|column|attribute)s?$/i;
const KEY = /^([a-z]\w*?)_?id\b/i;
/** Beside it stand fields, of an entity that has no name here. */
const TYPE = /^(?:data\s?)?type$/i;
const LISTS_FIELDS = /columns?|fields?|attributes?|schema/i;
/** What heads a column of anything but fields: how things are reached, why, or what else there was. */
const NO_FIELDS =
  /^(?:operations?|quer(?:y|ies)|access(?: patterns?)?|calls?|endpoints?|methods?|paths?|requests?|stores?|stor(?:age|ed in)|why|reasons?|because|risks?|options?|pros?|cons?|trade-?offs?|components?|services?|events?|keys?|failure\w*|mitigations?|indexe?s?|metrics?|alerts?)$/i;
/** A longer table is no data model. */
const MAX_ROWS = 200;

function isRule(line: Line | undefined): boolean {
  return line !== undefined && BARS.test(line.text) && DASHES.test(line.text) && RULE.test(line.text);
}

const BARS = /[|+│┼├┌└]/;

const DASHES = /[-=─]{2}/;
const RULE = /^[\s|:+=│├┤┼┌┐└┘┬┴─-]+$/;

/** A row begins and ends with a bar; without them it has as many cells as the row that stands above a rule. */
function isRow(lines: readonly Line[], at: number, width = 0): boolean {
  const text = lines[at]?.text ?? "";
  if (!text.includes("|") && !text.includes("│")) return false;
  const row = text.trim();
  if (row.length > 2 && /^[|│]/.test(row) && /[|│]$/.test(row)) return true;
  if (!LOOSE.test(row)) return false;
  const next = lines[at + 1];
  return width > 1 ? cellsOf(row).length <= width : isRule(next) || isOfFields(cellsOf(row));
}

const LOOSE = /\S\s+[|│](?:\s+\S|$)/;

function rowOf(line: Line | undefined): Row | null {
  return line === undefined ? null : { cells: cellsOf(line.text.trim()), line };
}

function cellsOf(row: string): string[] {
  return row
    .replace(/^[|│]|[|│]$/g, "")
    .split(/[|│]/)
    .map(plain);
}
