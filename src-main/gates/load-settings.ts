import { loadContent } from "../content/load-content.ts";
import { loadNames } from "../content/load-names.ts";
import { loadScorer } from "../content/load-scorer.ts";
import { loadReferences } from "../content/references.ts";
import { readBoard } from "../core/diagram/read-board.ts";
import { fail, ok, type Result } from "../core/result.ts";
import type { Setting } from "./gate.ts";

/** One setting for each worked attempt of the content folder. */
export function loadSettings(dataFolder: string): Result<readonly Setting[]> {
  const content = loadContent(dataFolder);
  if (!content.ok) return content;
  const scorer = loadScorer(dataFolder, content.value);
  if (!scorer.ok) return scorer;
  const names = loadNames(dataFolder);
  if (!names.ok) return names;
  const references = loadReferences(dataFolder);
  if (!references.ok) return references;
  const { problems, concepts } = content.value;
  const settings: Setting[] = [];
  for (const reference of references.value) {
    const problem = problems.get(reference.attempt.problem);
    if (problem === undefined) {
      const message = `${reference.name}: there is no problem called "${reference.attempt.problem}".`;
      return fail({ code: "UNKNOWN_PROBLEM", message });
    }
    settings.push({
      reference,
      evaluation: scorer.value(reference.attempt, problem),
      bestTotal: Math.max(
        ...references.value
          .filter(({ attempt }) => attempt.problem === problem.text.id)
          .map(({ attempt }) => scorer.value(attempt, problem).total),
      ),
      problem,
      concepts,
      score: (attempt) => scorer.value(attempt, problem),
      readBoard: (scene) => readBoard(scene, names.value),
      freshScorer: () => {
        const fresh = loadScorer(dataFolder, content.value);
        if (!fresh.ok) throw new Error(fresh.error.message);
        return fresh.value;
      },
    });
  }
  return ok(settings);
}
