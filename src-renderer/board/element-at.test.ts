import { describe, expect, it } from "vitest";
import { elementSchema } from "../../src-main/core/diagram/scene.ts";
import { elementAt } from "./element-at.ts";

const element = (given: Record<string, unknown>) => elementSchema.parse(given);
const BOARD = [
  element({ id: "cloud", type: "rectangle", x: 0, y: 0, width: 500, height: 300 }),
  element({ id: "box", type: "rectangle", x: 50, y: 50, width: 120, height: 60 }),
  element({
    id: "label",
    type: "text",
    x: 80,
    y: 70,
    width: 60,
    height: 20,
    text: "Cache",
    containerId: "box",
  }),
  element({ id: "lid", type: "ellipse", x: 300, y: 50, width: 80, height: 20, groupIds: ["db"] }),
  element({ id: "side", type: "line", x: 300, y: 60, width: 80, height: 60, groupIds: ["db"] }),
  element({
    id: "name",
    type: "text",
    x: 320,
    y: 90,
    width: 40,
    height: 20,
    text: "Users",
    groupIds: ["db"],
  }),
  element({ id: "arrow", type: "arrow", x: 170, y: 80, width: 130, height: 1 }),
  element({
    id: "reads",
    type: "text",
    x: 220,
    y: 70,
    width: 30,
    height: 20,
    text: "reads",
    containerId: "arrow",
  }),
];

describe("elementAt", () => {
  it("finds the box in the boundary, and the boundary beside it", () => {
    expect(elementAt(BOARD, 60, 60)).toBe("box");
    expect(elementAt(BOARD, 10, 10)).toBe("cloud");
    expect(elementAt(BOARD, 900, 10)).toBeNull();
  });

  it("takes the words in a box for the box", () => {
    expect(elementAt(BOARD, 100, 80)).toBe("box");
  });

  it("takes a stroke of a drawing for the member that carries its name", () => {
    expect(elementAt(BOARD, 305, 55)).toBe("name");
  });

  it("passes over arrows and the words on them", () => {
    expect(elementAt(BOARD, 230, 80)).toBe("cloud");
  });
});
