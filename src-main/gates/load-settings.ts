import { makeScorer } from "../content/engine.ts";
import { loadContent } from "../content/load-content.ts";
import { loadReferences } from "../content/references.ts";
import { kindNamesFrom } from "../core/diagram/kinds.ts";
import { readBoard } from "../core/diagram/read-board.ts";
import { fail, ok, type Result } from "../core/result.ts";
import type { Setting } from "./gate.ts";

/** One setting for each worked attempt of the content folder. */
export function loadSettings(dataFolder: string): Result<readonly Setting[]> {
  const content = loadContent(dataFolder);
  if (!content.ok) return content;
  const score = makeScorer(content.value);
  const names = kindNamesFrom(content.value.kindNames);
  const references = loadReferences(dataFolder);
  if (!references.ok) return references;
  const { problems, concepts } = content.value;
  const totals = new Map<string, number>();
  const settings: Omit<Setting, "bestTotal">[] = [];
  for (const reference of references.value) {
    const problem = problems.get(reference.attempt.problem);
    if (problem === undefined) {
      const message = `${reference.name}: there is no problem called "${reference.attempt.problem}".`;
      return fail({ code: "UNKNOWN_PROBLEM", message });
    }
    const evaluation = score(reference.attempt, problem);
    totals.set(problem.text.id, Math.max(evaluation.total, totals.get(problem.text.id) ?? 0));
    settings.push({
      reference,
      evaluation,
      problem,
      concepts,
      score: (attempt) => score(attempt, problem),
      readBoard: (scene) => readBoard(scene, names),
      freshScorer: () => makeScorer(content.value),
    });
  }
  return ok(settings.map((setting) => ({ ...setting, bestTotal: totals.get(setting.problem.text.id) ?? 0 })));
}
