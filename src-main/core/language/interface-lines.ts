import { isVerb, type Verb, verbOfName } from "./call-verbs.ts";
import { isReckoned, isTable } from "./operations.ts";

/** Calls that a line of a note names together. Offsets are UTF-16, end exclusive. */
export interface NamedCalls {
  /** One for each call. */
  readonly verbs: readonly Verb[];
  /** The path, or the name of the operation behind that of its object: "rooms.join". */
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/**
 * In a note about the interface, whatever begins a line with its arguments in brackets is a call: "health()",
 * "mget([keys])", "rooms.join(id)"; but neither a thing with its columns nor a remark ("auth(jwt)").
 */
export function callsOfLines(note: string): NamedCalls[] {
  const lines = [...note.matchAll(LINE)].filter((match) => !isNone(match));
  const sure = lines.map(isCall);
  // "status(id)" beside others is one of them.
  const calls = lines.filter((match, at) => {
    return sure[at] || ((sure[at - 1] || sure[at + 1]) && ARGUMENT.test(match[5] ?? ""));
  });
  return calls.map(({ 0: whole, 1: before = "", 2: object = "", 3: name = "", index }) => {
    const verbs = [verbOfName(name) ?? "POST"] as const;
    return { verbs, name: object + name, start: index + before.length, end: index + whole.length };
  });
}

/** "CRUD for /rules" and "GET, PUT /rules/{id}": several verbs with one path, wherever they stand. */
export function callsOfPaths(note: string): NamedCalls[] {
  const made = /\bcrud\b/i.test(note) ? [...note.matchAll(CRUD)].flatMap(crudOf) : [];
  const several = [...note.matchAll(SEVERAL)].map(({ 0: whole, 1: verbs = "", 2: name = "", index }) => {
    return { verbs: verbs.split(/[^A-Z]+/).filter(isVerb), name, start: index, end: index + whole.length };
  });
  return [...made, ...several];
}

function crudOf({ 0: whole, index }: RegExpExecArray): NamedCalls[] {
  return [...whole.matchAll(PATH)].map(({ 0: name, index: at }) => {
    return {
      verbs: ["GET", "POST", "PUT", "DELETE"],
      name,
      start: index + at,
      end: index + at + name.length,
    };
  });
}

function isNone(match: RegExpExecArray): boolean {
  const [name = "", list = ""] = [match[3], match[5]];
  return (
    (match[4] === " " && !isAloneOnLine(match)) ||
    ENDING.test(list) ||
    DIVIDES.test(name) ||
    isReckoned(name) ||
    isTable(name, list) ||
    COMPUTES.test(restOf(match))
  );
}

/** "deposit (account, amount)", but not "reads (most of it, by far) come first". */
function isAloneOnLine(match: RegExpExecArray): boolean {
  const [name = "", list = ""] = [match[3], match[5]];
  return verbOfName(name) !== null && LIST.test(list) && /^[`;.\s]*(?:$|\n|→|->|=>)/.test(restOf(match));
}

/** A verb; or a name with no arguments, with an answer, or with arguments that are no columns. */
function isCall(match: RegExpExecArray): boolean {
  const [name = "", list = ""] = [match[3], match[5]];
  if (verbOfName(name) !== null || list.trim() === "" || ANSWER.test(restOf(match))) return true;
  const isThing = /s$/.test(name) || /^\s*(?:id|uuid)\b/i.test(list);
  return !isThing && (ARGUMENTS.test(list) || JOINED.test(list));
}

function restOf({ input, index, 0: whole }: RegExpExecArray): string {
  return input.slice(index + whole.length, index + whole.length + 10);
}

const LINE = /^([ \t>*+\-•\d.)|`]{0,16})((?:[a-zA-Z]\w{0,30}\.)?)([a-z]\w{1,50})( ?)\(([^()\n]{0,300})\)/gm;
const ANSWER = /^[`*]*\s*(?:→|->|=>|:|returns?\b)/;
/** Two names or more, each with its type or none. */
const ARGUMENTS = /^\s*[a-z]\w*[^,]*(?:,\s*[a-z]\w*[^,]*)+$/i;
const LIST = /^\s*\w+(?:\s?:\s?\w+)?(?:,\s*\w+(?:\s?:\s?\w+)?)+\s*$/;
const JOINED = /^\s*\w*(?:[a-z][A-Z]|_|\[)/;
/** One name, and no method that a remark names: "auth(JWT)". */
const ARGUMENT = /^\s*[a-z]\w*\s*$/;
/** "partition(user_id)" says of what a key is made. */
const DIVIDES = /^(?:partition|shard|key|unique)$/;
/** "user(s) may post" */
const ENDING = /^(?:s|es)$/;
/** "hash(id) % 16" is a step of the work. */
const COMPUTES = /^\s*(?:%|mod\b|[<*/+]|=[^>])/;
const SEVERAL =
  /\b((?:GET|POST|PUT|PATCH|DELETE)(?:\s?(?:[,/|&+]|and|or)\s?(?:GET|POST|PUT|PATCH|DELETE)\b){1,4})[\s:`*]{1,4}(\/[\w/{}:<>$-]+)/g;
const CRUD =
  /\bcrud\b(?:\s(?:on|for|of|over|calls?|endpoints?|api))*[\s:`*]{1,4}\/[\w/{}:<>$-]+(?:[`*]*(?:,|\s?&|\sand)\s[`*]*\/[\w/{}:<>$-]+)*/gi;
const PATH = /\/[\w/{}:<>$-]+/g;
