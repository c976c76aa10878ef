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
