import { expect, test } from "vitest";
import { figuresSaid } from "./figures-said.ts";

test.each([
  ["100 times", "a hundred times"],
  ["2 seconds", "two seconds"],
  ["10 million a day", "ten million a day"],
  ["300,000 users", "three hundred thousand users"],
  ["99.9%", "99.9 percent"],
  ["at 10:00 sharp", "at ten o'clock sharp"],
  ["one more thing", "another thing"],
  ["30 minutes", "half an hour"],
  ["millions of users", "a million users"],
])("%s is %s", (one, other) => {
  expect(figuresSaid(one)).toEqual(figuresSaid(other));
});

test.each([
  ["100 ms", "100 s"],
  ["10 million", "11 million"],
  ["p99", "p95"],
  ["twice", "three times"],
  ["5 GB", "5"],
])("%s is not %s", (one, other) => {
  expect(figuresSaid(one)).not.toEqual(figuresSaid(other));
});
