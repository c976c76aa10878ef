import { expect, test } from "vitest";
import { compileLexicon, extendLexicon } from "./lexicon.ts";
import { readNote } from "./reading.ts";
import { mentionsOf, TEST_CONCEPTS } from "./test-lexicon.ts";

const LEXICON = extendLexicon(compileLexicon(TEST_CONCEPTS), [
  { id: "follow", aliases: ["follow", "following"] },
  { id: "one-to-many", aliases: ["1:n", "one to many"] },
  { id: "listing", aliases: ["listing", "listed flat"] },
  { id: "list", aliases: ["list", "list flats"] },
]);

const finds = (note: string, id: string) =>
  mentionsOf(
    readNote(note, LEXICON, (words) => words.map(() => false)),
    id,
  ).length > 0;

test.each(["The flow is as follows: upload, then publish.", "The following parts are drawn.", "As follows:"])(
  "who announces something follows nobody: %s",
  (note) => {
    expect(finds(note, "follow")).toBe(false);
  },
);

test.each(["Users follow users.", "The user follows an account.", "Following is one way."])(
  "who follows does: %s",
  (note) => {
    expect(finds(note, "follow")).toBe(true);
  },
);

test.each([
  ["users 1:n posts", true],
  ["users to posts: 1:n", true],
  ["one-to-many", true],
  ["phase 1: n workers", false],
  ["1, n", false],
])("a cardinality is one wording: %s %s", (note, isThere) => {
  expect(finds(note, "one-to-many")).toBe(isThere);
});

test.each([
  ["The listing has a price.", "listing", "list"],
  ["Listings are cached.", "listing", "list"],
  ["A list is returned.", "list", "listing"],
  ["Hosts list flats.", "list", "listing"],
])("an exact wording wins over a stem: %s", (note, meant, other) => {
  expect(finds(note, meant)).toBe(true);
  expect(finds(note, other)).toBe(false);
});

test("an inflection of one term alone still counts", () => {
  expect(finds("Results are listed.", "list")).toBe(true);
});
