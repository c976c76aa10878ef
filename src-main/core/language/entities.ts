/** A thing the system stores, as a candidate wrote it. Offsets are UTF-16, end exclusive. */
export interface Entity {
  readonly name: string;
  /** Each field with all that is said of it: "user_id bigint FK". */
  readonly fields: readonly string[];
  /** Names of entities it is related to, by a key or in words. */
  readonly relations: readonly string[];
  readonly start: number;
  readonly end: number;
}

/**
 * Reads the entities of a note: "Users(id, name)", "users: id, name", braces, SQL, Mermaid, tables, and fields
 * listed below a name. `isDataModel` says that the note is about data, so that looser forms may be trusted.
 */
export function readEntities(note: string, isDataModel: boolean): Entity[] {
  const lines = linesOf(note);
  const drafts: Draft[] = [];
  let inDataSection = isDataModel;
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at];
    if (line === undefined) break;
    const heading = HEADING.exec(line.text);
    if (heading !== null) inDataSection = isDataModel || DATA_HEADING.test(line.text);
    const taken = readBlock(lines, at, drafts) ?? (inDataSection ? readListed(lines, at, drafts) : null);
    if (taken !== null) at = taken;
    else readLine(line, drafts, inDataSection);
  }
  return withRelations(drafts, note);
}

interface Line {
  readonly text: string;
  readonly start: number;
}

interface Draft {
  readonly name: string;
  readonly fields: string[];
  readonly relations: string[];
  readonly start: number;
  end: number;
}

const HEADING = /^\s{0,3}#{1,6}\s+|^\s*\*\*[^*]+\*\*:?\s*$/;
const DATA_HEADING = /\b(?:data|schema|entit(?:y|ies)|tables?|models?|storage|database|collections?)\b/i;

/** "users(id, name)": a name directly before a bracket that holds a list. */
const WITH_BRACKETS = /^[\s>*+\-–•\d.)`]*(?:table\s+)?[*`_]*([A-Za-z]\w{1,40}(?: \w{1,20}){0,2})[*`_]*(?:\s+table)?\s?[({[]\s*([^(){}[\]]*(?:\([^()]*\)[^(){}[\]]*)*)[)}\]]/;
/** "users: id, name" and "users → id, name" and "users - id, name". */
const WITH_COLON = /^[\s>*+\-–•\d.)`]*[*`_]*([A-Za-z]\w{1,40}(?: \w{1,20}){0,2})[*`_]*(?:\s*\([^()]{0,40}\))?[*`_]*\s*(?::|→|->|—|–|\s-\s)\s*[*`_]*\s*(.+)$/;
/** "The photos table has id, caption and created_at". */
const IN_PROSE = /\b([A-Za-z]\w{1,40})\s+(?:table|entity|collection|document|record|row)s?\s+(?:has|have|with|stores?|contains?|holds?|keeps?|includes?)\s+(.+)$/i;
const SQL_TABLE = /\bcreate\s+table\s+(?:if\s+not\s+exists\s+)?["`[]?(?:\w+\.)?(\w+)["`\]]?/i;
const BRACE_OPEN = /^[\s\-*]*(?:(?:type|interface|class|model|message|struct|table|entity|export|data)\s+){0,2}["`]?([A-Za-z]\w{1,40})["`]?\s*(?:=\s*|:\s*)?[{(]\s*$/;
const ER_RELATION = /^\s*(\w+)\s+[|}o][|o][-.]{2}[|o][|{o]\s+(\w+)/;
const ER_SIMPLE = /^\s*(\w+)\s+[|}o]+[-.]{2}[|{o]+\s+(\w+)/;
const FIELD_ITEM = /^(\s*)(?:[-*+•]|\d+[.)])\s+(.+)$/;
const NAME_LINE = /^(\s*)(?:#{1,6}\s+|[-*+•]\s+|\d+[.)]\s+)?[*`_]*([A-Za-z]\w{1,40}(?:[ /]\w{1,20}){0,2})[*`_]*(?:\s*\([^()]{0,60}\))?\s*:?[*`_]*\s*(?:table|entity|collection)?\s*:?\s*$/i;
const TABLE_ROW = /^\s*\|(.+)\|\s*$/;
const TABLE_RULE = /^[\s|:-]+$/;

const MAX_FIELDS = 60;
/** A sentence that names more entities than this relates none of them in particular. */
const MAX_RELATED = 6;

/** Words that head a list of something other than fields. */
const NOT_NAMES =
  /^(?:entit(?:y|ies)|tables?|schema|indexe?s?|access patterns?|queries|choice of store|storage|relations?(?:hips?)?|notes?|why|because|reads?|writes?|functional|non-functional|requirements?|trade-?offs?|partition(?:ing)?|shard(?:ing)?(?: key)?|replication|consistency|data model|database|the|we|this|it|if|for|example|e\.?g|pros?|cons?|primary key|key|keys|pk|fk|foreign keys?|sql|nosql|cache|caching|redis|postgres\w*|mysql|cassandra|dynamodb|mongo\w*|s3|blob(?: storage)?|object storage|hot path|cold path|decision|reason|size|estimate\w*|capacity|ttl|retention|constraints?|unique|option \w+|step \w+|fields?|columns?|attributes?)$/i;

function linesOf(note: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const text of note.split("\n")) {
    lines.push({ text, start });
    start += text.length + 1;
  }
  return lines;
}

/** SQL, braces over several lines, and Mermaid; the index of the last line taken, or null. */
function readBlock(lines: readonly Line[], at: number, drafts: Draft[]): number | null {
  const line = lines[at];
  if (line === undefined) return null;
  const relation = ER_RELATION.exec(line.text) ?? ER_SIMPLE.exec(line.text);
  if (relation !== null) {
    relate(drafts, relation[1] ?? "", relation[2] ?? "", line);
    return at;
  }
  const sql = SQL_TABLE.exec(line.text);
  const brace = sql === null ? BRACE_OPEN.exec(line.text) : null;
  const name = sql?.[1] ?? brace?.[1];
  if (name === undefined || (brace !== null && /^(?:get|post|put|patch|delete|body|response|request|returns?|json)$/i.test(name))) {
    return null;
  }
  const closing = lines.findIndex(
    (other, index) => index > at && index <= at + MAX_FIELDS && /^\s*[)}]/.test(other.text),
  );
  if (closing === -1) {
    if (sql === null) return null;
    const inline = /\((.*)\)/.exec(line.text.slice(sql.index));
    if (inline === null) return null;
    drafts.push(draftOf(name, splitFields(inline[1] ?? ""), line.start, line.start + line.text.length));
    return at;
  }
  const body = lines.slice(at + 1, closing).map((other) => other.text);
  const first = sql === null ? "" : (line.text.slice(sql.index + sql[0].length).split("(")[1] ?? "");
  const fields = [first, ...body].flatMap(splitFields);
  drafts.push(draftOf(name, fields, line.start, endOf(lines[closing])));
  return closing;
}

/** A name on a line of its own with its fields listed or tabled below; the last line taken, or null. */
function readListed(lines: readonly Line[], at: number, drafts: Draft[]): number | null {
  const line = lines[at];
  if (line === undefined) return null;
  if (TABLE_ROW.test(line.text) && TABLE_RULE.test(lines[at + 1]?.text ?? "x")) return readTable(lines, at, drafts);
  const name = NAME_LINE.exec(line.text);
  if (name === null || NOT_NAMES.test((name[2] ?? "").trim())) return null;
  const isItem = /^\s*(?:[-*+•]|\d+[.)])\s/.test(line.text);
  let next = at + 1;
  while (lines[next]?.text.trim() === "") next += 1;
  if (TABLE_ROW.test(lines[next]?.text ?? "")) return readTable(lines, next, drafts, name[2], line.start);
  const fields: string[] = [];
  let last = at;
  for (; next < lines.length && fields.length < MAX_FIELDS; next += 1) {
    const item = FIELD_ITEM.exec(lines[next]?.text ?? "");
    const isDeeper = item !== null && (!isItem || indentOf(item[1] ?? "") > indentOf(name[1] ?? ""));
    if (item === null || !isDeeper) break;
    fields.push(...(looksLikeList(item[2] ?? "") ? splitFields(item[2] ?? "") : [item[2] ?? ""]));
    last = next;
  }
  if (fields.length === 0 || !fields.some(looksLikeField)) return null;
  drafts.push(draftOf(name[2] ?? "", fields, line.start, endOf(lines[last])));
  return last;
}

/** A Markdown table: fields of the name above it, or an entity to each row. */
function readTable(
  lines: readonly Line[],
  at: number,
  drafts: Draft[],
  name?: string,
  nameStart?: number,
): number | null {
  const header = cellsOf(lines[at]?.text ?? "");
  let last = at + 1;
  while (TABLE_ROW.test(lines[last + 1]?.text ?? "")) last += 1;
  const rows = lines.slice(at + 2, last + 1);
  if (rows.length === 0) return null;
  const namesRows = /^(?:tables?|entity|entities|collection|model|name)$/i.test(header[0] ?? "") && header.length > 1;
  const listsFields = header.some((cell) => /columns?|fields?|attributes?|schema/i.test(cell));
  if (name !== undefined && !(namesRows && listsFields)) {
    const fields = rows.map((row) => cellsOf(row.text).join(" "));
    drafts.push(draftOf(name, fields, nameStart ?? lines[at]?.start ?? 0, endOf(lines[last])));
    return last;
  }
  if (!namesRows) return null;
  for (const row of rows) {
    const [rowName = "", ...cells] = cellsOf(row.text);
    drafts.push(draftOf(plain(rowName), cells.flatMap(splitFields), row.start, row.start + row.text.length));
  }
  return last;
}

/** Entities written on one line. */
function readLine(line: Line, drafts: Draft[], inDataSection: boolean): void {
  const [rowName = "", ...rowFields] = inDataSection ? cellsOf(line.text) : [];
  if (rowFields.length >= 2 && isEntityName(rowName, true) && rowFields.every((cell) => !isWordy(cell))) {
    drafts.push(draftOf(rowName, rowFields, line.start, line.start + line.text.length));
    return;
  }
  const brackets = WITH_BRACKETS.exec(line.text);
  if (brackets !== null && isEntityName(brackets[1] ?? "", inDataSection)) {
    const fields = splitFields(brackets[2] ?? "");
    if (fields.length >= 2 && fields.every((field) => field.split(/\s+/).length <= 8)) {
      const rest = line.text.slice(brackets[0].length);
      drafts.push(draftOf(brackets[1] ?? "", [...fields, ...keysIn(rest)], line.start, line.start + line.text.length));
      return;
    }
  }
  const prose = IN_PROSE.exec(line.text);
  if (prose !== null) {
    drafts.push(draftOf(prose[1] ?? "", splitFields(firstSentence(prose[2] ?? "")), line.start, line.start + line.text.length));
    return;
  }
  if (!inDataSection) return;
  const colon = WITH_COLON.exec(line.text);
  if (colon === null || !isEntityName(colon[1] ?? "", true)) return;
  const list = firstSentence(colon[2] ?? "").replace(/^[({[]|[)}\]]\s*$/g, "");
  const fields = splitFields(list);
  if (fields.length < 2 || !fields.some(looksLikeField) || fields.filter(isWordy).length > fields.length / 3) return;
  drafts.push(draftOf(colon[1] ?? "", fields, line.start, line.start + line.text.length));
}

function isEntityName(name: string, inDataSection: boolean): boolean {
  if (NOT_NAMES.test(name.trim())) return false;
  if (/^(?:get|list|fetch|create|update|delete|upload|post|put|send|add|remove|find|search)[A-Z_]/.test(name)) return false;
  return inDataSection || (/^[A-Z]/.test(name) && !/\s/.test(name) && !/^[A-Z]{2,}$/.test(name));
}

function draftOf(name: string, fields: readonly string[], start: number, end: number): Draft {
  const cleaned = fields.map(plain).filter((field) => field !== "");
  return { name: plain(name), fields: cleaned, relations: [], start, end };
}

function relate(drafts: Draft[], one: string, other: string, line: Line): void {
  for (const [name, target] of [
    [one, other],
    [other, one],
  ] as const) {
    let draft = drafts.find((known) => known.name.toLowerCase() === name.toLowerCase());
    if (draft === undefined) {
      draft = draftOf(name, [], line.start, line.start + line.text.length);
      drafts.push(draft);
    }
    draft.relations.push(target);
  }
}

const REFERENCE = /\b(?:references?|fk|foreign key|refs?|belongs to|→|->)\b[\s:>(→-]*(?:to\s+|in\s+)?["`]?(\w+)/gi;
const POINTER = /(?:→|->)\s*["`]?(\w+)/g;
const ID_FIELD = /^["`*]*(\w+?)_?(?:id|Id|ID|uuid)\b/;
const IN_WORDS =
  /\b(?:many|one|each|an?|every)[\s-]+(?:to[\s-]+(?:many|one))\b|\b(?:has many|has one|belongs to|have many|1\s?[:-]\s?[nNmM*]|[nNmM]\s?[:-]\s?[1nNmM]|one[- ]to[- ]many|many[- ]to[- ]many|references?)\b/i;

function withRelations(drafts: readonly Draft[], note: string): Entity[] {
  for (const draft of drafts) {
    for (const field of draft.fields) {
      for (const match of [...field.matchAll(REFERENCE), ...field.matchAll(POINTER)]) draft.relations.push(match[1] ?? "");
      const key = ID_FIELD.exec(field)?.[1];
      if (key !== undefined && key !== "" && !isSameName(key, draft.name)) draft.relations.push(key);
    }
  }
  for (const sentence of drafts.length < 2 ? [] : note.split(/[\n.;]/)) {
    if (!IN_WORDS.test(sentence)) continue;
    const lower = sentence.toLowerCase();
    const mentioned = drafts.filter((draft) => isIn(lower, draft.name));
    const others = [...new Set(mentioned.map((draft) => draft.name))].slice(0, MAX_RELATED);
    for (const draft of mentioned) draft.relations.push(...others.filter((name) => name !== draft.name));
  }
  return drafts.map(({ name, fields, relations, start, end }) => ({
    name,
    fields,
    relations: [...new Set(relations)].filter((other) => other !== "" && !/^(?:id|key|to|pk|fk)$/i.test(other)),
    start,
    end,
  })).filter((entity) => entity.name !== "");
}

function isIn(sentence: string, name: string): boolean {
  const singular = singularOf(name.toLowerCase());
  return singular.length > 2 && sentence.includes(singular);
}

function isSameName(key: string, name: string): boolean {
  return singularOf(key.toLowerCase()) === singularOf(name.toLowerCase());
}

function singularOf(name: string): string {
  if (name.endsWith("ies")) return `${name.slice(0, -3)}y`;
  return name.replace(/s$/, "");
}

/** Splits at commas and semicolons, and at the "and" before the last, outside brackets. */
function splitFields(list: string): string[] {
  const fields: string[] = [];
  let depth = 0;
  let field = "";
  for (const character of list) {
    if ("([{<".includes(character)) depth += 1;
    if (")]}>".includes(character)) depth -= 1;
    if (depth === 0 && (character === "," || character === ";")) {
      fields.push(field);
      field = "";
    } else field += character;
  }
  fields.push(field);
  const last = fields.at(-1) ?? "";
  const [before, after] = last.split(/\s+and\s+/);
  if (after !== undefined && before !== undefined) fields.splice(-1, 1, before, after);
  return fields.map((one) => one.trim()).filter((one) => one !== "");
}

function keysIn(rest: string): string[] {
  return [...rest.matchAll(/\b(?:PK|FK|primary key|partition key|index(?:ed)?(?: on| by)?|sharded by)\b[^.;|]{0,80}/gi)].map((match) => match[0]);
}

function looksLikeList(text: string): boolean {
  return /,/.test(text) && !isWordy(text.split(",")[0] ?? "");
}

/** A column name, a type or a key: not a sentence. */
function looksLikeField(text: string): boolean {
  return /^[*`_"]*\w+[*`_"]*(?:\s*$|\s*[:(–—-]|\s+(?:pk|fk|int|bigint|uuid|varchar|text|string|timestamp|date|bool|primary|foreign|unique|not null)|\s)/i.test(text) && !isWordy(text);
}

function isWordy(text: string): boolean {
  return plain(text).replace(/\([^)]*\)/g, "").split(/[:–—]|\s-\s/)[0]?.trim().split(/\s+/).length !== undefined
    ? (plain(text).replace(/\([^)]*\)/g, "").split(/[:–—]|\s-\s/)[0]?.trim().split(/\s+/).length ?? 0) > 4
    : false;
}

function firstSentence(text: string): string {
  return text.split(/\.(?:\s|$)/)[0] ?? text;
}

function plain(text: string): string {
  return text.replace(/[*`"|]/g, "").trim();
}

function cellsOf(row: string): string[] {
  return (TABLE_ROW.exec(row)?.[1] ?? "").split("|").map((cell) => plain(cell));
}

function indentOf(space: string): number {
  return space.replaceAll("\t", "    ").length;
}

function endOf(line: Line | undefined): number {
  return line === undefined ? 0 : line.start + line.text.length;
}
