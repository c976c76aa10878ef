import type { CardReview, Grade } from "./card.ts";
import type { Asked, Practice } from "./practice.ts";

const CREDITS: Readonly<Record<Grade, number>> = { again: 0, hard: 0.5, good: 1, easy: 1 };

/** A remembered sentence shows less than a design that uses it: the least weight a question may have. */
const WEIGHT = 1;

/**
 * What grades show of each concept. Of a card's grades on one day the first alone counts: the others only say
 * that its answer was read minutes before. `dayOf` gives the whole day of a moment.
 */
export function recalled(
  reviews: readonly CardReview[],
  dayOf: (wallMs: number) => number,
): readonly Practice[] {
  const askedAbout = new Map<string, readonly Asked[]>();
  const counted = new Set<string>();
  return reviews.flatMap(({ card, concept, grade, atMs }) => {
    const day = dayOf(atMs);
    const id = `${card}@${day}`;
    if (counted.has(id)) return [];
    counted.add(id);
    // A card belongs to no stage; its concept was asked for in words, as requirements are.
    const asked = askedAbout.get(concept) ?? [{ concept, stage: "R", weight: WEIGHT }];
    askedAbout.set(concept, asked);
    return { id, day, asked, credits: [CREDITS[grade]] };
  });
}
