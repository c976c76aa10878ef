import { describe, expect, test } from "vitest";
import { bandOf } from "./score.ts";
import { board, criterion, evaluated } from "./test-rubric.ts";

const WHOLE = board("client>service>sql_db");
const said = (id: string, term: string, rest: Record<string, unknown> = {}) =>
  criterion({ text: { terms: [term] } }, { id, ...rest });

describe("points of a stage", () => {
  test("are credit earned over credit to be had, weighed by level", () => {
    const criteria = [
      said("a", "cache", { weight: { mid: 1, senior: 3, staff: 0 } }),
      said("b", "cdn", { weight: { mid: 1, senior: 1, staff: 1 } }),
    ];
    const note = { architecture: "We use a cache." };
    expect(evaluated(criteria, note, WHOLE, "mid").stages.A).toBe(50);
    expect(evaluated(criteria, note, WHOLE, "senior").stages.A).toBe(75);
    expect(evaluated(criteria, note, WHOLE, "staff").stages.A).toBe(0);
  });

  test("a criterion without weight is not asked", () => {
    const criteria = [said("a", "cache", { weight: { mid: 0, senior: 1, staff: 1 } }), said("b", "cdn")];
    expect(evaluated(criteria, {}, WHOLE, "mid").criteria.map(({ id }) => id)).toEqual(["b"]);
  });

  test("a bonus adds up to a hundred and is never missed", () => {
    const criteria = [said("a", "cache"), said("b", "cdn"), said("c", "sharding", { kind: "bonus" })];
    expect(evaluated(criteria, { architecture: "We use a cache." }, WHOLE).stages.A).toBe(50);
    expect(evaluated(criteria, { architecture: "We use a cache. We shard users." }, WHOLE).stages.A).toBe(
      100,
    );
    const all = "We use a cache. We use a CDN. We shard users.";
    expect(evaluated(criteria, { architecture: all }, WHOLE).stages.A).toBe(100);
  });

  test("what cannot be assessed counts on neither side", () => {
    const pitfall = criterion({ not: { text: { terms: ["sharding"] } } }, { id: "p", kind: "pitfall" });
    expect(
      evaluated([said("a", "cache"), pitfall], { architecture: "We use a cache." }, WHOLE).stages.A,
    ).toBe(100);
    expect(evaluated([pitfall], {}, WHOLE).stages.A).toBeNull();
  });

  test("partial steps earn what they say, best first", () => {
    const stepped = criterion(
      { all: [{ text: { terms: ["cache"] } }, { text: { terms: ["cdn"] } }] },
      {
        partial: [
          { credit: 0.6, evidence: { text: { terms: ["cache"] } }, missing: "The CDN." },
          { credit: 0.3, evidence: { text: { terms: ["cdn"] } }, missing: "The cache." },
        ],
      },
    );
    const [only] = evaluated([stepped], { architecture: "We use a cache." }, WHOLE).criteria;
    expect(only).toMatchObject({ verdict: "partial", credit: 0.6, change: "The CDN." });
  });
});

describe("the total", () => {
  const five = ["R", "A", "D", "I", "O"].map((stage) => said(stage.toLowerCase(), "cache", { stage }));
  const note = { architecture: "We use a cache." };

  test("weighs the stages", () => {
    const criteria = [
      said("r", "cache", { stage: "R" }),
      said("a", "cdn", { stage: "A" }),
      said("d", "cdn", { stage: "D" }),
      said("i", "cdn", { stage: "I" }),
      said("o", "cdn", { stage: "O" }),
    ];
    expect(evaluated(criteria, note, WHOLE).total).toBe(15);
    expect(evaluated(five, note, WHOLE).total).toBe(100);
  });

  test("is at most 40 without a path from end to end", () => {
    expect(evaluated(five, note)).toMatchObject({ total: 40, caps: [{ total: 40 }] });
    expect(evaluated(five, note, board("client>service;worker>sql_db")).total).toBe(40);
    expect(evaluated(five, note, board("client>sql_db")).total).toBe(40);
    expect(evaluated(five, note, board("client>service;service>cache;worker>sql_db")).total).toBe(40);
    expect(evaluated(five, note, board("client>service;service>cache")).caps).toEqual([]);
    expect(evaluated(five, note, board("sql_db>service>client")).total).toBe(100);
  });

  test("is at most 50 without requirements", () => {
    const criteria = five.map((one) => (one.stage === "R" ? said("r", "sharding", { stage: "R" }) : one));
    expect(evaluated(criteria, note, WHOLE)).toMatchObject({ total: 50, caps: [{ total: 50 }] });
  });

  test("is capped by a criterion that is missed, not by one that is half met", () => {
    const capped = said("x", "cdn", {
      weight: { mid: 1, senior: 1, staff: 1 },
      cap: { total: 30, reason: "No CDN." },
    });
    expect(evaluated([...five, capped], note, WHOLE).caps).toEqual([{ total: 30, reason: "No CDN." }]);
    expect(evaluated([...five, capped], { architecture: "We use a cache.\n\n- CDN" }, WHOLE).caps).toEqual(
      [],
    );
  });

  test("of an empty attempt is nothing", () => {
    expect(evaluated(five)).toMatchObject({ total: 0, band: "Not yet" });
  });
});

test.each([
  [0, "Not yet"],
  [39, "Not yet"],
  [40, "Leaning no"],
  [54, "Leaning no"],
  [55, "Leaning yes"],
  [70, "Yes"],
  [85, "Strong yes"],
  [100, "Strong yes"],
])("%i points are: %s", (total, band) => {
  expect(bandOf(total)).toBe(band);
});

test("a word dropped in a list establishes no requirement", () => {
  const criteria = [said("r", "sharding", { stage: "R" }), said("a", "cache")];
  const capsFor = (note: string) => evaluated(criteria, { architecture: note }, WHOLE).caps.length;
  expect(capsFor("We use a cache.\n\n- sharding, CDN")).toBe(1);
  expect(capsFor("We use a cache.\n\n- We need sharding")).toBe(0);
});
