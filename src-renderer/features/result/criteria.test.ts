import { describe, expect, test } from "vitest";
import type { Evidence, SettledCriterion, Verdict } from "../../../src-main/core/rubric/evaluation.ts";
import { explain, groupByStage, marksIn, shapesOf } from "./criteria.ts";

const settled = (
  id: string,
  stage: "R" | "A",
  verdict: Verdict,
  evidence: Evidence[] = [],
): SettledCriterion => ({
  id,
  stage,
  kind: "must",
  verdict,
  credit: verdict === "met" ? 1 : 0,
  evidence,
  change: "",
});
const words: Evidence = { source: "notes", stage: "R", start: 2, end: 8, quote: "upload" };
const shapes: Evidence = { source: "board", elementIds: ["api", "db"] };

const explained = explain(
  [
    settled("path", "A", "met", [shapes, words]),
    settled("upload", "R", "not_met"),
    settled("read", "R", "partial", [words]),
    settled("unclear", "R", "cannot_assess"),
  ],
  [{ criterion: "path", evidence: 1, atMs: 760_000 }],
  [],
  [],
);
const idsOf = (filter: "all" | "missed" | "met") =>
  groupByStage(explained, filter).map(({ stage, criteria }) =>
    [stage, ...criteria.map((c) => c.settled.id)].join(" "),
  );

describe("the list of criteria", () => {
  test("goes by stage, in the order of the interview", () => {
    expect(idsOf("all")).toEqual(["R upload read unclear", "A path"]);
  });

  test("missed is what was assessed and not fully met", () => {
    expect(idsOf("missed")).toEqual(["R upload read"]);
  });

  test("a stage with nothing to show is left out", () => {
    expect(idsOf("met")).toEqual(["A path"]);
  });
});

describe("proof", () => {
  const proofs = explained[0]?.proofs ?? [];

  test("carries the moment it first stood on the page", () => {
    expect(proofs.map(({ atMs }) => atMs)).toEqual([null, 760_000]);
  });

  test("in the notes marks the words, the chosen one stronger", () => {
    expect(marksIn("R", proofs, 1)).toEqual([{ start: 2, end: 8, isChosen: true }]);
    expect(marksIn("R", proofs, 0)).toEqual([{ start: 2, end: 8, isChosen: false }]);
    expect(marksIn("A", proofs, 1)).toEqual([]);
  });

  test("on the board lights up its shapes", () => {
    expect(shapesOf(proofs, 0)).toEqual(["api", "db"]);
    expect(shapesOf(proofs, 1)).toEqual(["api", "db"]);
    expect(shapesOf([], null)).toEqual([]);
  });
});
