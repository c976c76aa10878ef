import { describe, expect, it } from "vitest";
import type { Drill } from "../interview/drill.ts";
import { evaluateGraph } from "../rubric/evaluate-graph.ts";
import { compiled, criterion, NO_BOARD, notes, TEST_KNOWLEDGE } from "../rubric/test-rubric.ts";

const CRITERIA = [
  criterion({ quantity: { about: "8 uploads/s" } }, { id: "r-rate", stage: "R" }),
  criterion({ quantity: { about: "200 ms" } }, { id: "r-target", stage: "R" }),
  criterion({ text: { terms: ["cache"] } }, { id: "a-cache", stage: "A" }),
  criterion({ text: { terms: ["feed"] } }, { id: "d-words", stage: "D" }),
  criterion({ component: { kinds: ["sql_db"] } }, { id: "d-board", stage: "D" }),
  criterion(
    { any: [{ component: { kinds: ["sql_db"] } }, { text: { terms: ["photo"] } }] },
    { id: "d-either", stage: "D", cap: { total: 10, reason: "Photos are what it is about." } },
  ),
];

function drilled(drill: Drill, dataModel = "") {
  const attempt = { notes: notes({ dataModel }), graph: NO_BOARD, level: "senior" as const, drill };
  return evaluateGraph(attempt, compiled(CRITERIA), TEST_KNOWLEDGE);
}

function asked(drill: Drill): string[] {
  return drilled(drill).criteria.map(({ id }) => id);
}

describe("what a drill asks", () => {
  it("asks the criteria of its stage, and on the notes none that only a drawing meets", () => {
    expect(asked({ exercise: "dataModel" })).toEqual(["d-words", "d-either"]);
    expect(asked({ exercise: "architecture" })).toEqual(["a-cache"]);
    expect(asked({ exercise: "requirements" })).toEqual(["r-rate", "r-target"]);
    expect(asked({ exercise: "interface" })).toEqual([]);
  });

  it("asks of an estimate what is worked out, not a time to aim at", () => {
    expect(asked({ exercise: "estimate" })).toEqual(["r-rate"]);
  });

  it("scores that alone: the total is the stage's, and nothing caps it", () => {
    const half = drilled({ exercise: "dataModel" }, "The feed is a list.");
    expect(half).toMatchObject({ exercise: "dataModel", total: 50, caps: [] });
    expect(half.stages).toEqual({ R: null, A: null, D: 50, I: null, O: null });
  });
});
