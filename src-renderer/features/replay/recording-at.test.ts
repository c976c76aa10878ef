import { expect, it } from "vitest";
import { recordingAt } from "./recording-at.ts";

const recording = (take: string, fromMs: number) => ({ take, fromMs, lengthMs: 1_000, storedBytes: 9 });
const RECORDINGS = [recording("one", 2_000), recording("two", 3_000), recording("three", 8_000)];

it.each([
  [1_999, null],
  [2_000, "one"],
  [2_999, "one"],
  [3_000, "two"],
  [4_000, null],
  [8_500, "three"],
  [9_000, null],
])("at %i ms %s was being recorded", (atMs, take) => {
  expect(recordingAt(RECORDINGS, atMs)?.take ?? null).toBe(take);
});
