import { isVerb, type Verb, verbOfName } from "./call-verbs.ts";
import { editDistance } from "./edit-distance.ts";
import { schemaFields } from "./graphql-schema.ts";
import { callsOfLines, callsOfPaths } from "./interface-lines.ts";
import { isSignature, operations } from "./operations.ts";
import { commandsOf } from "./protocol-commands.ts";
import { framesOf } from "./wire-frames.ts";

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

/**
 * Reads the calls of a note: HTTP lines, tables, operations with brackets, gRPC, GraphQL, frames of a socket.
 * `isInterface` says that the note is about the interface, so that terser forms may be trusted. Linear.
 */
export function readEndpoints(note: string, isInterface = false): Endpoint[] {
  const withPath = hasPath(note);
  const several = [...(withPath ? callsOfPaths(note) : []), ...(isInterface ? callsOfLines(note) : [])];
  const paths = withPath ? note.matchAll(PATH_FIRST) : [];
  const calls = [...note.matchAll(HTTP), ...paths, ...operations(note)]
    .map((match) => headOf(match))
    .filter((head) => head !== null);
  const lowerCase =
    withPath && LOWER_CASE_HINT.test(note) ? [...note.matchAll(LOWER_CASE)].flatMap(headOfLowerCase) : [];
  const fields = schemaFields(note).map(({ operation, name, start, end }): Head => {
    return { verb: operation === "Mutation" ? (verbOfName(name) ?? "POST") : "GET", name, start, end };
  });
  const named = [...framesOf(note), ...commandsOf(note)];
  const frames = named.map((one): Head => ({ ...one, verb: verbOfName(one.name) ?? "POST" }));
  const one = [...calls, ...lowerCase, ...fields, ...frames].map((head) => ({ ...head, verbs: [head.verb] }));
  const heads = [...several, ...one].sort((a, b) => a.start - b.start || b.end - a.end);
  const endpoints: Endpoint[] = [];
  let lastEnd = -1;
  const kept = heads.filter((head) => {
    if (head.start < lastEnd) return false;
    lastEnd = head.end;
    return true;
  });
  for (const [at, { verbs, name, start, end }] of kept.entries()) {
    const detailsEnd = endOfDetails(note, end, kept[at + 1]?.start ?? note.length);
    const details = note.slice(start, detailsEnd);
    for (const verb of verbs) endpoints.push({ verb, name, start, end, details, detailsEnd });
  }
  return endpoints;
}

/** Whether a path may stand in a note: a slash that parts no two words. */
function hasPath(note: string): boolean {
  for (let at = note.indexOf("/"); at !== -1; at = note.indexOf("/", at + 1)) {
    if (!/\w/.test(note[at - 1] ?? " ")) return true;
  }
  return false;
}

/** No call is described in more than this many characters. */
const MAX_DETAILS = 1500;

/** Between the two stand marks of Markdown, or, before a path, brackets and quotes: "[POST] /rides", `POST("/rides")`. */
const HTTP =
  /\b(GET|POST|PUT|PATCH|HEAD|WSS?|[A-Z]{5,7})\b(?:[`*|:\s]{1,6}|[\])("'`*\s]{1,6}(?=\/))(?!(?:GET|POST|PUT|PATCH|DELETE)\b)(?:https?:\/\/[\w.-]{1,80})?(\/?[\w{}:<>$[\]-][\w/{}:<>$[\].-]*(?:\?[^\s`|,]*)?)/g;
const LOWER_CASE_HINT = /(?:t|e|h|T|E|H)(?:\s\/|\(\s?["'`]\/)/;
/** "get /feed" where a line or its code begins, and `app.post("/rides")`. */
const LOWER_CASE =
  /(?:(?:^|`)[\s>*+\-•\d.)|]{0,12}(get|post|put|patch|delete)\s(?!\s?\/(?:get|post|put|patch|delete)\b)|\b(get|post|put|patch|delete)\(\s?["'`])(\/[\w/{}:<>$.-]+(?:\?[^\s`|,"')]*)?)/gim;
/** "/photos — POST": in tables the path may stand before the verb. */
const PATH_FIRST = /(?<![\w/])(\/[\w/{}:<>.-]+)[`*|:([\s—–-]{1,8}(GET|POST|PUT|PATCH|DELETE)\b/g;
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
  const isGraphql = !match[0].includes("(");
  if (isGraphql && (first === "query" || first === "subscription"))
    return { verb: "GET", name: second, start, end };
  if (isGraphql && first === "mutation")
    return { verb: verbOfName(second) ?? "POST", name: second, start, end };
  const verb = verbOfName(first) ?? (isSignature(match) ? "POST" : null);
  return verb === null ? null : { verb, name: first, start, end };
}

function headOfLowerCase(match: RegExpExecArray): Head[] {
  const verb = (match[1] ?? match[2] ?? "").toUpperCase();
  const [start, path] = [match.index, match[3] ?? ""];
  return isVerb(verb) ? [{ verb, name: pathOf(path), start, end: start + match[0].length }] : [];
}

/** "DELTE /jobs/{id}": the longest verb is known with a slip in it. */
function verbMeant(typed: string): string {
  // What is in an object's head is read like the rest of it, and a socket is opened by a GET.
  if (/^(?:HEAD|WSS?)$/.test(typed)) return "GET";
  const isSlip = /^[A-Z]{5,7}$/.test(typed) && !isVerb(typed) && editDistance(typed, "DELETE", 1) <= 1;
  return isSlip ? "DELETE" : typed;
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
