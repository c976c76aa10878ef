import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editDistance, typoBudget } from "./edit-distance.ts";
import { normalise } from "./normalise.ts";
import { wordsOf } from "./words.ts";

describe("wordsOf", () => {
  it("finds each word with its place in the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        for (const { norm, start, end } of wordsOf(text))
          expect(normalise(text.slice(start, end))).toBe(norm);
      }),
    );
  });

  it("finds the same words by their letters' codes as by the pattern of a word", () => {
    const piece = fc.constantFrom(..."aZ09 .,'’-/&+#_é漢😀𝒜\u0301\n", "Redis", "e.g", "C++", "1.5");
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join("");
        const pattern = /[\p{L}\p{N}]+(?:['’.+#&/-](?=[\p{L}\p{N}])[\p{L}\p{N}]+)*[+#]*/gu;
        const expected = [...text.matchAll(pattern)].flatMap(([raw]) =>
          /^[\d.]+$/.test(raw) ? [raw] : raw.split(/[-/&.]/),
        );
        expect(wordsOf(text).map(({ typed }) => typed)).toEqual(expected);
      }),
    );
  });

  it("splits joined words and keeps decimals whole", () => {
    expect(wordsOf("write-through S3/Spark 12.5 Node.js").map(({ norm }) => norm)).toEqual([
      "write",
      "through",
      "s3",
      "spark",
      "12.5",
      "node",
      "js",
    ]);
  });
});

describe("normalise", () => {
  it.each([
    ["Queries", "query"],
    ["caches", "cache"],
    ["services", "service"],
    ["Indexes", "index"],
    ["redis", "redis"],
    ["nines", "nines"],
    ["svcs", "service"],
    ["msg", "message"],
    ["nine", "nine"],
    ["access", "access"],
    ["Café's", "cafe"],
  ])("%s → %s", (word, norm) => {
    expect(normalise(word)).toBe(norm);
  });
});

describe("editDistance", () => {
  it("counts a swap of neighbours as one slip", () => {
    expect(editDistance("balancer", "balacner", 2)).toBe(1);
  });

  it("stops at the limit", () => {
    expect(editDistance("cache", "queue", 1)).toBe(2);
  });

  it("is symmetric and 0 only for equal words", () => {
    const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 6 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editDistance(a, b, 9)).toBe(editDistance(b, a, 9));
        expect(editDistance(a, b, 9) === 0).toBe(a === b);
      }),
    );
  });
});

it("short words must be spelled right", () => {
  expect([5, 6, 8, 9].map(typoBudget)).toEqual([0, 1, 1, 2]);
});
