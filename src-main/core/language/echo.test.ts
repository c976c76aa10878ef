import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { echoedWords, indexEchoes } from "./echo.ts";
import { wordsOf } from "./words.ts";

function echoOf(given: string, written: string, titles: readonly string[] = []): string[] {
  const words = wordsOf(written);
  const echoed = echoedWords(words, written, indexEchoes([given], titles));
  return words.flatMap(({ start, end }, index) => (echoed[index] ? written.slice(start, end) : []));
}

describe("echoedWords", () => {
  it("marks six words in a row that stand in a given text, and no fewer", () => {
    const given = "Users upload photos and see a feed of friends";
    expect(echoOf(given, "So users upload photos and see a gallery")).toEqual(
      "users upload photos and see a".split(" "),
    );
    expect(echoOf(given, "Users upload photos and see one gallery")).toEqual([]);
  });

  it("marks every run of six that stands in a given text, wherever it begins", () => {
    const some = fc.array(fc.constantFrom("cache", "feed", "user", "3"), { maxLength: 40 });
    fc.assert(
      fc.property(fc.array(some, { maxLength: 3 }), some, (texts, written) => {
        const expected = written.map(() => false);
        for (let at = 0; at + 6 <= written.length; at += 1) {
          const run = written.slice(at, at + 6);
          const isGiven = texts.some((text) => ` ${text.join(" ")} `.includes(` ${run.join(" ")} `));
          if (isGiven && !run.includes("3")) expected.fill(true, at, at + 6);
        }
        const text = written.join(" ");
        const echoed = echoedWords(wordsOf(text), text, indexEchoes(texts.map((given) => given.join(" "))));
        expect(echoed).toEqual(expected);
      }),
    );
  });

  it("leaves a sum to whoever did it", () => {
    const given = "It is far from 10M users × 2 photos × 5 MB a month";
    expect(echoOf(given, "10M users × 2 photos × 5 MB a month = 100 TB")).toEqual([]);
  });

  it("marks a sentence that is nothing but the title or a part of it, not the title's words in a claim", () => {
    const titles = ["Distributed message queue"];
    expect(echoOf("", "# Distributed message queue\nWorkers pull.", titles)).toEqual(
      "Distributed message queue".split(" "),
    );
    expect(echoOf("", "Workers pull. Message queue.", titles)).toEqual(["Message", "queue"]);
    expect(echoOf("", "A message queue holds jobs", titles)).toEqual([]);
    expect(echoOf("", "- queue\n- workers", titles)).toEqual([]);
    expect(echoOf("", "Instagram", ["Instagram"])).toEqual(["Instagram"]);
  });
});
