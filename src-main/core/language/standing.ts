import type { Assertion } from "./assertion.ts";
import type { Block } from "./blocks.ts";
import { EXCLUDING_HEADING, HYPOTHETICAL_HEADING, QUESTION_HEADING } from "./cues.ts";

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
  const leadsIn = /:\W*$/.test(text);
  if (kind !== "heading" && !leadsIn) return null;
  if (EXCLUDING_HEADING.test(text)) return "excluded";
  if (QUESTION_HEADING.test(text)) return "question";
  if (HYPOTHETICAL_HEADING.test(text)) return "hypothetical";
  if (!leadsIn || lastWord === undefined || lastWord === "affirmed" || lastWord === "echo") return null;
  return lastWord;
}
