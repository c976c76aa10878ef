import { describe, expect, it } from "vitest";
import { compileKindNames, nameTableSchema } from "../diagram/kinds.ts";
import { parseFlowchart } from "../diagram/mermaid.ts";
import { sceneOfFlowchart } from "../diagram/mermaid-scene.ts";
import { type OwnName, ownNameSchema } from "../language/own-name.ts";
import { TEST_CONCEPTS } from "../language/test-lexicon.ts";
import { evaluate } from "./evaluate.ts";
import { compileKnowledge, withOwnNames } from "./knowledge.ts";
import { criterion, notes, problem } from "./test-rubric.ts";

const NAMES = nameTableSchema.parse([
  { kind: "service", nouns: ["service"] },
  { kind: "cache", names: ["Redis"] },
]);
const FIELD = compileKnowledge(TEST_CONCEPTS, compileKindNames(NAMES, TEST_CONCEPTS));
const PROBLEM = problem([
  criterion(
    { link: { from: { kinds: ["service"] }, to: { kinds: ["cache"] } } },
    { id: "drawn", stage: "A" },
  ),
  criterion({ text: { terms: ["fan-out"], reason: true } }, { id: "said", stage: "O" }),
  criterion({ text: { terms: ["sharding"] } }, { id: "sharded", stage: "O" }),
]);

const KIND: OwnName = { phrase: "bookings-kv", means: { kind: "cache" } };
const CONCEPT: OwnName = { phrase: "fan-in timeline", means: { concept: "fan-out" } };

function evaluated(own: readonly OwnName[], optimization = "") {
  const chart = parseFlowchart("service[Feed service] --> kv[Bookings KV]");
  if (!chart.ok) throw new Error(chart.error.message);
  const board = sceneOfFlowchart(chart.value);
  return evaluate(
    { problem: "test", level: "senior", notes: notes({ optimization }), board },
    PROBLEM,
    withOwnNames(FIELD, own),
  );
}

function metBy(own: readonly OwnName[], optimization = ""): string[] {
  const { criteria } = evaluated(own, optimization);
  return criteria.filter(({ verdict }) => verdict === "met").map(({ id }) => id);
}

const SAID = "We build each fan-in timeline ahead, because reads outnumber writes.";

describe("what the user taught counts", () => {
  it("on the board, for a name of a kind", () => {
    expect(metBy([])).toEqual([]);
    expect(metBy([KIND])).toEqual(["drawn"]);
  });

  it("in the notes, for a wording of a concept", () => {
    expect(metBy([], SAID)).toEqual([]);
    expect(metBy([CONCEPT], SAID)).toEqual(["said"]);
    expect(metBy([CONCEPT], "No fan-in timeline, because writes would be slow.")).toEqual([]);
  });

  it("beside what the words mean in the field", () => {
    const own: OwnName = { phrase: "shards", means: { concept: "fan-out" } };
    expect(metBy([own], "We use shards because one machine is full.")).toEqual(["said", "sharded"]);
  });
});

describe("the version of the names", () => {
  const version = (own: readonly OwnName[]) => evaluated(own).hashes.lexicon;

  it("is the field's own while nothing is taught", () => {
    expect(version([])).toBe(FIELD.hash);
  });

  it("tells what was taught, whatever its keys' order", () => {
    const all = [version([]), version([KIND]), version([CONCEPT]), version([KIND, CONCEPT])];
    expect(new Set(all).size).toBe(4);
    expect(version([{ means: { kind: "cache" }, phrase: "bookings-kv" }])).toBe(version([KIND]));
  });
});

describe("a name to be taught", () => {
  it("is trimmed, and neither empty nor long", () => {
    expect(ownNameSchema.parse({ ...KIND, phrase: "  bookings-kv\n" })).toEqual(KIND);
    expect(ownNameSchema.safeParse({ ...KIND, phrase: "  " }).success).toBe(false);
    expect(ownNameSchema.safeParse({ ...KIND, phrase: "a".repeat(81) }).success).toBe(false);
  });

  it("means a kind or a concept, not both", () => {
    const both = { phrase: "kv", means: { kind: "cache", concept: "cache" } };
    expect(ownNameSchema.safeParse(both).success).toBe(false);
    expect(ownNameSchema.safeParse({ phrase: "kv", means: { kind: "fridge" } }).success).toBe(false);
  });
});
