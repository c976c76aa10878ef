import { expect, test } from "vitest";
import { correctionsOf, indexTypos } from "./typos.ts";

const WORDS = indexTypos([
  "cache",
  "kafka",
  "shard",
  "store",
  "replay",
  "master",
  "decide",
  "caches",
  "status",
  "cloud",
  "three",
]);

test.each([
  ["cahce", ["cache"]],
  ["kafak", ["kafka"]],
  ["acche", ["cache"]],
  ["shrad", ["shard"]],
  ["stroe", ["store"]],
  ["caces", ["cache", "caches"]],
  ["replya", ["replay"]],
  ["statsu", ["status"]],
])("%s is a slip for %s", (typed, meant) => {
  expect([...correctionsOf(typed, WORDS)].sort()).toEqual(meant);
});

test.each(["relay", "matter", "decode", "could", "there", "stats", "cakfa", "stork", "stare"])(
  "%s is none",
  (typed) => {
    expect(correctionsOf(typed, WORDS)).toEqual([]);
  },
);
