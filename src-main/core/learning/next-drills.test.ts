import { describe, expect, it } from "vitest";
import type { Exercise } from "../interview/exercise.ts";
import { perStage, type Stage } from "../interview/stage.ts";
import { nextDrills } from "./next-drills.ts";
import type { Sitting } from "./practice.ts";
import { sat } from "./test-practice.ts";

function interview(id: string, day: number, problem: string, weak: Partial<Record<Stage, number>>): Sitting {
  return { ...sat(id, day, problem, 80), stages: perStage((stage) => weak[stage] ?? 90) };
}

function drill(id: string, day: number, problem: string, exercise: Exercise, total: number): Sitting {
  const sitting = sat(id, day, problem, total);
  return { ...sitting, outline: { ...sitting.outline, drill: exercise } };
}

describe("the drills to do next", () => {
  it("are the weakest stage of each problem's newest interview, the least points first", () => {
    const sittings = [
      interview("old", 1, "chat", { R: 10 }),
      interview("new", 2, "chat", { I: 50, O: 60 }),
      interview("weaker", 3, "uber", { D: 40 }),
      interview("fine", 4, "cdn", { A: 75 }),
    ];
    expect(nextDrills(sittings, 5)).toEqual([
      { problem: "uber", exercise: "dataModel", points: 40, session: "weaker", isDrilled: false },
      { problem: "chat", exercise: "interface", points: 50, session: "new", isDrilled: false },
    ]);
    expect(nextDrills(sittings, 1)).toHaveLength(1);
    expect(nextDrills([], 5)).toEqual([]);
  });

  it("go by the drill since, until it is passed or another interview says more", () => {
    const before = [interview("it", 1, "uber", { D: 40 }), drill("no", 2, "uber", "interface", 20)];
    // Another stage says nothing of this one.
    expect(nextDrills(before, 5)).toMatchObject([{ exercise: "dataModel", points: 40, session: "it" }]);
    const again = [...before, drill("half", 3, "uber", "dataModel", 55)];
    expect(nextDrills(again, 5)).toEqual([
      { problem: "uber", exercise: "dataModel", points: 55, session: "half", isDrilled: true },
    ]);
    const passed = [...again, drill("good", 4, "uber", "dataModel", 70)];
    expect(nextDrills(passed, 5)).toEqual([]);
    expect(nextDrills([...passed, interview("later", 5, "uber", { D: 60 })], 5)).toHaveLength(1);
  });
});
