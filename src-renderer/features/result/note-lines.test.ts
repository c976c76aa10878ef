import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { noteLines } from "./note-lines.ts";

const note = "## Functional\n\n- Users upload photos\n- Users follow users";
const marked = (text: string, kind: "light" | "chosen") =>
  noteLines(note, [
    { start: note.indexOf(text), end: note.indexOf(text) + text.length, isChosen: kind === "chosen" },
  ])
    .flatMap(({ segments }) => segments)
    .filter(({ mark }) => mark === kind)
    .map(({ text: shown }) => shown);

describe("marking the words that prove a verdict", () => {
  test("the words are marked, and nothing beside them", () => {
    expect(marked("upload photos", "chosen")).toEqual(["upload photos"]);
  });

  test("a mark over a line break marks its part of each line", () => {
    expect(marked("photos\n- Users follow", "light")).toEqual(["photos", "- ", "Users follow"]);
  });

  test("where two marks overlap, the chosen one shows", () => {
    const [line] = noteLines("abcdef", [
      { start: 0, end: 4, isChosen: false },
      { start: 2, end: 6, isChosen: true },
    ]);
    expect(line?.segments.map(({ text, mark }) => [text, mark])).toEqual([
      ["ab", "light"],
      ["cd", "chosen"],
      ["ef", "chosen"],
    ]);
  });

  test("whatever is marked, the note comes out as it went in, with those characters marked and no others", () => {
    const marks = fc.array(fc.record({ start: fc.nat(10), end: fc.nat(10), isChosen: fc.boolean() }), {
      maxLength: 6,
    });
    const text = fc.string({ unit: fc.constantFrom("a", " ", "\n", "#", "-", "🙂"), maxLength: 10 });
    fc.assert(
      fc.property(text, marks, (original, over) => {
        const lines = noteLines(original, over);
        expect(lines.map(({ segments }) => segments.map((s) => s.text).join("")).join("\n")).toBe(original);
        for (const { segments } of lines) {
          for (const { start, text: shown, mark } of segments) {
            expect(original.slice(start, start + shown.length)).toBe(shown);
            for (let place = start; place < start + shown.length; place += 1) {
              const on = over.filter((one) => one.start <= place && place < one.end);
              const expected = on.some(({ isChosen }) => isChosen)
                ? "chosen"
                : on.length > 0
                  ? "light"
                  : "none";
              expect(mark).toBe(expected);
            }
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});

test("lines know what they are", () => {
  expect(noteLines("# Title\n\n- one\n2. two\nplain #not", []).map(({ kind }) => kind)).toEqual([
    "heading",
    "blank",
    "bullet",
    "step",
    "text",
  ]);
});

test("the sign at the head of a line is told from its words", () => {
  const signs = noteLines("## Title\n- one - two\n12. three", []).map(({ segments }) =>
    segments.filter(({ isSign }) => isSign).map(({ text }) => text),
  );
  expect(signs).toEqual([["## "], ["- "], ["12. "]]);
});
