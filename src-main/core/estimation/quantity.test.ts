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
    ["1.2 Mio users", 1.2e6],
    ["1.5B photos", 1.5e9],
    ["2 bn photos", 2e9],
    ["10,000,000 users", 10e6],
    ["10_000 users", 10e3],
    ["10'000 users", 10e3],
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

describe("what stands before or behind a figure may make a rate of it", () => {
  test.each([
    ["In a second 300 orders arrive.", -1],
    ["Each second, we get 300 orders.", -1],
    ["300 copies are kept in a second region.", 0],
    ["300 users are active each day.", 0],
    ["300 orders wait for a second.", 0],
  ])("%s", (note, seconds) => {
    expect(findQuantities(note)[0]?.dimension).toEqual({ bytes: 0, seconds });
  });

  test("but a time in another says how long that is", () => {
    expect(findQuantities("86,400 s in a day")[0]).toMatchObject({ value: DAY, dimension: { seconds: 1 } });
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
    ["8 in a second", 8],
    ["8 photos in one second", 8],
    ["8 photos are sent per second", 8],
    ["8 will be let in each second", 8],
    ["20M photos are asked for every day", 20e6 / DAY],
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
    ["twenty-one minutes", 21 * 60],
    ["a quarter of an hour", 900],
    ["a tenth of a second", 0.1],
    ["an hour and a half", 5400],
    ["one and a half seconds", 1.5],
    ["within a second", 1],
    ["below a millisecond", 0.001],
    ["in a couple of seconds", 2],
    ["cached for a minute.", 60],
    ["for up to a day", DAY],
    ["every minute the worker wakes", 60],
    ["sub-second search", 1],
    ["sub-100ms search", 0.1],
    ["single-digit milliseconds", 0.01],
    ["p50 of 1,5 ms", 0.0015],
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
    "a couple of ms",
    "every second copy",
    "for a second region",
    "a second time",
    "single-digit latency",
    "hundreds of ms",
    "someone minutes",
    "one",
  ])("none: %s", (text) => {
    expect(findQuantities(text)).toEqual([]);
  });
});

describe("a large number in words", () => {
  test.each([
    ["a quarter of a million users", 250e3],
    ["three quarters of a million rows", 750e3],
    ["half a billion photos", 500e6],
    ["one and a half million posts", 1.5e6],
    ["a million and a half", 1.5e6],
    ["two hundred thousand orders", 200e3],
    ["hundred thousand rows", 100e3],
    ["twenty-five thousand orders", 25e3],
    ["a dozen regions", 12],
  ])("%s", (text, value) => {
    expect(findQuantities(text)).toMatchObject([{ value, dimension: { bytes: 0, seconds: 0 } }]);
  });

  test.each(["thousands of users", "a few thousand", "one in ten", "twelve caches"])("none: %s", (text) => {
    expect(findQuantities(text)).toEqual([]);
  });

  test("of bytes", () => {
    expect(findQuantities("half a gigabyte")).toMatchObject([{ value: 5e8, dimension: { bytes: 1 } }]);
  });
});

describe("how often, in words", () => {
  test.each([
    ["a couple of thousand a second at peak", 2000],
    ["twice a day", 2 / DAY],
    ["once per minute", 1 / 60],
    ["five times an hour", 5 / 3600],
    ["5 times a day", 5 / DAY],
    ["one page a second and host", 1],
    ["a thousand writes every second", 1000],
  ])("%s", (text, value) => {
    const [found] = findQuantities(text);
    expect(found).toMatchObject({ dimension: { bytes: 0, seconds: -1 }, hasUnit: true });
    expect(found?.value).toBeCloseTo(value, 9);
  });

  test.each(["Only once a user pays.", "It tries three times.", "One of the workers"])("none: %s", (text) => {
    expect(findQuantities(text)).toEqual([]);
  });

  test("a factor between two figures has a unit, the number of tries has none", () => {
    expect(findQuantities("Peak is ten times the average.")).toMatchObject([{ value: 10, hasUnit: true }]);
    expect(findQuantities("5x the average")).toMatchObject([{ value: 5, hasUnit: true }]);
    expect(findQuantities("It tries 3 times, then stops.")).toMatchObject([{ value: 3, hasUnit: false }]);
    expect(findQuantities("3x replication")).toMatchObject([{ hasUnit: false }]);
  });
});

describe("a figure gets its period from its label", () => {
  test.each([
    ["Peak QPS: 58k", 58_000],
    ["QPS per node (avg) ≈ 1.2k", 1200],
    ["| writes per second | 1.2k |", 1200],
    ["Uploads/day: 864k", 10],
    ["reads per second is about 12k", 12_000],
    ["QPS = 100M / 86,400 = 1,157", 1157],
    ["QPS: reads 58k, writes 1.1k", 1100],
  ])("%s", (text, value) => {
    const found = findQuantities(text).at(-1);
    expect(found).toMatchObject({ dimension: { bytes: 0, seconds: -1 }, hasUnit: true });
    expect(found?.value).toBeCloseTo(value, 6);
  });

  test("of bytes too", () => {
    const result = findQuantities("Storage per year = 540 GB × 365 = 197 TB").at(-1);
    expect(result).toMatchObject({ dimension: { bytes: 1, seconds: -1 } });
  });

  test.each([
    ["Uploads per day: 2M × 5 MB", 2e6],
    ["QPS and 3 replicas", 3],
    ["We read per day, and 3M users come.", 3e6],
    ["read/write: 10", 10],
  ])("but not what begins a sum, or stands further off: %s", (text, value) => {
    expect(findQuantities(text)[0]).toMatchObject({ value, dimension: { bytes: 0, seconds: 0 } });
  });
});

describe("a plus leaves the upper end open", () => {
  test.each([
    ["100k+ QPS", 100e3],
    ["50GB+ per day", 50e9 / DAY],
  ])("%s", (text, value) => {
    expect(findQuantities(text)).toMatchObject([{ value, dimension: { seconds: -1 } }]);
  });

  test("and adds before a figure", () => {
    expect(findQuantities("10M+5M")).toMatchObject([{ value: 10e6 }, { value: 5e6 }]);
  });
});

describe("a share of one", () => {
  test.each([
    ["99.9%", 0.999],
    ["99.99 percent", 0.9999],
    ["four nines", 0.9999],
    ["3 nines", 0.999],
    ["80 %", 0.8],
    ["99,95 %", 0.9995],
    ["fifty percent", 0.5],
    ["two thirds", 2 / 3],
    ["three and a half nines", 0.9995],
    ["11 nines", 1 - 1e-11],
  ])("%s", (text, value) => {
    expect(parseQuantity(text)?.kind).toBe("share");
    expect(parseQuantity(text)?.value).toBeCloseTo(value, 9);
  });
});

describe("parts of one in words", () => {
  test.each([
    ["A third of the reads miss.", 1 / 3],
    ["uptime 99.99", 0.9999],
  ])("%s", (text, value) => {
    const [found] = findQuantities(text);
    expect(found?.kind).toBe("share");
    expect(found?.value).toBeCloseTo(value, 9);
  });

  test.each(["one third-party provider", "a third copy"])("none: %s", (text) => {
    expect(findQuantities(text)).toEqual([]);
  });

  test.each(["the 99.9 percentile", "$99.99"])("no share: %s", (text) => {
    expect(findQuantities(text)).toMatchObject([{ kind: "amount" }]);
  });
});

test("digits inside names are no figures", () => {
  expect(findQuantities("ISO-8601, RFC 6455, port 27017, version 2")).toEqual([]);
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
    expect(findQuantities("1:1 chats")).toMatchObject([{ hasUnit: false }]);
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
