import { expect, it } from "vitest";
import { MAX_NOTE_LENGTH } from "../../../src-main/core/interview/command.ts";
import { bulletInput, createNote, firstGap } from "./notes-editing.ts";

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

it("takes what can be kept and no more, and says so", () => {
  let refused = 0;
  const full = "x".repeat(MAX_NOTE_LENGTH - 3);
  const note = createNote(
    "A",
    full,
    [],
    () => undefined,
    () => {
      refused += 1;
    },
  );
  const { state } = note.update({ changes: { from: 0, insert: "abc" } });
  expect([state.doc.length, refused]).toEqual([MAX_NOTE_LENGTH, 0]);
  const more = state.update({ changes: { from: 3, insert: "d" } });
  expect([more.docChanged, refused]).toEqual([false, 1]);
  expect(state.update({ changes: { from: 0, to: 3, insert: "ab" } }).newDoc.length).toBe(MAX_NOTE_LENGTH - 1);
});

it("lets a note that is too long already be made shorter", () => {
  const note = createNote(
    "A",
    "x".repeat(MAX_NOTE_LENGTH + 9),
    [],
    () => undefined,
    () => undefined,
  );
  expect(note.update({ changes: { from: 0, to: 5 } }).newDoc.length).toBe(MAX_NOTE_LENGTH + 4);
});
