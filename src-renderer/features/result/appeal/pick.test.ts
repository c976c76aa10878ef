import { describe, expect, it } from "vitest";
import { elementSchema } from "../../../../src-main/core/diagram/scene.ts";
import { namedShapes, phraseOf, stretchOf, wordsIn } from "./pick.ts";

const NOTES = {
  R: "Users upload photos.",
  A: "We keep a hot store.\nIt is FAST.",
  D: "",
  I: "",
  O: "hot store",
};

const element = (given: Record<string, unknown>) => elementSchema.parse({ x: 0, y: 0, ...given });
const ELEMENTS = [
  element({ id: "box", type: "rectangle" }),
  element({ id: "label", type: "text", text: "Hot\nstore", containerId: "box" }),
  element({ id: "blank", type: "ellipse" }),
  element({ id: "alone", type: "text", text: "a remark" }),
  element({ id: "arrow", type: "arrow" }),
  element({ id: "reads", type: "text", text: "reads", containerId: "arrow" }),
];

describe("words that were picked", () => {
  it("are found where they stand first, and in any case when they are spelt otherwise", () => {
    expect(wordsIn(NOTES, " hot store ")).toEqual({
      source: "notes",
      stage: "A",
      start: 10,
      end: 19,
      quote: "hot store",
    });
    expect(wordsIn(NOTES, "fast")).toMatchObject({ stage: "A", quote: "FAST" });
    expect(wordsIn(NOTES, "cold store")).toBeNull();
    expect(wordsIn(NOTES, "  ")).toBeNull();
  });

  it("are the stretch between two places, without the space around it", () => {
    expect(stretchOf(NOTES, "A", 7, 20)).toMatchObject({ start: 8, end: 20, quote: "a hot store." });
    expect(stretchOf(NOTES, "A", 20, 21)).toBeNull();
  });
});

describe("shapes that can be picked", () => {
  it("are those with a name, in the order of the alphabet", () => {
    expect(namedShapes(ELEMENTS)).toEqual([
      { id: "alone", name: "a remark" },
      { id: "box", name: "Hot store" },
    ]);
  });
});

describe("what can be taught", () => {
  it("is the words, or the name on the shape", () => {
    expect(phraseOf({ source: "board", elementIds: ["box"] }, ELEMENTS)).toEqual({ phrase: "Hot store" });
    expect(phraseOf({ source: "notes", stage: "A", start: 0, end: 3, quote: "hot\nstore" }, [])).toEqual({
      phrase: "hot store",
    });
  });

  it("is not a shape without a name, nor a whole paragraph", () => {
    expect(phraseOf({ source: "board", elementIds: ["blank"] }, ELEMENTS)).toHaveProperty("why");
    const long = "word ".repeat(30).trim();
    expect(phraseOf({ source: "notes", stage: "A", start: 0, end: 149, quote: long }, [])).toHaveProperty(
      "why",
    );
  });
});
