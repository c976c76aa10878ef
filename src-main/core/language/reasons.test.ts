import { describe, expect, test } from "vitest";
import { givesReason } from "./reasons.ts";
import { wordsOf } from "./words.ts";

const hasReason = (text: string) => {
  const words = wordsOf(text);
  return givesReason(text, words, 0, words.length - 1);
};

describe("givesReason", () => {
  test.each([
    "A queue because uploads come in bursts",
    "A queue becuase uploads come in bursts",
    "A queue bcause uploads come in bursts",
    "A queue, ohterwise uploads wait",
    "Uploads come in bursts; therfore a queue",
    "Pieces are 30 s so little work is lost",
    "The CDN has most of them, so retries are rare",
    "So a second device sees the same number",
    "One queue per team bc bursts differ",
    "The set carries a lease, or else the old row wins",
    "A queue, given how bursty uploads are",
    "Cassandra → no single leader",
    "No joins => shards are independent",
    "One row per user = no joins on the way",
    "Postgres: simplest thing that does joins",
    "Redis (spares the database most reads)",
    "Less to run than a cluster",
    "The table is simpler to run than a queue",
    "It has to be idempotent, as messages arrive twice",
    "All rows of a user sit together then",
    "Postgres = transactions, which payments need",
    "Reason: only the owner writes",
    "A copy buys us a failover within seconds",
    "Postgres it is - orders, stock and payment have to change together",
    "The mailer may be down for an hour without anyone noticing",
    "Files go elsewhere, Postgres would bloat",
    "One shard per tenant; that isolates noisy ones",
  ])("finds the reason in %j", (text) => {
    expect(hasReason(text)).toBe(true);
  });

  test.each([
    "A queue before uploads",
    "The queue belongs to the uploads",
    "Users become owners",
    "Waits 10 s or so before a retry",
    "Posts, stories and so on",
    "Posts that are so popular",
    "Nothing so far",
    "Something else",
    "Phone → gateway → feed service",
    "size = 5 MB",
    "POST /orders -> 201",
    "Post: the service saves it",
    "Reads: faster than 200 ms",
    "Feeds are cached, as well as profiles",
    "Feeds are cached, as in the figure",
    "Then the worker writes",
    "Users would open the app",
    "feed: user_id, post_id",
  ])("finds none in %j", (text) => {
    expect(hasReason(text)).toBe(false);
  });
});
