import { describe, expect, it } from "vitest";
import { parseScene } from "./scene.ts";

const box = { id: "a", type: "rectangle", x: 1, y: 2 };

describe("parseScene", () => {
  it("keeps what it does not read, so that a board leaves as it came", () => {
    const parsed = parseScene({ elements: [{ ...box, roughness: 2 }], appState: { gridSize: 20 } });
    expect(parsed.ok && parsed.value.scene).toMatchObject({
      elements: [{ id: "a", roughness: 2, width: 0, groupIds: [] }],
      appState: { gridSize: 20 },
    });
  });

  it("takes what old files call `draw` for the line that it is", () => {
    const old = { id: "x", type: "draw", x: 0, y: 0, points: [[0, 0]] };
    const parsed = parseScene({ elements: [old] });
    expect(parsed.ok && parsed.value).toMatchObject({ scene: { elements: [{ type: "line" }] }, leftOut: {} });
  });

  it("leaves out elements that would bring foreign pages in, and counts them", () => {
    const parsed = parseScene({ elements: [{ id: "x", type: "iframe", x: 0, y: 0 }, box] });
    expect(parsed.ok && parsed.value.scene.elements.map(({ id }) => id)).toEqual(["a"]);
    expect(parsed.ok && parsed.value.leftOut).toEqual({ iframe: 1 });
  });

  it.each([
    [null, "no list called `elements`"],
    [{ elements: "many" }, "no list called `elements`"],
    [{ elements: [{ ...box, x: "left" }] }, "elements.0.x"],
    [{ elements: [{ ...box, width: Number.NaN }] }, "elements.0.width"],
    [{ elements: [7] }, "elements.0"],
  ])("says where %j is wrong", (input, place) => {
    const parsed = parseScene(input);
    expect(parsed.ok ? "" : parsed.error.message).toContain(place);
  });
});
