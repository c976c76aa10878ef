import { expect, it } from "vitest";
import { elementSchema } from "../diagram/scene.ts";
import { startState } from "../interview/evolve.ts";
import { UNTIMED } from "../interview/plan.ts";
import { perStage } from "../interview/stage.ts";
import { searchableOf } from "./searchable.ts";

it("is the title, what is written on the board, and the notes without what they started with", () => {
  const state = startState({ type: "started", atMs: 0, problem: "x", level: "mid", plan: UNTIMED });
  const element = (id: string, rest: object) =>
    elementSchema.parse({ id, type: "text", x: 0, y: 0, ...rest });
  const searchable = searchableOf(
    {
      ...state,
      notes: { ...state.notes, R: "## Functional\n- upload photos" },
      elements: {
        a: element("a", { text: "Feed\ncache", originalText: "Feed cache" }),
        b: element("b", { type: "frame", name: "Region" }),
        c: element("c", { text: "gone", isDeleted: true }),
      },
    },
    "Instagram",
    perStage((stage) => (stage === "R" ? "## Functional\n-" : "")),
  );
  expect(searchable).toMatchObject({ title: "Instagram", board: "Feed cache\nRegion", R: "- upload photos" });
});
