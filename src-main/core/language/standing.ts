import type { Assertion } from "./assertion.ts";
import type { Block } from "./blocks.ts";

/** What the headings and lead-ins above a block make of it; null when nothing in particular. */
export function standingFromAbove(
  block: Block | undefined,
  standings: readonly (Assertion | null)[],
): Assertion | null {
  for (const above of block?.context ?? []) {
    const standing = standings[above] ?? null;
    if (standing !== null) return standing;
  }
  return null;
}

/**
 * What a heading, or a line ending in a colon, makes of the blocks below it: "## Out of scope" excludes them,
 * "We could later add:" makes them hypothetical. `lastWord` is how the block's last word stands.
 */
export function standingBelow(
  text: string,
  kind: Block["kind"],
  lastWord: Assertion | undefined,
): Assertion | null {
  const leadsIn = endsWithColon(text);
  // "- later" with items below it is a heading in all but form.
  const isParent = kind === "item" && text.trim().split(/\s+/).length <= PARENT_WORDS;
  if (kind !== "heading" && !leadsIn && !isParent) return null;
  if (EXCLUDING_HEADING.test(text)) return "excluded";
  if (QUESTION_HEADING.test(text)) return "question";
  if (HYPOTHETICAL_HEADING.test(text)) return "hypothetical";
  if (!leadsIn || lastWord === undefined || lastWord === "affirmed" || lastWord === "echo") return null;
  return lastWord;
}

/** Whether nothing but signs follows the last colon. */
function endsWithColon(text: string): boolean {
  let at = text.length - 1;
  while (at >= 0 && text[at] !== ":" && !/\w/.test(text[at] ?? "")) at -= 1;
  return text[at] === ":";
}

/** A parent item that heads what is nested in it has hardly more words than this. */
const PARENT_WORDS = 4;

const EXCLUDING_HEADING = anyOf(
  "out[ -]of[ -]scope",
  "not (?:in scope|needed|required|included|doing|supported|covered|building|planned)",
  "non[ -]?goals?",
  "won'?t (?:do|have|build)",
  "will not (?:do|build|have|cover)",
  "(?:excluded|descoped|ignor(?:ed?|ing)|skipp(?:ed|ing))",
  "(?:leav(?:e|ing)|left) (?:out|aside)",
  "(?:decided|chose|opted) (?:against|not to)",
  "ruled out",
  "(?:rejected|discarded|dismissed|dropped)(?= *\\W*$| (?:alternatives?|options?|ideas?|designs?|approach(?:es)?|technolog(?:y|ies)))",
);

const HYPOTHETICAL_HEADING = anyOf(
  "future",
  "(?:^\\W*(?:for |much |maybe )?later\\b|(?:for|until|till) later|later (?:on|steps?|work|versions?|improvements?|phases?))",
  "nice[ -]to[ -]haves?",
  "if (?:we had |there(?:'s| is| was| were) |i had )?(?:more )?time",
  "(?:more|another|extra) (?:time|hours?|days?|weeks?)",
  "next(?: steps?|$)",
  "(?:possible|potential|further) (?:improvements?|extensions?|optimi[sz]ations?)",
  "stretch|extensions?|roadmap|optional|ideas?|not yet|some ?day|one day|follow[ -]ups?",
  "v(?:ersion )?[2-9]|(?:phase|iteration|release) (?:[2-9]|two|three)",
  "alternatives?",
  "(?:we|i|one) (?:could|might|may)",
  "(?:could|might) (?:be |also )?(?:add|use|improve|try|do|have)(?:ed)?",
  "room for improvement",
  "(?:if|when|once) (?:it|this|traffic|we) (?:ever |really )?(?:grows?|scales?|gets?|needs?|ha(?:d|ve))",
);

const QUESTION_HEADING = anyOf("questions?", "to (?:ask|clarify)");

function anyOf(...patterns: readonly string[]): RegExp {
  return new RegExp(`\\b(?:${patterns.join("|")})(?![\\p{L}\\d])`, "iu");
}
