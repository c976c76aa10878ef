import type { Piece } from "./clauses.ts";
import { lowered } from "./deny.ts";
import { partsOfClause } from "./verbs.ts";

/** The ways in which people say that they may do something some day. */
export const SUPPOSITIONS = ["We could later", "Maybe", "If we had time we might"] as const;
export type Supposition = (typeof SUPPOSITIONS)[number];

/**
 * A piece of a note as a mere possibility. Null for what cannot be said so: an estimate that is introduced by
 * "maybe" is still an estimate.
 */
export function supposed(piece: Piece, supposition: Supposition): string | null {
  const { text, role } = piece;
  switch (role) {
    case "glue":
      return text;
    case "heading":
      return `${supposition === "Maybe" ? "Maybe" : "Future work:"} ${lowered(text)}`;
    case "label":
      return supposition === "Maybe" ? `Maybe ${lowered(text)}` : `${supposition} look at ${lowered(text)}`;
    case "row":
      return `${supposition}${supposition === "Maybe" ? "" : " keep"} ${text
        .split("|")
        .filter((cell) => cell.trim() !== "")
        .join(",")
        .trim()}.`;
    case "clause":
    case "subordinate":
      return supposedClause(text, supposition);
  }
}

function supposedClause(clause: string, supposition: Supposition): string | null {
  const isFigure = /^[~≈]?\d|\d.*=/.test(clause);
  if (supposition === "Maybe") return isFigure ? null : `Maybe ${lowered(clause)}`;
  if (isFigure) return `${supposition} estimate ${clause}`;
  const parts = partsOfClause(clause);
  if (parts === null) return `${supposition} use ${lowered(clause)}`;
  const { subject, verb, helper, rest } = parts;
  const isOwn = subject === "" || /^(?:we|i)$/i.test(subject);
  return isOwn && helper !== null
    ? `${supposition} ${verb} ${rest}`
    : `${supposition} make sure that ${lowered(clause)}`;
}
