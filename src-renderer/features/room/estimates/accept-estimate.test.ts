import { history, undo } from "@codemirror/commands";
import { EditorState } from "@codemirror/state";
import { expect, it } from "vitest";
import { acceptance, completion } from "./accept-estimate.ts";
import { typing } from "./typing-line.ts";

/** A note with the cursor at `|`. */
function note(text: string): EditorState {
  const at = text.indexOf("|");
  const doc = text.replace("|", "");
  return EditorState.create({ doc, selection: { anchor: at }, extensions: [history(), typing] });
}

function type(state: EditorState, text: string): EditorState {
  const { head } = state.selection.main;
  const changes = { from: head, insert: text };
  return state.update({ changes, selection: { anchor: head + text.length }, userEvent: "input.type" }).state;
}

function accept(state: EditorState): string {
  const change = acceptance(state);
  return change === null ? state.doc.toString() : state.update({ changes: change }).newDoc.toString();
}

it.each([
  ["10M × 5 MB|", "10M × 5 MB = 50 TB"],
  ["10M × 5 MB =|", "10M × 5 MB = 50 TB"],
  ["10M × 5 MB on average|", "10M × 5 MB = 50 TB on average"],
  ["- 10M × 5 MB = 50 GB|", "- 10M × 5 MB = 50 TB"],
  ["- 10M × |5 MB = 50 GB, so S3", "- 10M × 5 MB = 50 TB, so S3"],
])("at the cursor of %j Tab makes %j", (before, after) => {
  expect(accept(note(before))).toBe(after);
});

it.each(["10M × 5| MB", "|10M × 5 MB", "10M × 5 MB = 50 TB|", "we have 2 load balancers|", "10M × 5 MB\n|"])(
  "at the cursor of %j Tab keeps its meaning",
  (text) => {
    expect(acceptance(note(text))).toBeNull();
  },
);

it("keeps a wrong result quiet while its line is typed, and no longer", () => {
  const typed = type(note("10M × 5 MB = |"), "50 GB");
  expect(acceptance(typed)).toBeNull();
  expect(
    acceptance(typed.update({ selection: { anchor: 0 } }).state.update({ selection: { anchor: 18 } }).state),
  ).toEqual({
    from: 13,
    to: 18,
    insert: "50 TB",
  });
});

it("leaves a selection alone", () => {
  const state = note("10M × 5 MB|");
  expect(acceptance(state.update({ selection: { anchor: 0, head: 10 } }).state)).toBeNull();
});

it("is one step to undo, apart from what was typed before and after", () => {
  let state = type(note("|"), "10M × 5 MB");
  const change = acceptance(state);
  if (change === null) throw new Error("the line has a result");
  state = state.update(completion(change, change.from + change.insert.length)).state;
  state = type(state, ".");
  const undone = () => {
    undo({
      state,
      dispatch: (transaction) => {
        state = transaction.state;
      },
    });
    return state.doc.toString();
  };
  expect(undone()).toBe("10M × 5 MB = 50 TB");
  expect(undone()).toBe("10M × 5 MB");
  expect(undone()).toBe("");
});
