import type { ConceptUse } from "../contract/library.ts";
import { termsOf } from "../core/rubric/lint.ts";
import type { Problem } from "../core/rubric/problem.ts";
import { os } from "./implementer.ts";
import type { Parts } from "./parts.ts";

/** The concepts of the field, each with the problems that ask for it. */
export function libraryCalls({ content, problems }: Pick<Parts, "content" | "problems">) {
  return {
    concepts: os.library.concepts.handler(() => {
      const uses = usesOf(problems.all().map(({ problem }) => problem));
      return content.concepts.map((concept) => ({ ...concept, usedBy: uses.get(concept.id) ?? [] }));
    }),
  };
}

/**
 * Concept id → the problems with a criterion that teaches it or takes it as evidence, in the order given.
 * Words of a problem's own vocabulary are among the ids too; nobody asks for those.
 */
export function usesOf(problems: Iterable<Problem>): ReadonlyMap<string, ConceptUse[]> {
  const uses = new Map<string, ConceptUse[]>();
  for (const { text, rubric } of problems) {
    const counts = new Map<string, number>();
    for (const { concept, evidence, partial } of rubric.criteria) {
      const terms = [evidence, ...partial.map((step) => step.evidence)].flatMap(termsOf);
      for (const id of new Set([concept, ...terms])) counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    for (const [id, criteria] of counts) {
      const use = { problem: text.id, title: text.title, criteria };
      uses.set(id, [...(uses.get(id) ?? []), use]);
    }
  }
  return uses;
}
