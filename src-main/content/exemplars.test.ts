import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parseFlowchart } from "../core/diagram/mermaid.ts";
import { sceneOfFlowchart } from "../core/diagram/mermaid-scene.ts";
import type { Scene } from "../core/diagram/scene.ts";
import { notesSchema } from "../core/interview/notes.ts";
import type { Criterion, Exemplar } from "../core/rubric/criterion.ts";
import { makeScorer } from "./engine.ts";
import { loadContent } from "./load-content.ts";

const CONTENT = join(import.meta.dirname, "../../data");

const loaded = loadContent(CONTENT);
if (!loaded.ok) throw new Error(loaded.error.message);
const { problems } = loaded.value;
const score = makeScorer(loaded.value);

function boardOf(exemplar: Exemplar): Scene {
  const chart = parseFlowchart(exemplar.board ?? "");
  if (!chart.ok) throw new Error(chart.error.message);
  return sceneOfFlowchart(chart.value);
}

describe.each([...problems.values()])("the rubric of $text.title", (problem) => {
  const cases = problem.rubric.criteria.flatMap((criterion: Criterion) =>
    (["met", "notMet", "partial"] as const).flatMap((expected) =>
      (criterion.exemplars?.[expected] ?? []).map((exemplar, index) => ({
        name: `${criterion.id}: ${expected} ${index + 1}`,
        criterion,
        expected,
        exemplar,
      })),
    ),
  );

  it.each(cases)("$name", ({ criterion, expected, exemplar }) => {
    const level = criterion.weight.senior > 0 ? "senior" : "staff";
    const attempt = {
      problem: problem.text.id,
      level,
      notes: notesSchema.parse(exemplar.notes),
      board: boardOf(exemplar),
    } as const;
    const verdict = score(attempt, problem).criteria.find(({ id }) => id === criterion.id)?.verdict;
    if (expected === "notMet") expect(verdict).not.toMatch(/^(met|partial)$/);
    else expect(verdict).toBe(expected);
  });
});
