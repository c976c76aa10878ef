import { expect, test } from "vitest";
import { askingVocabulary, plainFeaturesOf, sharedWords } from "./question-features.ts";

const VOCABULARY = askingVocabulary({
  sameWords: [
    ["big", "large", "size"],
    ["size", "length"],
  ],
  askingWords: ["how", "is", "a", "the", "of"],
});
const features = (question: string) => plainFeaturesOf(question, VOCABULARY);

test.each([
  ["how big is a photo", "size of the photo", 2],
  ["how large is a photo", "is a large photo late", 2],
  ["what size", "which length", 1],
  ["short links", "a short film", 1],
  ["short links", "the film", 0],
])("%s / %s: %d", (one, other, count) => {
  expect(sharedWords(features(one), features(other))).toBe(count);
});
