import { describe, expect, test } from "vitest";
import { mentionOf } from "./test-lexicon.ts";

const assertionOf = (note: string, id = "cache") => mentionOf(note, id)?.assertion;

describe("a plain claim is affirmed", () => {
  test.each([
    "We use a cache.",
    "Users see whether the cache is warm.",
    "The backlog of the cache is gone after an hour.",
    "Feeds are cached in Redis.",
    "I would put a cache in front of the database.",
    "We should add a cache because reads dominate.",
    "We need a cache",
    "The cache can serve most reads.",
    "If the cache misses, read from the database.",
    "When the cache is empty, requests go to the database.",
    "Once reads exceed 5k/s the cache takes them.",
    "Clients may upload photos while the cache is warm.",
    "A node might crash, so the cache is replicated.",
    "Photos are processed later, the cache is filled at once.",
    "No, we put a cache there.",
    "It has no effect on writes, but the cache helps reads.",
    "We cannot do without a cache.",
    "Do not forget the cache.",
    "Reads do not wait for the database because of the cache.",
    "Reads never hit the disk because the cache holds them.",
    "We use not only a cache but a CDN too.",
    "Not just a cache but also replicas.",
    "A cache instead of more replicas.",
    "Cache rather than replicas.",
    "We use a cache, not a bigger database.",
    "Without losing data the cache is refilled.",
    "No more than 5 GB of cache.",
    "Reads that are not in the cache go to Postgres.",
    "We might lose a node, the cache survives.",
    "The app does not talk to Postgres directly but through the cache.",
    "Use a cache so that the database does not fall over.",
    "We cache the feed, not the photos.",
    "The cache must not be the source of truth.",
    "The cache is not persistent.",
    "No queue (we use a cache).",
    "No hot spots with a cache.",
    "We do not want queues, so reads go to the cache.",
    "We do not want the feed to lag and we use a cache.",
    "Any cache can go down.",
    "The cache can go in now.",
    "Cache of perhaps 50 GB",
    "Put it in the cache with attribute_not_exists, then return",
    "Cache: never sees a password",
    "No backend alive → 503 from the cache",
    "In: cache, feed",
    "A skipped run fills the cache.",
  ])("%s", (note) => {
    expect(assertionOf(note)).toBe("affirmed");
  });
});

test("a supposition takes the bracket behind it along, and a call without arguments breaks nothing off", () => {
  expect(assertionOf("404 for no such feed, 409 for two, maybe 429 (cache full)")).toBe("hypothetical");
  expect(assertionOf("Maybe it is set to now() + 30 s in the cache")).toBe("hypothetical");
});

describe("a denial is negated", () => {
  test.each([
    "The feed is read w/o cache.",
    "A cache not used",
    "We havent a cache.",
    "Posts come first (dropped: cache)",
    "Cache: never",
    "We do not go by cache.",
    "Replicas insted of a cache.",
    "The feed is read wihout a cache.",
    "We do not want reads and writes to end in the cache.",
    "We do not want the feed to be read from memory and kept in a cache.",
    "We do not want it to start slowly, with a cache of its own.",
    "No region having a balancer, an app service and its own cache.",
    "We do not expect 5M users, 20M reads of the cache a day",
    "We do not use prefixes of 2 and 3 letters in the cache.",
    "No p95 time to first byte, error rate (5xx) or cache hits.",
    "We do not send it to the cache as the newest version of the cache.",
    "We do not run Redis as a cache.",
    "No more than this: no GET /keys?since= → 200 {cache}",
    "We do not expect 700,000 reads of the cache",
    "No GET /sales/{id} → {startsAt, cache}",
    "No cache.",
    "There is no cache.",
    "We do not use a cache.",
    "We don't need a cache.",
    "We don’t need a cache.",
    "We won't have a cache in the first version.",
    "We never cache.",
    "Without a cache, the database takes the reads.",
    "We avoid a cache.",
    "We skip the cache.",
    "A bigger database instead of a cache.",
    "Instead of a cache, we use replicas.",
    "Rather than a cache, we use replicas.",
    "Replicas rather than a cache.",
    "We use replicas, not a cache.",
    "We chose replicas over a cache.",
    "We prefer a bigger machine over a cache.",
    "No CDN, no queue and no cache.",
    "No CDN, queue or cache.",
    "We will not use a CDN, a queue, or a cache.",
    "Neither a CDN nor a cache.",
    "A cache is not needed.",
    "The cache isn't necessary here.",
    "A cache would be overkill.",
    "A cache is unnecessary at 8 writes per second.",
    "There is no need for a cache.",
    "We cannot use a cache.",
    "Cache: not needed",
    "Cache - no.",
    "Caching is left out.",
    "A cache is not part of this design.",
    "We leave out a cache.",
    "We hold off on caching.",
    "We decided against a cache.",
    "We ruled out a cache.",
    "We are not going to use a cache.",
    "Nothing is cached.",
    "It works without any cache at all.",
    "We use neither sharding nor a cache because it is small.",
    "We do without photos (id, path, cache).",
    "Without tables(id, name, cache) it works.",
    "We do not use a queue, error rate or a cache.",
    "We do not want a queue with a cache.",
    "We do not want misses to go to the cache.",
    "No GET /feed - read from the cache",
    "We dropped the cache.",
    "We decided against a queue and against a cache.",
  ])("%s", (note) => {
    expect(assertionOf(note)).toBe("negated");
  });
});

describe("a plan that is only imagined is hypothetical", () => {
  test.each([
    "We could add a cache.",
    "We could later add a cache.",
    "A cache can be added later.",
    "A cache could be added.",
    "We might use a cache.",
    "We may need a cache.",
    "Maybe a cache.",
    "Perhaps we put a cache there.",
    "If we had time, we would add a cache.",
    "In the future we add a cache.",
    "A cache would be nice.",
    "Add a cache if needed.",
    "Possibly Redis.",
    "Consider a cache.",
    "TODO: add a cache",
    "Not sure about the cache.",
    "Eventually we add a cache.",
    "Cache (optional)",
    "Cache - nice to have",
    "Later: cache",
    "Phase 2: cache",
    "As a next step, add a cache.",
    "A cache is a possible improvement.",
    "Maybe Redis (a cache)",
    "We could use Redis (in memory: a cache).",
    "In a later version we would use a cache.",
  ])("%s", (note) => {
    expect(assertionOf(note)).toBe("hypothetical");
  });

  test("what stands under a heading of future work is too", () => {
    expect(assertionOf("## Future work\n- put a cache in front of the database")).toBe("hypothetical");
  });

  test("and what a hypothetical line leads in", () => {
    expect(assertionOf("We could later add:\n- a cache for feeds")).toBe("hypothetical");
  });

  test("the next section is free of it", () => {
    expect(assertionOf("## Future work\n- replicas\n\n## Caching\n- a cache holds feeds")).toBe("affirmed");
  });
});

describe("questions claim nothing", () => {
  test.each(["Do we need a cache?", "Should we add a cache", "What if the cache dies?", "cache?"])(
    "%s",
    (note) => {
      expect(assertionOf(note)).toBe("question");
    },
  );

  test("a question mark inside an address asks nothing", () => {
    expect(assertionOf("GET /feed?cursor=1 is answered from the cache.")).toBe("affirmed");
  });
});

describe("out of scope", () => {
  test.each([
    "Out of scope: stories, video.",
    "Stories are out of scope.",
    "Not in scope: stories and video",
    "## Out of scope\n- stories\n- video",
    "Out of scope:\n- stories",
    "## Non-goals\n- stories of users",
  ])("%s", (note) => {
    expect(assertionOf(note, "story")).toBe("excluded");
  });

  test("the words themselves are a claim", () => {
    expect(assertionOf("Out of scope: stories.", "scope")).toBe("affirmed");
  });
});

describe("contrasts set one side aside and keep the other", () => {
  test.each([
    ["A cache instead of sharding.", "cache", "sharding"],
    ["Instead of sharding we use a cache.", "cache", "sharding"],
    ["We use Postgres, not Cassandra.", "sql-database", "nosql-database"],
    ["We chose Postgres over Cassandra because of joins.", "sql-database", "nosql-database"],
    ["I take Postgres over Cassandra since we need joins.", "sql-database", "nosql-database"],
    ["We went with Postgres over Cassandra.", "sql-database", "nosql-database"],
    ["I prefer Postgres to Cassandra.", "sql-database", "nosql-database"],
    ["Postgres is preferable to Cassandra here.", "sql-database", "nosql-database"],
    ["We dropped Cassandra in favour of Postgres.", "sql-database", "nosql-database"],
    ["No sharding but a cache.", "cache", "sharding"],
    ["We do not shard; we cache.", "cache", "sharding"],
  ])("%s", (note, kept, aside) => {
    expect(assertionOf(note, kept)).toBe("affirmed");
    expect(assertionOf(note, aside)).toBe("negated");
  });
});

test.each([
  ["We took replication over three zones.", "replication"],
  ["We choose a queue over TCP.", "message-queue"],
  ["We choose one queue and spread it over all shards.", "sharding"],
  ["The standby took over the cache.", "cache"],
  ["Traffic goes over the load balancer.", "load-balancer"],
  ["I prefer to shard.", "sharding"],
  ["I prefer a queue to be near the cache.", "cache"],
])("what something runs over is set aside by nothing: %s", (note, id) => {
  expect(assertionOf(note, id)).toBe("affirmed");
});

describe("to be rid of a hazard is to have dealt with it", () => {
  test.each([
    ["We avoid a thundering herd with a lock.", "cache-stampede"],
    ["No single point of failure.", "single-point-of-failure"],
  ])("%s", (note, id) => {
    expect(assertionOf(note, id)).toBe("affirmed");
  });

  test("and what it is avoided with is claimed", () => {
    expect(assertionOf("We avoid a thundering herd with a cache lock.")).toBe("affirmed");
  });
});

test("words quoted from someone else are not the candidate's", () => {
  expect(assertionOf("> put a cache in front of the database")).toBe("quoted");
  expect(assertionOf("> they said that with\n> 100 users there is no need of a cache")).toBe("quoted");
  expect(assertionOf("> 1. put a cache in front of the database")).toBe("quoted");
});

test.each([
  "> 100 people: they are served from the cache",
  ">1k members: they are served from the cache",
  ">= 100 people are served from the cache",
])("more than so many is no quotation: %s", (note) => {
  expect(assertionOf(note)).toBe("affirmed");
});
