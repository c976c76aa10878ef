/**
 * A note cut into pieces that can be said otherwise one by one. The texts of all pieces, joined, are the note.
 *
 * - `clause` says something of its own; `subordinate` follows "because", "so", "which" and the like;
 * - `label` stands before a colon, `heading` above other lines, `row` is a row of a table;
 * - `glue` is whatever stands between: bullets, punctuation, conjunctions, line ends.
 */
export interface Piece {
  readonly text: string;
  readonly role: "clause" | "subordinate" | "label" | "heading" | "row" | "glue";
}

export function piecesOf(note: string): Piece[] {
  return note.split(/(?<=\n)/).flatMap(piecesOfLine);
}

export function joined(pieces: readonly Piece[]): string {
  return pieces.map((piece) => piece.text).join("");
}

function piecesOfLine(line: string): Piece[] {
  const [, before = "", body = "", after = ""] = /^(\s*)(.*?)(\s*)$/s.exec(line) ?? [];
  const rows = /^\|.*\|$/.test(body);
  if (body === "" || /^[|:\-\s]+$/.test(body)) return glued(line);
  if (rows) return [...glued(before), { text: body, role: "row" }, ...glued(after)];
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
const SENTENCE_ENDS = /((?<=[.!?](?:\*\*)?)\s+(?=[\p{Lu}*(]))/u;

/** What ends one clause and starts the next; the conjunction stays glue. */
const BREAK =
  /^(?:\s*;\s+|:(?:\*\*)?\s+|\s+[—–]\s+|,?\s+(?:because|since|so that|whereas)\s+|,\s+(?:so|which|but|while|until|where|as)\s+)/;

function piecesOfSentence(sentence: string): Piece[] {
  if (sentence.trim() === "") return glued(sentence);
  const pieces: Piece[] = [];
  let start = 0;
  let depth = 0;
  let role: Piece["role"] = "clause";
  const close = (end: number, ending: Piece["role"]): void => {
    const [, stars = "", text = "", stop = ""] =
      /^(\**)(.*?)([.!?]?\**)$/s.exec(sentence.slice(start, end)) ?? [];
    pieces.push(...glued(stars), ...(text === "" ? [] : [{ text, role: ending }]), ...glued(stop));
  };
  for (let at = 0; at < sentence.length; at += 1) {
    const character = sentence[at] ?? "";
    if ("([{".includes(character)) depth += 1;
    if (")]}".includes(character)) depth = Math.max(0, depth - 1);
    const found = depth === 0 ? BREAK.exec(sentence.slice(at, at + 20))?.[0] : undefined;
    if (found === undefined || at === start) continue;
    close(at, found.startsWith(":") && role === "clause" && pieces.length < 2 ? "label" : role);
    pieces.push(...glued(found));
    role = /[a-z]/.test(found) ? "subordinate" : "clause";
    at += found.length - 1;
    start = at + 1;
  }
  close(sentence.length, role);
  return pieces;
}

function glued(text: string): Piece[] {
  return text === "" ? [] : [{ text, role: "glue" }];
}
