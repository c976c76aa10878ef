import { testStandings } from "./test-standings.ts";

/**
 * How far a denial, a question and a purpose reach, and near misses that they must not let pass. Concept, then the
 * words.
 */
type Row = readonly [concept: string, note: string];

const AFFIRMED: readonly Row[] = [
  // What comes before, or in time, is there
  ["message-queue", "No loss after the message queue has it."],
  ["replication", "no ack to the client before the replica has the write"],
  ["cache", "No polling once the cache is warm."],
  ["replication", "no downtime during a switch to the replica"],
  // What a purpose keeps from happening is not left out
  ["cache", "Feeds are split by month so no cache becomes too large."],
  ["upload", "Files travel in parts so that no upload starts from zero."],
  ["cache", "So that no cache ever waits, the pages are sent to it."],
  ["cache", "Keys are hashed so no cache carries all the load."],
  ["user", "The row is locked so no user sees half a page."],
  ["user", "A key per request, so no user is charged twice."],
  // Nor what is done to be rid of something
  ["replication", "To avoid endless loops the replica drops what it wrote itself."],
  ["cache", "In order to avoid hot keys each cache keeps its own copy."],
  ["cache", "Double charges are avoided with a key in the cache."],
  ["fan-out", "Push is skipped for celebrities, where fan-out is too slow."],
  ["user", "Pushes are skipped for users who muted the room."],
  // Words of SQL leave out nothing
  ["message-queue", "SELECT id FROM jobs FOR UPDATE SKIP LOCKED LIMIT 1 is our queue"],
  ["user", "CREATE TABLE IF NOT EXISTS users"],
  ["user", "photos: id NOT NULL, user NOT NULL"],
  ["cache", "INSERT … ON CONFLICT DO NOTHING fills the cache"],
  // A relative clause ends with what it says
  ["replication", "The writes that weren't copied are missing on the replica until it is back."],
  ["cache", "Sessions which haven't expired are in the cache."],
  // Only the end is asked
  ["replication", "A write waits for two replicas; is one enough?"],
  ["cache", "N=3 W=2, so a read of the cache meets the last write; settings R=3? no, quorum"],
  ["replication", "We wait for three replicas (or are two zones enough?) before the ack"],
  ["replication", "A write is acked by two replicas – or should we wait for all?"],
  ["cache", "The feed is kept in the cache, but is that enough for celebrities?"],
];

const DENIED: readonly Row[] = [
  ["cache", "There will be no cache before the launch."],
  ["cache", "We do not want every read to be served by the cache before it is warm."],
  ["cache", "We are on one box, so no cache is needed."],
  ["cache", "Reads are rare, so no cache."],
  ["cache", "Reads are rare so there is no cache that becomes stale."],
  ["message-queue", "We do nothing with a queue here."],
  ["message-queue", "We skip the queue, locked rows are enough."],
  ["cache", "We want to avoid a cache."],
  ["cache", "To avoid a cache we read from memory."],
  ["cache", "We avoided the cache."],
  // What must not be is denied after it was named
  ["upload", "Lost uploads must never happen."],
  ["fan-out", "Fan-out to a million must not happen."],
  ["eventual-consistency", "Eventually consistent seats are to be avoided."],
  ["eventual-consistency", "Eventually consistent balances are a no-go."],
  ["cache", "Caching of passwords is forbidden."],
];

const SUPPOSED: readonly Row[] = [
  ["cache", "Do we need a cache; is one box not enough?"],
  ["cache", "Is it fast enough without help (or do we put a cache there?)"],
  ["cache", "photos in the cache (really?)"],
  ["cache", "A quorum of two; or a cache?"],
  ["cache", "A cache, or is memory enough?"],
  ["cache", "The feed is in memory, but should we put a cache there?"],
];

testStandings(AFFIRMED, DENIED, SUPPOSED);
