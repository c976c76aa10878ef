import { editDistance } from "./edit-distance.ts";
import { keysIn } from "./entity-lines.ts";
import { isEntityName } from "./entity-names.ts";
import { relate } from "./entity-relations.ts";
import { isTableStart, readTable } from "./entity-tables.ts";
import {
  type Draft,
  draftOf,
  endOf,
  isColumn,
  isWordy,
  type Line,
  looksLikeField,
  splitFields,
} from "./entity-text.ts";

/** SQL, braces over several lines, and Mermaid; the index of the last line taken, or null. */
export function readBlock(lines: readonly Line[], at: number, drafts: Draft[]): number | null {
  const line = lines[at];
  if (line === undefined) return null;
  const relation = DASHES.test(line.text) ? (ER_RELATION.exec(line.text) ?? ER_SIMPLE.exec(line.text)) : null;
  if (relation !== null) {
    relate(drafts, relation[1] ?? "", relation[2] ?? "", line);
    return at;
  }
  const isSql = /table/i.test(line.text);
  const altered = isSql ? ALTERED_TABLE.exec(line.text) : null;
  if (altered !== null) return readColumnsAdded(lines, at, altered, drafts);
  const sql = isSql ? SQL_TABLE.exec(line.text) : null;
  // "CRETE TABLE" is a slip.
  if (sql !== null && editDistance(sql[1]?.toLowerCase() ?? "", "create", 1) <= 1)
    return readDefinition(lines, at, sql, drafts);
  const name = OPENS.test(line.text) ? BRACE_OPEN.exec(line.text)?.[1] : undefined;
  // A "Post" is what users write, a "POST" a call.
  if (name === undefined || (NO_ENTITY.test(name) && name !== "Post")) return null;
  const ahead = lines.slice(at + 1, at + 1 + MAX_FIELDS).findIndex((other) => /^\s*[)}]/.test(other.text));
  const closing = at + 1 + ahead;
  if (ahead === -1) return null;
  const fields = lines.slice(at + 1, closing).flatMap((other) => splitFields(other.text));
  drafts.push(draftOf(name, fields, line.start, endOf(lines[closing])));
  return closing;
}

/** The columns of a CREATE TABLE: all that stands within its brackets, however the lines are broken. */
function readDefinition(
  lines: readonly Line[],
  at: number,
  sql: RegExpExecArray,
  drafts: Draft[],
): number | null {
  const columns: string[] = [];
  let depth = 0;
  for (let next = at; next <= at + MAX_FIELDS; next += 1) {
    const text = lines[next]?.text.slice(next === at ? sql.index + sql[0].length : 0);
    // After the name only a bracket may follow on a line of its own: "create table users" alone is prose.
    if (text === undefined || (next > at && depth === 0 && /^\s*[^\s(]/.test(text))) return null;
    let row = "";
    for (const character of text) {
      if (character === ")") {
        if (depth === 1) {
          const fields = [...columns, row].flatMap(splitFields);
          drafts.push(draftOf(sql[2] ?? "", fields, lines[at]?.start ?? 0, endOf(lines[next])));
          return next;
        }
        if (depth === 0) return null;
        depth -= 1;
      }
      if (depth > 0) row += character;
      if (character === "(") depth += 1;
    }
    columns.push(row);
  }
  return null;
}

/** "ALTER TABLE orders ADD COLUMN shop_id int": columns of a table that is created above, or stands elsewhere. */
function readColumnsAdded(
  lines: readonly Line[],
  at: number,
  [, name = "", added = ""]: RegExpExecArray,
  drafts: Draft[],
): number | null {
  const list = [added];
  let last = at;
  for (; ADDED.test(lines[last + 1]?.text ?? "") && list.length < MAX_FIELDS; last += 1) {
    list.push(lines[last + 1]?.text ?? "");
  }
  const fields = list.flatMap(splitFields).flatMap((column) => ADDED.exec(column)?.[1] ?? []);
  if (fields.length === 0) return null;
  const draft = draftOf(name, fields, lines[at]?.start ?? 0, endOf(lines[last]));
  const known = drafts.find((other) => other.name.toLowerCase() === draft.name.toLowerCase());
  if (known === undefined) drafts.push(draft);
  else known.fields.push(...draft.fields);
  return last;
}

/** A name on a line of its own with its fields listed or tabled below; the last line taken, or null. */
export function readListed(lines: readonly Line[], at: number, drafts: Draft[]): number | null {
  const line = lines[at];
  if (line === undefined) return null;
  if (isTableStart(lines, at)) return readTable(lines, at, drafts);
  const name = mayBeName(line.text) ? (NAME_LINE.exec(line.text) ?? PRINTED_NAME.exec(line.text)) : null;
  if (name === null || !isEntityName(name[2] ?? "", true)) return null;
  const isItem = /^\s*(?:[-*+•]|\d+[.)])\s/.test(line.text);
  let next = at + 1;
  while (lines[next]?.text.trim() === "") next += 1;
  if (isTableStart(lines, next))
    return readTable(lines, next, drafts, { name: name[2] ?? "", start: line.start });
  const fields: string[] = [];
  let last = at;
  if (UNDERLINE.test(lines[next]?.text ?? "")) {
    const columns = columnsBelow(lines, next + 1);
    if (columns === null) return null;
    drafts.push(draftOf(name[2] ?? "", columns, line.start, endOf(lines[next + columns.length])));
    return next + columns.length;
  }
  for (; next < lines.length && fields.length < MAX_FIELDS; next += 1) {
    const text = lines[next]?.text ?? "";
    const item = FIELD_ITEM.exec(text) ?? INDENTED_FIELD.exec(text);
    const mayStandBelow = !isItem && FIELD_ITEM.test(text);
    if (item === null || !(mayStandBelow || indentOf(item[1] ?? "") > indentOf(name[1] ?? ""))) break;
    fields.push(...(looksLikeList(item[2] ?? "") ? splitFields(item[2] ?? "") : [item[2] ?? ""]));
    last = next;
  }
  if (fields.length === 0 && isTitle(line.text)) {
    fields.push(...fieldsInLine(lines[next]?.text ?? ""));
    last = next;
  }
  if (fields.length === 0 || !fields.some(looksLikeField)) return null;
  drafts.push(draftOf(name[2] ?? "", fields, line.start, endOf(lines[last])));
  return last;
}

/** A sentence ends in a point, and a list has commas outside brackets. */
function mayBeName(text: string): boolean {
  return !text.endsWith(".") && (!text.includes(",") || text.includes("("));
}

/** Columns on lines of their own, up to a blank one: those of a "User" that is underlined. */
function columnsBelow(lines: readonly Line[], from: number): string[] | null {
  const columns: string[] = [];
  for (let at = from; at < from + MAX_FIELDS && (lines[at]?.text.trim() ?? "") !== ""; at += 1) {
    columns.push(lines[at]?.text.trim() ?? "");
  }
  return columns.some(isColumn) && columns.every(looksLikeField) ? columns : null;
}

const UNDERLINE = /^\s*[-=]{3,}\s*$/;

/** "# Account" above "id, username, created_at. Index on (username)": a line of columns, with what is said of them. */
function fieldsInLine(text: string): string[] {
  if (!BEGINS_WITH_COLUMN.test(text)) return [];
  const [list = "", ...rest] = text.split(/\.(?:\s|$)/);
  const fields = splitFields(list);
  const isOfColumns = fields.length > 1 && fields.every(looksLikeField) && fields.some(isColumn);
  return isOfColumns ? [...fields, ...keysIn(rest.join(". "))] : [];
}

const BEGINS_WITH_COLUMN = /^\s*["`*]*[\w ]{1,40}["`*]*[,;(:]/;

/** A heading, a bold line, or a name with a colon. */
function isTitle(text: string): boolean {
  return /^\s{0,3}#{1,6}\s|\*\*|__|:[*_\s]*$/.test(text);
}

const SQL_TABLE = /\b(\w{5,7})\s+table\s+(?:if\s+not\s+exists\s+)?["`[]?(?:\w+\.)?(\w+)["`\]]?/i;
const ALTERED_TABLE =
  /\balter\s+table\s+(?:if\s+exists\s+|only\s+)?["`[]?(?:\w+\.)?(\w+)["`\]]?(?=\s+add\b|\s*$)\s*(.*)$/i;
const ADDED = /^\s*add\s+(?:column\s+)?(?:if\s+not\s+exists\s+)?(.+)$/i;
/** Go says what it is behind the name. */
const BRACE_OPEN =
  /^[\s\-*]*(?:(?:pub|public|type|interface|class|record|model|message|struct|table|entity|export|data)\s+){0,2}["`]?([A-Za-z]\w{1,40})["`]?(?:\s+struct)?\s*(?:=\s*|:\s*)?[{(]\s*$/;
const NO_ENTITY =
  /^(?:get|post|put|patch|delete|body|response|request|returns?|json|query|mutation|subscription)$/i;
const OPENS = /[{(]\s*$/;
/** In the middle of every relation; hardly any other line has it. */
const DASHES = /[-.]{2}/;
const ER_RELATION = /^\s*(\w+)\s+[|}o][|o][-.]{2}[|o][|{o]\s+(\w+)/;
const ER_SIMPLE = /^\s*(\w+)\s+[|}o]+[-.]{2}[|{o]+\s+(\w+)/;
const FIELD_ITEM = /^(\s*)(?:[-*+•]|\d+[.)])\s+(.+)$/;
/** A column of few words, set in under its table. */
const INDENTED_FIELD = /^(\s{2,}|\t)((?:[`"]?\w[\w.-]*[`"]?[,:]?)(?:\s+[\w().,:<>"'`→>-]+){0,5})\s*$/;
const NAME_LINE =
  /^(\s*)(?:#{1,6}\s+|[-*+•]\s+|\d+[.)]\s+)?[*`_]*([A-Za-z]\w{1,40}(?!\w)(?:[ /]\w{1,20}(?!\w)){0,2})[*`_]*(?:\s*\([^()]{0,60}\)[*`_]*)?(?:\s*:[*`_]*|\s+[*`_]+)?(?:\s*(?:table|entity|collection))?(?:\s*:)?\s*$/i;
/** `Table "public.users"`, as a database prints it. */
const PRINTED_NAME = /^(\s*)table\s+["`'](?:\w+\.)?(\w+)["`']\s*:?\s*$/i;
const MAX_FIELDS = 60;

function looksLikeList(text: string): boolean {
  return /,/.test(text) && !isWordy(text.split(",")[0] ?? "");
}

function indentOf(space: string): number {
  return space.replaceAll("\t", "    ").length;
}
