import { expect, test } from "vitest";
import { mentionsOf, read } from "./test-lexicon.ts";
import { isTurnedDownForReason } from "./weighing.ts";

/** Concept, then the words. */
type Row = readonly [concept: string, note: string];

const isWeighed = (concept: string, note: string) => {
  const reading = read(note);
  return mentionsOf(reading, concept).some((mention) => isTurnedDownForReason(reading, mention));
};

const WEIGHED: readonly Row[] = [
  ["nosql-database", "Considered Cassandra, but we need joins."],
  ["nosql-database", "We considered Cassandra. It is too much machinery for 40 writes a second."],
  ["nosql-database", "Not Cassandra: it can't join."],
  ["nosql-database", "Why not Cassandra? No transactions across rows."],
  [
    "nosql-database",
    "Instead of Cassandra we take Postgres because orders and payments must commit together.",
  ],
  ["nosql-database", "We take MySQL rather than Cassandra, since bookings need transactions."],
  ["message-queue", "Could use Kafka, a table is enough at ten a second."],
  ["message-queue", "We don't use Kafka. A table is simpler to run."],
  ["message-queue", "We need an answer at once, so no queue."],
  ["message-queue", "Kafka? Overkill for ten a second."],
  ["sharding", "We could shard now, but 300 GB fit on one machine."],
  ["sharding", "no sharding (300 GB only fill a third of one disk)"],
  ["cdn", "We do not use a CDN because nothing here is public."],
  ["cache", "A cache was considered and rejected: prices change every second, entries would only be wrong."],
];

test.each(WEIGHED)("%s is turned down for a reason: %s", (concept, note) => {
  expect(isWeighed(concept, note)).toBe(true);
});

const NOT_WEIGHED: readonly Row[] = [
  ["nosql-database", "No Cassandra."],
  ["nosql-database", "We don't use Cassandra."],
  ["nosql-database", "We won't need Cassandra in the first version."],
  ["nosql-database", "Cassandra? Memcached? Postgres?"],
  ["nosql-database", "We take MySQL rather than Cassandra."],
  ["nosql-database", "Rejected: Cassandra, CDN."],
  ["message-queue", "Kafka may be added later."],
  ["message-queue", "Maybe Kafka."],
  ["message-queue", "We could use Kafka, but not now."],
  ["message-queue", "Perhaps Kafka, but I am not sure."],
  ["message-queue", "Should we use Kafka?"],
  ["cdn", "There is no CDN, and we take Redis because it is quick."],
  ["cdn", "- no CDN\n- Redis is simpler than Memcached"],
  ["cdn", "Out of scope: CDN, because it is bought."],
  ["cache", "Feeds are cached because reads dominate."],
];

test.each(NOT_WEIGHED)("%s is not: %s", (concept, note) => {
  expect(isWeighed(concept, note)).toBe(false);
});
