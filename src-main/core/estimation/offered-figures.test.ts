import { describe, expect, test } from "vitest";
import { findCalculations } from "./calculation.ts";
import { lineEstimate } from "./line-estimate.ts";
import { offeredFigures } from "./offered-figures.ts";

const labels = (note: string, at = 0) => offeredFigures(note.split("\n"), at).map(({ label }) => label);
const written = (note: string, at = 0) => offeredFigures(note.split("\n"), at).map(({ line }) => line);

test("a rate gives requests per second, and with a size bandwidth and storage", () => {
  expect(written("Uploads: 20M photos/month\n5 MB per photo")).toEqual([
    "Average: 20M photos/month / 2.6M s = 7.7/s",
    "Peak: 7.7/s × 5 = 39/s",
    "Bandwidth: 7.7/s × 5 MB = 39 MB/s",
    "Storage: 20M photos/month × 5 MB × 12 = 1.2 PB/year",
    "Storage over 5 years: 20M photos/month × 5 MB × 12 × 5 = 6 PB",
  ]);
});

test.each([
  [
    "10M users × 2 photos/month × 5 MB = 100 TB/month",
    0,
    "7.7/s on average, 39/s at peak, 39 MB/s, 1.2 PB a year, 6 PB in 5 years",
  ],
  ["30M/day", 0, "350/s on average, 1,800/s at peak"],
  ["150 GB/day", 0, "1.7 MB/s, 55 TB a year, 270 TB in 5 years"],
  ["1.2 PB/year", 0, "38 MB/s, 6 PB in 5 years"],
  ["70 MB/s", 0, "2.2 PB a year, 11 PB in 5 years"],
  ["350 reads/s\n200 KB per read", 0, "1,800/s at peak, 70 MB/s"],
  ["2 photos per user per month\n10M users", 0, "20M/month in all"],
  ["10M monthly active users\nEach user uploads 2 photos a month", 1, "20M/month in all"],
  ["3M DAU\n10 feed reads/user/day", 1, "30M/day in all"],
])("%j", (note, at, figures) => {
  expect(labels(note, at).join(", ")).toBe(figures);
});

test("what the notes say already is not offered again", () => {
  expect(labels("30M/day\n350 reads/s, peak 1,700/s")).toEqual([]);
});

describe("nothing follows from", () => {
  test.each([
    "we have 2 load balancers",
    "p99 < 200 ms",
    "p99 < 200 ms at 500 req/s",
    "rate limit 1000 requests/s",
    "at most 100 requests per second",
    "peak 40/s",
    "100 req/s per user",
    "Deploys: 3 per day",
    "10M users",
    "5 MB per photo",
    "99.9% = 8.7 hours/year",
    "24/7",
    "10M × 5 MB/day = 50 GB/day",
    "10M users × 2 photos/month",
  ])("%s", (line) => {
    expect(offeredFigures([line], 0)).toEqual([]);
  });
});

test("a size belongs to the thing that is counted", () => {
  expect(labels("20M likes/day\n5 MB per photo")).toEqual(["230/s on average", "1,200/s at peak"]);
});

describe("every offered line holds when it is worked out again", () => {
  const counts = [
    "20M photos/month",
    "30M photos/day",
    "5M photos/week",
    "900k photos per hour",
    "8 photos/s",
    "1B photos/year",
    "90k photos/min",
  ];
  const data = ["100 TB/month", "3 TB/day", "10 GB/week", "4 GB/hour", "1.2 PB/year", "100 Mbps"];
  test.each([...counts.map((rate) => `${rate}\n5 MB per photo`), ...data])("%j", (note) => {
    const lines = written(note);
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) {
      expect(findCalculations(line), line).toMatchObject([{ verdict: "agrees", isCertain: true }]);
      expect(lineEstimate(line), line).toBeNull();
    }
  });
});
