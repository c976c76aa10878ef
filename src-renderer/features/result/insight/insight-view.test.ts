import { describe, expect, it } from "vitest";
import type { Insight } from "../../../../src-main/core/insight/schema.ts";
import type { PageEvidence } from "../../../../src-main/core/rubric/evaluation.ts";
import { formatDowntime, formatShare, viewInsight } from "./insight-view.ts";

const words: PageEvidence = { source: "notes", stage: "R", start: 0, end: 6, quote: "upload" };
const shapes: PageEvidence = { source: "board", elementIds: ["lb"] };

const INSIGHT: Insight = {
  trace: {
    requirements: [
      {
        text: "upload",
        evidence: words,
        endpoints: [{ name: "POST /photos", evidence: { ...words, stage: "I" } }],
        entities: [],
        path: { nodeIds: ["app", "lb"], labels: ["App", "LB"], evidence: shapes },
      },
    ],
    unasked: { endpoints: [], entities: [{ name: "adverts", evidence: words }], components: [] },
  },
  disagreements: [
    { kind: "not-drawn", about: "cache", severity: "serious", says: "No cache.", evidence: [words] },
  ],
  findings: [{ kind: "not-linked", severity: "worth-a-look", says: "Alone.", elementIds: ["lb"] }],
  availability: [
    {
      direction: "read",
      steps: [
        {
          nodeId: "lb",
          label: "LB",
          kind: "load_balancer",
          elementIds: ["lb"],
          each: 0.9999,
          instances: 1,
          together: 0.9999,
        },
        {
          nodeId: "web",
          label: "Web",
          kind: "service",
          elementIds: ["web"],
          each: 0.995,
          instances: 1,
          together: 0.995,
        },
      ],
      total: 0.9949005,
      nines: 2,
      downMinutesPerYear: 2680.3,
      weakest: "web",
    },
  ],
  asRead: {
    requirements: [],
    qualities: [],
    endpoints: [],
    entities: [],
    quantities: [],
    calculations: [],
    unread: [],
  },
};

describe("viewInsight", () => {
  const view = viewInsight(INSIGHT, []);

  it("gives everything that can be shown a proof of its own", () => {
    const [row] = view.rows;
    expect(view.proofs[row?.requirement.proof ?? -1]?.evidence).toEqual(words);
    expect(view.proofs[row?.endpoints[0]?.proof ?? -1]?.evidence).toMatchObject({ stage: "I" });
    expect(view.proofs[row?.path?.proof ?? -1]?.evidence).toEqual(shapes);
    expect(view.proofs[view.chains[0]?.links[1]?.proof ?? -1]?.evidence).toMatchObject({
      elementIds: ["web"],
    });
  });

  it("puts what is serious first, and says where to look", () => {
    expect(view.remarks.map(({ says }) => says)).toEqual(["No cache.", "Alone."]);
    const [cache, alone] = view.remarks;
    expect(cache?.board).toBeNull();
    expect(view.proofs[cache?.words ?? -1]?.evidence).toEqual(words);
    expect(view.proofs[alone?.board ?? -1]?.evidence).toEqual(shapes);
  });

  it("lists only kinds of which something is unasked", () => {
    expect(view.unasked.map(({ kind }) => kind)).toEqual(["Data"]);
  });

  it("lists what is assumed of each kind on the way, once", () => {
    expect(view.assumed).toEqual([
      { kind: "load_balancer", share: 0.9999 },
      { kind: "service", share: 0.995 },
    ]);
  });

  it("marks the weakest link", () => {
    expect(view.chains[0]?.links.map(({ isWeakest }) => isWeakest)).toEqual([false, true]);
  });
});

describe("figures for people", () => {
  it.each([
    [0.995, "99.5 %"],
    [0.9, "90 %"],
    [0.98953, "98.9 %"],
    [0.999, "99.9 %"],
    [0.994876, "99.48 %"],
    [0.999975, "99.9975 %"],
    [0.999999999, "over 99.99999 %"],
    [1, "over 99.99999 %"],
  ])("writes %d as %s", (share, expected) => {
    expect(formatShare(share)).toBe(expected);
  });

  it.each([
    [2693.4, "45 hours"],
    [52.6, "53 minutes"],
    [0.3, "18 seconds"],
    [5294.9, "4 days"],
    [0, "hardly a second"],
    [90, "2 hours"],
  ])("writes %d minutes as %s", (minutes, expected) => {
    expect(formatDowntime(minutes)).toBe(expected);
  });
});
