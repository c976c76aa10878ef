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
  ])("finds the reason in %j", (text) => {
    expect(hasReason(text)).toBe(true);
  });

  test.each(["A queue before uploads", "The queue belongs to the uploads", "Users become owners"])(
    "finds none in %j",
    (text) => {
      expect(hasReason(text)).toBe(false);
    },
  );
});
