import { describe, expect, it } from "vitest";
import type { Interview } from "./attempt.ts";
import { evaluateGraph } from "./evaluate-graph.ts";
import { compiled, criterion, NO_BOARD, notes, TEST_KNOWLEDGE } from "./test-rubric.ts";

const SCOPE = criterion({ text: { terms: ["cache"] } }, { id: "scope", stage: "R" });
const OTHER = criterion(
  { text: { terms: ["load-balancer"] } },
  { id: "other", weight: { mid: 0, senior: 0, staff: 1 } },
);
const NOTHING: Interview = { asked: [], hints: [], curveball: null };
const CACHED = "A cache holds the feed.";

function scored(requirements: string, interview: Partial<Interview>) {
  const problem = { ...compiled([SCOPE, OTHER]), earns: new Map([["keeping", ["scope"]]]) };
  const attempt = { notes: notes({ requirements }), graph: NO_BOARD, level: "senior" as const };
  return evaluateGraph({ ...attempt, interview: { ...NOTHING, ...interview } }, problem, TEST_KNOWLEDGE);
}

describe("what was said in the room", () => {
  it("earns the criteria that a good question settles, with the question as proof", () => {
    const asked = [{ clarification: "keeping", quote: "How long do we keep it?", atMs: 5 }];
    expect(scored("", { asked }).criteria[0]).toMatchObject({
      verdict: "met",
      credit: 1,
      evidence: [{ source: "talk", atMs: 5, quote: "How long do we keep it?" }],
    });
    expect(scored("", { asked: [{ clarification: "else", quote: "?", atMs: 5 }] }).criteria[0]?.credit).toBe(
      0,
    );
  });

  it("costs credit after a hint, more with each step, and nothing where nothing was earned", () => {
    const credit = (step: 1 | 2 | 3, text = CACHED) =>
      scored(text, { hints: [{ criterion: "scope", step }] }).criteria[0]?.credit;
    expect([credit(1), credit(2), credit(3), credit(3, "")]).toEqual([0.85, 0.6, 0.2, 0]);
    expect(scored(CACHED, { hints: [{ criterion: "scope", step: 2 }] }).criteria[0]).toMatchObject({
      verdict: "met",
      hint: 2,
    });
  });

  it("raises what a curveball tests, also what the level does not ask", () => {
    const curveball = { criteria: ["other"], atMs: 9, requirements: CACHED };
    expect(scored(CACHED, {}).criteria.map(({ id }) => id)).toEqual(["scope"]);
    expect(scored(CACHED, { curveball }).criteria.map(({ id }) => id)).toEqual(["scope", "other"]);
  });

  it("holds on to requirements that were agreed before the curveball", () => {
    const curveball = { criteria: [], atMs: 9, requirements: CACHED };
    expect(scored("There is no cache.", { curveball }).criteria[0]).toMatchObject({
      verdict: "met",
      evidence: [{ source: "talk", atMs: 9 }],
    });
    const [later] = scored(CACHED, { curveball: { ...curveball, requirements: "" } }).criteria;
    expect(later).toMatchObject({ verdict: "met", evidence: [{ source: "notes" }] });
  });

  it("changes nothing where nothing was said", () => {
    const problem = compiled([SCOPE, OTHER]);
    const attempt = { notes: notes({ requirements: CACHED }), graph: NO_BOARD, level: "senior" as const };
    expect(evaluateGraph({ ...attempt, interview: NOTHING }, problem, TEST_KNOWLEDGE)).toEqual(
      evaluateGraph(attempt, problem, TEST_KNOWLEDGE),
    );
  });
});
