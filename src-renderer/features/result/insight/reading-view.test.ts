import { describe, expect, it } from "vitest";
import type { AsRead } from "../../../../src-main/core/insight/schema.ts";
import type { PageEvidence } from "../../../../src-main/core/rubric/evaluation.ts";
import { viewReading } from "./reading-view.ts";

const words = (start: number): PageEvidence => ({
  source: "notes",
  stage: "R",
  start,
  end: start + 4,
  quote: `at ${start}`,
});

const READ: AsRead = {
  requirements: [{ actor: "Users", action: "upload", object: "photos", evidence: words(0) }],
  qualities: [
    { quality: "performance", targets: [{ name: "200 ms", evidence: words(10) }], evidence: words(9) },
    { quality: "security", targets: [], evidence: words(20) },
  ],
  endpoints: [{ name: "GET /feed", evidence: words(30) }],
  entities: [{ name: "users", fields: ["id", "name"], evidence: words(40) }],
  quantities: [
    { measures: "data", name: "5 MB", evidence: words(50) },
    { measures: "count", name: "10M users", evidence: words(60) },
    { measures: "data", name: "1 PB", evidence: words(70) },
  ],
  calculations: [{ name: "2 × 2 = 5", fault: "It is 4.", evidence: words(80) }],
  unread: [
    { why: "Nothing known.", evidence: words(90) },
    { why: "No end.", evidence: { source: "board", elementIds: ["a"] } },
    { why: "Nothing known.", evidence: words(95) },
  ],
};

describe("viewReading", () => {
  const view = viewReading(READ, []);

  it("gives everything a proof that shows its own words", () => {
    const startOf = (proof: number | undefined) => {
      const evidence = view.proofs[proof ?? -1]?.evidence;
      return evidence?.source === "notes" ? evidence.start : null;
    };
    expect(startOf(view.requirements[0]?.proof)).toBe(0);
    expect(view.qualities.map(({ quality }) => startOf(quality.proof))).toEqual([9, 20]);
    expect(startOf(view.qualities[0]?.targets[0]?.proof)).toBe(10);
    expect(startOf(view.entities[0]?.proof)).toBe(40);
    expect(startOf(view.calculations[0]?.proof)).toBe(80);
  });

  it("sorts figures by what they measure, and leaves empty kinds out", () => {
    expect(view.quantities.map(({ kind, items }) => [kind, items.map(({ name }) => name)])).toEqual([
      ["Counts", ["10M users"]],
      ["Data", ["5 MB", "1 PB"]],
    ]);
  });

  it("says each reason once, with all that was left unread for it", () => {
    expect(view.unread.map(({ why, items }) => [why, items.length])).toEqual([
      ["Nothing known.", 2],
      ["No end.", 1],
    ]);
  });
});
