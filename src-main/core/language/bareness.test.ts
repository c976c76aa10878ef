import { expect, test } from "vitest";
import { compileLexicon, extendLexicon } from "./lexicon.ts";
import { readNote } from "./reading.ts";
import { TEST_CONCEPTS } from "./test-lexicon.ts";

const [likeAny] = TEST_CONCEPTS;
if (likeAny === undefined) throw new Error("There are no concepts.");
const durability = {
  ...likeAny,
  id: "durability",
  name: "durability",
  aliases: ["never lose"],
  products: [],
};

const LEXICON = extendLexicon(compileLexicon([...TEST_CONCEPTS, durability]), [
  { id: "feed", aliases: ["feed", "timeline"] },
  { id: "photo", aliases: ["photo", "picture"] },
  { id: "ready", aliases: ["photo held"] },
  { id: "no-loss", aliases: ["must not lose", "no lost photo", "lose"] },
  { id: "conflict", aliases: ["409", "409 conflict"] },
  { id: "reading", aliases: ["get"] },
  { id: "story", aliases: ["story"] },
  { id: "better", aliases: ["error over feed"] },
  { id: "needed", aliases: ["must have", "critical", "non critical"] },
]);

function isBare(note: string): boolean {
  const mentions = readNote(note, LEXICON, (words) => words.map(() => false)).sentences.flatMap(
    (sentence) => sentence.mentions,
  );
  expect(mentions).not.toEqual([]);
  return mentions.every(({ bare }) => bare);
}

test.each([
  ["a call", "get(photo)"],
  ["a call of a thing", "cache.get(photo)"],
  ["a status and what it brings", "409 conflict { photo: [] }"],
  ["things sorted under labels", "critical: feed, photo; non critical: story"],
  ["what is needed", "must have: photo, feed"],
  ["which is the more", "write-through > eventual consistency"],
  ["one that ends otherwise", "photo held"],
  ["a promise", "must not lose"],
  ["a promise of the field's about something", "never lose a photo"],
  ["a promise without a verb", "no lost photo"],
  ["what is better than what", "error over feed"],
])("%s is said: %s", (_, note) => {
  expect(isBare(note)).toBe(false);
});

test("what happens is said with what follows from it", () => {
  const [mention] =
    readNote("Redis shard replica: photos are read again", LEXICON, (words) => words.map(() => false))
      .sentences[0]?.mentions ?? [];
  expect(mention?.bare).toBe(false);
});

test.each([
  ["a name and its product", "cache(redis)"],
  ["a name and its product, apart", "cache (redis)"],
  ["a code by itself", "409 conflict"],
  ["a label that only gathers", "photo: feed, story"],
  ["a list before a colon", "Redis, Kafka, CDN: sharding"],
  ["two names", "cache queue"],
  ["a promise about nothing", "never lose"],
  ["a wording of the field", "SPOF; cached"],
])("%s is only named: %s", (_, note) => {
  expect(isBare(note)).toBe(true);
});
