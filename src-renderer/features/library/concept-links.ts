import type { LibraryConcept } from "../../../src-main/contract/library.ts";

export interface ConceptLinks {
  readonly confusedWith: readonly LibraryConcept[];
  readonly related: readonly LibraryConcept[];
}

/** Where one may go from a concept. A link holds both ways, whichever of the two concepts names the other. */
export function linksOf(concept: LibraryConcept, concepts: readonly LibraryConcept[]): ConceptLinks {
  const confusedWith = neighbours(concept, concepts, (one) => one.confusedWith);
  const related = neighbours(concept, concepts, (one) => one.related);
  return { confusedWith, related: related.filter((other) => !confusedWith.includes(other)) };
}

function neighbours(
  concept: LibraryConcept,
  concepts: readonly LibraryConcept[],
  linked: (one: LibraryConcept) => readonly string[],
): readonly LibraryConcept[] {
  const named = linked(concept).flatMap((id) => concepts.find((other) => other.id === id) ?? []);
  const naming = concepts.filter((other) => linked(other).includes(concept.id));
  return [...new Set([...named, ...naming])].filter(({ id }) => id !== concept.id);
}
