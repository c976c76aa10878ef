import { expect, it } from "vitest";
import { bulletInput, firstGap } from "./notes-editing.ts";

it.each([
  ["## Functional\n\n-\n\n## Other\n\n-\n", "## Functional\n\n-"],
  ["## Write path\n\n1.\n", "## Write path\n\n1."],
  ["- done\n- \n", "- done\n- "],
  ["prose", "prose"],
  ["", ""],
])("the cursor of %j starts behind %j", (text, before) => {
  expect(text.slice(0, firstGap(text))).toBe(before);
});

it.each([
  ["-", "u", " u"],
  ["  -", "1", " 1"],
  ["1.", "W", " W"],
  ["1.", "5", "5"],
  ["-", "-", "-"],
  ["-", " ", " "],
  ["- a", "b", "b"],
])("behind %j, typing %j inserts %j", (before, typed, inserted) => {
  expect(bulletInput(before, typed)).toBe(inserted);
});
