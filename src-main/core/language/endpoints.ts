import { editDistance } from "./edit-distance.ts";

/** A call of an interface, as a candidate wrote it. Offsets are UTF-16, end exclusive. */
export interface Endpoint {
  /** GET, POST, PUT, PATCH or DELETE; for a named operation ("uploadPhoto") what its name implies. */
  readonly verb: Verb;
  /** What it is about: the path or the operation's name. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** Everything said of it up to the next call or heading: inputs, outputs, headers, status. */
  readonly details: string;
  readonly detailsEnd: number;
}

export type Verb = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/** Reads the calls of a note: HTTP lines, tables, operations with brackets, gRPC and GraphQL. Linear. */
export function readEndpoints(note: string): Endpoint[] {
  const heads = [...note.matchAll(HTTP), ...note.matchAll(PATH_FIRST), ...operations(note)]
    .map((match) => headOf(match))
    .filter((head) => head !== null)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const endpoints: Endpoint[] = [];
  let lastEnd = -1;
  const kept = heads.filter((head) => {
    if (head.start < lastEnd) return false;
    lastEnd = head.end;
    return true;
  });
  for (const [at, head] of kept.entries()) {
    const detailsEnd = endOfDetails(note, head.end, kept[at + 1]?.start ?? note.length);
    endpoints.push({ ...head, details: note.slice(head.start, detailsEnd), detailsEnd });
  }
  return endpoints;
}

/** No call is described in more than this many characters. */
const MAX_DETAILS = 1500;

const HTTP =
  /\b(GET|POST|PUT|PATCH|[A-Z]{5,7})\b[`*|:\s]{1,6}(?!(?:GET|POST|PUT|PATCH|DELETE)\b)(?:https?:\/\/[\w.-]{1,80})?(\/?[\w{}:<>$[\]-][\w/{}:<>$[\].-]*(?:\?[^\s`|,]*)?)/g;
/** "/photos — POST": in tables the path may stand before the verb. */
const PATH_FIRST = /(?<![\w/])(\/[\w/{}:<>.-]+)[`*|:\s—–-]{1,8}(GET|POST|PUT|PATCH|DELETE)\b/g;
/** From where its name begins, which is looked for from its bracket. */
const CALL = /(?<![\w./])(?:rpc\s{1,4})?([a-zA-Z]\w{2,50})\s?\(([^()\n]{0,300})\)/y;
const BEFORE_BRACKET = /(?<![\w./])(?:rpc\s{1,4})?[a-zA-Z]\w{2,50}\s?$/;
/** Only with a bracket behind the name: "the query to the store" is prose. */
const GRAPHQL = /\b(query|mutation|subscription)\s{1,4}(\w{2,50})(?=\s?[({])/g;

const READ =
  /^(?:get|list|fetch|read|find|search|view|show|load|query|lookup|subscribe|count|check|poll|stream|next|peek|receive|consume|watch|resolve|route|pick|choose|select|suggest|autocomplete|is|has|estimate|parse|compare|download|scan|allow|validate|verify)$/i;
const REMOVE =
  /^(?:delete|remove|un(?:follow|like|subscribe|share|block|register|lock)|cancel|drop|revoke|purge|evict|invalidate|expire|release|leave)$/i;
const REPLACE = /^(?:update|edit|put|set|replace|modify|change|rename|move|merge|apply|sync|extend|renew)$/i;
const WRITE =
  /^(?:acquire|lock|lease|claim|hold|take|allocate|assign|ack|nack|acknowledge|commit|produce|append|emit|ingest|record|log|schedule|trigger|run|retry|pause|resume|stop|transfer|debit|credit|charge|refund|withdraw|deposit|heartbeat|ping|connect|open|close|accept|decline|enter|queue|transcode|convert|resize|import|export|issue|grant|tag|index|crawl|flush|store|copy|complete|create|add|post|upload|send|follow|like|comment|share|start|finish|init|register|login|sign|buy|purchase|enrol|enroll|rent|vote|book|reserve|pay|order|submit|publish|join|request|generate|shorten|save|write|insert|make|confirm|mark|rate|review|block|report|invite|push|enqueue|track|notify)$/i;

interface Head {
  readonly verb: Verb;
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

function headOf(match: RegExpExecArray): Head | null {
  const start = match.index;
  const end = start + match[0].length;
  const first = verbMeant(match[1] ?? "");
  const second = match[2] ?? "";
  if (isVerb(first)) {
    // "GET the feed" in prose names no path.
    return second.includes("/") || /^[a-z]+[A-Z_]/.test(second)
      ? { verb: first, name: pathOf(second), start, end }
      : null;
  }
  if (isVerb(second)) return { verb: second, name: pathOf(first), start, end };
  if (first === "query" || first === "subscription") return { verb: "GET", name: second, start, end };
  if (first === "mutation") return { verb: verbOfName(second) ?? "POST", name: second, start, end };
  const verb = verbOfName(first) ?? (isSignature(match) ? "POST" : null);
  return verb === null ? null : { verb, name: first, start, end };
}

/** "DELTE /jobs/{id}": the longest verb is known with a slip in it. */
function verbMeant(typed: string): string {
  const isSlip = /^[A-Z]{5,7}$/.test(typed) && !isVerb(typed) && editDistance(typed, "DELETE", 1) <= 1;
  return isSlip ? "DELETE" : typed;
}

function* operations(note: string): Generator<RegExpExecArray> {
  yield* note.matchAll(GRAPHQL);
  for (let open = note.indexOf("("); open !== -1; open = note.indexOf("(", open + 1)) {
    const match = callAt(note, open);
    if (match === null) continue;
    const name = match[1] ?? "";
    const isRpc = match[0].startsWith("rpc");
    // A lone word before a bracket is prose ("upload (optional)"); an operation has a joined name or arguments.
    const isJoined = /[a-z][A-Z]|_/.test(name) && !isTable(name, match[2] ?? "");
    const hasArguments = /,|\w:/.test(match[2] ?? "") && !match[0].includes(" (");
    if (isRpc || isJoined || (hasArguments && readsAsCall(note, match)) || isInRowOfCalls(note, match))
      yield match;
  }
}

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
function isSignature(match: RegExpExecArray): boolean {
  const rest = match.input.slice(match.index + match[0].length, match.index + match[0].length + 5);
  return /[a-z][A-Z]/.test(match[1] ?? "") && /^\s*(?:→|->|=>)/.test(rest);
}

/** "post_likes(post_id, user_id)" and whatever names its keys is a table. */
function isTable(name: string, fields: string): boolean {
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
  /^[\s>*+\-•\d.)`]*(?:[a-z]\w{1,30}\s?\([^()\n]{0,100}\)(?:\s?(?:→|->|:)\s?[\w<>[\]]{1,30})?(?:[,;]?\s(?:and\s)?|[.`\s]*$)){2,}$/;

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
  return (
    /^[\s>*+\-•\d.)`]*$/.test(before) &&
    /^[`;.\s]*$/.test(rest) &&
    /^[a-z]+$/.test(name) &&
    verbOfName(name) !== null &&
    !NOUN_TOO.test(name) &&
    !THING_TOO.test(name) &&
    !/^\s*(?:id|uuid)\b|_at\b/i.test(list)
  );
}

/** More verbs that as often name a table, when they stand alone. */
const THING_TOO =
  /^(?:lock|lease|claim|hold|record|log|schedule|trigger|run|transfer|debit|credit|charge|refund|withdraw|deposit|queue|convert|import|export|issue|grant|tag|index|store|copy|sign|rent|vote|pay|request|block|mark|invite|view|search|query|lookup|stream|route|estimate|download|scan|cancel|drop|release|leave|set|change|move|show|list|load|insert)$/;

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

function verbOfName(name: string): Verb | null {
  // "followers" is no "follow".
  const [first = ""] = /^[A-Z]?[a-z]+/.exec(name) ?? [];
  if (READ.test(first)) return "GET";
  if (REMOVE.test(first)) return "DELETE";
  if (REPLACE.test(first)) return "PUT";
  return WRITE.test(first) ? "POST" : null;
}

function isVerb(text: string): text is Verb {
  return text === "GET" || text === "POST" || text === "PUT" || text === "PATCH" || text === "DELETE";
}

function pathOf(path: string): string {
  let end = path.length;
  while (end > 0 && ".,;:".includes(path[end - 1] ?? " ")) end -= 1;
  return path.slice(0, end);
}

/** A call's description ends at the next call, the next heading, two blank lines, or one followed by plain prose. */
function endOfDetails(note: string, from: number, nextStart: number): number {
  const limit = Math.min(nextStart, from + MAX_DETAILS);
  const text = note.slice(from, limit);
  const heading = /\n\s{0,3}#{1,6}\s/.exec(text);
  const paragraph = /\n[ \t]*\n(?=[A-Z]|[ \t]*\n)/.exec(text);
  const ends = [heading?.index, paragraph?.index, text.length].filter((index) => index !== undefined);
  return from + Math.min(...ends);
}
