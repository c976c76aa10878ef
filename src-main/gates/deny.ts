import { CALL, type Piece, RESULT } from "./clauses.ts";
import { gerundOf, infinitiveOf, isAuxiliary, partsOfClause, partsOfCoordinate } from "./verbs.ts";

/** The ways in which people say that something is not so. */
export const DENIALS = ["do not", "no", "without", "instead of", "decided against"] as const;
export type Denial = (typeof DENIALS)[number];

/**
 * A piece of a note turned into its denial, as somebody would write it. Null for what has no plain denial: what is
 * denied already ("must never be lost"), and flows drawn in words ("client → gateway → service").
 */
export function denied({ text, role }: Piece, denial: Denial): string | null {
  if (role === "glue") return text;
  if (SCOPE.test(text)) return text.replace(SCOPE, "in scope");
  const plain = text.replace(CONTRAST, "").replace(/\b(?:only|just)\s+/g, "");
  if (NEGATIVE.test(plain.replace(RELATIVE_CLAUSE, "")) || HAZARD.test(plain) || / than /.test(plain))
    return null;
  if (role !== "row" && role !== "coordinate" && !isPlain(plain)) return null;
  switch (role) {
    case "heading":
    case "label":
      return partsOfClause(plain) === null ? deniedName(plain, denial, "need") : deniedClause(plain, denial);
    case "row":
      return capitalised(`${deniedItems([lowered(cellsOf(plain))], denial, "keep")}.`);
    case "coordinate":
      return deniedCoordinate(plain, denial);
    case "clause":
    case "subordinate":
      return deniedClause(plain, denial);
  }
}

const SCOPE = /\b(?:out of|not in|outside the) scope\b/i;
const NEGATIVE =
  /\b(?:no|not|never|nobody|nothing|none|cannot|without|neither|lea(?:ve|ves|ving) out|left out)\b|n't\b/i;
const RELATIVE_CLAUSE = /\b(?:who|that|which)\b.*$/;
/** To have no hot spot and no outage is to have dealt with it, and not to have forgotten it. */
const HAZARD =
  /\b(?:hot|failures?|fails?|down|crash\w*|outage|miss|misses|bottleneck|stampede|thundering|herd|loss|lost|loses|stale\w*|lag|duplicates?|spikes?|conflicts?|overload|overrun)\b/i;
/** ", never from the body", "rather than the body": what was set against the statement falls with it. */
const CONTRAST = /,?\s+(?:never|not|rather than|instead of)\s[^,;]*$/;

/** What a sentence opens with when its statement comes later: "If the clock goes back, the server waits". */
const OPENS_LATER =
  /^(?:if|when|once|until|till|unless|while|after|before|because|since|as|although|so|then|therefore|back|only|some|with|against|per|that|must|for|in|on|at|from|by|to|of|above|below|under|during)\b/i;
/** More words than this nobody denies in one breath. */
const MOST_WORDS = 20;
/** A verb that was not known as one: "terminates the connection", "they filter", "would sweep it". */
const HIDDEN_VERB =
  /\b(?:we|they|it|who|would|could|might|lets)\b|s (?:request|need|change|send|get|see|know)\b|, (?:\p{Ll}+ed|kept|brought|with)\b|\p{Ll}{3}s (?:a|an|the|its|their|each|every|it|them|with|by|\d+)\b/iu;

/** Said in two steps, or left open at its end; and a ratio ("1 TB / 50 GB") is no thing to deny. */
const GOES_ON = /\bthen\b|\bi\.e\.|\band$| \/ |\b(?:that|which) no\b/;

/** After a comma something else is told, rather than a list ended or the same told more closely. */
const TOLD_AFTER =
  /, (?!(?:with|by|via|over|per|within|under|each with)\b|[^,]+(?:,| and | or ))|, and \S+ (?:would|could|will)\b/;

/** Whether there is one statement to deny, or the names of a list, so that nobody would have to say it in two. */
function isPlain(text: string): boolean {
  const outside = text.replace(/\([^()]*\)|\[[^[\]]*\]|\{[^{}]*\}|`[^`]*`/g, "()");
  if (CALL.test(text)) return !TOLD_AFTER.test(outside);
  if (GOES_ON.test(outside)) return false;
  if (OPENS_LATER.test(text) || outside.includes(";") || outside.split(/\s+/).length > MOST_WORDS)
    return false;
  if (RESULT.test(text)) return true;
  const parts = partsOfClause(text);
  if (parts === null) return !HIDDEN_VERB.test(outside) && !RELATIVE_CLAUSE.test(outside);
  if (parts.subject.includes(", ") || TOLD_AFTER.test(outside)) return false;
  return !/^[~≈]?\d/.test(parts.subject) && !RELATIVE_CLAUSE.test(parts.subject);
}

/** "About 40 per second", "map available 99.95%": nobody uses a figure. */
const FIGURE = /^[~≈]?(?:about |at most |peak )?\d|\d\s?%$/;

function deniedClause(clause: string, denial: Denial): string | null {
  const isName = CALL.test(clause);
  if (!isName && RESULT.test(clause)) return deniedResult(clause, denial);
  if (!isName && /→|->/.test(clause)) return null;
  const parts = isName ? null : partsOfClause(clause);
  if (parts === null) return deniedName(clause, denial, FIGURE.test(clause) ? "expect" : "use");
  const { subject, verb, rest } = parts;
  const own = lowered(subject);
  const doing = `${own === "" ? "" : `${OBJECT_PRONOUNS.get(own) ?? own} `}${gerundOf(verb)} ${rest}`;
  switch (denial) {
    case "do not":
      if (subject === "" || own === "we" || own === "i") return `we do not ${infinitiveOf(verb)} ${rest}`;
      return `we do not want ${OBJECT_PRONOUNS.get(own) ?? own} to ${infinitiveOf(verb)} ${rest}`;
    case "no":
      if (/^(?:it|they|this|that|we|i)$/.test(own))
        return isAuxiliary(verb) ? `${own} ${verb} never ${rest}` : `${own} never ${verb} ${rest}`;
      return `no ${withoutArticle(doing)}`;
    case "without":
      return `we do without ${doing}`;
    case "instead of":
      return `we do something else instead of ${doing}`;
    case "decided against":
      return `we decided against ${doing}`;
  }
}

function deniedCoordinate(text: string, denial: Denial): string | null {
  if (/→|->/.test(text) || TOLD_AFTER.test(text)) return null;
  const { verb, rest } = partsOfCoordinate(text);
  switch (denial) {
    case "do not":
      return `we do not want it to ${infinitiveOf(verb)} ${rest}`;
    case "no":
      return `no ${gerundOf(verb)} ${rest}`;
    case "without":
    case "instead of":
      return `${denial} ${gerundOf(verb)} ${rest}`;
    case "decided against":
      return `against ${gerundOf(verb)} ${rest}`;
  }
}

function deniedName(name: string, denial: Denial, verb: string): string {
  const either = lowered(name).replace(/(?<!\bbetween\b[^,]*) and (?!a half)/g, " or ");
  return deniedItems(itemsOf(either), denial, verb);
}

function deniedItems(items: readonly string[], denial: Denial, verb: string): string {
  switch (denial) {
    case "do not":
      return `we do not ${verb} ${orList(items)}`;
    case "no":
      return items.map((item) => `no ${withoutArticle(item)}`).join(", ");
    case "without":
      return items.length > 1 ? `we do without ${orList(items)}` : `without ${orList(items)}`;
    case "instead of":
      return `something else instead of ${orList(items)}`;
    case "decided against":
      return `we decided against ${orList(items)}`;
  }
}

/** The parts of a list, cut at commas outside brackets. */
function itemsOf(list: string): string[] {
  const items: string[] = [""];
  let depth = 0;
  for (const [at, character] of [...list].entries()) {
    if ("([{".includes(character)) depth += 1;
    if (")]}".includes(character)) depth -= 1;
    const isFigure = /\d,\d/.test(list.slice(at - 1, at + 2));
    if (character === "," && depth === 0 && !isFigure) items.push("");
    else items[items.length - 1] += character;
  }
  return items.map((item) => item.trim().replace(/^and /, "")).filter((item) => item !== "");
}

function orList(items: readonly string[]): string {
  const last = items.at(-1) ?? "";
  return items.length < 2 ? last : `${items.slice(0, -1).join(", ")} or ${last}`;
}

function withoutArticle(name: string): string {
  return name.replace(/^(?:the|a|an|all|each) /, "");
}

const OBJECT_PRONOUNS: ReadonlyMap<string, string> = new Map([
  ["we", "us"],
  ["i", "me"],
  ["they", "them"],
]);

/** A calculation with its inputs and its result: either may be what counted. */
function deniedResult(clause: string, denial: Denial): string {
  const [inputs = "", ...results] = clause.split(RESULT);
  const items = itemsOf(lowered(inputs));
  const own = orList(items);
  switch (denial) {
    case "do not":
      return [`we do not expect ${own}`, ...results].join(", so not ");
    case "no":
      return [items.map((item) => `no ${item}`).join(", "), ...results].join(", so no ");
    case "without":
      return [`without ${own}`, ...results].join(" and without ");
    case "instead of":
      return [`something else instead of ${own}`, ...results].join(", and instead of ");
    case "decided against":
      return [`we decided against ${own}`, ...results].join(" and against ");
  }
}

/** The first cell of a row names what the others tell of. */
function cellsOf(row: string): string {
  const [first = "", ...others] = row
    .split("|")
    .map((cell) => cell.trim())
    .filter((cell) => cell !== "");
  return others.length === 0 ? first : `${first} (${others.join("; ")})`;
}

/** A small first letter for a word that is no name of its own. */
export function lowered(text: string): string {
  const isWord = /^\p{Lu}\p{Ll}*(?:[\s,:;.-]|$)/u.test(text) && !NAMES.test(text);
  return isWord ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const NAMES = /^(?:Postgres|Redis|Kafka|Dynamo|Cassandra|Snowflake|Cloud)/;
