import { describe, expect, it } from "vitest";
import { priceIn } from "./prices.ts";

describe("priceIn", () => {
  it.each([
    "Price: a stuck message blocks its account, because order comes first",
    "The cost is that a document has one owner, which keeps merging simple",
    "Caching serves stale data, which is fine",
    "A timeout makes a second copy, that's tolerable",
    "Better an error than the same seat sold twice",
    "I'd rather accept a short stop than two messages with one number",
    "We can live with a lag of a second",
    "Spreading it costs 4 copies of the counter, ok",
    "Losing a sample is fine, losing an alert is not",
    "Replication is simpler, but needs twice the disks, so only fresh files have it",
    "Erasure coding halves the disks but is slower to rebuild",
    "We give up joins and get linear scaling",
    "A copy in each region, in return every write goes twice",
    "trade: staleness of a minute for a tenth of the reads",
    "We pay with memory for speed",
    "cache-aside: +quick reads, -stale for a minute",
    "(+) reads are one lookup (-) writes fan out to every follower",
    "The upside is one write per post; the downside a slower feed",
    "Pro: simple. Con: one hot row",
    "Problem: words that begin with c are more than those with x, so a manager knows who has what",
    "Denormalised counters make reads cheap; we pay for it on every like",
    "One of the two gets an error and a refund, that should be very rare",
  ])("finds a price that is borne: %s", (sentence) => {
    expect(priceIn(sentence)).toMatchObject({ isBorne: true });
  });

  it.each([
    "Sharding costs one more hop",
    "Downside: a lookup takes two steps now",
    "The price is one more hop",
    "Cons: no joins",
  ])("finds a price without a word on why it is borne: %s", (sentence) => {
    expect(priceIn(sentence)).toMatchObject({ isBorne: false });
  });

  it.each([
    "The price of a product changes every hour",
    "price: decimal",
    "If the price is down we show the last one",
    "The cost of storage per month",
    "This design is fine",
    "Old events are dropped",
    "Reviews may be a minute old, ok",
    "A minute of staleness is fine",
    "cost isn't an issue",
    "We count seats, but not rows",
    "The worker gives up after 3 tries and parks the message",
    "Users pay by card for the ticket",
    "Users pay with points for a ride",
    "trades are kept per account",
    "p99 + jitter - offset",
    "prices: table",
    "The worker costs nothing special",
    "POST /runs {fence, ok, error}",
    "Celebrity problem: two million followers",
  ])("finds none: %s", (sentence) => {
    expect(priceIn(sentence)).toBeNull();
  });
});
