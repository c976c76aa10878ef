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
  return [...note.matchAll(LINE)].flatMap((match) => {
    const { 0: whole, 1: before = "", 2: object = "", 3: name = "", 4: list = "", index } = match;
    const rest = note.slice(index + whole.length, index + whole.length + 10);
    const verb = verbOfName(name);
    const isCall = verb === null ? isSignature(name, list, rest) : !ENDING.test(list);
    if (!isCall || isReckoned(name) || isTable(name, list) || COMPUTES.test(rest)) return [];
    const start = index + before.length;
    return { verbs: [verb ?? "POST"], name: object + name, start, end: index + whole.length };
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

/** A name that is no verb is a call with no arguments, with an answer, or with arguments that are no columns. */
function isSignature(name: string, list: string, rest: string): boolean {
  if (list.trim() === "" || ANSWER.test(rest)) return true;
  const isThing = /s$/.test(name) || /^\s*(?:id|uuid)\b/i.test(list);
  return !isThing && (ARGUMENTS.test(list) || JOINED.test(list));
}

const LINE = /^([ \t>*+\-•\d.)|`]{0,16})((?:[a-zA-Z]\w{0,30}\.)?)([a-z]\w{1,50})\(([^()\n]{0,300})\)/gm;
const ANSWER = /^[`*]*\s*(?:→|->|=>|:|returns?\b)/;
/** Two names or more, each with its type or none. */
const ARGUMENTS = /^\s*[a-z]\w*[^,]*(?:,\s*[a-z]\w*[^,]*)+$/i;
const JOINED = /^\s*\w*(?:[a-z][A-Z]|_|\[)/;
/** "user(s) may post" */
const ENDING = /^(?:s|es)$/;
/** "hash(id) % 16" is a step of the work. */
const COMPUTES = /^\s*(?:%|mod\b|[<*/+]|=[^>])/;
const SEVERAL =
  /\b((?:GET|POST|PUT|PATCH|DELETE)(?:\s?(?:[,/|&+]|and|or)\s?(?:GET|POST|PUT|PATCH|DELETE)\b){1,4})[\s:`*]{1,4}(\/[\w/{}:<>$-]+)/g;
const CRUD =
  /\bcrud\b(?:\s(?:on|for|of|over|calls?|endpoints?|api))*[\s:`*]{1,4}\/[\w/{}:<>$-]+(?:[`*]*(?:,|\s?&|\sand)\s[`*]*\/[\w/{}:<>$-]+)*/gi;
const PATH = /\/[\w/{}:<>$-]+/g;
