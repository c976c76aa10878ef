import { describe, expect, it } from "vitest";
import { perStage } from "../../../src-main/core/interview/stage.ts";
import type { Verdict } from "../../../src-main/core/rubric/evaluation.ts";
import type { ExplainedCriterion, Proof } from "../result/criteria.ts";
import { earnedMarks, proofsThen } from "./earned.ts";

function proof(quote: string, atMs: number | null): Proof {
  return {
    evidence: { source: "notes", stage: "R", start: 0, end: quote.length, quote },
    label: quote,
    atMs,
  };
}

function criterion(id: string, verdict: Verdict, ...moments: (number | null)[]): ExplainedCriterion {
  return {
    settled: { id, stage: "R", kind: "must", verdict, credit: 1, evidence: [], change: "" },
    text: null,
    proofs: moments.map((atMs) => proof("p99", atMs)),
  };
}

describe("the earned points of a session", () => {
  it("are the met criteria, when the last of their proof was there", () => {
    const marks = earnedMarks(
      [
        criterion("late", "met", 100, 90_000),
        criterion("early", "met", 5000),
        criterion("missed", "not_met", 10),
        criterion("unknown", "met", null),
      ],
      100_000,
    );
    expect(marks.map(({ name, atMs }) => [name, atMs])).toEqual([
      ["early", 5000],
      ["late", 90_000],
    ]);
  });

  it("are drawn below each other where they lie close together", () => {
    const marks = earnedMarks(
      [criterion("a", "met", 1000), criterion("b", "met", 1000), criterion("c", "met", 50_000)],
      100_000,
    );
    expect(marks.map(({ lane }) => lane)).toEqual([0, 1, 0]);
  });
});

describe("a proof at another moment", () => {
  it("is marked where its words stood then, and not before they were written", () => {
    const notes = { ...perStage(() => ""), R: "so p99" };
    expect(proofsThen([proof("p99", 0), proof("later", 0)], notes)).toEqual([
      { ...proof("p99", 0), evidence: { source: "notes", stage: "R", start: 3, end: 6, quote: "p99" } },
    ]);
  });
});
