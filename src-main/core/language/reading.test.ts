import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { extendLexicon } from "./lexicon.ts";
import { readNote } from "./reading.ts";
import { idsIn, mentionOf, mentionsOf, read, TEST_LEXICON } from "./test-lexicon.ts";

describe("concepts are found however they are written", () => {
  test.each([
    ["load balancer", "load-balancer"],
    ["Load-Balancers", "load-balancer"],
    ["loadbalancer", "load-balancer"],
    ["LB", "load-balancer"],
    ["an nginx in front", "load-balancer"],
    ["we cached it", "cache"],
    ["caches", "cache"],
    ["Redis's memory", "cache"],
    ["we shard by user", "sharding"],
    ["sharded tables", "sharding"],
    ["partitioned horizontally: horizontal partitioning", "sharding"],
    ["replicated", "replication"],
    ["replicas", "replication"],
    ["denormalised rows", "denormalization"],
    ["denormalize", "denormalization"],
    ["**CloudFront**", "cdn"],
    ["`Postgres`", "sql-database"],
    ["so that every request from the clients first reaches the load\nbalancer", "load-balancer"],
    ["PostgreSQL", "sql-database"],
    ["fan out to followers", "fan-out"],
  ])("%s", (note, id) => {
    expect(idsIn(read(note))).toContain(id);
  });

  test.each([
    ["postgresqll", "sql-database"],
    ["cassadnra", "nosql-database"],
    ["load balencer", "load-balancer"],
    ["replicaton", "replication"],
    ["memcahced", "cache"],
    ["eventaul consistancy", "eventual-consistency"],
  ])("and with a slip in a long word: %s", (note, id) => {
    expect(idsIn(read(note))).toContain(id);
  });

  test.each([
    ["data is shared", "sharding"],
    ["the rest of it", "rest-style"],
    ["a cash register", "cache"],
    ["load, balancer", "load-balancer"],
    ["it is hosted and prosted", "rate-limiter"],
    ["ineventual consistency", "eventual-consistency"],
    ["xostgres", "sql-database"],
    ["shards of user cdm", "cdn"],
  ])("but not where something else is meant: %s", (note, id) => {
    expect(idsIn(read(note))).not.toContain(id);
  });

  test("an abbreviation that is also a word needs its capitals", () => {
    expect(idsIn(read("a REST interface"))).toContain("rest-style");
  });

  test("the longest wording of the field wins", () => {
    expect(idsIn(read("consistent hashing"))).toEqual(["consistent-hashing"]);
    expect(idsIn(read("a write-through cache"))).toEqual(["write-through"]);
  });

  test("the problem's own words are found inside others too", () => {
    expect(idsIn(read("users share pictures"))).toEqual(["photo", "upload", "user"]);
  });

  test("offsets lead back to the words of the note", () => {
    const note = "Ünïcode 👍 first.\n- Reads hit the *load balancers* at once.";
    const mention = mentionOf(note, "load-balancer");
    expect(note.slice(mention?.start, mention?.end)).toBe("load balancers");
  });
});

describe("a bare list names and says nothing", () => {
  test.each([
    "cache",
    "- cache",
    "cache, CDN, sharding, queue",
    "cache CDN sharding queue",
    "We use a cache and a CDN and sharding and a queue and a load balancer.",
    "cache / CDN / queue",
    "Technologies: cache, CDN, sharding, queue",
    "| cache | CDN | sharding | queue |",
    "Caching (Redis, Memcached)",
  ])("%s", (note) => {
    expect(mentionOf(note, "cache")?.bare).toBe(true);
  });

  test.each([
    "We use a cache.",
    "Redis caches feeds.",
    "Cache: holds the newest posts of each user",
    "- cache with a TTL of 60 s",
    "client → load balancer → cache → Postgres",
    "Feeds are cached in Redis.",
    "The queue takes events to workers that fill the cache and the CDN while Postgres keeps the truth.",
    "A cache (Redis) in front of the database",
  ])("a statement does: %s", (note) => {
    expect(mentionOf(note, "cache")?.bare).toBe(false);
  });

  test.each(["- Upload photos", "- Users upload photos", "- Photo upload"])(
    "a requirement does: %s",
    (note) => {
      expect(mentionOf(note, "upload")?.bare).toBe(false);
    },
  );

  test.each(["- Upload", "upload, photos, feed", "upload photos feed users stories video timeline pictures"])(
    "the problem's own words do not by themselves: %s",
    (note) => {
      expect(mentionOf(note, "upload")?.bare).toBe(true);
    },
  );
});

describe("structure", () => {
  test("a sentence stands under its headings, parent items and lead-in", () => {
    const reading = read("## Feed\nWe do this:\n- cache\n  - with a TTL");
    const last = reading.sentences.at(-1);
    const above = last?.context.map((index) => {
      const sentence = reading.sentences[index];
      return reading.text.slice(sentence?.start, sentence?.end);
    });
    expect(above).toEqual(["Feed", "cache", "We do this"]);
  });

  test("a wrapped line goes on with its sentence", () => {
    const reading = read(
      "Feeds are kept in Redis, so that the newest posts of each user\nare there at once.",
    );
    expect(reading.sentences).toHaveLength(1);
    expect(read("A worker takes the\nRedis key").sentences).toHaveLength(1);
    expect(read("feeds are kept by user,\nsorted by time").sentences).toHaveLength(1);
    expect(read("copying to each inbox would mean\n100,000 writes for one line.").sentences).toHaveLength(1);
  });

  test.each([
    "Redis cache\nCDN for photos",
    "No cache\nqueue for uploads.",
    "redis for feeds and users\ncdn for photos",
    "  id bigint,\n  name text,",
    "100M photos a day\n20 reads for each",
    "For all of this we need\n1. a cache",
    "redis keeps the feeds of everybody for a whole long month\nthe cdn keeps photos for two months, and whatever is older is fetched from the object store",
  ])("lines that are not wrapped are sentences of their own: %s", (note) => {
    expect(read(note).sentences).toHaveLength(2);
  });

  test("abbreviations and decimals end no sentence", () => {
    expect(read("Some stores, e.g. Redis, take 1.5 ms vs. 10 ms.").sentences).toHaveLength(1);
  });
});

describe("the language of a note", () => {
  test.each([
    "We use a cache in front of the database and it works.",
    "Redis cache\nS3 bucket\nPostgres primary\nload balancer nginx\nKafka queue workers",
    "asdf qwer zxcv lkjh poiu mnbv asdf qwer zxcv lkjh",
  ])("is English or too little to tell: %s", (note) => {
    expect(read(note).isEnglish).toBe(true);
  });

  test.each([
    "Wir verwenden einen Cache vor der Datenbank, damit die Datenbank nicht überlastet wird.",
    "Nous utilisons un cache devant la base de données pour que les lectures soient rapides.",
    "Usamos una caché delante de la base de datos para que las lecturas sean rápidas.",
    "Мы используем кэш перед базой данных, чтобы чтение было быстрым и надёжным.",
    "我们 在 数据库 前面 使用 缓存 以便 读取 更快 更 可靠",
  ])("is another: %s", (note) => {
    expect(read(note).isEnglish).toBe(false);
  });
});

test("words that repeat the problem's own text are an echo", () => {
  const note = "We cache feeds in Redis.";
  const reading = readNote(note, TEST_LEXICON, (words) => words.map(() => true));
  expect(mentionsOf(reading, "cache")[0]?.assertion).toBe("echo");
});

test("any text can be read, and every mention lies within it", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (note) => {
      for (const { mentions } of read(note).sentences) {
        for (const { start, end } of mentions)
          expect(0 <= start && start < end && end <= note.length).toBe(true);
      }
    }),
  );
});

test("any Markdown can be read", () => {
  const piece = fc.constantFrom(
    "## ",
    "- ",
    "  - ",
    "| ",
    " |",
    "```",
    "\n",
    "\n\n",
    "> ",
    ": ",
    ", ",
    "(",
    ")",
    "**",
    "cache",
    "not ",
    "if ",
    "CDN ",
    "?",
    ".",
    "→",
    "10M × 5 = ",
    "GET /a?b=c",
    "users(id, x)",
    "erDiagram",
  );
  fc.assert(fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => void read(pieces.join(""))));
});

describe("a slip in a plural is forgiven", () => {
  test.each(["phtos", "photso", "phoos", "photoss"])("%s are photos", (word) => {
    expect(idsIn(read(`Users look at ${word}.`))).toContain("photo");
  });
});

test("a denied SQL database is no NoSQL database", () => {
  expect(idsIn(read("No SQL database."))).not.toContain("nosql-database");
  expect(idsIn(read("A NoSQL database."))).toContain("nosql-database");
});

describe("names put in relation are no bare list", () => {
  test.each([
    "Consumers are latency since Kafka is replication",
    "Master cache for feed, replica for accounts",
    "sharding: photos.user_id, users.account_id",
  ])("%s", (note) => {
    expect(read(note).sentences[0]?.mentions.some((mention) => mention.bare)).toBe(false);
  });
});

test.each([
  ["Latency with a cache", false],
  ["a cache and a CDN", true],
  ["a cache, a CDN", true],
])("an article before one of two names speaks of it: %s", (note, isBare) => {
  const mentions = read(note).sentences[0]?.mentions ?? [];
  expect(mentions.every((mention) => mention.bare)).toBe(isBare);
});

test("a label and its figure are a statement", () => {
  expect(mentionOf("Availability: 99.95%", "availability")?.bare).toBe(false);
  expect(mentionOf("Availability", "availability")?.bare).toBe(true);
});

describe("a label that asks for something, and what answers it, are a statement", () => {
  test.each([
    ["Metrics: latency, throttling, SPOF, queue", "latency"],
    ["We watch - p99, throttling, sharding", "latency"],
    ["dashboards – cache / CDN / queue / p99", "cache"],
    ["Replication strategy: eventually consistent", "eventual-consistency"],
    ["Sharding: consistent hashing", "consistent-hashing"],
  ])("%s", (note, concept) => {
    expect(mentionOf(note, concept)?.bare).toBe(false);
  });

  test.each([
    ["Technologies: Redis, Kafka, Postgres", "cache"],
    ["Scaling: sharding, replica, caching", "sharding"],
    ["Cache: Redis", "cache"],
    ["Queue: Kafka", "message-queue"],
    ["Replication:", "replication"],
    ["Sharding: consistent hashing, cache, CDN", "cdn"],
    [
      "Monitoring: cache, CDN, load balancing, sharding, replica, consistent hashing, queue, NoSQL, SPOF, p99, fan-out",
      "cache",
    ],
  ])("but one that only gathers is none: %s", (note, concept) => {
    expect(mentionOf(note, concept)?.bare).toBe(true);
  });
});

test.each([
  "Feed: a minute old is acceptable because nobody waits for it.",
  "Feed: acceptable because it is only read",
  "Feed: stale for a minute, since the author sees his own.",
])("a label and what is said of it are a statement: %s", (note) => {
  expect(mentionOf(note, "feed")?.bare).toBe(false);
});

test("a name is in no relation with itself", () => {
  const [list] = read("single point of failure, content delivery network").sentences;
  expect(list?.mentions.every((mention) => mention.bare)).toBe(true);
});

test("a reason may follow a comma and a 'so'", () => {
  expect(read("Feeds are short, so fan-out is fine.").sentences[0]?.givesReason()).toBe(true);
});

test.each([
  ["One service for each function, so each scales alone.", true],
  ["Two services lets us scale them apart.", true],
  ["A queue between them, which lets each restart.", true],
  ["Reads dominate; therefore a cache.", true],
  ["Copies in two zones so nothing is lost.", true],
  ["Ten million users, so far.", false],
  ["Photos, feeds, so on.", false],
  ["The API lets users upload photos.", false],
])("a reason or none: %s", (note, expected) => {
  expect(read(note).sentences.some((sentence) => sentence.givesReason())).toBe(expected);
});

test.each([
  ["Future work: a purge", "purge"],
  ["Maybe cached copies of the purge", "purge"],
])("words of a vocabulary suppose as they do by any other name: %s", (note, concept) => {
  const vocabulary = [
    { id: "promise", aliases: ["future", "maybe cached"] },
    { id: "purge", aliases: ["purge"] },
  ];
  const reading = readNote(note, extendLexicon(TEST_LEXICON, vocabulary), (words) => words.map(() => false));
  expect(mentionsOf(reading, concept)[0]?.assertion).toBe("hypothetical");
});

test("a word of doubt inside a longer name doubts nothing, though another name begins with it", () => {
  const vocabulary = [
    { id: "list", aliases: ["shopping todo"] },
    { id: "page", aliases: ["todo list"] },
  ];
  const note = "Redis keeps the shopping todo list.";
  const reading = readNote(note, extendLexicon(TEST_LEXICON, vocabulary), (words) => words.map(() => false));
  expect(mentionsOf(reading, "list")).toHaveLength(1);
  expect(mentionsOf(reading, "page")).toHaveLength(1);
  expect(mentionsOf(reading, "cache")[0]?.assertion).toBe("affirmed");
});

test.each([
  ["There are no conflicting versions.", "affirmed"],
  ["No write conflicts.", "affirmed"],
  ["There is no conflict resolution.", "negated"],
  ["We do without retries.", "negated"],
])("to be rid of a hazard is no denial, to be without its remedy is one: %s", (note, expected) => {
  const vocabulary = [
    { id: "thing", aliases: ["conflicting versions", "write conflict", "conflict resolution", "retry"] },
  ];
  const reading = readNote(note, extendLexicon(TEST_LEXICON, vocabulary), (words) => words.map(() => false));
  expect(mentionsOf(reading, "thing")[0]?.assertion).toBe(expected);
});
