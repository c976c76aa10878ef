import { describe, expect, it } from "vitest";
import { echoedWords, indexEchoes } from "./echo.ts";
import { wordsOf } from "./words.ts";

function echoOf(given: string, written: string): string[] {
  const words = wordsOf(written);
  const echoed = echoedWords(words, indexEchoes([given]));
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
});
