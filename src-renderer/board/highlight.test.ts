import { expect, it } from "vitest";
import { elementSchema, type SceneElement } from "../../src-main/core/diagram/scene.ts";
import { withCompanions } from "./highlight.ts";

const board = [
  element("box", "rectangle"),
  element("name", "text", { containerId: "box" }),
  element("arrow", "arrow"),
  element("label", "text", { containerId: "arrow" }),
  element("lid", "line", { groupIds: ["db"] }),
  element("body", "rectangle", { groupIds: ["db"] }),
  element("db-name", "text", { containerId: "body" }),
  element("other", "ellipse"),
];

it.each([
  ["a box with its name", ["box"], ["box", "name"]],
  ["a text with its box", ["name"], ["box", "name"]],
  ["an arrow with its label", ["arrow"], ["arrow", "label"]],
  ["a drawing as a whole", ["body"], ["body", "db-name", "lid"]],
  ["nothing for nothing", [], []],
])("lights up %s", (_, highlighted, expected) => {
  expect([...withCompanions(board, highlighted)].sort()).toEqual(expected);
});

function element(id: string, type: string, more: object = {}): SceneElement {
  return elementSchema.parse({ id, type, x: 0, y: 0, ...more });
}
