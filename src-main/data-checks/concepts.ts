import type { Concept } from "../core/language/concept.ts";
import type { Problem } from "../core/rubric/problem.ts";
import type { DataFault } from "./catalogue.ts";

/** Links between concepts that lead nowhere, ids given twice, and concepts that nothing leads to. */
export function conceptFaults(
  concepts: readonly Concept[],
  problems: readonly Problem[],
): readonly DataFault[] {
  const known = new Set<string>();
  const faults: DataFault[] = [];
  for (const { id } of concepts) {
    if (known.has(id)) faults.push({ where: `concept ${id}`, message: `There are two called "${id}".` });
    known.add(id);
  }
  const reached = new Set(problems.flatMap(({ rubric }) => rubric.criteria.map(({ concept }) => concept)));
  for (const concept of concepts) {
    for (const target of [...concept.related, ...concept.confusedWith]) {
      if (target === concept.id) continue;
      reached.add(target);
      if (!known.has(target)) {
        faults.push({
          where: `concept ${concept.id}`,
          message: `It links to "${target}", which does not exist.`,
        });
      }
    }
  }
  for (const { id } of concepts) {
    if (!reached.has(id)) {
      faults.push({ where: `concept ${id}`, message: "No other concept and no criterion leads to it." });
    }
  }
  return faults;
}
