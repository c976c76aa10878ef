import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findSharedRuns } from "./shared-runs.ts";

const source = { name: "note.txt", text: "A queue takes the work,\nand a worker does it later when it can." };
const find = findSharedRuns([source], 4);

describe("runs of words shared with a source", () => {
  it("are found whatever the case, the punctuation and the lines", () => {
    expect(find('first line\nexplanation: "The work and A WORKER\ndoes it; then rests"')).toEqual([
      { words: "The work and A WORKER does it", line: 2, length: 7, source: "note.txt" },
    ]);
  });

  it("are none up to the length that is allowed", () => {
    expect(find("it takes the work and rests")).toEqual([]);
  });

  it("are found at the very end of both", () => {
    expect(find("later when it can")).toEqual([]);
    expect(find("it later when it can")).toMatchObject([{ length: 5 }]);
  });

  it("hold what the text says, whatever stands around it", () => {
    const word = fc.constantFrom("queue", "worker", "cache", "the", "a");
    const words = fc.array(word, { minLength: 5, maxLength: 12 });
    fc.assert(
      fc.property(words, words, words, (before, shared, after) => {
        const runs = findSharedRuns(
          [{ name: "s", text: shared.join(" ") }],
          4,
        )([...before, ...shared, ...after].join("\n"));
        expect(Math.max(...runs.map(({ length }) => length))).toBeGreaterThanOrEqual(5);
      }),
    );
  });
});
