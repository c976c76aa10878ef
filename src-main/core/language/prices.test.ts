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
  ])("finds a price that is borne: %s", (sentence) => {
    expect(priceIn(sentence)).toMatchObject({ isBorne: true });
  });

  it.each([
    "Sharding costs one more hop",
    "Downside: a lookup takes two steps now",
    "Erasure coding halves the disks but is slower to rebuild",
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
  ])("finds none: %s", (sentence) => {
    expect(priceIn(sentence)).toBeNull();
  });
});
