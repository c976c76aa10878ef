import { goesOnInThird, isThirdPerson, opensClause, partsOfClause, partsOfCoordinate } from "./verbs.ts";

/**
 * A note cut into pieces that can be said otherwise one by one. The texts of all pieces, joined, are the note.
 *
 * - `clause` says something of its own; `subordinate` follows "because", "so", "which" and the like;
 * - `coordinate` goes on after "and" with the subject of the clause before;
 * - `label` stands before a colon, `heading` above other lines, `row` is a row of a table;
 * - `glue` is whatever stands between: bullets, punctuation, conjunctions, line ends.
 */
export interface Piece {
  readonly text: string;
  readonly role: "clause" | "subordinate" | "coordinate" | "label" | "heading" | "row" | "glue";
}

export function piecesOf(note: string): Piece[] {
  return note.split(/(?<=\n)/).flatMap(piecesOfLine);
}

export function joined(pieces: readonly Piece[]): string {
  return pieces.map((piece) => piece.text).join("");
}

/** What stands before a calculation's result. */
export const RESULT = /\s+(?:=|→|≈|=>|->)\s+(?:about\s+)?(?=[\d~≈])/;

/** A call of an interface, or an entity with its fields: a name, whatever words stand in it. */
export const CALL = /^(?:GET|POST|PUT|PATCH|DELETE)\b|^[\w:{}]+\(/;

function piecesOfLine(line: string): Piece[] {
  const [, before = "", body = "", after = ""] = /^(\s*)(.*?)(\s*)$/s.exec(line) ?? [];
  if (!/[\p{L}\d]/u.test(body)) return glued(line);
  if (/^\|.*\|$/.test(body)) return [...glued(before), { text: body, role: "row" }, ...glued(after)];
  const [, hashes = "", title = ""] = /^(#+\s+)(.*)$/.exec(body) ?? [];
  if (title !== "") return [...glued(before + hashes), { text: title, role: "heading" }, ...glued(after)];
  const [, bold = ""] = /^\*\*([^*]+)\*\*:?$/.exec(body) ?? [];
  if (bold !== "") {
    const tail = body.slice(2 + bold.length);
    return [...glued(`${before}**`), { text: bold, role: "heading" }, ...glued(tail + after)];
  }
  const [, marker = "", rest = ""] = /^((?:[-*+]|\d+[.)])\s+)?(.*)$/s.exec(body) ?? [];
  return [...glued(before + marker), ...rest.split(SENTENCE_ENDS).flatMap(piecesOfSentence), ...glued(after)];
}

/** Kept by the split as pieces of their own. */
const SENTENCE_ENDS =
  /((?<=[\p{L}\d)%'"`][.!?](?:\*\*)?)(?<!\b(?:e\.g|i\.e|vs|approx)\.)\s+(?=[\p{L}\d*(]))/u;

/** What ends one clause and starts the next; the conjunction stays glue. */
const BREAK =
  /^(?:\s*;\s+|:(?:\*\*)?\s+|\s+[—–]\s+|,?\s+(?:because|since|so that|whereas|when|if)\s+|,\s+(?:so|which|but|while|until|where|as)\s+)/;
const AND = /^(?:,?\s+and(?:\s+then)?\s+|,\s+)/;

/** "If the clock goes back, the server waits": the condition, and then the statement. */
export const CONDITION =
  /^((?:\*\*)?(?:if|when|whenever|once|until|unless|while|after|before|because|since|although)\s+)([^,;:()[\]{}`]+)(,\s+)(?=\S)/i;

function piecesOfSentence(sentence: string): Piece[] {
  if (sentence.trim() === "") return glued(sentence);
  const [condition = "", opener = "", stated = "", comma = ""] = CONDITION.exec(sentence) ?? [];
  const rest = sentence.slice(condition.length);
  if (condition !== "" && saysSomething(stated) && saysSomething(rest.replace(/^then\s+/, ""))) {
    return [
      ...glued(opener),
      { text: stated, role: "subordinate" },
      ...glued(comma),
      ...piecesOfSentence(rest),
    ];
  }
  const opening =
    /^(?:\*\*)?(?:(?:so|and|then|but|hence|thus|therefore|also)\s+)?/i.exec(sentence)?.[0] ?? "";
  const pieces: Piece[] = [...glued(opening)];
  let start = opening.length;
  let depth = 0;
  let role: Piece["role"] = "clause";
  const close = (end: number, ending: Piece["role"]): void => {
    pieces.push(...closed(sentence.slice(start, end), ending));
  };
  for (let at = start; at < sentence.length; at += 1) {
    const character = sentence[at] ?? "";
    if ("([{".includes(character)) depth += 1;
    if (")]}".includes(character)) depth = Math.max(0, depth - 1);
    if (depth > 0 || at === start) continue;
    const found = BREAK.exec(sentence.slice(at, at + 20))?.[0];
    const next = found === undefined ? roleAfterAnd(sentence, start, at) : null;
    if (found === undefined && next === null) continue;
    const glue = found ?? AND.exec(sentence.slice(at))?.[0] ?? "";
    const isLabel = glue.startsWith(":") && role === "clause" && start === opening.length;
    close(at, isLabel ? "label" : role);
    pieces.push(...glued(glue));
    role = next ?? (/[a-z]/.test(glue) ? "subordinate" : "clause");
    at += glue.length - 1;
    start = at + 1;
  }
  close(sentence.length, role);
  return pieces;
}

function saysSomething(text: string): boolean {
  const parts = partsOfClause(text);
  return parts !== null && parts.subject !== "";
}

/** A bracket that says something of its own is a clause; full stops and stars are glue. */
function closed(text: string, role: Piece["role"]): Piece[] {
  const [, stars = "", body = "", stop = ""] = /^(\**)(.*?)(\s*[.!?]?\**)$/s.exec(text) ?? [];
  const [, head = "", open = "", inner = "", close = "", tail = ""] =
    /^(.+?)(\s\()([^()]+)(\))(.*)$/s.exec(body) ?? [];
  if (inner !== "" && !CALL.test(body) && partsOfClause(inner) !== null) {
    return [
      ...glued(stars),
      { text: head, role },
      ...glued(open),
      ...piecesOfSentence(inner),
      ...glued(close + tail + stop),
    ];
  }
  return [...glued(stars), ...(body === "" ? [] : [{ text: body, role }]), ...glued(stop)];
}

/** Whether a clause starts after a comma or an "and", or another figure after a calculation. */
function roleAfterAnd(sentence: string, start: number, at: number): Piece["role"] | null {
  const glue = AND.exec(sentence.slice(at, at + 12))?.[0];
  if (glue === undefined) return null;
  const before = sentence.slice(start, at);
  const after = sentence.slice(at + glue.length);
  if (CALL.test(before)) return null;
  if (RESULT.test(before)) return "clause";
  const own = partsOfClause(before) ?? (opensClause(before) ? partsOfCoordinate(before) : null);
  if (/\bbetween\b[^,]*$/.test(before) || own === null) return null;
  const next = /^[^,;:()]+/.exec(after)?.[0] ?? "";
  if (opensClause(next) || (isThirdPerson(own.verb) && goesOnInThird(next))) return "coordinate";
  const parts = partsOfClause(next);
  return parts !== null && parts.subject !== "" ? "clause" : null;
}

function glued(text: string): Piece[] {
  return text === "" ? [] : [{ text, role: "glue" }];
}
