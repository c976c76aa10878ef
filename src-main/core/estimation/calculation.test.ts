import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findCalculations } from "./calculation.ts";
import { evaluateExpression } from "./expression.ts";

const verdicts = (note: string) => findCalculations(note).map(({ verdict }) => verdict);

describe("an equation that holds", () => {
  test.each([
    "10M × 2 × 5MB = 100 TB/month",
    "10M users * 2 photos/user/month * 5 MB/photo = 100 TB per month",
    "10M x 2 x 5 MB ≈ 100 TB",
    "(10M × 2) × 5MB → 100 TB",
    "Storage per month: 10M × 2 × 5 MB = 100 TB",
    "20M / (30 × 86,400) = 7.7/s",
    "20M photos/month / 2.6M s = 7.7 uploads/s",
    "30M/day / 86400 ≈ 350/s",
    "30M per day = 350 QPS",
    "100 TB/month × 12 = 1.2 PB/year",
    "100 TB/month = 1.2 PB/year",
    "1 Gbps / 8 = 125 MB/s",
    "1 Gbps = 125 MB/s",
    "10% of 500M users = 50M users",
    "7.7 uploads/s × 200 followers = 1,540 inserts/s",
    "100 GB/day + 20 GB/day = 120 GB/day",
    "**10M × 5 MB** = **50 TB**",
    "10M photos × 5 MiB = 48 TiB",
    "10M times 5 MB = 50 TB",
    "350 reads/s × 20 photos × 200 KB = 1.4 GB/s",
    "10M × 2 photos (per month) × 5 MB = 100 TB",
    "50 TB = 10M × 5 MB",
  ])("%s", (note) => {
    expect(verdicts(note)).toEqual(["agrees"]);
  });

  test("with a hundred thousand seconds to the day it is rounded", () => {
    expect(verdicts("30M/day / 100k = 300/s")).toEqual(["agrees"]);
    expect(verdicts("30M / 86400 = 300/s")).toEqual(["rounded"]);
    expect(verdicts("30M / 86400 = 270/s")).toEqual(["rounded"]);
  });

  test("a chain is as many equations as it has steps", () => {
    expect(verdicts("10M × 2 × 5 MB = 100 TB/month = 1.2 PB/year")).toEqual(["agrees", "agrees"]);
    expect(verdicts("10M × 2 = 20M photos → 20M / 2.6M s = 7.7/s")).toEqual(["agrees", "agrees"]);
  });
});

describe("an equation that does not", () => {
  test.each([
    ["10M × 5 MB = 50 GB", "slip", "The result is 1,000 times too small."],
    ["10M × 5 MB = 500 TB", "slip", "The result is 10 times too large."],
    [
      "20M / 86400 = 14k/s",
      "slip",
      "The result is about 60 times too large: seconds and minutes may be mixed up.",
    ],
    [
      "10M photos × 5 MB = 50M",
      "mismatch",
      "The left side is an amount of data and the right side a number.",
    ],
  ])("%s", (note, verdict, fault) => {
    expect(findCalculations(note)).toMatchObject([{ verdict, fault }]);
  });
});

describe("what is no equation", () => {
  test.each([
    "DAU = 500M",
    "users = 10M",
    "Client → LB → API",
    "p99 = 200 ms",
    "reads = 10 × writes",
    "GET /feed?limit=20",
    "a => b",
    "",
  ])("%s", (note) => {
    expect(findCalculations(note)).toEqual([]);
  });
});

test("offsets lead back to the equation", () => {
  const note = "First line.\nStorage: 10M × 5 MB = 50 TB, so S3.";
  const [found] = findCalculations(note);
  expect(note.slice(found?.start, found?.end)).toBe("10M × 5 MB = 50 TB");
});

describe("expressions", () => {
  test.each([
    ["2 + 3 * 4", 14],
    ["(2 + 3) * 4", 20],
    ["100 / 4 / 5", 5],
    ["10 - 4", 6],
    ["2^10", 1024],
  ])("%s", (text, value) => {
    expect(evaluateExpression(text)?.value).toBeCloseTo(value, 9);
  });

  test.each(["", "()", "2 +", "× 3", "(2", "hello"])("%s is none", (text) => {
    expect(evaluateExpression(text)).toBeNull();
  });

  test("products and sums come out as arithmetic has it", () => {
    const number = fc.integer({ min: 1, max: 9999 });
    fc.assert(
      fc.property(number, number, number, (a, b, c) => {
        expect(evaluateExpression(`${a} * ${b} + ${c}`)?.value).toBeCloseTo(a * b + c, 6);
        expect(findCalculations(`${a} × ${b} = ${a * b}`)).toMatchObject([{ verdict: "agrees" }]);
      }),
    );
  });
});
