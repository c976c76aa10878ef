import { expect, test } from "vitest";
import { isReasonedByForm, isWeighedInList, listedPrice } from "./listed-prices.ts";
import { read } from "./test-lexicon.ts";

const last = (note: string) => {
  const reading = read(note);
  return [reading, reading.sentences.length - 1] as const;
};

test.each([
  "Cassandra\n+ writes scale\n- no joins",
  "| Option | Pros | Cons |\n|---|---|---|\n| Cassandra | writes scale | no joins |",
  "| Choice | Why | Price |\n|---|---|---|\n| Redis for feeds | reads dominate | rebuilt after a loss |",
])("a list or a table tells what is gained and what it costs: %j", (note) => {
  expect(listedPrice(...last(note))).toMatchObject({ isBorne: true });
});

test("a table may tell the price alone", () => {
  const note = "| Choice | Cons |\n|---|---|\n| Redis for feeds | rebuilt after a loss |";
  expect(listedPrice(...last(note))).toMatchObject({ isBorne: false });
});

test.each([
  "- users post photos\n- users follow users",
  "+ users post photos\n+ users follow users",
  "| Table | Key | Size |\n|---|---|---|\n| users | id | 5 GB |",
  "| Disk | Price |\n|---|---|\n| 20 TB | 300 EUR |",
  "| Option | Pros | Cons |\n|---|---|---|\n| Cassandra | writes scale | - |",
])("other lists and tables do not: %j", (note) => {
  expect(listedPrice(...last(note))).toBeNull();
});

test("what is gained may stand in the item beside the price", () => {
  expect(isWeighedInList(...last("Cassandra:\n- Pros: writes scale\n- Cons: no joins"))).toBe(true);
  expect(isWeighedInList(...last("Cassandra:\n- Holds events\n- Cons: no joins"))).toBe(false);
});

test("what speaks for a choice may stand in its column, or in the points below it", () => {
  expect(isReasonedByForm(...last("| Choice | Why |\n|---|---|\n| Redis | reads dominate |"))).toBe(true);
  expect(isReasonedByForm(...last("| Choice | Why |\n|---|---|\n| Redis | |"))).toBe(false);
  expect(isReasonedByForm(read("Redis for feeds\n- pro: a millisecond per read\n- con: memory"), 0)).toBe(
    true,
  );
  expect(isReasonedByForm(read("Redis for feeds\n+ a millisecond per read\n- memory"), 0)).toBe(true);
  expect(isReasonedByForm(read("Redis for feeds\n- posts\n- likes"), 0)).toBe(false);
});
