import { expect, test } from "vitest";
import { read } from "./test-lexicon.ts";
import { testStandings } from "./test-standings.ts";

/**
 * What a system lacks while it runs, what is set aside by a sign or a short remark, and sentences beside them that look
 * alike and mean something else. Concept, then the words.
 */
type Row = readonly [concept: string, note: string];

const AFFIRMED: readonly Row[] = [
  // What may happen is told, not left out
  ["message-queue", "If a worker does not confirm the queue delivers again."],
  ["message-queue", "When a consumer never answers within a minute, the queue hands it to another."],
  ["replication", "If the user does not answer within ten minutes the replica is asked."],
  ["cache", "If no cache answers within 50 ms the page is built without it."],
  ["rate-limiter", "A client that doesn't send its token meets the rate limiter."],
  ["cache", "Entries not updated for 30 days are removed from the cache."],
  ["cache", "Rows that are old are excluded by the cache."],
  ["message-queue", "People who aren't connected get their messages from the queue."],
  ["cache", "If not, it asks the cache near the origin."],
  ["replication", "No heartbeat for 60 s → the replica takes over"],
  ["cache", "What if a worker is slow, then the cache has the answer already."],
  // What is denied of all of them is said of each
  ["cache", "There's hardly a link that isn't in the cache."],
  ["user", "Never two users on one seat."],
  ["user", "No two users ever see the same number."],
  // What stands beside a denial deals with it
  ["rate-limiter", "Bots shouldn't get in first (rate limiter per account)."],
  ["rate-limiter", "Nobody gets more than 5 mails a day, rate limiter per user."],
  ["cdn", "A crash can't do harm, CDN"],
  ["cache", "No stale names in the cache."],
  ["latency", "The price is no transactions, we don't need them, latency is what counts."],
  ["cache", "Entries w/o readers are removed from the cache."],
  ["rate-limiter", "No user gets more than 5 photos, rate limiter per user"],
  ["message-queue", "The list of users (not the photos) goes to the queue"],
  // What comes over the designers, and what users may choose
  ["sharding", "We might get 10x traffic: sharding by user."],
  ["replication", "POST /users with name and optionally a replica"],
  ["replication", "If we needed all six replicas we would get 0.994."],
  ["cache", "The disk would be fast enough for one, but the cache serves them all."],
  // Signs and orders
  ["cache", "cache ✓, CDN ✗"],
  ["eventual-consistency", "✗ eventually consistent reads are a minute old"],
  ["cache", "queue first, cache later"],
  ["cache", "more caches if the feed grows"],
  ["cache", "POST /users {name, cache?}"],
];

const DENIED: readonly Row[] = [
  // The designers leave it out, condition or not
  ["cache", "When a user is offline the app does not use the cache."],
  ["sharding", "A store that does not need sharding."],
  ["cache", "If a table is small we don't use a cache."],
  ["sharding", "If no sharding is needed we stay on one box."],
  ["cache", "Hardly anybody reads, so no cache."],
  ["cdn", "The browser must not use the queue (CDN)."],
  ["cdn", "We use no queue, CDN"],
  ["cache", "Nor do we cache anything."],
  ["cache", "Caching eats too much memory, so not that."],
  ["cache", "Caching was left out of this version."],
  ["nosql-database", "I considered Cassandra, but we need joins."],
  ["sharding", "I want to stay clear of sharding."],
  ["cache", "Caching is tempting but every query is different."],
  // With their reason after the comma, or without a verb
  ["cache", "Cache: not needed, Postgres is fast enough"],
  ["cdn", "CDN: skip, all users sit in one building"],
  ["cdn", "CDN – skip for mvp"],
  ["fan-out", "Fan-out for celebrities: no way"],
  ["sharding", "Sharding ruled out: one box is enough"],
  ["sharding", "Not in the first cut: sharding"],
  ["cdn", "CDN: left out on purpose"],
  ["story", "Stories aren't a goal."],
  ["cdn", "~~CDN~~ Redis"],
  ["cdn", "cache ✓, CDN ✗"],
  ["message-queue", "❌ Kafka: too heavy"],
  ["message-queue", "Kafka -> no, too heavy to run"],
  ["nosql-database", "Cassandra (rejected: no joins)"],
  ["nosql-database", "- Cassandra: rejected, no secondary indexes"],
  ["cache", "No images, cache"],
];

const SUPPOSED: readonly Row[] = [
  ["cdn", "CDN later"],
  ["cdn", "Redis in front of Postgres (CDN later)"],
  ["sharding", "sharding not now"],
  ["cache", "cache v2"],
  ["cdn", "CDN = future"],
  ["cdn", "CDN - to do"],
  ["cdn", "CDN: another time"],
  ["rate-limiter", "rate limiter (to discuss)"],
  ["replication", "replicas once we see the load"],
  ["cdn", "CDN when we're bigger"],
  ["cache", "cache if we get to it"],
  ["cache", "We'd probably want a cache at some stage."],
  ["cdn", "A CDN could be thrown in."],
  ["message-queue", "A queue would be possible but costs a machine."],
  ["message-queue", "A queue would be simpler, but we want the answer at once."],
  ["message-queue", "A queue could work but loses the order."],
  ["nosql-database", "Cassandra would also work."],
  ["cache", "What about a cache"],
];

testStandings(AFFIRMED, DENIED, SUPPOSED);

test("of two that must never meet only the number is denied", () => {
  const { words, assertions } = read("Never two users on one seat.");
  const denied = words.filter((_, at) => assertions[at] === "negated").map(({ norm }) => norm);
  expect(denied).toEqual(["two"]);
});
