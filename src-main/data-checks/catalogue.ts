import type { Scorer } from "../app/ports.ts";
import { makeScorer } from "../content/engine.ts";
import { loadContent } from "../content/load-content.ts";
import { loadReferences, type Reference } from "../content/references.ts";
import type { Level } from "../core/interview/level.ts";
import type { Concept } from "../core/language/concept.ts";
import { ok, type Result } from "../core/result.ts";
import type { Problem } from "../core/rubric/problem.ts";

/** Everything the checks look at: the content, its worked attempts, and the engine as users get it. */
export interface Catalogue {
  readonly concepts: readonly Concept[];
  readonly problems: readonly Problem[];
  readonly references: readonly Reference[];
  readonly score: Scorer;
}

/** Something in the data that is wrong: where, and one sentence. */
export interface DataFault {
  readonly where: string;
  readonly message: string;
}

/** The level at which worked attempts are compared. */
export const CHECKED_LEVEL: Level = "senior";

export function loadCatalogue(dataFolder: string): Result<Catalogue> {
  const content = loadContent(dataFolder);
  if (!content.ok) return content;
  const references = loadReferences(dataFolder);
  if (!references.ok) return references;
  return ok({
    concepts: content.value.concepts,
    problems: [...content.value.problems.values()],
    references: references.value,
    score: makeScorer(content.value),
  });
}
