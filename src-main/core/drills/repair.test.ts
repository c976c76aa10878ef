import { describe, expect, it } from "vitest";
import type { BoardGraph } from "../diagram/graph.ts";
import type { Flaw } from "../interview/drill.ts";
import { evaluateGraph } from "../rubric/evaluate-graph.ts";
import { board, compiled, criterion, notes, TEST_KNOWLEDGE } from "../rubric/test-rubric.ts";
import { beyond } from "./repair.ts";

const CRITERIA = [
  criterion(
    { any: [{ component: { kinds: ["cache"] } }, { text: { terms: ["cache"] } }] },
    { id: "a-cache", stage: "A", concept: "cache" },
  ),
  criterion(
    { link: { from: { kinds: ["service"] }, to: { kinds: ["sql_db"] } } },
    { id: "a-kept", stage: "A" },
  ),
];

/** A board on which the client was given an arrow to the database. */
const AT_DATABASE: Flaw = {
  says: "An arrow from App straight to Posts was added.",
  elementIds: [],
  finding: "client-reaches-database",
  criterion: null,
  concept: "api-gateway",
  holds: ["a-cache", "a-kept"],
  findings: ["single-point-of-failure", "single-point-of-failure"],
};
const WITHOUT_CACHE: Flaw = { ...AT_DATABASE, finding: null, criterion: "a-cache", holds: ["a-kept"] };

const SOUND = "client App>service Feed>sql_db Posts;service Feed>cache Redis";
const SPOILT = `${SOUND};client App>sql_db Posts`;

function mended(flaw: Flaw, graph: BoardGraph, architecture = "") {
  const drill = { exercise: "fixBoard", flaw } as const;
  const attempt = { notes: notes({ architecture }), graph, level: "senior" as const, drill };
  return evaluateGraph(attempt, compiled(CRITERIA), TEST_KNOWLEDGE);
}

describe("a board to be mended", () => {
  it("is worth nothing while the flaw is there, and says what is left of it", () => {
    const { total, repair, stages } = mended(AT_DATABASE, board(SPOILT));
    expect(total).toBe(0);
    expect(repair).toMatchObject({ isMended: false, lost: [], broke: [] });
    expect(repair?.remark).toMatch(/^App reaches Posts directly/);
    expect(stages).toEqual({ R: null, A: 0, D: null, I: null, O: null });
  });

  it("is worth all once it is gone and nothing else is", () => {
    expect(mended(AT_DATABASE, board(SOUND))).toMatchObject({
      total: 100,
      repair: { isMended: true, remark: "", lost: [], broke: [] },
      caps: [],
    });
  });

  it("is worth half when something was lost on the way", () => {
    const { total, repair } = mended(AT_DATABASE, board("client App>service Feed>sql_db Posts"));
    expect(total).toBe(50);
    expect(repair).toMatchObject({ isMended: true, lost: ["a-cache"] });
  });

  it("is not mended by an empty board, nor by words beside it", () => {
    expect(mended(WITHOUT_CACHE, board(""))).toMatchObject({ total: 0 });
    const words = "Feed reads go to a cache, because the database would not take them.";
    expect(mended(WITHOUT_CACHE, board("client App>service Feed>sql_db Posts"), words)).toMatchObject({
      total: 0,
      repair: { isMended: false },
    });
    expect(mended(WITHOUT_CACHE, board(SOUND))).toMatchObject({ total: 100 });
  });

  it("counts findings as often as they are there", () => {
    expect(beyond(["a", "a", "b"], ["a", "a", "a", "c"])).toEqual(["a", "c"]);
  });
});
