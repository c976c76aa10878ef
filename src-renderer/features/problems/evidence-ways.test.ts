import { describe, expect, it } from "vitest";
import { matcherSchema } from "../../../src-main/core/rubric/matcher.ts";
import { matcherOf, waysOf } from "./evidence-ways.ts";

describe("evidence in the form", () => {
  it.each([
    { text: { terms: ["cache"] } },
    { text: { terms: ["cache"], with: [["feed", "post"]], reason: true, figure: true } },
    { component: { kinds: ["cache"] } },
    { link: { from: { kinds: ["service"] }, to: { kinds: ["cache", "cdn"] } } },
    { quantity: { about: "3 TB" } },
    { any: [{ text: { terms: ["cache"] } }, { component: { kinds: ["cache"] } }] },
    { all: [{ quantity: { about: "3 TB" } }, { component: { kinds: ["cdn"] } }] },
  ])("is read and written again as it was: %j", (matcher) => {
    const ways = waysOf(matcher);
    if (ways === null) throw new Error("not shown");
    expect(matcherOf(ways)).toEqual(matcher);
    expect(matcherSchema.safeParse(matcher).success).toBe(true);
  });

  it.each([
    { text: { terms: ["cache"], within: "clause" } },
    { text: { terms: ["cache"], with: [["a"], ["b"]] } },
    { component: { kinds: ["cache"], count: 2 } },
    { component: { terms: ["cache"] } },
    { quantity: { about: "3 TB", factor: 3 } },
    { not: { text: { terms: ["cache"] } } },
    { atLeast: { count: 1, of: [{ text: { terms: ["cache"] } }] } },
    { any: [{ all: [{ text: { terms: ["cache"] } }] }] },
    { component: { kinds: ["fridge"] } },
    "words",
    undefined,
  ])("is left alone where it says more than the form can: %j", (matcher) => {
    expect(waysOf(matcher)).toBeNull();
  });
});
