import type { LibraryConcept } from "../../../src-main/contract/library.ts";

/** A concept for tests: what a test does not speak of is filled in. */
export function libraryConcept(part: Partial<LibraryConcept> & { readonly id: string }): LibraryConcept {
  return {
    name: part.id,
    aliases: [],
    products: [],
    kinds: [],
    explanation: "What it is.",
    when: "When it is due.",
    cost: "What it costs.",
    confusedWith: [],
    related: [],
    recall: [],
    source: { note: "A note", reference: "https://example.org/" },
    group: "A group",
    usedBy: [],
    ...part,
  };
}
