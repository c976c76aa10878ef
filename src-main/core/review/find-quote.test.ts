import { expect, test } from "vitest";
import { findQuote } from "./find-quote.ts";

const NOTE =
  "Reads go to Redis first;\n  on a miss  we read Postgres\nand fill the cache for “five” minutes.";

function found(quote: string, text = NOTE): string | null {
  const span = findQuote(quote, text);
  return span === null ? null : text.slice(span.start, span.end);
}

test("words as they stand are found where they stand", () => {
  expect(findQuote("we read Postgres", NOTE)).toEqual({ start: 38, end: 54 });
});

test("white space, case and the look of quotation marks do not matter", () => {
  expect(found('REDIS first; on a miss we read postgres and fill the cache for "five" minutes')).toBe(
    "Redis first;\n  on a miss  we read Postgres\nand fill the cache for “five” minutes",
  );
});

test("a slip or two in a long quote is forgiven, and the words found are the candidate's", () => {
  expect(found("on a mis we read Postgress and fill the cashe")).toBe(
    "on a miss  we read Postgres\nand fill the cache",
  );
});

test.each([
  "we write to Kafka and read from Cassandra",
  "Reads go to Mongo first; on a hit we skip Postgres",
  "short no",
  "a",
  "; ",
  "",
])("%j does not stand there", (quote) => {
  expect(found(quote)).toBeNull();
});

test("other languages are found as any other", () => {
  expect(found("кэш на пять минут", "Мы держим кэш на пять  минут.")).toBe("кэш на пять  минут");
  expect(found("緩存五分鐘", "我們把結果緩存五分鐘。")).toBe("緩存五分鐘");
});
