import type { PageEvidence } from "./evaluation.ts";

/** What a matcher found. */
export interface Match {
  /** 0 to 1. */
  readonly credit: number;
  /** The least that proves the credit, or that proves the contradiction. */
  readonly evidence: readonly PageEvidence[];
  /** What is asked for is denied in words, or the notes claim what the board does not show. */
  readonly contradicted: boolean;
  /** False when it cannot be told, as for words in a language the engine cannot read. */
  readonly assessable: boolean;
  /**
   * What the attempt has of the things the matcher is about, met or not: where a pitfall was avoided, this is
   * what shows that there was something to avoid. Hardly ever asked for, so it is gathered when it is.
   */
  readonly concerned: () => readonly PageEvidence[];
  /**
   * The concepts it may have been met by: one concept counts once in a criterion. Empty when none apply. Asked for
   * only where so many parts of a list are wanted.
   */
  readonly concepts: () => readonly string[];
}

export const NO_MATCH: Match = {
  credit: 0,
  evidence: [],
  contradicted: false,
  assessable: true,
  concerned: () => [],
  concepts: () => [],
};

export function isMet(match: Match): boolean {
  return match.assessable && match.credit >= 1;
}

/** The same evidence once, in the order given. */
export function distinctEvidence(evidence: readonly PageEvidence[]): PageEvidence[] {
  if (evidence.length < 2) return [...evidence];
  const seen = new Set<string>();
  return evidence.filter((piece) => {
    const key =
      piece.source === "notes"
        ? `${piece.stage} ${piece.start} ${piece.end}`
        : `board ${piece.elementIds.join(" ")}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
