import { describe, expect, test } from "vitest";
import type { ConceptMastery } from "../../../src-main/contract/progress.ts";
import { masteryFields, toneOf } from "./mastery-fields.ts";

function known(concept: string, group: string | null, asked: number): ConceptMastery {
  return { concept, name: concept, group, estimate: 0.5, isSure: true, asked, practices: 1, lastDay: 1 };
}

describe("the fields of mastery", () => {
  test("stand by group, the largest first, with those of no group together", () => {
    const fields = masteryFields(
      [
        known("ttl", "Caching", 1),
        known("gone", null, 2),
        known("cache", "Caching", 3),
        known("b", "Other", 1),
      ],
      25,
      9,
    );
    expect(
      fields.map(({ name, concepts }) => [name, concepts.map(({ concept }) => concept.concept)]),
    ).toEqual([
      ["Caching", ["cache", "ttl"]],
      ["Other", ["gone", "b"]],
    ]);
    const [caching] = fields;
    expect(((caching?.box.width ?? 0) * (caching?.box.height ?? 0)) / 100).toBeCloseTo((4 / 7) * 100);
    const [cache] = caching?.concepts ?? [];
    expect(((cache?.box.width ?? 0) * (cache?.box.height ?? 0)) / 100).toBeCloseTo(75);
  });

  test("have five tones", () => {
    expect([0, 0.39, 0.4, 0.55, 0.7, 0.85, 1].map(toneOf)).toEqual([0, 0, 1, 2, 3, 4, 4]);
  });
});
