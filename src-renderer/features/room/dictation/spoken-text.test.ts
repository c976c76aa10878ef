import { redo, undo } from "@codemirror/commands";
import type { EditorState, TransactionSpec } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { expect, test } from "vitest";
import { createNote } from "../notes-editing.ts";
import { dropPlace, holdPlace, isHeld, landWords, type Stretch } from "./spoken-text.ts";

/** A note with the cursor at the bar. */
function noteWith(text: string, spoken: readonly Stretch[] = []): EditorState {
  const at = text.indexOf("|");
  const state = createNote(
    "A",
    text.replace("|", ""),
    spoken,
    () => undefined,
    () => undefined,
  );
  return after(state, { selection: { anchor: at } });
}

function after(state: EditorState, transaction: TransactionSpec): EditorState {
  return state.update(transaction).state;
}

/** The note with a bar for its cursor, once the words came. */
function landed(state: EditorState, take: string, words: string): EditorState {
  const landing = landWords(state, take, words);
  if (landing === null) throw new Error(`no place for ${take}`);
  const next = after(state, landing.transaction);
  expect(next.sliceDoc(landing.start, landing.end)).toBe(words);
  return next;
}

function shown({ doc, selection }: EditorState): string {
  const text = doc.toString();
  return `${text.slice(0, selection.main.head)}|${text.slice(selection.main.head)}`;
}

function spokenIn(state: EditorState): readonly string[] {
  const found: string[] = [];
  for (const source of state.facet(EditorView.decorations)) {
    if (typeof source === "function") continue;
    source.between(0, state.doc.length, (from, to, { spec }) => {
      if (spec.class === "cm-spoken") found.push(state.sliceDoc(from, to));
    });
  }
  return found;
}

test.each([
  ["|", "We shard.|"],
  ["- |", "- We shard.|"],
  ["Reads.|", "Reads. We shard.|"],
  ["Reads. |", "Reads. We shard.|"],
  ["(|)", "(We shard.|)"],
  ["first |then", "first We shard. |then"],
  ["first| then", "first We shard.| then"],
])("words come to the cursor of %j as %j", (before, expected) => {
  const state = noteWith(before);
  expect(shown(landed(after(state, holdPlace(state, "one")), "one", "We shard."))).toBe(expected);
});

test("they come to where the cursor was, behind what was typed before it and before what came behind", () => {
  let state = noteWith("one |two");
  state = after(state, holdPlace(state, "one"));
  state = after(state, { changes: { from: 0, insert: "Zero, " }, selection: { anchor: 2 } });
  state = after(state, { changes: { from: 10, insert: "typed " } });
  expect(shown(landed(state, "one", "said"))).toBe("Ze|ro, one said typed two");
});

test("two takes from one place come in the order they were spoken, whichever is written down first", () => {
  let state = noteWith("|");
  state = after(state, holdPlace(state, "one"));
  state = after(state, holdPlace(state, "two"));
  expect(shown(landed(landed(state, "one", "First."), "two", "Second."))).toBe("First. Second.|");
  expect(landed(landed(state, "two", "Second."), "one", "First.").doc.toString()).toBe("First. Second.");
});

test("they are marked, through what is typed around them, and once they are there no place is held", () => {
  let state = noteWith("|");
  state = landed(after(state, holdPlace(state, "one")), "one", "We shard.");
  expect(isHeld(state, "one")).toBe(false);
  state = after(state, { changes: { from: 0, insert: "So: " } });
  expect(spokenIn(state)).toEqual(["We shard."]);
  expect(state.doc.toString()).toBe("So: We shard.");
  expect(landWords(state, "one", "again")).toBeNull();
});

test("what was spoken in an earlier visit is marked; what is no longer there is not", () => {
  const kept = noteWith("|So: We shard.", [
    { start: 4, end: 13 },
    { start: 10, end: 99 },
  ]);
  expect(spokenIn(kept)).toEqual(["We shard."]);
});

test("one undo takes the words away and nothing else, mark and all", () => {
  let state = noteWith("|");
  state = after(state, {
    changes: { from: 0, insert: "typed" },
    userEvent: "input.type",
    selection: { anchor: 5 },
  });
  state = landed(after(state, holdPlace(state, "one")), "one", "said");
  const at = state.doc.length;
  state = after(state, { changes: { from: at, insert: "!" }, userEvent: "input.type" });
  const back = () => {
    undo({ state, dispatch: (transaction) => (state = transaction.state) });
    return state.doc.toString();
  };
  expect([back(), back(), back()]).toEqual(["typed said", "typed", ""]);
  expect(spokenIn(state)).toEqual([]);
});

test("redo brings them back with their mark, and undo what was cut out of them", () => {
  let state = noteWith("|");
  const run = (command: typeof undo) => {
    command({ state, dispatch: (transaction) => (state = transaction.state) });
    return spokenIn(state);
  };
  state = landed(after(state, holdPlace(state, "one")), "one", "We shard.");
  expect([run(undo), run(redo)]).toEqual([[], ["We shard."]]);
  for (let end = state.doc.length; end > 3; end -= 1) {
    state = after(state, { changes: { from: end - 1, to: end }, userEvent: "delete.backward" });
  }
  expect(spokenIn(state)).toEqual(["We "]);
  expect(run(undo)).toEqual(["We shard."]);
  expect([run(redo), run(undo)]).toEqual([["We "], ["We shard."]]);
  state = after(state, { changes: { from: 0, to: state.doc.length }, userEvent: "delete.cut" });
  expect(spokenIn(state)).toEqual([]);
  expect(run(undo)).toEqual(["We shard."]);
  expect(state.doc.toString()).toBe("We shard.");
});

test("a place that is dropped takes no words", () => {
  let state = noteWith("|");
  state = after(after(state, holdPlace(state, "one")), dropPlace("one"));
  expect(landWords(state, "one", "said")).toBeNull();
});
