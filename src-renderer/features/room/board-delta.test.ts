import { describe, expect, it } from "vitest";
import { elementSchema, type SceneElement } from "../../../src-main/core/diagram/scene.ts";
import { createBoardDelta } from "./board-delta.ts";

describe("what changed on the board", () => {
  it("is nothing while it is as stored", () => {
    const delta = createBoardDelta({ a: element("a", 3) });
    expect(delta.take([element("a", 3)])).toEqual([]);
  });

  it("is each new or edited element, whole, once", () => {
    const delta = createBoardDelta({ a: element("a", 3) });
    const now = [element("a", 4), element("b", 1)];
    expect(delta.take(now)).toEqual(now);
    expect(delta.take(now)).toEqual([]);
  });

  it("is a deleted element with its mark", () => {
    const delta = createBoardDelta({ a: element("a", 3) });
    const gone: SceneElement = { ...element("a", 4), isDeleted: true };
    expect(delta.take([gone])).toMatchObject([{ id: "a", isDeleted: true }]);
  });

  it("is an element that vanished, as deleted, once", () => {
    const delta = createBoardDelta({ a: element("a", 3) });
    const replaced = [element("b", 1)];
    expect(delta.take(replaced)).toMatchObject([{ id: "b" }, { id: "a", isDeleted: true, version: 4 }]);
    expect(delta.take(replaced)).toEqual([]);
  });

  it("is nothing when a whole board is gone at once: that is the editor going away", () => {
    expect(createBoardDelta({ a: element("a", 3) }).take([])).toEqual([]);
  });

  it("is not an element whose type may not be stored", () => {
    const delta = createBoardDelta({});
    const page = { ...element("page", 1), type: "iframe" };
    expect(delta.take([page])).toEqual([]);
  });

  it("keeps what it took apart from later edits in place", () => {
    const live = { ...element("a", 1), x: 10 };
    const [taken] = createBoardDelta({}).take([live]);
    live.x = 20;
    expect(taken?.x).toBe(10);
  });
});

function element(id: string, version: number): SceneElement {
  return elementSchema.parse({ id, type: "rectangle", x: 0, y: 0, version, versionNonce: version });
}
