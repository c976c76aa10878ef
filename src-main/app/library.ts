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
  for (const problem of problems) {
    const { id, title } = problem.text;
    for (const [concept, criteria] of countsOf(problem)) {
      uses.set(concept, [...(uses.get(concept) ?? []), { problem: id, title, criteria }]);
    }
  }
  return uses;
}

/** Counted once for each problem as it stands: what ships never changes, and an edited one is another object. */
const counted = new WeakMap<Problem, ReadonlyMap<string, number>>();

/** Concept id → how many of the problem's criteria teach it or take it as evidence. */
function countsOf(problem: Problem): ReadonlyMap<string, number> {
  const known = counted.get(problem);
  if (known !== undefined) return known;
  const counts = new Map<string, number>();
  for (const { concept, evidence, partial } of problem.rubric.criteria) {
    const terms = [evidence, ...partial.map((step) => step.evidence)].flatMap(termsOf);
    for (const id of new Set([concept, ...terms])) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  counted.set(problem, counts);
  return counts;
}
