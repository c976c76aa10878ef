import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findCalculations } from "./calculation.ts";
import { lineEstimate } from "./line-estimate.ts";

/** The line as it stands after Tab. */
function accepted(line: string): string {
  const estimate = lineEstimate(line);
  if (estimate?.kind === "result")
    return line.slice(0, estimate.end) + estimate.insertion + line.slice(estimate.end);
  if (estimate?.kind !== "fault" || estimate.correction === null) return line;
  return line.slice(0, estimate.wrongStart) + estimate.correction + line.slice(estimate.wrongEnd);
}

describe("arithmetic shows what it comes to", () => {
  test.each([
    ["10M users × 2 photos × 5 MB", "100 TB"],
    ["10M users × 2 photos/month × 5 MB", "100 TB/month"],
    ["- Storage: 10M users × 2 photos per month × 5 MB =", "100 TB/month"],
    ["20M / 86400", "231/s"],
    ["20M / 86,400 =", "231/s"],
    ["20M / (30 × 86,400)", "7.72/s"],
    ["20M photos/month / 2.6M s", "7.69/s"],
    ["20M photos/month / 30 / 86400", "7.72/s"],
    ["350 req/s * 200 KB", "70 MB/s"],
    ["350/s × 86,400", "30.2M/day"],
    ["350 req/s × 86400 × 30", "907M/month"],
    ["2^10 KB", "1.02 MB"],
    ["10^7 KB", "10 GB"],
    ["62^7 ids", "3.52T"],
    ["100 TB/month × 12", "1.2 PB/year"],
    ["100 TB/month × 12 × 5", "6 PB"],
    ["10 GB/day × 365 × 5", "18.3 TB"],
    ["10 GB/day × 5 years", "18.3 TB"],
    ["60 GB/month × 60", "3.6 TB"],
    ["10 GB/day × 3 replicas", "30 GB/day"],
    ["1 Gbps / 8", "125 MB/s"],
    ["1 Gbps × 86,400", "10.8 TB/day"],
    ["3M DAU × 10 opens/day", "30M/day"],
    ["10% of 500M users", "50M"],
    ["100 TB + 20%", "120 TB"],
    ["100 TB / 2 TB", "50"],
    ["100 TB / 40 MB/s", "28.9 days"],
    ["350/s × 200 ms", "70"],
    ["7.7 uploads/s × 200 followers", "1,540/s"],
    ["100 GB/day + 20 GB/day", "120 GB/day"],
    ["20M photos → 20M / 86,400", "231/s"],
    ["20M / 86400 on average", "231/s"],
    ["**10M × 5 MB**", "50 TB"],
    ["10M × 5 MB.", "50 TB"],
    ["24 × 3600 =", "86,400"],
  ])("%s is %s", (line, result) => {
    expect(lineEstimate(line)).toMatchObject({ kind: "result", result });
  });

  test.each([
    ["- 10M × 5 MB", "- 10M × 5 MB = 50 TB"],
    ["10M × 5 MB =", "10M × 5 MB = 50 TB"],
    ["10M × 5 MB = ", "10M × 5 MB = 50 TB "],
    ["10M × 5 MB.", "10M × 5 MB = 50 TB."],
  ])("accepted, %j becomes %j", (line, after) => {
    expect(accepted(line).trimEnd()).toBe(after.trimEnd());
  });

  test("what was accepted holds, and nothing more is said", () => {
    const factor = fc.integer({ min: 1, max: 999 });
    const unit = fc.constantFrom(" users", "M users", "k photos/day", " KB", " MB", "/s", "M", "%");
    const operator = fc.constantFrom(" × ", " / ", " + ");
    const line = fc.tuple(factor, unit, operator, factor, unit).map((parts) => parts.join(""));
    fc.assert(
      fc.property(line, (text) => {
        const after = accepted(text);
        if (after === text) return;
        expect(findCalculations(after)[0]?.verdict, after).toMatch(/agrees|rounded/);
        expect(lineEstimate(after), after).toBeNull();
      }),
      { numRuns: 500 },
    );
  });
});

describe("a wrong result is named, with the right one", () => {
  test.each([
    ["10M × 2 × 5 MB = 100 GB", "Off by 1,000: 100 TB, not 100 GB"],
    ["10M × 2 photos/month × 5 MB = 100 GB", "Off by 1,000: 100 TB/month, not 100 GB"],
    [
      "20M uploads / 86400 = 14k uploads/s",
      "Off by 60 (seconds and minutes): 231 uploads/s, not 14k uploads/s",
    ],
    ["20M / 86400 = 20M/s", "Off by 86,400 (seconds and days): 231/s, not 20M/s"],
    ["350 req/s × 200 KB = 560 MB/s", "Off by 8 (bits and bytes): 70 MB/s, not 560 MB/s"],
    ["1 Gbps = 1 GB/s", "Off by 8 (bits and bytes): 125 MB/s, not 1 GB/s"],
    ["10 Gbps / 200 KB = 50k/s", "Off by 8 (bits and bytes): 6,250/s, not 50k/s"],
    ["10M photos × 5 MB = 50M", "This is data: 50 TB, not 50M"],
    ["350/s = 3M/day", "Off by 10: 30.2M/day, not 3M/day"],
    ["50 GB = 10M × 5 MB", "Off by 1,000: 50 TB, not 50 GB"],
    ["10M × 20 = 200M / 86400 = 2.3M/s", "Off by 1,000: 2,310/s, not 2.3M/s"],
    ["- Storage for 10M users: 10M × 5 MB = 50 GB, so S3", "Off by 1,000: 50 TB, not 50 GB"],
  ])("%s", (line, remark) => {
    expect(lineEstimate(line)).toMatchObject({ kind: "fault", remark });
    expect(lineEstimate(accepted(line))).toBeNull();
  });

  test("figures that do not add up to anything have no right result", () => {
    expect(lineEstimate("10M users + 5 MB = 15M")).toMatchObject({
      kind: "fault",
      remark: "Different units: 10M users and 5 MB cannot be added",
      correction: null,
    });
  });
});

describe("an estimate that holds is left alone", () => {
  test.each([
    "10M users × 2 photos/month × 5 MB = 100 TB/month, 1.2 PB/year",
    "Uploads: 20M photos/month / 2.6M s = 7.7 uploads/s, peak about 40/s",
    "Feed reads: 3M daily users × 10 = 30M/day = 350 reads/s, peak 1,700/s",
    "3M DAU × 10 opens → 350 timeline requests/s, peak 2k/s",
    "40 uploads/s × 5 MB = 200 MB/s is fine for a handful of instances",
    "10M × 500 ids × 8 B = 40 GB of memory",
    "QPS = 10M × 10 / 86400 = 1157",
    "500M × 1 KB = 500 GB / 64 GB per node = 8 nodes",
    "10M DAU × 20% = 2M × 5 = 10M/day",
    "350/s × 86400 = 30M/day",
    "1 Gbps × 86,400 = 10.8 TB/day",
    "10M + 50% = 15M",
    "30M/day / 100k = 300/s",
  ])("%s", (line) => {
    expect(lineEstimate(line)).toBeNull();
  });
});

describe("what only looks like an equation is not corrected", () => {
  test.each([
    "10M users at 5 MB each = 50 TB",
    "10M users upload 2 photos × 5 MB = 100 TB",
    "10M users × 10% active × 5 MB = 5 TB",
    "10M users × 10% active × 5 MB × 2",
    "99.9% = 8.7 hours/year",
    "80% hits = 20% misses",
    "latency 200 ms → 50 ms",
    "99.9% → 99.99%",
    "10k/s → 2k/s with a cache",
    "5 years = 100 TB × 60 = 6 PB",
    "Peak 5x = 7.7/s × 5 = 39/s",
    "Storage (5 years) = 100 TB × 60 = 6 PB",
    "350/s × 2 → 4 servers",
    "40 GB × 2 → 2 Redis nodes",
  ])("%s", (line) => {
    expect(lineEstimate(line)).toBeNull();
  });
});

describe("plain lines stay plain", () => {
  test.each([
    "",
    "we have 2 load balancers",
    "p99 < 200 ms",
    "p99 = 200 ms",
    "2024-01-02",
    "From 2024-01-02 - 2024-01-05",
    "01/02/2024",
    "Q1/Q2 2025",
    "call 1-800",
    "call 1-800-555-1234",
    "+1 (555) 123-4567",
    "1.",
    "1. Upload a photo",
    "12) users follow 3 users",
    "HTTP/2",
    "HTTP/1.1 and HTTP/2",
    "TLS 1.2/1.3",
    "v1.2.3 - v1.2.4",
    "Postgres 15 / MySQL 8",
    "24/7",
    "support 24/7/365",
    "id 3f2a-99",
    "550e8400-e29b-41d4-a716-446655440000",
    "3-5 replicas",
    "3 - 5 replicas",
    "10-20 ms",
    "10k RPS - 20k RPS",
    "500 GB - 1 TB",
    "1 - 2% of requests",
    "99.9% / 99.99%",
    "2 of 3 replicas",
    "1 of 10M users",
    "R + W > N",
    "N + 1 servers",
    "3 + 2 nodes",
    "quorum: 2 + 2 > 3",
    "16 GB / 4 cores",
    "8 vCPU + 32 GB",
    "m5.2xlarge × 3",
    "1920 x 1080",
    "1920x1080",
    "3x replication",
    "3 regions × 2 zones",
    "reads:writes 100:1",
    "p50 20 ms / p99 200 ms",
    "20 ms / 200 ms",
    "30 fps / 60 fps",
    "5 GB / 100 GB",
    "ports 80/443",
    "10.0.0.0/16",
    "GET /feed?limit=20&page=2",
    "GET /v1/users/12/photos/34",
    "POST /photos → 201 Created",
    "Client → LB → API",
    "50/50 split",
    "80/20 rule",
    "9:00 - 17:00",
    "1/2 page",
    "1 + 1",
    "5 + years of experience",
    "1M+ users",
    "10^7 users",
    "RPO 5 min / RTO 1 h",
    "timeout 30 s, retry 3 times",
    "shard by user_id % 16",
    "O(n^2)",
    "VARCHAR(255)",
    "| 10M | 5 MB | 50 TB |",
    "* 5 MB per photo",
    "SHA-256 / MD5",
    "100 req/s / node",
    "1 day = 86400 s",
    "100 MB/s = 800 Mbps",
    "reads = 10 × writes",
    "TTL = 24 h",
  ])("%s", (line) => {
    expect(lineEstimate(line)).toBeNull();
  });
});

test("offsets lead back to the words", () => {
  const line = "- Storage: 10M × 5 MB = 50 GB, so S3.";
  const estimate = lineEstimate(line);
  if (estimate?.kind !== "fault") throw new Error("the line is wrong");
  expect(line.slice(estimate.start, estimate.end)).toBe("10M × 5 MB = 50 GB");
  expect(line.slice(estimate.wrongStart, estimate.wrongEnd)).toBe("50 GB");
});

test("any line can be read", () => {
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
    "=",
    "-",
    "%",
    "(",
    ")",
    "→",
    "users",
    "x",
    "+",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const line = pieces.join("");
      const estimate = lineEstimate(line);
      if (estimate !== null) expect(estimate.start <= estimate.end && estimate.end <= line.length).toBe(true);
    }),
  );
});
