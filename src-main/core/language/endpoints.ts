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
  /\b(GET|POST|PUT|PATCH|DELETE)\b[`*|:\s]{1,6}(?:https?:\/\/[\w.-]{1,80})?(\/?[\w{}:<>$[\]-][\w/{}:<>$[\].-]*(?:\?[^\s`|,]*)?)/g;
/** "/photos — POST": in tables the path may stand before the verb. */
const PATH_FIRST = /(?<![\w/])(\/[\w/{}:<>.-]+)[`*|:\s—–-]{1,8}(GET|POST|PUT|PATCH|DELETE)\b/g;
const CALL = /(?<![\w./])(?:rpc\s{1,4})?([a-zA-Z]\w{2,50})\s?\(([^()\n]{0,300})\)/g;
const GRAPHQL = /\b(query|mutation|subscription)\s{1,4}(\w{2,50})/g;

const READ =
  /^(?:get|list|fetch|read|find|search|view|show|load|query|lookup|subscribe|count|check|poll|stream)$/i;
const REMOVE = /^(?:delete|remove|un(?:follow|like|subscribe|share|block)|cancel|drop|revoke)$/i;
const REPLACE = /^(?:update|edit|put|set|replace|modify|change)$/i;
const WRITE =
  /^(?:create|add|post|upload|send|follow|like|comment|share|start|complete|finish|init|register|login|sign|book|reserve|pay|order|submit|publish|join|request|generate|shorten|save|write|insert|make|confirm|mark|rate|review|block|report|invite|push|enqueue|track|notify)$/i;

interface Head {
  readonly verb: Verb;
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

function headOf(match: RegExpExecArray): Head | null {
  const start = match.index;
  const end = start + match[0].length;
  const first = match[1] ?? "";
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
  const verb = verbOfName(first);
  return verb === null ? null : { verb, name: first, start, end };
}

function* operations(note: string): Generator<RegExpExecArray> {
  yield* note.matchAll(GRAPHQL);
  for (const match of note.matchAll(CALL)) {
    const name = match[1] ?? "";
    const isRpc = match[0].startsWith("rpc");
    // A lone word before a bracket is prose ("upload (optional)"); an operation has a joined name or arguments.
    const isJoined = /[a-z][A-Z]|_/.test(name) && !isTable(name, match[2] ?? "");
    const hasArguments = /,|\w:/.test(match[2] ?? "") && !match[0].includes(" (");
    if (isRpc || isJoined || (hasArguments && readsAsCall(note, match))) yield match;
  }
}

/** "post_likes(post_id, user_id)" and whatever names its keys is a table. */
function isTable(name: string, fields: string): boolean {
  return (
    /\b(?:PK|FK|primary key|foreign key|references)\b/i.test(fields) ||
    (/^[a-z]+_\w*[^s]s$/.test(name) && NOUN_TOO.test(name))
  );
}

/** A lone verb with arguments is a call where its line goes on to an answer, or the lines about it are calls. */
function readsAsCall(note: string, match: RegExpExecArray): boolean {
  const name = match[1] ?? "";
  if (/s$/.test(name) || isTable(name, match[2] ?? "")) return false;
  const lineEnd = note.indexOf("\n", match.index);
  const rest = note.slice(match.index + match[0].length, lineEnd === -1 ? note.length : lineEnd);
  if (/^\s*(?:→|->|=>|:\s*\w+$|returns?\b)/.test(rest)) return true;
  const above = note.slice(0, match.index).split("\n");
  const heading = above.findLast((line) => /^\s{0,3}#{1,6}\s|^\s*\*\*[^*]+\*\*:?\s*$/.test(line)) ?? "";
  const below = lineEnd === -1 ? "" : (note.slice(lineEnd + 1).split("\n")[0] ?? "");
  const isCall = (line: string) => /\b(?:GET|POST|PUT|PATCH|DELETE)\b|\b[a-z]+[A-Z]\w*\(/.test(line);
  return API_HEADING.test(heading) || isCall(above.at(-2) ?? "") || isCall(below);
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
  return path.replace(/[.,;:]+$/, "");
}

/** A call's description ends at the next call, the next heading, or a blank line followed by plain prose. */
function endOfDetails(note: string, from: number, nextStart: number): number {
  const limit = Math.min(nextStart, from + MAX_DETAILS);
  const text = note.slice(from, limit);
  const heading = /\n\s{0,3}#{1,6}\s/.exec(text);
  const paragraph = /\n\s*\n(?=[A-Z])/.exec(text);
  const ends = [heading?.index, paragraph?.index, text.length].filter((index) => index !== undefined);
  return from + Math.min(...ends);
}
