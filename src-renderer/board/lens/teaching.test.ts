import { describe, expect, it } from "vitest";
import type { PaletteItem } from "../../../src-main/contract/content.ts";
import { testNames } from "../../../src-main/core/diagram/test-names.ts";
import type { OwnName } from "../../../src-main/core/language/own-name.ts";
import { kindChoices } from "./kind-choice.ts";
import { isOrdinary, phraseOf, taughtFor } from "./teaching.ts";

describe("what of a label can be taught", () => {
  it.each([
    ["bookings-kv", "bookings-kv"],
    ["Bookings  KV x3", "Bookings KV"],
    ["Bookings KV (×12)", "Bookings KV"],
    ["Bookings KV\n20 GB, 3 replicas", "Bookings KV"],
  ])("%j is %j", (label, phrase) => expect(phraseOf(label)).toBe(phrase));

  it.each(["", "  \n", "…", "x3", "a".repeat(81)])("of %j nothing", (label) => {
    expect(phraseOf(label)).toBeNull();
  });
});

describe("a phrase of one's own", () => {
  it.each(["bookings-kv", "Zorblat", "Feed-o-matic"])("is %j", (phrase) => {
    expect(isOrdinary(phrase, testNames)).toBe(false);
  });

  it.each(["Server", "order service", "The main server 2"])("is not %j", (phrase) => {
    expect(isOrdinary(phrase, testNames)).toBe(true);
  });
});

it("finds the name that was taught for a label, the last of several", () => {
  const own: OwnName[] = [
    { phrase: "bookings-kv", means: { kind: "cache" } },
    { phrase: "bookings kv", means: { concept: "caching" } },
    { phrase: "BookingsKV", means: { kind: "nosql_db" } },
  ];
  expect(taughtFor("Bookings KV x3", own)).toBe(own[2]);
  expect(taughtFor("Bookings", own)).toBeUndefined();
  expect(taughtFor("", own)).toBeUndefined();
});

describe("the kinds to choose from", () => {
  const palette: PaletteItem[] = [
    item("load_balancer", "Load balancer", ["lb"]),
    item("cache", "Cache", ["redis"]),
  ];
  const statedFor = (query: string) => kindChoices(query, palette, testNames).map(({ id }) => id);

  it("are all of them, the palette's first, and that it is none", () => {
    expect(statedFor("").slice(0, 3)).toEqual(["load_balancer", "cache", "client"]);
    expect(statedFor("")).toHaveLength(28);
    expect(statedFor("").at(-1)).toBe("not-a-component");
  });

  it.each([
    ["lb", "load_balancer"],
    ["quee", "message_queue"],
    ["DynamoDB", "nosql_db"],
    ["not", "not-a-component"],
  ])("%j finds %s", (query, kind) => expect(statedFor(query)).toContain(kind));

  it("offer that it is none where nothing fits", () => {
    expect(statedFor("qqqq")).toEqual(["not-a-component"]);
  });
});

function item(kind: PaletteItem["kind"], name: string, keywords: readonly string[]): PaletteItem {
  const look = { shape: "rectangle", width: 1, height: 1, stroke: "#000", fill: "#fff" } as const;
  return { id: kind, kind, name, keywords: [...keywords], ...look };
}
