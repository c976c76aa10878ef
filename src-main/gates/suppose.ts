import { CALL, CONDITION, type Piece, RESULT } from "./clauses.ts";
import { lowered } from "./deny.ts";
import { infinitiveOf, partsOfClause, partsOfCoordinate } from "./verbs.ts";

/** The ways in which people say that they may do something some day. */
export const SUPPOSITIONS = [
  "We could later",
  "Maybe",
  "If we had time we might",
  "In a later version we would",
] as const;
export type Supposition = (typeof SUPPOSITIONS)[number];

/**
 * A piece of a note as a mere possibility. Null for what cannot be said so: an estimate introduced by "maybe" is
 * still an estimate, and what may be out of scope is still not promised.
 */
export function supposed({ text, role }: Piece, supposition: Supposition): string | null {
  if (role === "glue") return text;
  if (/\bscope\b/i.test(text)) return null;
  const isMaybe = supposition === "Maybe";
  switch (role) {
    case "heading":
      return `${isMaybe ? "Maybe" : "Future work:"} ${lowered(text)}`;
    case "label":
      return `${isMaybe ? supposition : `${supposition} look at`} ${lowered(text)}`;
    case "row":
      return `${isMaybe ? supposition : `${supposition} keep`} ${text
        .split(/\s*\|\s*/)
        .filter(Boolean)
        .join(", ")}.`;
    case "coordinate": {
      const { verb, rest } = partsOfCoordinate(text);
      return isMaybe ? `maybe ${text}` : `${lowered(supposition)} ${infinitiveOf(verb)} ${rest}`;
    }
    case "clause":
    case "subordinate":
      return supposedClause(text, supposition);
  }
}

function supposedClause(clause: string, supposition: Supposition): string | null {
  if (CALL.test(clause)) return `${supposition}${supposition === "Maybe" ? "" : " use"} ${clause}`;
  const [condition = ""] = CONDITION.exec(clause) ?? [];
  const opener = condition === "" ? (/^(?:so|then|and|but) /i.exec(clause)?.[0] ?? "") : condition;
  if (opener !== "") {
    const rest = supposedClause(clause.slice(opener.length), supposition);
    return rest === null ? null : opener + lowered(rest);
  }
  const isFigure = /^[~≈]?(?:about |at most |peak )?\d/.test(clause) || RESULT.test(clause);
  if (supposition === "Maybe") return isFigure ? null : `Maybe ${lowered(clause)}`;
  if (isFigure) return `${supposition} estimate ${clause}`;
  const parts = partsOfClause(clause);
  if (parts === null) return `${supposition} use ${lowered(clause)}`;
  const { subject, verb, rest } = parts;
  const isOwn = subject === "" || /^(?:we|i)$/i.test(subject);
  return isOwn
    ? `${supposition} ${infinitiveOf(verb)} ${rest}`
    : `${supposition} make sure that ${lowered(clause)}`;
}
