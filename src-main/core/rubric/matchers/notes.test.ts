import { describe, expect, test } from "vitest";
import { settled } from "../test-rubric.ts";

const verdict = (evidence: Record<string, unknown>, note: string) => settled(evidence, note).verdict;

describe("quantity", () => {
  const storage = { quantity: { about: "100 TB/month" } };

  test.each([
    ["We store 100 TB/month.", "met"],
    ["We store 3.3 TB per day.", "met"],
    ["We store 1.2 PB/year.", "met"],
    ["We store 10 TB/month.", "not_met"],
    ["We store 100 TB.", "not_met"],
    ["We do not store 100 TB/month.", "not_met"],
    ["Do we store 100 TB/month?", "not_met"],
    ["We store a lot.", "not_met"],
  ])("%s", (note, expected) => {
    expect(verdict(storage, note)).toBe(expected);
  });

  test("a rate is compared over the same period", () => {
    const reads = { quantity: { about: "1,157 requests/s" } };
    expect(verdict(reads, "69,000 requests a minute")).toBe("met");
    expect(verdict(reads, "100M requests per month")).toBe("not_met");
    expect(verdict(reads, "100M requests per hour")).toBe("not_met");
  });

  test.each([
    ["1,157 requests/s", "100M requests a day", "not_met"],
    ["1,157 requests/s", "Every day 100M requests/day / 86,400 = 1,157 requests/s", "met"],
    ["1,157 requests/s", "1,157 requests in a second", "met"],
    ["1,157 requests/s", "100M / 86,400 = 1,157", "met"],
    ["1,157 requests/s", "100M/day / 86,400 = 1,157", "met"],
    ["1,157 requests/s", "100M / 86,400 = 11,570", "not_met"],
    ["20 requests/s", "2M/s / 100k = 20", "not_met"],
    ["1,157 requests/s", "100M / 86,400 s is a lot, 1,157", "not_met"],
    ["50 requests/s", "100M / 2M = 50", "not_met"],
    ["100M requests/day", "100M requests a day", "met"],
    ["100M requests/day", "1,157 requests/s", "met"],
    ["1 GB/s", "We write 86 TB a day.", "met"],
  ])(
    "a load of %s is worked out by dividing, and not by repeating what comes in a day: %s",
    (about, note, expected) => {
      expect(verdict({ quantity: { about } }, note)).toBe(expected);
    },
  );

  test("a figure in a list of everything is not stated", () => {
    const everything = Array.from({ length: 130 }, (_, index) => `thing${index}`).join(", ");
    expect(verdict(storage, `We store 100 TB/month, ${everything}`)).toBe("not_met");
  });

  test("a count needs what is counted", () => {
    const users = { quantity: { about: "10M users" } };
    expect(verdict(users, "10 million users")).toBe("met");
    expect(verdict(users, "DAU: 10M")).toBe("met");
    expect(verdict(users, "10M photos")).toBe("not_met");
  });

  test("a rate of something else does not count, a rate of requests may be of anything", () => {
    expect(verdict({ quantity: { about: "8 uploads/s" } }, "8 uploads per second")).toBe("met");
    expect(verdict({ quantity: { about: "8 uploads/s" } }, "Uploads: 8/s")).toBe("met");
    expect(verdict({ quantity: { about: "8 uploads/s" } }, "8 reads per second")).toBe("not_met");
    expect(verdict({ quantity: { about: "8 requests/s" } }, "8 reads per second")).toBe("met");
  });

  test.each(["8 valuues/s", "8 vlaues per second", "8 vaalues a second"])(
    "what is counted may be misspelt: %s",
    (note) => {
      expect(verdict({ quantity: { about: "8 values/s" } }, note)).toBe("met");
    },
  );

  test("terms stand in the same sentence or in the heading above", () => {
    const feeds = { quantity: { about: "350 requests/s", terms: ["feed"] } };
    expect(verdict(feeds, "The feed takes 350 requests/s.")).toBe("met");
    expect(verdict(feeds, "## Feed\n- 350 requests/s")).toBe("met");
    expect(verdict(feeds, "Photos take 350 requests/s.")).toBe("not_met");
  });

  test("nines are near by what is missing to one", () => {
    const nines = { quantity: { about: "99.99%", factor: 2 } };
    expect(verdict(nines, "four nines")).toBe("met");
    expect(verdict(nines, "99.9%")).toBe("not_met");
  });

  test("derived: from the candidate's own arithmetic, whatever its size", () => {
    const derived = { quantity: { about: "100 TB/month", derived: true } };
    expect(verdict(derived, "10M × 2 × 5 MB = 100 TB/month")).toBe("met");
    expect(verdict(derived, "1M × 1 × 1 MB = 1 TB/month")).toBe("met");
    expect(verdict(derived, "10M × 2 × 5 MB = 100 GB/month")).toBe("not_met");
    expect(verdict(derived, "100 TB/month")).toBe("not_met");
    expect(verdict(derived, "10M × 2 = 20M photos/month")).toBe("not_met");
  });

  test.each([
    ["20M / 86,400 = 231 rides/s", "met"],
    ["Rides per second: 10M / 86,400 = 116", "met"],
    ["1M drivers / 4 s = 250,000 positions/s", "not_met"],
    ["20M × 500 bytes = 10 GB/day", "not_met"],
    ["10M users × 2 rides = 20M rides/day", "not_met"],
    ["20M / 86,400 = 2,310 rides/s", "not_met"],
  ])("derived, of the order that is asked for: %s", (note, expected) => {
    const rides = { quantity: { about: "231 requests/s", factor: 4, derived: true } };
    expect(verdict(rides, note)).toBe(expected);
  });
});

describe("endpoint", () => {
  const feed = { endpoint: { verb: "GET", resource: ["feed"] } };

  test.each([
    ["GET /v1/feed", "met"],
    ["getUserFeed(token)", "met"],
    ["POST /v1/feed", "not_met"],
    ["GET /v1/photos", "not_met"],
    ["We could add GET /v1/feed later.", "not_met"],
    ["There is no GET /v1/feed.", "not_met"],
  ])("%s", (note, expected) => {
    expect(verdict(feed, note)).toBe(expected);
  });

  test.each([
    ["GET /v1/users/{user_id}", "met"],
    ["GET /{user_id}", "met"],
    ["GET /api/v1/:userId?expand=feed", "met"],
    ["GET /feed/{user_id}", "not_met"],
    ["GET /feed/:user_id", "not_met"],
    ["GET /feed/{id}/{user_id}", "met"],
    ["GET /{id}", "not_met"],
  ])("what stands for a value names the resource where nothing else does: %s", (note, expected) => {
    expect(verdict({ endpoint: { verb: "GET", resource: ["user"] } }, note)).toBe(expected);
  });

  test("inputs and outputs count up to the next call", () => {
    const paged = { endpoint: { resource: ["feed"], with: [["cursor"]] } };
    expect(verdict(paged, "GET /feed?cursor=abc")).toBe("met");
    expect(verdict(paged, "GET /feed\n  returns items and a nextPageToken")).toBe("met");
    expect(verdict(paged, "GET /feed\nGET /photos?cursor=abc")).toBe("not_met");
  });
});

describe("entity", () => {
  test("by name and fields", () => {
    const photo = { entity: { name: ["photo"], fields: [["owner-id"]] } };
    expect(settled(photo, { dataModel: "photos(id, user_id, path)" }).verdict).toBe("met");
    expect(settled(photo, { dataModel: "photos(id, userId, path)" }).verdict).toBe("met");
    expect(settled(photo, { dataModel: "photos(id, path)" }).verdict).toBe("not_met");
    expect(settled(photo, { dataModel: "feeds(id, user_id)" }).verdict).toBe("not_met");
  });

  test("by relation", () => {
    const related = { entity: { name: ["photo"], relatesTo: ["user"] } };
    expect(settled(related, { dataModel: "users(id, name)\nphotos(id, user_id)" }).verdict).toBe("met");
    expect(settled(related, { dataModel: "users(id, name)\nphotos(id, path)" }).verdict).toBe("not_met");
  });
});
