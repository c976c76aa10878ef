import { describe, expect, it } from "vitest";
import type { SessionResult } from "../../../src-main/contract/sessions.ts";
import { planFor } from "../../../src-main/core/interview/plan.ts";
import type { KeptSpoken } from "../../../src-main/core/interview/spoken.ts";
import { perStage } from "../../../src-main/core/interview/stage.ts";
import type { CurveballTurn } from "../../../src-main/core/interview/talk.ts";
import type { SettledCriterion } from "../../../src-main/core/rubric/evaluation.ts";
import type { ExplainedCriterion } from "../result/criteria.ts";
import { notesHtml } from "./notes-html.ts";
import { notesMarkdown } from "./notes-markdown.ts";
import { type Report, reportOf } from "./report.ts";
import { reportHtml } from "./report-html.ts";
import { reportMarkdown } from "./report-markdown.ts";
import { timelineSvg } from "./timeline-svg.ts";

const HOSTILE = `<script>alert(1)</script> <img src=x onerror="alert(2)"> [go](javascript:alert(3)) & 'quotes'`;

const CURVEBALL: CurveballTurn = {
  kind: "curveball",
  atMs: 1_200_000,
  curveball: "region",
  says: `A region fails ${HOSTILE}`,
  criteria: ["a-cache"],
  requirements: `- Users read ${HOSTILE}`,
};

function criterion(given: Partial<SettledCriterion>, label: string, atMs: number | null): ExplainedCriterion {
  const settled: SettledCriterion = {
    id: "r-scale",
    stage: "R",
    kind: "must",
    verdict: "met",
    credit: 1,
    evidence: [],
    change: "",
    ...given,
  };
  return {
    settled,
    text: {
      id: settled.id,
      stage: settled.stage,
      dimension: "design",
      question: `Is there ${HOSTILE}?`,
      why: "",
      concept: "x",
      conceptName: null,
      probe: "",
      kind: settled.kind,
      weight: { mid: 1, senior: 1, staff: 1 },
    },
    proofs: label === "" ? [] : [{ evidence: { source: "board", elementIds: [] }, label, atMs }],
  };
}

function reported(
  notes: Partial<Record<"R" | "A", string>> = {},
  drill: "requirements" | null = null,
  spoken: readonly KeptSpoken[] = [],
): Report {
  const plan = planFor(45);
  const result: SessionResult = {
    card: {
      session: "s",
      problem: "instagram",
      title: `Instagram ${HOSTILE}`,
      level: "senior",
      plan,
      startedAt: Date.UTC(2026, 10, 16, 12, 2),
      finishedAt: 1,
      clockMs: 38 * 60_000,
      stage: "O",
      total: 61.6,
      band: "Leaning yes",
      picture: null,
      drill,
    },
    state: {
      problem: "instagram",
      level: "senior",
      plan,
      stage: "O",
      status: "finished",
      clockMs: 38 * 60_000,
      notes: { ...perStage(() => ""), ...notes },
      elements: {},
      images: {},
      drill: drill === null ? null : { exercise: drill },
      interviewer: { style: "neutral", seed: 1 },
      talk: [
        {
          kind: "question",
          atMs: 1000,
          asks: HOSTILE,
          says: `Yes ${HOSTILE}`,
          clarification: null,
          takenAs: null,
        },
        {
          kind: "followUp",
          atMs: 2000,
          criterion: "a-cache",
          says: `What of ${HOSTILE}`,
          elementIds: [],
          closed: { atMs: 63_000, how: "answered" },
        },
        { kind: "hint", atMs: 3000, criterion: "a-cache", step: 2, says: `Think of ${HOSTILE}` },
        CURVEBALL,
      ],
      spoken,
      spentMs: perStage(() => 65_000),
    },
    evaluation: {
      problem: "instagram",
      level: "senior",
      ...(drill === null ? {} : { exercise: drill }),
      total: 61.6,
      band: "Leaning yes",
      stages: { R: 80, A: 40, D: null, I: 0, O: 61 },
      caps: [{ total: 70, reason: `No path ${HOSTILE}` }],
      criteria: [],
      hashes: { rubric: "", lexicon: "", engine: "" },
    },
    firstSeen: [],
  };
  return reportOf({
    result,
    criteria: [
      criterion({}, `“${HOSTILE}” in Requirements`, 192_000),
      criterion(
        {
          id: "a-cache",
          stage: "A",
          verdict: "not_met",
          credit: 0,
          kind: "should",
          change: `Draw ${HOSTILE}`,
        },
        "",
        null,
      ),
      criterion({ id: "a-none", stage: "A", verdict: "cannot_assess", credit: 0 }, "", null),
    ],
    appeals: {
      appeals: [
        {
          criterion: "a-cache",
          verdict: "partial",
          evidence: { source: "board", elementIds: [] },
          note: HOSTILE,
          atWallMs: 1,
        },
      ],
      selfAssessment: {
        total: 66,
        band: "Leaning yes",
        stages: perStage(() => 0),
        caps: [],
        raised: ["a-cache"],
      },
      teachable: [],
    },
    spans: [{ stage: "R", fromMs: 0, toMs: 38 * 60_000 }],
    adaptation: {
      curveball: CURVEBALL,
      board: [{ id: "part-0", change: "added", name: HOSTILE, detail: "Queue", left: [], right: ["q"] }],
      notes: [
        {
          stage: "A",
          lines: [
            { kind: "added", right: `- wait ${HOSTILE}` },
            {
              kind: "changed",
              left: [{ text: "one node", isChanged: true }],
              right: [{ text: "two nodes", isChanged: true }],
            },
          ],
        },
      ],
    },
  });
}

describe("reportOf", () => {
  it("says what happened, by stage, with every verdict and its proof", () => {
    const report = reported({ R: "- Users post photos", A: "## Components\n- " });
    expect(report).toMatchObject({
      total: 62,
      band: "Leaning yes",
      selfAssessed: { total: 66, raised: 1 },
      timeline: { earned: [{ atMs: 192_000 }], possible: 2 },
    });
    expect(report.facts[0]).toBe("Senior");
    expect(report.facts[2]).toBe("38 min of 45 min");
    expect(report.facts).toHaveLength(3);
    const [requirements, architecture] = report.stages;
    expect(requirements).toMatchObject({
      score: 80,
      plannedMinutes: 7,
      spentMs: 65_000,
      note: "- Users post photos",
    });
    expect(requirements?.criteria).toMatchObject([
      { verdict: "met", isMust: true, proofs: [{ atMs: 192_000 }] },
    ]);
    // Only the template was there, so nothing was written.
    expect(architecture).toMatchObject({
      note: "",
      criteria: [{ appeal: { verdict: "partly met" } }, { appeal: null }],
    });
  });

  it("says how much of the notes was spoken", () => {
    const spoken: KeptSpoken = { take: "one", stage: "A", start: 7, end: 24, words: "we shard by user." };
    expect(reported({ A: "Typed: we shard by user." }, null, [spoken]).facts[3]).toBe(
      "4 words of the notes spoken",
    );
  });
});

describe("what was said", () => {
  it("is told turn by turn, with how it ended and what it cost", () => {
    const { said } = reported();
    expect(said.map(({ name, atMs }) => [name, atMs])).toEqual([
      ["You asked", 1000],
      ["You were asked", 2000],
      ["Hint: a direction", 3000],
      ["Curveball", 1_200_000],
    ]);
    expect(said[1]?.after).toEqual(["Answered, 1:03"]);
    // One of two criteria of a stage worth 25 of 40 points: 31.25, of which a direction leaves 0.6.
    expect(said[2]?.after).toEqual(["It cost up to 12.5 points."]);
  });

  it("has what became of the design after the curveball, and how that was judged", () => {
    const { adaptation } = reported();
    expect(adaptation?.notes).toEqual([
      { name: "Architecture", lines: [`+ - wait ${HOSTILE}`, "− one node", "+ two nodes"] },
    ]);
    expect(adaptation?.board).toEqual([`Added: ${HOSTILE} (Queue)`]);
    expect(adaptation?.judged).toEqual([`Not met: Is there ${HOSTILE}?`]);
    for (const text of [
      reportHtml(reported(), null),
      reportMarkdown(reported(), { picture: null, mermaid: null }),
    ]) {
      for (const part of [
        "What was said",
        "Since the curveball",
        "Requirements agreed before",
        "two nodes",
      ]) {
        expect(text).toContain(part);
      }
    }
  });
});

describe("the report of a drill", () => {
  it("has its one stage, no board where none was to be drawn, and no word for the total", () => {
    // The criterion of another stage that it comes with here is none of a drill's.
    const report = { ...reported({ R: "- Users post photos" }, "requirements"), selfAssessed: null };
    expect(report).toMatchObject({ band: null, planted: null, hasBoard: false });
    expect(report.stages.map(({ stage }) => stage)).toEqual(["R"]);
    expect(report.facts[0]).toBe("Requirements drill");
    const html = reportHtml(report, null);
    const markdown = reportMarkdown(report, { picture: null, mermaid: null });
    expect(html + markdown).not.toMatch(/Board|Leaning yes|null/);
  });
});

describe("a report as HTML", () => {
  const html = reportHtml(reported({ R: HOSTILE }), "data:image/svg+xml;base64,AAAA");

  it("has no tag, attribute or address of the user's", () => {
    expect(html).not.toMatch(/<script|<img src=x|onerror="|href=|javascript:alert\(3\)"/i);
    expect(html).not.toMatch(/(?:src|href)="(?!data:)/);
    expect(html.match(/<img /g)).toHaveLength(1);
    expect(html.match(/&lt;script&gt;alert\(1\)/g)?.length).toBeGreaterThan(5);
  });

  it("lets nothing run and nothing load", () => {
    expect(html).toContain("default-src 'none'; img-src data:; style-src 'unsafe-inline'");
    expect(html).not.toMatch(/@import|url\(|https?:/);
  });

  it("says each fact once where it belongs", () => {
    expect(html).toContain("<b>62</b> Leaning yes");
    expect(html).toContain("<b>Held at 70.</b>");
    expect(html).toContain('<span class="minute">3:12</span>');
    expect(html).toContain("<b>Smallest change:</b> Draw");
    expect(html).toContain("<b>You judge it partly met.</b>");
    expect(reportHtml(reported(), null)).toContain("The board was empty.");
  });
});

describe("a report as Markdown", () => {
  const markdown = reportMarkdown(reported({ R: `# Head\n${HOSTILE}\n\`\`\`\n<b>code` }), {
    picture: "data:image/png;base64,AAAA",
    mermaid: "flowchart LR\n",
  });

  it("has no HTML of the user's outside of code, and no link to a script", () => {
    const outside = markdown.replace(/```[\s\S]*?```/g, "");
    expect(outside).not.toMatch(/(?<!\\)<(?:script|img|b)\b/i);
    expect(outside).not.toMatch(/(?<!\\)\]\(javascript:/);
  });

  it("keeps the words, the order and the figures", () => {
    expect(markdown).toMatch(/^# Instagram \\<script/);
    expect(markdown).toContain("| Requirements | 80 | 1:05 | 7 min |");
    expect(markdown).toContain("| Data model | – | 1:05 | 7 min |");
    expect(markdown).toContain("#### Head");
    expect(markdown).toContain("- **Met** (must): Is there");
    expect(markdown).toContain("| 3:12 | Is there");
    expect(markdown).toContain("```mermaid\nflowchart LR\n```");
    expect(markdown.trimEnd().endsWith("[board]: data:image/png;base64,AAAA")).toBe(true);
  });
});

describe("notes", () => {
  it.each([
    ["## Functional", '<h4 class="level-2">Functional</h4>'],
    [
      "- one\n  - two",
      '<p class="item depth-0"><span>•</span> one</p>\n<p class="item depth-1"><span>•</span> two</p>',
    ],
    ["2) second", '<p class="item depth-0"><span>2)</span> second</p>'],
    [
      "**bold** and *italic*, `a < b`",
      "<p><strong>bold</strong> and <em>italic</em>, <code>a &lt; b</code></p>",
    ],
    ["one\ntwo\n\nthree", "<p>one<br>\ntwo</p>\n<p>three</p>"],
    ["```\na\n  b", "<pre>a\n  b</pre>"],
    ["user_id and order_id", "<p>user_id and order_id</p>"],
    ["2 * 3 * 4", "<p>2 * 3 * 4</p>"],
    ["**<b>x</b>**", "<p><strong>&lt;b&gt;x&lt;/b&gt;</strong></p>"],
  ])("%j becomes HTML", (note, html) => {
    expect(notesHtml(note)).toBe(html);
  });

  it.each([
    ["# Head", "#### Head"],
    ["a < b, 5 <br>", "a < b, 5 \\<br>"],
    ["words\n===", "words\n\\==="],
    ["[board]: http://elsewhere", "\\[board]: http://elsewhere"],
    ["[a](https://example.org) [b](data:x)", "[a](https://example.org) [b\\](data:x)"],
    ["~~~\n```\n<b>", "~~~\n```\n<b>\n~~~"],
  ])("%j becomes part of a Markdown document", (note, markdown) => {
    expect(notesMarkdown(note, 3)).toBe(markdown);
  });
});

describe("timelineSvg", () => {
  it("rises by one with each criterion, from left to right", () => {
    const svg = timelineSvg({
      lengthMs: 600_000,
      spans: [{ stage: "R", fromMs: 0, toMs: 600_000 }],
      earned: [
        { atMs: 0, question: "a" },
        { atMs: 300_000, question: "b" },
      ],
      possible: 2,
    });
    expect(svg).toContain('d="M26 112H26V62H369V12H712"');
  });

  it("draws a session without time or points", () => {
    expect(timelineSvg({ lengthMs: 0, spans: [], earned: [], possible: 0 })).not.toMatch(/NaN|Infinity/);
  });
});
