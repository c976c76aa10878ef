import { describe, expect, test } from "vitest";
import { board, node, settled } from "../test-rubric.ts";

const cache = { text: { terms: ["cache"] } };

describe("a concept counts when a clause affirms it", () => {
  test("and its clause is the proof", () => {
    const { verdict, evidence } = settled(
      cache,
      "Users upload photos. Feeds are kept in Redis; Postgres has the rest.",
    );
    expect(verdict).toBe("met");
    expect(evidence).toEqual([
      { source: "notes", stage: "A", start: 21, end: 44, quote: "Feeds are kept in Redis" },
    ]);
  });

  test("not when it is denied: that contradicts", () => {
    const { verdict, evidence } = settled(cache, "We do not use a cache.");
    expect(verdict).toBe("contradicted");
    expect(evidence).toMatchObject([{ quote: "We do not use a cache" }]);
  });

  test("a claim elsewhere outweighs a denial", () => {
    expect(settled(cache, "We do not cache writes. Feeds are cached for a minute.").verdict).toBe("met");
  });

  test("what is denied in one place and claimed in another contradicts nothing", () => {
    const cachedFeeds = { text: { terms: ["cache"], with: [["feed"]] } };
    const denial = "We do not cache the feed.";
    expect(settled(cachedFeeds, denial).verdict).toBe("contradicted");
    expect(settled(cachedFeeds, `${denial} Redis holds what users have bought.`).verdict).toBe("not_met");
    // A name in a list claims nothing, and neither does another denial.
    expect(settled(cachedFeeds, `${denial}\n\nRedis, Postgres`).verdict).toBe("contradicted");
    expect(settled(cachedFeeds, `${denial} Nor do we cache users.`).verdict).toBe("contradicted");
  });

  test("what is out of scope earns nothing by what stands beside it", () => {
    const cachedFeeds = { text: { terms: ["cache"], with: [["feed"]], within: "neighbour" as const } };
    expect(settled(cachedFeeds, "A cache is out of scope. The feed is read from Postgres.").verdict).toBe(
      "not_met",
    );
    const scoped = { text: { terms: ["cache"], with: [["scope"]] } };
    expect(settled(scoped, "A cache is out of scope.").verdict).toBe("met");
  });

  test.each([
    "Instead of CloudFront we take Redis because entries must go at once.",
    "We take Redis rather than a CDN, because feeds are personal.",
    "A cache in place of a CDN, since nothing here is public.",
    "Redis was chosen over a CDN because feeds are personal.",
    "A CDN was rejected because nothing here is public, so Redis.",
  ])("and what it is preferred to is company where a trade-off is asked for: %s", (note) => {
    const choice = { text: { terms: ["cache"], with: [["cdn"]], reason: true } };
    expect(settled(choice, note).verdict).toBe("met");
    expect(settled({ text: { terms: ["cdn"] } }, note).verdict).toBe("contradicted");
  });

  test("so is what was considered and turned down", () => {
    const choice = { text: { terms: ["cache"], with: [["cdn"]], reason: true, within: "neighbour" } };
    for (const note of [
      "We considered a CDN. It is too slow to purge, so Redis.",
      "Why not a CDN? Feeds are personal, so Redis.",
    ])
      expect(settled(choice, note).verdict, note).toBe("met");
  });

  test("but what is only denied is none", () => {
    const choice = { text: { terms: ["cache"], with: [["cdn"]], reason: true } };
    expect(settled(choice, "There is no CDN, and we take Redis because it is quick.").verdict).toBe(
      "not_met",
    );
  });

  test.each(["We could add a cache later.", "Do we need a cache?", "Nothing."])(
    "nor when it is only: %s",
    (note) => {
      expect(settled(cache, note).verdict).toBe("not_met");
    },
  );

  test("a bare list earns a quarter", () => {
    expect(settled(cache, "cache, CDN, sharding, queue")).toMatchObject({ verdict: "partial", credit: 0.25 });
  });

  test("and none for company that is part of its own name", () => {
    const replicas = { text: { terms: ["replication"], with: [["feed"]] } };
    expect(settled(replicas, "CDN, feed, replica").verdict).toBe("partial");
    const own = { text: { terms: ["upload"], with: [["photo"]] } };
    expect(settled(own, "CDN, share pictures").verdict).toBe("not_met");
  });

  test("a heading counts for as much as what stands below it says", () => {
    expect(settled(cache, "## Cache\n").verdict).toBe("not_met");
    expect(settled(cache, "## Cache\n- ").verdict).toBe("not_met");
    expect(settled(cache, "## Cache\nIt is very good and fast.").credit).toBe(0.25);
    expect(settled(cache, "## Cache\nWe keep every feed there for a minute.").verdict).toBe("met");
  });

  test("prose on the board counts, and its element is the proof", () => {
    const graph = board("client>service>sql_db");
    const note = { ...node("n", "other", "Feeds are cached for a minute"), role: "note" as const };
    expect(settled(cache, "", { ...graph, nodes: [...graph.nodes, note] })).toMatchObject({
      verdict: "met",
      evidence: [{ source: "board", elementIds: ["n-box"] }],
    });
  });
});

test("a loose box is no prose: its name says nothing", () => {
  const graph = board("client>service>sql_db");
  const box = { ...node("n", "other", "Feed upload steps"), role: "note" as const };
  const upload = { text: { terms: ["upload"], with: [["feed"]] } };
  expect(settled(upload, "", { ...graph, nodes: [...graph.nodes, box] }).verdict).toBe("not_met");
});

describe("company", () => {
  const withFeed = (within: string) => ({ text: { terms: ["cache"], with: [["feed"]], within } });

  test.each([
    ["clause", "The cache holds the feed.", "met"],
    ["clause", "We use a cache; the feed is short.", "not_met"],
    ["sentence", "We use a cache; the feed is short.", "met"],
    ["sentence", "We use a cache. The feed is short.", "not_met"],
    ["neighbour", "We use a cache. The feed is short.", "met"],
    ["neighbour", "We use a cache. It is fast. The feed is short.", "not_met"],
    ["stage", "We use a cache. It is fast. The feed is short.", "met"],
  ])("within the %s: %s", (within, note, verdict) => {
    expect(settled(withFeed(within), note).verdict).toBe(verdict);
  });

  test("a heading, a parent item and a lead-in lend theirs to what stands below", () => {
    expect(settled(withFeed("sentence"), "## Feed\nWe keep it in a cache for a minute.").verdict).toBe("met");
    expect(settled(withFeed("sentence"), "- Feed\n  - kept in a cache for a minute").verdict).toBe("met");
    expect(settled(withFeed("sentence"), "For the feed:\n- we keep it in a cache").verdict).toBe("met");
  });

  test("a denied companion does not count", () => {
    expect(settled(withFeed("sentence"), "The cache is small, without a feed in it.").verdict).toBe(
      "not_met",
    );
  });

  test("things set out of scope are claimed together with the words that say so", () => {
    const scope = { text: { terms: ["scope"], with: [["story", "video"]] } };
    expect(settled(scope, "Out of scope: stories, video.").verdict).toBe("met");
    expect(settled(scope, "We skip stories.").verdict).toBe("met");
    expect(settled(scope, "Nobody wants stories, we skip ahead.").verdict).toBe("not_met");
    expect(settled(scope, "## Out of scope\n- stories").verdict).toBe("met");
    expect(settled(scope, "## Out of scope\n\n- ").verdict).toBe("not_met");
    expect(settled({ text: { terms: ["story"] } }, "Out of scope: stories.").verdict).toBe("not_met");
  });
});

describe("what else may be asked for", () => {
  test("a reason in the same sentence or the next", () => {
    const reasoned = { text: { terms: ["cache"], reason: true } };
    expect(settled(reasoned, "We use a cache because reads dominate.").verdict).toBe("met");
    expect(settled(reasoned, "We use a cache. That way reads spare the disk.").verdict).toBe("met");
    expect(settled(reasoned, "We use a cache.").verdict).toBe("not_met");
  });

  test("a figure with a unit", () => {
    const latency = { text: { terms: ["latency"], figure: true } };
    expect(settled(latency, "Latency stays under 200 ms.").verdict).toBe("met");
    expect(settled(latency, "Latency of the 3 services matters.").verdict).toBe("not_met");
  });

  test("that a thing is left out", () => {
    const leftOut = { text: { terms: ["story", "video"], denied: true } };
    expect(settled(leftOut, "No stories or video.").verdict).toBe("met");
    expect(settled(leftOut, "We leave video out.").verdict).toBe("met");
    expect(settled(leftOut, "Out of scope: stories.").verdict).toBe("met");
    for (const note of [
      "Users post stories.",
      "Stories could come later.",
      "Do we need video?",
      "Photos only.",
    ])
      expect(settled(leftOut, note).verdict, note).toBe("not_met");
  });

  test("that an alternative is weighed: affirmed, or turned down and said why", () => {
    const weighed = { text: { terms: ["nosql-database"], weighed: true } };
    expect(settled(weighed, "Cassandra keeps the events.").verdict).toBe("met");
    expect(settled(weighed, "Considered Cassandra, but we need joins.").verdict).toBe("met");
    expect(settled(weighed, "No Cassandra.").verdict).toBe("not_met");
    expect(settled(weighed, "Maybe Cassandra later.").verdict).toBe("not_met");
    const against = { text: { terms: ["sql-database"], with: [["nosql-database"]], weighed: true } };
    expect(settled(against, "Postgres. Cassandra can't join, so it is out.").verdict).toBe("not_met");
    expect(settled(against, "Postgres it is, not Cassandra: it can't join.").verdict).toBe("met");
    expect(settled(against, "Postgres it is. No Cassandra.").verdict).toBe("not_met");
  });

  test("that it is said in words, not in a signature", () => {
    const said = { text: { terms: ["photo"], prose: true } };
    expect(settled(said, "Users upload photos.").verdict).toBe("met");
    expect(settled(said, { interface: "GET /photos/{id} -> 200 {photo}" }).verdict).toBe("not_met");
    expect(settled(said, { dataModel: "photos(id, user_id, path)" }).verdict).toBe("not_met");
    expect(settled(said, { interface: "GET /feed\n\nIt returns twenty photos." }).verdict).toBe("met");
  });
});

describe("notes in another language", () => {
  const german = "Wir verwenden einen Cache vor der Datenbank, damit die Datenbank nicht überlastet wird.";
  const english = "We keep the photos of the users on disks and that is all there is to say about it.";

  test("cannot be assessed", () => {
    expect(settled(cache, german).verdict).toBe("cannot_assess");
  });

  test("leave it open even where a stage names products in English", () => {
    expect(settled(cache, { architecture: german, interface: "GET /feed, Postgres" }).verdict).toBe(
      "cannot_assess",
    );
  });

  test("prove nothing for or against what most of the notes say in English", () => {
    const mostly = { requirements: english, architecture: german, optimization: english };
    expect(settled(cache, mostly).verdict).toBe("not_met");
    expect(settled(cache, { ...mostly, interface: "We use a cache." }).verdict).toBe("met");
  });
});

describe("the order of a list says nothing", () => {
  const near = { text: { terms: ["cache"], with: [["feed"]], within: "neighbour" } };

  test("so items of a list are no neighbours", () => {
    expect(settled(near, "- Redis as a cache\n- the feed is short").verdict).toBe("not_met");
    expect(settled(near, "We use Redis as a cache. The feed is short.").verdict).toBe("met");
  });

  test.each([
    ["1. Redis is asked as a cache\n2. then the feed is read", "met"],
    ["1) the feed is short\n2) the rest is in a cache", "met"],
    ["1. Redis as a cache\n2. the feed is short", "not_met"],
    ["1. Redis as a cache\n2. Kafka as a queue\n3. then the feed is read", "not_met"],
    ["- Redis as a cache\n- then the feed is read", "not_met"],
  ])("but that of numbered steps does, where they refer to one another: %s", (note, expected) => {
    expect(settled(near, note).verdict).toBe(expected);
  });

  test("and a step is no reason for the one before", () => {
    const reasoned = { text: { terms: ["cache"], reason: true } };
    expect(settled(reasoned, "1. Redis as a cache, because reads repeat").verdict).toBe("met");
    expect(settled(reasoned, "1. Redis as a cache\n2. Kafka, because it keeps messages").verdict).not.toBe(
      "met",
    );
  });
});

test("what stands below a heading is the proof, and the heading its context", () => {
  const near = { text: { terms: ["cache"], with: [["feed"]] } };
  const { evidence } = settled(near, "## Feed\nWe keep it in a cache for a minute.");
  expect(evidence).toMatchObject([{ quote: "We keep it in a cache for a minute" }, { quote: "Feed" }]);
});
