import type { Mastery } from "./mastery.ts";
import type { Practice } from "./practice.ts";
import { creditFor } from "./recommend.ts";

/**
 * The concepts that fell short when they were last asked, the weakest first. Practice comes in the order of its
 * days.
 */
export function missedConcepts(
  practices: readonly Practice[],
  mastery: ReadonlyMap<string, Mastery>,
): readonly string[] {
  const settled = new Set<string>();
  const missed: string[] = [];
  for (const practice of practices.toReversed()) {
    for (const concept of new Set(practice.asked.map((asked) => asked.concept))) {
      if (settled.has(concept)) continue;
      const credit = creditFor(concept, practice);
      if (credit === null) continue;
      settled.add(concept);
      if (credit < 1) missed.push(concept);
    }
  }
  const estimateOf = (concept: string) => mastery.get(concept)?.estimate ?? 0;
  return missed.sort((a, b) => estimateOf(a) - estimateOf(b) || (a < b ? -1 : 1));
}
