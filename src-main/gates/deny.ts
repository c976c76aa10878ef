import type { Piece } from "./clauses.ts";
import { baseOf, gerundOf, partsOfClause } from "./verbs.ts";

/** The ways in which people say that something is not so. */
export const DENIALS = ["do not", "no", "without", "instead"] as const;
export type Denial = (typeof DENIALS)[number];

/** A piece of a note turned into its denial, as somebody would write it; what is denied already is affirmed. */
export function denied(piece: Piece, denial: Denial): string {
  switch (piece.role) {
    case "glue":
      return piece.text;
    case "heading":
    case "label":
      return SCOPE.test(piece.text)
        ? piece.text.replace(SCOPE, "in scope")
        : deniedName(piece.text, denial, "need");
    case "row":
      return capitalised(`${deniedName(cellsOf(piece.text), denial, "keep")}.`);
    case "clause":
    case "subordinate":
      return deniedClause(piece.text, denial);
  }
}

const SCOPE = /\b(?:out of|not in|outside the) scope\b/i;

function deniedClause(clause: string, denial: Denial): string {
  const affirmed = affirmedInstead(clause);
  if (affirmed !== null) return affirmed;
  const plain = clause.replace(/\b(?:only|just)\s+/g, "");
  if (RESULT.test(plain))
    return plain.replace(RESULT, WRONG_RESULT[denial]).replace(/,\s+(?=[\d~≈])/g, " or ");
  const parts = CALL.test(plain) ? null : partsOfClause(plain);
  if (parts === null)
    return deniedName(plain, denial, /^[~≈]?(?:about |at most )?\d/.test(plain) ? "expect" : "use");
  const { subject, verb, helper, rest } = parts;
  const own = lowered(subject);
  if (denial === "do not" || PRONOUNS.has(own)) {
    if (helper === null)
      return `${subject} ${denial === "do not" ? (NOT_AFTER.get(verb) ?? `${verb} not`) : `${verb} never`} ${rest}`;
    if (subject === "") return `we do not ${verb} ${rest}`;
    return denial === "do not"
      ? `${subject} ${helper} not ${baseOf(verb)} ${rest}`
      : `${subject} never ${verb} ${rest}`;
  }
  const doing = `${own === "" ? "" : `${own} `}${gerundOf(verb)} ${rest}`;
  switch (denial) {
    case "no":
      return subject === ""
        ? `no ${doing}`
        : `no ${own.replace(/^(?:the|a|an|all|each) /, "")} ${verb} ${rest}`;
    case "without":
      return `we do without ${doing}`;
    case "instead":
      return `we do something else instead of ${doing}`;
  }
}

const PRONOUNS = new Set(["we", "i", "it", "they", "you", "this", "that"]);
const NOT_AFTER: ReadonlyMap<string, string> = new Map([
  ["can", "cannot"],
  ["must", "must not"],
  ["may", "must not"],
]);

function deniedName(name: string, denial: Denial, verb: string): string {
  const own = lowered(name);
  switch (denial) {
    case "do not":
      return `we do not ${verb} ${own}`;
    case "no":
      return `no ${own.replace(/^(?:the|a|an|all) /, "")}`;
    case "without":
      return `without ${own}`;
    case "instead":
      return `something else instead of ${own}`;
  }
}

/** A call of an interface, or an entity with its fields: a name, whatever words stand in it. */
const CALL = /^(?:GET|POST|PUT|PATCH|DELETE)\b|^[\w:{}]+\(/;

/** What stands between a calculation and its result. */
const RESULT = /\s*(?:=|→|≈|=>|->)\s*(?:about\s+)?(?=[\d~≈])/g;

const WRONG_RESULT: Readonly<Record<Denial, string>> = {
  "do not": " is not ",
  no: " is by no means ",
  without: " is never ",
  instead: " is something else instead of ",
};

/** "must never be lost" → "may be lost"; null when nothing in the clause is denied. */
function affirmedInstead(clause: string): string | null {
  for (const [negative, positive] of AFFIRMATIONS) {
    if (negative.test(clause)) return clause.replace(negative, positive).replace(/\s+/g, " ").trim();
  }
  return null;
}

const AFFIRMATIONS: readonly (readonly [RegExp, string])[] = [
  [SCOPE, "in scope"],
  [/\bmust (?:never|not)\b/i, "may"],
  [/\b(?:cannot|can't|can not)\b/i, "can"],
  [/\b(is|are|was|were|will|has|have) (?:not|never)\b/i, "$1"],
  [/\b(?:do|does) not\b/i, "always"],
  [/\bnever\b/i, "always"],
  [/\bnobody\b/i, "everybody"],
  [/\bnothing\b/i, "something"],
  [/^no\b/i, "some"],
  [/\bno\b/i, "a"],
  [/\bwithout\b/i, "with"],
  [/\bnot\b/i, ""],
];

function cellsOf(row: string): string {
  return row
    .split("|")
    .map((cell) => cell.trim())
    .filter((cell) => cell !== "")
    .join(", ");
}

/** A small first letter for a word that is no name of its own. */
export function lowered(text: string): string {
  return /^\p{Lu}\p{Ll}*(?:[\s,:;.-]|$)/u.test(text) && !NAMES.test(text)
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text;
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const NAMES = /^(?:Postgres|Redis|Kafka|Dynamo|Cassandra|Snowflake|Cloud|Photos?\(|Users?\(|Follow\w*\()/;
