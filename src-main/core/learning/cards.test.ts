import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ankiFile } from "./anki.ts";
import { masteryOf } from "./mastery.ts";
import { missedConcepts } from "./missed.ts";
import { recalled } from "./recalled.ts";
import { practised } from "./test-practice.ts";

const DAY_MS = 86_400_000;
const dayOf = (wallMs: number) => Math.floor(wallMs / DAY_MS);

describe("missed concepts", () => {
  it("are those the last session that asked fell short of, the weakest first", () => {
    const practices = [
      practised("a", 1, { mended: 0, lost: 1, weak: 0, blank: 0.5 }),
      practised("b", 2, { mended: 1, lost: 0.5, weak: 0, blank: null }),
    ];
    expect(missedConcepts(practices, masteryOf(practices, 2))).toEqual(["weak", "blank", "lost"]);
  });
});

describe("grades as practice", () => {
  const review = { card: "c", concept: "cache", grade: "again", atMs: DAY_MS, isFirst: true } as const;

  it("count the first of a card's day", () => {
    const later = { ...review, grade: "easy", atMs: DAY_MS + 600_000 } as const;
    const tomorrow = { ...review, grade: "good", atMs: 2 * DAY_MS } as const;
    const practices = recalled([review, later, tomorrow], dayOf);
    expect(practices.map(({ day, credits }) => [day, ...credits])).toEqual([
      [1, 0],
      [2, 1],
    ]);
  });

  it("raise or lower mastery less than a session does", () => {
    const estimate = (practices: Parameters<typeof masteryOf>[0]) =>
      masteryOf(practices, 1).get("cache")?.estimate ?? Number.NaN;
    const [forgotten, known] = [recalled([review], dayOf), recalled([{ ...review, grade: "good" }], dayOf)];
    expect(estimate(forgotten)).toBeLessThan(0.5);
    expect(estimate(known)).toBeGreaterThan(0.5);
    expect(estimate(known)).toBeLessThan(estimate([practised("s", 1, { cache: 1 })]));
  });
});

describe("a file for Anki", () => {
  it("keeps every field on its line, whatever is in it", () => {
    const notes = fc.array(
      fc.record({
        front: fc.string({
          unit: fc.constantFrom("#", '"', "\t", "\n", "\r", "<", "&", ";", "a", "é", "東"),
        }),
        back: fc.string(),
        tags: fc.array(fc.string({ minLength: 1 })),
      }),
    );
    fc.assert(
      fc.property(notes, (given) => {
        const lines = ankiFile(given).split("\n").slice(6, -1);
        expect(lines.map((line) => line.split("\t").length)).toEqual(given.map(() => 3));
        for (const line of lines) expect(line).not.toMatch(/^#|["\r]/);
      }),
    );
  });

  it("says how it is to be read, and writes text as HTML", () => {
    const text = ankiFile([{ front: "Why <b>?", back: 'A\t"b"\r\n& c', tags: ["Onair", "Load balancing"] }]);
    expect(text).toBe(
      [
        "#separator:tab",
        "#html:true",
        "#notetype:Basic",
        "#deck:Onair",
        "#columns:Front\tBack\tTags",
        "#tags column:3",
        "Why &lt;b&gt;?\tA&#9;&quot;b&quot;<br>&amp; c\tOnair Load-balancing",
        "",
      ].join("\n"),
    );
  });
});
