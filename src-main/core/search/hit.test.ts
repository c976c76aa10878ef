import { describe, expect, it } from "vitest";
import { hitIn } from "./hit.ts";
import type { Searchable } from "./searchable.ts";
import { termsOf } from "./words.ts";

const BLANK: Searchable = { title: "", board: "", R: "", A: "", D: "", I: "", O: "" };

/** The place, and the line with what was found in brackets. */
function found(typed: string, places: Partial<Searchable>) {
  const terms = termsOf(typed);
  const hit = terms === null ? null : hitIn({ ...BLANK, ...places }, terms);
  if (hit === null) return null;
  return [hit.place, hit.parts.map(({ text, isFound }) => (isFound ? `[${text}]` : text)).join("")];
}

describe("where something is found", () => {
  it("is the place with the most of the words, the title first", () => {
    const places = { title: "Instagram", A: "Redis holds the feed", O: "Redis and Kafka" };
    expect(found("instagram", places)).toEqual(["title", "[Instagram]"]);
    expect(found("redis", places)).toEqual(["A", "[Redis] holds the feed"]);
    expect(found("redis kafka", places)).toEqual(["O", "[Redis] and [Kafka]"]);
  });

  it("takes no notice of capitals, accents and wide letters", () => {
    expect(found("cafe", { R: "a Café" })).toEqual(["R", "a [Café]"]);
    expect(found("CAFÉ", { R: "a cafe" })).toEqual(["R", "a [cafe]"]);
    expect(found("redis", { R: "a ＲＥＤＩＳ" })).toEqual(["R", "a [ＲＥＤＩＳ]"]);
  });

  it("has whole words, and the beginning of the last one from three letters on", () => {
    expect(found("cach", { R: "a cache" })).toEqual(["R", "a [cache]"]);
    expect(found("cach redis", { R: "a cache" })).toBeNull();
    expect(found("ca", { R: "a cache" })).toBeNull();
    expect(found("ache", { R: "a cache" })).toBeNull();
  });

  it("has words in a row where signs join them", () => {
    expect(found("user_id", { D: "likes(user_id, post)" })).toEqual(["D", "likes([user_id], post)"]);
    expect(found("user_id", { D: "the id of a user" })).toBeNull();
    expect(found("user_id", { D: "a superuser_id" })).toBeNull();
    expect(found("user_i", { D: "user_id and USER\nI" })).toEqual(["D", "user_id and [USER · I]"]);
  });

  it("has words of scripts without spaces", () => {
    expect(found("缓存", { board: "分布式缓存层" })).toEqual(["board", "分布式[缓存]层"]);
    expect(found("存缓", { board: "分布式缓存层" })).toBeNull();
    expect(found("한국", { board: "한국어" })).toEqual(["board", "[한국]어"]);
  });

  it("is shown on one line, from the line's beginning when that is near, and cut where it is long", () => {
    const note = `first line\n- the feed is read from Redis ${"and so on ".repeat(40)}`;
    const line = found("redis", { A: note })?.[1] ?? "";
    expect(line.startsWith("the feed is read from [Redis] and so on")).toBe(true);
    expect(line.endsWith(" …")).toBe(true);
    expect(found("redis", { board: "Redis\n\n## Feed worker" })?.[1]).toBe("[Redis] · Feed worker");
    expect(line.length).toBeLessThan(180);
    const far = found("redis", { A: `${"word ".repeat(30)}Redis` })?.[1];
    expect(far).toBe(`… ${"word ".repeat(8).trim()} [Redis]`);
  });
});

describe("what is typed", () => {
  it("is nothing when it is blank, and finds nothing when no letter or digit is in it", () => {
    expect(termsOf("  ")).toBeNull();
    expect(termsOf('* -- "')?.phrases).toEqual([]);
  });

  it("has no syntax", () => {
    expect(termsOf('NOT "a"* NEAR(b)')?.phrases).toEqual([["not"], ["a"], ["near", "b"]]);
  });
});
