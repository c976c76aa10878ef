import { testStandings } from "./test-standings.ts";

/** What is put off in free words, and sentences beside them in which time passes in the design. Concept, then the words. */
type Row = readonly [concept: string, note: string];

const AFFIRMED: readonly Row[] = [
  // Time within the story
  ["cache", "An entry that was made earlier but comes later is put into the cache."],
  ["message-queue", "A message that comes later than the deadline goes to another queue."],
  ["message-queue", "Who comes later waits in the queue."],
  ["cache", "Five minutes later the cache is warm."],
  ["cache", "With the same version the later one finds the cache full."],
  ["replication", "The first write wins and the later one is dropped by the replica."],
  ["replication", "A writer can always add an entry, the replica follows."],
  // What is used when, and not what is built when
  ["sharding", "When we grow past 1 TB we shard once more."],
  ["cache", "If a user wants it the cache is cleared."],
  ["replication", "A reader can wait for the replica."],
  ["cache", "A job is skipped when the cache is warm."],
  // A possibility stands in its own part of the sentence
  ["replication", "We add replicas an hour before, autoscaling would react when it's all over."],
  ["replication", "We add replicas an hour before, autoscaling would be nice."],
  // What a user may leave out is a feature all the same
  ["cache", "A link has a target, an owner and an optional cache time."],
  ["upload", "Clients send name and size, optionally a checksum, with the upload."],
  ["cache", "Put the whole page into the cache, optionally with its images."],
];

const DENIED: readonly Row[] = [
  ["cache", "The cache is skipped for now."],
  ["sharding", "Sharding is parked for now."],
  ["sharding", "We leave sharding for now."],
];

const SUPPOSED: readonly Row[] = [
  ["cdn", "If product wants it we add a CDN."],
  ["cdn", "CDN if the business asks for it"],
  ["sharding", "When we grow we shard by region."],
  ["sharding", "Once we're bigger: sharding by region"],
  ["sharding", "Sharding is left as an exercise."],
  ["sharding", "Sharding is for another day."],
  ["sharding", "Sharding is deferred until we have a second region."],
  ["cdn", "A CDN is something we tackle after the first release."],
  ["sharding", "We'll deal with sharding later."],
  ["sharding", "I'll get back to sharding."],
  ["cache", "We can always add a cache."],
  ["sharding", "sharding is a day two problem"],
  ["cdn", "A CDN is v2"],
  ["cdn", "v2 would bring a CDN"],
  ["cdn", "After the MVP: CDN"],
  ["cdn", "Follow-up: CDN"],
  ["cdn", "A CDN is a follow-up."],
  ["cdn", "A CDN comes later."],
  ["story", "Stories and video: second milestone."],
  ["sharding", "Long term: sharding"],
  ["sharding", "Sooner or later we need sharding."],
  ["nosql-database", "In the longer term Cassandra takes over."],
  ["cache", "A cache is next on my list."],
  ["message-queue", "Kafka would be my next improvement."],
  ["cache", "We add an optional cache."],
  ["cache", "An optional step is a cache."],
  ["cdn", "We serve them from S3 ourselves, a CDN would help."],
];

testStandings(AFFIRMED, DENIED, SUPPOSED);
