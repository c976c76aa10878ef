import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findQuantities, parseQuantity } from "./quantity.ts";

const DAY = 86_400;
const MONTH = 30 * DAY;

describe("a count", () => {
  test.each([
    ["10M users", 10e6],
    ["10 million users", 10e6],
    ["10m users", 10e6],
    ["500k", 500e3],
    ["1.5B photos", 1.5e9],
    ["2 bn photos", 2e9],
    ["10,000,000 users", 10e6],
    ["10_000 users", 10e3],
    ["10^7", 1e7],
    ["1e7", 1e7],
    ["5 × 10^6 users", 5e6],
    ["5x10^6", 5e6],
    ["10⁷ users", 1e7],
    ["~10M users", 10e6],
    ["3x replication", 3],
    ["500M DAU", 500e6],
    ["10M daily active users", 10e6],
  ])("%s", (text, value) => {
    expect(parseQuantity(text)).toMatchObject({ value, dimension: { bytes: 0, seconds: 0 } });
  });
});

describe("an amount of data, in bytes", () => {
  test.each([
    ["5 MB", 5e6],
    ["5MB per photo", 5e6],
    ["100 TB", 100e12],
    ["1.2 petabytes", 1.2e15],
    ["12 KiB", 12 * 1024],
    ["500 B", 500],
    ["500 bytes", 500],
    ["200B", 200],
    ["8 Mbit", 1e6],
  ])("%s", (text, value) => {
    expect(parseQuantity(text)).toMatchObject({ value, dimension: { bytes: 1, seconds: 0 } });
  });
});

describe("a rate, per second", () => {
  test.each([
    ["8 requests/s", 8],
    ["8 req/s", 8],
    ["8 QPS", 8],
    ["1.2k rps", 1200],
    ["8 writes per second", 8],
    ["8 photos a second", 8],
    ["20M photos/day", 20e6 / DAY],
    ["20M photos per month", 20e6 / MONTH],
    ["10M daily uploads", 10e6 / DAY],
    ["60 requests per minute", 1],
    ["2 photos/user/month", 2 / MONTH],
    ["two photos", null],
  ])("%s", (text, value) => {
    const found = parseQuantity(text);
    if (value === null) expect(found).toBeNull();
    else {
      expect(found?.dimension).toEqual({ bytes: 0, seconds: -1 });
      expect(found?.value).toBeCloseTo(value, 9);
    }
  });

  test.each([
    ["100 TB/month", 100e12 / MONTH],
    ["100 TB per month", 100e12 / MONTH],
    ["10 Gbps", 10e9 / 8],
    ["40 MB/s", 40e6],
  ])("of data: %s", (text, value) => {
    expect(parseQuantity(text)?.dimension).toEqual({ bytes: 1, seconds: -1 });
    expect(parseQuantity(text)?.value).toBeCloseTo(value, 3);
  });
});

describe("a time, in seconds", () => {
  test.each([
    ["200 ms", 0.2],
    ["200ms", 0.2],
    ["1.5 s", 1.5],
    ["5 min", 300],
    ["5m", 300],
    ["24 hours", DAY],
    ["30 days", MONTH],
    ["1 year", 365 * DAY],
    ["100-200 ms", 0.2],
  ])("%s", (text, value) => {
    expect(parseQuantity(text)?.dimension).toEqual({ bytes: 0, seconds: 1 });
    expect(parseQuantity(text)?.value).toBeCloseTo(value, 9);
  });
});

describe("a time in words", () => {
  test.each([
    ["within two seconds", 2],
    ["after half an hour", 1800],
    ["half a second at most", 0.5],
    ["for one minute", 60],
    ["a one-minute window", 60],
    ["kept for one day", DAY],
    ["Thirty days of history", MONTH],
  ])("%s", (text, value) => {
    expect(findQuantities(text)).toMatchObject([
      { value, dimension: { bytes: 0, seconds: 1 }, hasUnit: true },
    ]);
  });

  test.each([
    "a few ms",
    "in seconds",
    "two caches",
    "one second replica",
    "One day we shard.",
    "half of the day",
    "twenty-one minutes",
    "someone minutes",
    "one",
  ])("none: %s", (text) => {
    expect(findQuantities(text)).toEqual([]);
  });
});

describe("a share of one", () => {
  test.each([
    ["99.9%", 0.999],
    ["99.99 percent", 0.9999],
    ["four nines", 0.9999],
    ["3 nines", 0.999],
    ["80 %", 0.8],
  ])("%s", (text, value) => {
    expect(parseQuantity(text)?.kind).toBe("share");
    expect(parseQuantity(text)?.value).toBeCloseTo(value, 9);
  });
});

test("digits inside names are no figures", () => {
  expect(findQuantities("S3, HTTP/2 at /v1, p99, EC2, 4xx and 3rd")).toEqual([]);
});

test("the numbers of a list are no figures", () => {
  expect(findQuantities("1. Upload\n2. Follow\n10) Feed")).toEqual([]);
});

test("offsets lead back to the words", () => {
  const note = "Uploads: about 8 uploads/s, p99 < 200 ms; store 100 TB/month.";
  expect(findQuantities(note).map(({ start, end }) => note.slice(start, end))).toEqual([
    "8 uploads/s",
    "200 ms",
    "100 TB/month",
  ]);
});

test("any text can be searched", () => {
  const piece = fc.constantFrom(
    "1",
    "10",
    "e",
    "^",
    "5 MB",
    "/",
    "per ",
    "day",
    " ",
    "M",
    "×",
    ".",
    ",",
    "-",
    "%",
    "⁷",
    "nines",
    "four ",
    "x",
    "\n",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const note = pieces.join("");
      for (const { start, end, value } of findQuantities(note)) {
        expect(start < end && end <= note.length && !Number.isNaN(value)).toBe(true);
      }
    }),
  );
});

describe("slips and ratios", () => {
  test.each(["5 mintes", "5 minnutes", "5 mintues"])("%s is five minutes", (text) => {
    expect(findQuantities(text)).toMatchObject([{ value: 300, hasUnit: true }]);
  });

  test("a ratio is one figure", () => {
    expect(findQuantities("Reads outnumber writes 45:1.")).toMatchObject([{ value: 45, hasUnit: true }]);
  });

  test("a time of day is no ratio", () => {
    expect(findQuantities("At 10:15 it starts.")).not.toMatchObject([{ hasUnit: true }]);
  });
});

describe("a run of numbers and dashes", () => {
  test("is read without running out of stack", () => {
    expect(findQuantities(`${"-1".repeat(20_000)} requests/s`).length).toBeGreaterThan(0);
  });
});
