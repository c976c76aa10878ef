import { expect, it } from "vitest";
import type { Level } from "../core/interview/level.ts";
import { evaluate } from "../core/rubric/evaluate.ts";
import { NO_BOARD, NO_NOTES, problem, TEST_KNOWLEDGE } from "../core/rubric/test-rubric.ts";
import { allRight, oncePerProblem, type Setting } from "./gate.ts";

function setting(of: Setting["problem"], level: Level): Setting {
  const attempt = { problem: of.text.id, level, notes: NO_NOTES, board: { elements: [] } };
  const score: Setting["score"] = (other) => evaluate(other, of, TEST_KNOWLEDGE);
  return {
    reference: { name: "senior", attempt },
    evaluation: score(attempt),
    bestTotal: 100,
    problem: of,
    concepts: [],
    score,
    readBoard: () => NO_BOARD,
    freshScorer: () => (other) => score(other),
  };
}

it("what looks only at a problem and a level is tried once for all their worked attempts", () => {
  let tries = 0;
  const run = oncePerProblem(() => {
    tries += 1;
    return allRight(tries, []);
  });
  const [one, other] = [problem([]), problem([])];
  const results = [one, one, other, one].map((of) => run(setting(of, "senior")).figure);
  expect(results).toEqual(["1 of 1 right", "1 of 1 right", "2 of 2 right", "1 of 1 right"]);
  expect(run(setting(one, "mid")).figure).toBe("3 of 3 right");
});
