import { describe, expect, test } from "vitest";
import { givesReason } from "./reasons.ts";
import { wordsOf } from "./words.ts";

const hasReason = (text: string) => {
  const words = wordsOf(text);
  return givesReason(text, words, 0, words.length - 1);
};

describe("givesReason", () => {
  test.each([
    "A queue because uploads come in bursts",
    "A queue becuase uploads come in bursts",
    "A queue bcause uploads come in bursts",
    "A queue, ohterwise uploads wait",
    "Uploads come in bursts; therfore a queue",
    "Pieces are 30 s so little work is lost",
    "The CDN has most of them, so retries are rare",
    "So a second device sees the same number",
    "One queue per team bc bursts differ",
    "The set carries a lease, or else the old row wins",
    "A queue, given how bursty uploads are",
  ])("finds the reason in %j", (text) => {
    expect(hasReason(text)).toBe(true);
  });

  test.each([
    "A queue before uploads",
    "The queue belongs to the uploads",
    "Users become owners",
    "Waits 10 s or so before a retry",
    "Posts, stories and so on",
    "Posts that are so popular",
    "Nothing so far",
    "Something else",
  ])("finds none in %j", (text) => {
    expect(hasReason(text)).toBe(false);
  });
});
