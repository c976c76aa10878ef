import type { ComponentKind } from "../diagram/kind.ts";
import type { Concept } from "./concept.ts";
import { compileLexicon, extendLexicon, type Lexicon } from "./lexicon.ts";
import { type Mention, type Reading, readNote } from "./reading.ts";

/** A handful of concepts, for tests only. */
export const TEST_CONCEPTS: readonly Concept[] = [
  concept("cache", ["caching", "cached"], ["Redis", "Memcached"], ["cache"]),
  concept("cdn", ["content delivery network"], ["CloudFront"], ["cdn"]),
  concept("load-balancer", ["load balancing", "LB"], ["nginx"], ["load_balancer"]),
  concept("sharding", ["shard", "horizontal partitioning"]),
  concept("replication", ["replica", "read replica"]),
  concept("consistent-hashing", []),
  concept("hashing", ["hash"]),
  concept("message-queue", ["queue", "message broker"], ["SQS", "Kafka"], ["message_queue"]),
  concept("sql-database", ["relational database", "SQL"], ["PostgreSQL", "Postgres", "MySQL"], ["sql_db"]),
  concept("nosql-database", ["NoSQL"], ["Cassandra", "DynamoDB"], ["nosql_db"]),
  concept("eventual-consistency", ["eventually consistent"]),
  concept("rate-limiter", ["rate limiting", "rate limit", "throttling"], [], ["rate_limiter"]),
  concept("single-point-of-failure", ["SPOF"]),
  concept("cache-stampede", ["thundering herd"]),
  concept("rest-style", ["REST"]),
  concept("write-through", ["write-through cache"]),
  concept("scope", ["out of scope", "we skip"]),
  concept("latency", ["p99", "response time"]),
  concept("availability", ["highly available"]),
  concept("fan-out", ["fanout"]),
  concept("denormalization", ["denormalize"]),
];

export const TEST_LEXICON: Lexicon = extendLexicon(compileLexicon(TEST_CONCEPTS), [
  { id: "photo", aliases: ["photo", "picture"] },
  { id: "upload", aliases: ["upload", "share pictures"] },
  { id: "feed", aliases: ["feed", "timeline"] },
  { id: "user", aliases: ["user", "account"] },
  { id: "story", aliases: ["story", "stories"] },
  { id: "video", aliases: ["video"] },
]);

export function read(note: string): Reading {
  return readNote(note, TEST_LEXICON, (words) => words.map(() => false));
}

/** Every mention of a concept. */
export function mentionsOf({ sentences }: Reading, id: string): readonly Mention[] {
  return sentences.flatMap(({ mentions }) => mentions.filter(({ ids }) => ids.includes(id)));
}

/** The concepts a note mentions, each once. */
export function idsIn({ sentences }: Reading): string[] {
  const ids = sentences.flatMap(({ mentions }) => mentions.flatMap((mention) => mention.ids));
  return [...new Set(ids)].sort();
}

/** The first mention of a concept in a note. */
export function mentionOf(note: string, id: string): Mention | undefined {
  return mentionsOf(read(note), id)[0];
}

/** A note affirms what any of its clauses affirms; otherwise its first mention tells. */
export function standingOf(note: string, concept: string): "affirmed" | "denied" | "supposed" | "unsaid" {
  const assertions = mentionsOf(read(note), concept).map(({ assertion }) => assertion);
  const assertion = assertions.includes("affirmed") ? "affirmed" : assertions[0];
  switch (assertion) {
    case "affirmed":
      return "affirmed";
    case "negated":
    case "excluded":
      return "denied";
    case "hypothetical":
    case "question":
      return "supposed";
    default:
      return "unsaid";
  }
}

function concept(
  id: string,
  aliases: readonly string[],
  products: readonly string[] = [],
  kinds: readonly ComponentKind[] = [],
): Concept {
  return {
    id,
    name: id.replaceAll("-", " "),
    aliases: [...aliases],
    products: [...products],
    kinds: [...kinds],
    explanation: "For tests.",
    when: "In tests.",
    cost: "None.",
    confusedWith: [],
    related: [],
    recall: [],
    source: { note: "none", reference: "https://example.org/" },
  };
}
