import { describe, expect, it } from "vitest";
import { isPossible, stagesOf } from "./drill-room.ts";

describe("the room of a drill", () => {
  it("has one stage, and what the drill is done on", () => {
    expect(stagesOf("dataModel")).toEqual(["D"]);
    expect(isPossible({ type: "enterStage", stage: "A" }, "dataModel")).toBe(false);
    expect(isPossible({ type: "showBoard" }, "dataModel")).toBe(false);
    expect(isPossible({ type: "addComponent" }, "dataModel")).toBe(false);
    expect(isPossible({ type: "hint" }, "dataModel")).toBe(true);
    expect(isPossible({ type: "showNotes" }, "architecture")).toBe(true);
  });

  it("has nobody to ask where a flaw is to be found", () => {
    expect(isPossible({ type: "addComponent" }, "fixBoard")).toBe(true);
    expect(isPossible({ type: "showNotes" }, "fixBoard")).toBe(false);
    expect(isPossible({ type: "hint" }, "fixBoard")).toBe(false);
  });

  it("is the whole room in an interview", () => {
    expect(stagesOf(null)).toHaveLength(5);
    expect(isPossible({ type: "enterStage", stage: "A" }, null)).toBe(true);
  });
});
