import fc from "fast-check";
import { expect, test } from "vitest";
import { idsIn, TEST_LEXICON } from "../language/test-lexicon.ts";
import { type PlacedMention, readAttempt, textReader } from "./attempt-reading.ts";
import { board, node, notes } from "./test-rubric.ts";

const reader = textReader(TEST_LEXICON, (words) => words.map(() => false));
const SAID = [
  "Feeds are kept in a cache.",
  "No CDN.",
  "## Sharding",
  "- shard photos by user id",
  "- load balancer, queue, SQL",
  "Users upload pictures and videos to the feed.",
  "Wir speichern die Bilder der Nutzer in der Datenbank, und das ist nicht mit dem Cache verbunden.",
  "",
];
const text = fc.array(fc.constantFrom(...SAID), { maxLength: 8 }).map((lines) => lines.join("\n"));

test("the index of mentions has those that a search through every sentence of every text finds, in its order", () => {
  fc.assert(
    fc.property(text, text, text, text, (requirements, architecture, optimization, remark) => {
      // The same remark twice is read once, and stands in two places.
      const remarks = ["a", "b"].map((id) => ({ ...node(id, "other", remark), role: "note" as const }));
      const attempt = readAttempt(
        notes({ requirements, architecture, optimization }),
        { ...board("client>service"), nodes: [...board("client>service").nodes, ...remarks] },
        reader,
        TEST_LEXICON,
      );
      const readable = attempt.texts.filter(({ reading }) => reading.isEnglish);
      expect(attempt.readable).toEqual(readable);
      const ids = new Set(readable.flatMap(({ reading }) => idsIn(reading)));
      expect(new Set(attempt.mentions.keys())).toEqual(ids);
      const placed = readable
        .flatMap((text) =>
          text.reading.sentences.flatMap(({ mentions }) => mentions.map((mention) => ({ mention, text }))),
        )
        .map((one, order): PlacedMention => ({ ...one, order }));
      for (const id of ids) {
        expect(attempt.mentions.get(id)).toEqual(placed.filter(({ mention }) => mention.ids.includes(id)));
      }
    }),
    { numRuns: 60 },
  );
});
