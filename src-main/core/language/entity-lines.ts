import { isEntityName } from "./entity-names.ts";
import { readStatements } from "./entity-statements.ts";
import {
  type Draft,
  draftOf,
  endOf,
  isColumn,
  isWordy,
  type Line,
  looksLikeField,
  mostlyNames,
  splitFields,
} from "./entity-text.ts";

/** Entities written on one line. */
export function readLine(line: Line, drafts: Draft[], inDataSection: boolean): void {
  if (BRACKET.test(line.text)) {
    if (inDataSection && readSeveral(line, drafts)) return;
    if (readBracketed(line, drafts, inDataSection) || readBehindLabel(line, drafts, inDataSection)) return;
  }
  const prose = ROW_NOUN.test(line.text) ? IN_PROSE.exec(line.text) : null;
  if (prose !== null && !POINTS.test(prose[1] ?? "")) {
    drafts.push(draftOf(prose[1] ?? "", splitFields(firstSentence(prose[2] ?? "")), line.start, endOf(line)));
    return;
  }
  if (!inDataSection || readKey(line, drafts) || readPair(line, drafts) || readStatements(line, drafts))
    return;
  const colon = SEPARATOR.test(line.text) ? WITH_COLON.exec(line.text) : null;
  if (colon === null || !isEntityName(colon[1] ?? "", true)) return;
  // "members: (room_id, user_id) role, joined" begins with its key.
  const list = firstSentence(colon[2] ?? "")
    .replace(/^[({[](.*)[)}\]]\s*$/, "$1")
    .replace(/^\(([^()]*)\)\s*/, "$1, ");
  const fields = splitFields(list);
  if (fields.length < 2 || !fields.some(looksLikeField) || !mostlyNames(fields)) return;
  // "Order = id, user_id", but not "status = 'held', expires_at = now()".
  const isAssigned = colon[0].endsWith(`= ${colon[2]}`);
  if (isAssigned && (NO_LABEL.test(colon[1] ?? "") || !fields.some(isColumn) || list.includes("="))) return;
  drafts.push(draftOf(colon[1] ?? "", fields, line.start, endOf(line)));
}

/** "Users(id, name)" */
function readBracketed(line: Line, drafts: Draft[], inDataSection: boolean): boolean {
  const [whole, name = "", list = ""] = WITH_BRACKETS.exec(line.text) ?? [];
  if (whole === undefined) return false;
  // "Relationships" heads a list, but before a bracket of columns it is a table.
  if (!/^(?:relationships?|queries|notes)$/i.test(name) && !isEntityName(name, inDataSection)) return false;
  const fields = splitFields(list);
  if (fields.length < 2 || fields.some((field) => field.split(/\s+/).length > 8)) return false;
  // "Partition key = (room_id, month)" says of what it is made, and "size = (8 + 8 B, …)" how large.
  if (ASSIGNED.test(whole) && (NO_LABEL.test(name) || !fields.every((field) => NAMED.test(field))))
    return false;
  const rest = line.text.slice(whole.length);
  // "catalogue (Postgres, 3 replicas): video_id, title" says in brackets where it is.
  if (!fields.some(isColumn) && /^[*`]*\s*[:→–—]/.test(rest) && splitFields(rest.slice(1)).some(isColumn))
    return false;
  drafts.push(draftOf(name, [...fields, ...keysIn(rest)], line.start, endOf(line)));
  return true;
}

/** "In DynamoDB: memberships(user, group), messages(id, body)": two or more in a row, behind few words. */
function readSeveral(line: Line, drafts: Draft[]): boolean {
  if (line.text.indexOf("(") === line.text.lastIndexOf("(")) return false;
  const found = [...line.text.matchAll(NAME_AND_BRACKET)];
  if (found.length < 2 || NO_LABEL.test(line.text.slice(0, found[0]?.index))) return false;
  let end = 0;
  const several: Draft[] = [];
  for (const { 0: whole, 1: name = "", 2: list = "", index } of found) {
    const between = line.text.slice(end, index);
    const isInRow = end === 0 ? between.trim().split(/\s+/).length <= WORDS_BEFORE_ROW : IN_ROW.test(between);
    const fields = splitFields(list);
    if (!isInRow || !isEntityName(name, true) || FUNCTION.test(name)) return false;
    if (fields.length < 2 || !fields.every(looksLikeField)) return false;
    end = index + whole.length;
    several.push(draftOf(name, fields, line.start + index, line.start + end));
  }
  drafts.push(...several);
  return true;
}

/** Where they are kept, and who keeps them, takes hardly more words. */
const WORDS_BEFORE_ROW = 6;

/** "Price service: price(product_id, amount)" and "feed: user_id → [(post_id, score)]", if there are columns. */
function readBehindLabel(line: Line, drafts: Draft[], inDataSection: boolean): boolean {
  if (!line.text.includes(":")) return false;
  const labelled = BEHIND_LABEL.exec(line.text);
  const keyed = KEY_TO_VALUE.exec(line.text);
  const [name = "", label = ""] = labelled === null ? [keyed?.[1]] : [labelled[2], labelled[1]];
  if (!isEntityName(name, true) || FUNCTION.test(name) || NO_LABEL.test(label)) return false;
  const key = keyed?.[2] ?? "";
  const fields = splitFields(labelled?.[3] ?? keyed?.[3] ?? "");
  if (labelled === null) {
    // "url: hash → {host, next_at}" is a row where rows are told of; elsewhere an answer may look so.
    const isKey = isColumn(key) || (inDataSection && keyed?.[0].endsWith("}"));
    if (!isKey || fields.length === 0) return false;
    fields.unshift(key);
  }
  if (fields.length < 2 || !fields.some(isColumn) || fields.some(isWordy)) return false;
  drafts.push(draftOf(name, fields, line.start, endOf(line)));
  return true;
}

/** "msg:{id} → {body, attempts}": a key and what is kept under it. */
function readKey(line: Line, drafts: Draft[]): boolean {
  if (!PLACE.test(line.text)) return false;
  const [, name = "", key = "", list = ""] = KEY_WITH_PLACE.exec(line.text) ?? [];
  const fields = splitFields(list);
  if (fields.length === 0 || fields.some(isWordy) || !isEntityName(name, true)) return false;
  drafts.push(draftOf(name, [key, ...fields], line.start, endOf(line)));
  return true;
}

/** "place:{account} -> nr, joinedAt" and "counts: video_id → total": a key and its values, without brackets. */
function readPair(line: Line, drafts: Draft[]): boolean {
  if (!ARROW.test(line.text)) return false;
  const [, name = "", placed, key = "", list = ""] = PAIR.exec(line.text) ?? [];
  // What stands apart is a remark.
  const fields = splitFields(list.split(/\s{2,}/)[0] ?? "");
  if (fields.length === 0 || !fields.every(looksLikeField)) return false;
  if ((placed === undefined && !isColumn(key)) || NO_LABEL.test(name) || !isEntityName(name, true))
    return false;
  drafts.push(draftOf(name, [placed ?? key, ...fields], line.start, endOf(line)));
  return true;
}

/** "msg:{id} → {body, attempts}", "rl:{apiKey}:{endpoint} HASH { tokens, last_refill }", "users/{id}/carts/{no} → {items}" */
const KEY_WITH_PLACE =
  /^[\s>*+\-–•\d.)`]*(?:\/(?=[^=]*=)|(?:\w+\/\{\w+\}\/)+)?([A-Za-z][\w-]{1,40})(?:[:/][{<](\w{1,40})[}>])+[*`]*\s*(?:→|->|=>|[:=–-])?\s*(?:\w{1,20}\s+){0,3}[({[]{1,2}([^()[\]{}]{2,300})[)}\]]/;
const PLACE = /[:/][{<]/;
const ARROW = /→|->|=>/;
/** Behind the kind of structure it is, if that is said. */
const PAIR =
  /^[\s>*+\-–•\d.)`]*(?:(?:HASH|SET|ZSET|LIST|KEY|key|hash)\s+|(?:[Kk]eys?|[Rr]edis|[Cc]ache):\s+[*`]*)?([A-Za-z][\w-]{1,40})(?::[{<](\w{1,40})[}>]|[*`]*:\s+(\w{1,40}))[*`]*\s*(?:→|->|=>)\s*([A-Za-z][^{}[\]→>]{1,200})$/;
/** What no form below does without; most lines hold none of it, and are spared the search for the whole form. */
const BRACKET = /[([{]/;
const SEPARATOR = /[:→—–]|->|\s[-=]\s/;
const ROW_NOUN =
  /(?:table|entity|collection|document|record|row)s?\s+(?:has|have|with|store|contain|hold|keep|include)/i;

/** "users(id, name)", "users = (id, name)": a name before a bracket that holds a list. */
const WITH_BRACKETS =
  /^[\s>*+\-–•\d.)`]*(?:table\s+[*`_]*|_[*`_]*)?([A-Za-z]\w{1,40}(?!\w)(?: \w{1,20}(?!\w)){0,2})[*`_]*(?:\s+table)?(?:\s?|\s*:?=\s*)[({[]([^(){}[\]]*(?:(?:\([^()]*\)|\[[^[\]]*\]|\{[^{}]*\})[^(){}[\]]*)*)[)}\]]/;
const ASSIGNED = /^[^({[]*=/;
const NAMED = /^["'`*_]*[A-Za-z]/;
const NAME_AND_BRACKET = /\b([A-Za-z]\w{1,40})[*`_]*\s?\(([^(){}[\]]{1,300})\)/g;
/** What joins the members of a row. */
const IN_ROW = /^[\s*`_]*(?:[,;+&]|and|,\s*and)[\s*`_]*$/;
/** "Price service: prices(product_id PK, amount)" */
const BEHIND_LABEL =
  /^[\s>*+\-–•\d.)`]*([A-Za-z]\w{1,40}(?!\w)(?: \w{1,20}(?!\w)){0,2})[*`_]*:[*`_]*\s+[*`_]*([A-Za-z]\w{1,40})[*`_]*\s?[({]([^(){}[\]]*(?:\([^()]*\)[^(){}[\]]*)*)[)}]/;
/** "feed: user_id → [(post_id, score)]" */
const KEY_TO_VALUE =
  /^[\s>*+\-–•\d.)`]*([A-Za-z]\w{1,40}(?!\w)(?: \w{1,20}(?!\w)){0,2})[*`_]*:[*`_]*\s+[*`_]*(\w{1,40})[*`_]*\s*(?:→|->|=>)\s*[[({]{1,3}([^()[\]{}]{1,300})[\])}]/;
/** Before columns of a table that stands elsewhere, or before a call. */
const NO_LABEL =
  /\b(?:index(?:es)?|keys?|partition\w*|shard\w*|unique|constraints?|calls?|requests?|lookups?)\b/i;
/** What is reckoned from columns, and no table that has them. */
const FUNCTION =
  /^(?:hash|md5|crc\d*|sha\d*|set|get|put|count|sum|max|min|avg|btree|idx|index|unique|zadd|[hz]set)$/i;
/** "users: id, name" and "users → id, name", "users - id, name" and "users = id, name". */
const WITH_COLON =
  /^[\s>*+\-–•\d.)`]*(?:_[*`_]*)?(?:(?:An?|Each|Every) )?([A-Za-z]\w{1,40}(?!\w)(?: \w{1,20}(?!\w)){0,2})[*`_]*(?:\s*\([^()]{0,60}\)[*`_]*)?\s*(?::|→|->|—|–|\s[-=]\s)\s*[*`_]*\s*(.+)$/;
/** "The photos table has id, caption and created_at". */
const IN_PROSE =
  /\b([A-Za-z]\w{1,40})\s+(?:table|entity|collection|document|record|row)s?\s+(?:has|have|with|stores?|contains?|holds?|keeps?|includes?)\s+(.+)$/i;
/** "A second table has the same the other way round" names none. */
const POINTS = /^(?:first|second|third|other|another|separate|same|single|this|that|each|every|one)$/i;
/** What is said of keys and indexes behind a list of columns. */
export function keysIn(rest: string): string[] {
  return [
    ...rest.matchAll(
      /\b(?:PK|FK|primary key|partition key|index(?:ed)?(?: on| by)?|sharded by)\b[^.;|]{0,80}/gi,
    ),
  ].map((match) => match[0]);
}

function firstSentence(text: string): string {
  return text.split(/\.(?:\s|$)/)[0] ?? text;
}
