import { verbOfName } from "./call-verbs.ts";

/** The operations of a note: names with brackets, gRPC and GraphQL; the name is the first or second group. */
export function* operations(note: string): Generator<RegExpExecArray> {
  yield* note.matchAll(GRAPHQL);
  for (let open = note.indexOf("("); open !== -1; open = note.indexOf("(", open + 1)) {
    const match = callAt(note, open);
    // `socket.emit("typing", …)` is a frame, which goes by that name.
    if (match === null || isEmitted(match)) continue;
    const name = match[1] ?? "";
    const isRpc = /^rpc\s/.test(match[0]);
    // A lone word before a bracket is prose ("upload (optional)"); an operation has a joined name or arguments.
    const isJoined = /[a-z][A-Z]|_/.test(name) && !isTable(name, match[2] ?? "");
    const isClosed = !match[0].includes(" (");
    const hasArguments = isClosed && /,|\w:/.test(match[2] ?? "");
    const hasOne = isClosed && isOneArgument(note, match) && !NO_CALL_ALONE.test(name);
    if (
      isRpc ||
      isJoined ||
      ((hasArguments || hasOne) && readsAsCall(note, match)) ||
      isInRowOfCalls(note, match)
    )
      yield match;
  }
}

function isEmitted(match: RegExpExecArray): boolean {
  return /^(?:emit|send|publish)$/.test(match[1] ?? "") && /^\s?["'`]/.test(match[2] ?? "");
}

/** "resolve(code)", "mget(keys[])", and a type where an answer follows: "Push(stream Batch) returns Ack". */
function isOneArgument(note: string, match: RegExpExecArray): boolean {
  const argument = match[2] ?? "";
  if (/^[a-z]\w*(?:\[\])?$/.test(argument)) return true;
  const rest = note.slice(match.index + match[0].length, match.index + match[0].length + 10);
  return /^(?:stream )?[A-Z]\w*$/.test(argument) && /^\s*(?:→|->|=>|returns?\b)/.test(rest);
}

/** With one name in brackets these say of what a column is made, or where a thing is: "index(user_id)", "store(s3)". */
const NO_CALL_ALONE =
  /^(?:index|store|stream|view|queue|log|record|count|tag|set|check|shard|partition|load|order|block|copy|track)$/;

/** The name and the arguments around an opening bracket, or null where there is none of either. */
function callAt(note: string, open: number): RegExpExecArray | null {
  const from = Math.max(0, open - MAX_HEAD);
  const name = BEFORE_BRACKET.exec(note.slice(from, open));
  if (name === null) return null;
  CALL.lastIndex = from + name.index;
  return CALL.exec(note);
}

/** No name with "rpc" before it is longer. */
const MAX_HEAD = 60;

/** "reindexAll() → jobId": with a joined name and an answer it is a call, whatever its verb; calls are POSTs. */
export function isSignature(match: RegExpExecArray): boolean {
  const rest = match.input.slice(match.index + match[0].length, match.index + match[0].length + 9);
  const name = match[1] ?? "";
  if (/^\sreturns\b/.test(rest)) return !isReckoned(name);
  return /[a-z][A-Z]/.test(name) && /^\s*(?:→|->|=>)/.test(rest);
}

/** What a step is worked out with, and nobody calls from outside. */
export function isReckoned(name: string): boolean {
  return RECKONED.test(name);
}

const RECKONED = /^(?:hash|md5|crc\d*|sha\d*|encode|decode|base\d+|count|sum|min|max|avg|shard)$/i;

/** "post_likes(post_id, user_id)" and whatever names its keys is a table. */
export function isTable(name: string, fields: string): boolean {
  return (
    /\b(?:PK|FK|primary key|foreign key|references)\b/i.test(fields) ||
    (/^[a-z]+_\w*[^s]s$/.test(name) && NOUN_TOO.test(name))
  );
}

/** "get(key), put(key, value), delete(key)": a line of nothing but verbs with arguments. */
function isInRowOfCalls(note: string, match: RegExpExecArray): boolean {
  const name = match[1] ?? "";
  if (verbOfName(name) === null || isTable(name, match[2] ?? "")) return false;
  const from = Math.max(0, match.index - MAX_LINE);
  const lineStart = note.slice(from, match.index).lastIndexOf("\n") + 1 + from;
  return ROW_OF_CALLS.test(lineFrom(note, lineStart).slice(0, MAX_LINE));
}

const ROW_OF_CALLS =
  /^[\s>*+\-•\d.)`]*(?:\w{2,20}:\s+)?(?:`?(?:[a-z]\w{1,30}\.)?[a-z]\w{1,30}\s?\([^()\n]{0,100}\)(?:\s?(?:→|->|:)\s?[\w<>[\]]{1,30})?`?(?:\s?[,;/|]?\s(?:and\s)?|[.`\s]*$)){2,}$/;

/** A lone verb with arguments is a call where its line goes on to an answer, or the lines about it are calls. */
function readsAsCall(note: string, match: RegExpExecArray): boolean {
  const name = match[1] ?? "";
  if (/s$/.test(name) || isTable(name, match[2] ?? "")) return false;
  const from = Math.max(0, match.index - MAX_LINE);
  const lineStart = note.slice(from, match.index).lastIndexOf("\n") + 1 + from;
  if (lineStart === from && from > 0) return false;
  const onwards = note.slice(match.index, match.index + MAX_LINE);
  const lineEnd = onwards.indexOf("\n");
  const rest = onwards.slice(match[0].length, lineEnd === -1 ? onwards.length : lineEnd);
  if (/^\s*(?:→|->|=>|:\s*\w+$|ret\w{2,5}\b)/.test(rest)) return true;
  const isCall = (line: string) => /\b(?:GET|POST|PUT|PATCH|DELETE)\b|\b[a-z]+[A-Z]\w*\(/.test(line);
  if (isOwnLine(note.slice(lineStart, match.index), match, rest)) return true;
  if (isCall(lineBefore(note, lineStart))) return true;
  if (lineEnd !== -1 && isCall(lineFrom(note, match.index + lineEnd + 1))) return true;
  // Further up than this no heading is of this line.
  for (let start = lineStart, up = 0; start > 0 && up < MOST_LINES_UP; up += 1) {
    const line = lineBefore(note, start);
    if (/^\s{0,3}#{1,6}\s|^\s*\*\*[^*]+\*\*:?\s*$/.test(line)) return API_HEADING.test(line);
    start -= line.length + 1;
  }
  return false;
}

/** "ack(queue, receipt)" alone on its line: a verb that names no thing as well, and nothing that looks like columns. */
function isOwnLine(before: string, match: RegExpExecArray, rest: string): boolean {
  const [name = "", list = ""] = [match[1], match[2]];
  // A table has more columns than one.
  const isThing = list.includes(",") && (NOUN_TOO.test(name) || THING_TOO.test(name));
  return (
    /^[\s>*+\-•\d.)`]*$/.test(before) &&
    /^[`;.\s]*$/.test(rest) &&
    /^[a-z]+$/.test(name) &&
    verbOfName(name) !== null &&
    !isThing &&
    !/^\s*(?:id|uuid)\b|_at\b/i.test(list)
  );
}

/** More verbs that as often name a table, when they stand alone. */
const THING_TOO =
  /^(?:lock|lease|claim|hold|record|log|schedule|trigger|run|transfer|debit|credit|charge|refund|withdraw|deposit|queue|convert|import|export|issue|grant|tag|index|store|copy|sign|rent|vote|pay|request|block|mark|invite|view|stream|route|estimate|cancel|drop|release|leave|set|change|move|show|list|load|insert)$/;

const MOST_LINES_UP = 100;
/** A longer line is no list of calls. */
const MAX_LINE = 2000;

/** The line above the one that starts here; empty when there is none. */
function lineBefore(note: string, lineStart: number): string {
  if (lineStart === 0) return "";
  return note.slice(note.lastIndexOf("\n", lineStart - 2) + 1, lineStart - 1);
}

function lineFrom(note: string, start: number): string {
  const end = note.indexOf("\n", start);
  return note.slice(start, end === -1 ? note.length : end);
}

const API_HEADING = /\b(?:api|interface|endpoints?|calls?|methods?|operations?|rpc)\b/i;
/** Verbs of calls that as often name what a table holds. */
const NOUN_TOO =
  /^(?:follow|like|comment|post|share|book|order|review|rate|report|block|message|check|count|track)/i;

/** From where its name begins, or that of the object whose it is, which is looked for from its bracket. */
const CALL = /(?<![\w./])(?:rpc\s{1,4}|[a-z]\w{1,30}\.)?([a-zA-Z]\w{2,50})\s?\(([^()\n]{0,300})\)/y;
const BEFORE_BRACKET = /(?<![\w./])(?:rpc\s{1,4}|[a-z]\w{1,30}\.)?[a-zA-Z]\w{2,50}\s?$/;
/** Only with a bracket behind the name: "the query to the store" is prose. */
const GRAPHQL = /\b(query|mutation|subscription)\s{1,4}(\w{2,50})(?=\s?[({])/g;
