import { expect, test } from "vitest";
import { allOf, extendedTo, NOTHING_SELECTED, toggled } from "./selection.ts";

const order = ["a", "b", "c", "d", "e"];
const chosen = ({ chosen: sessions }: { readonly chosen: ReadonlySet<string> }) => [...sessions].sort();

test("a session is taken in, and out again", () => {
  const one = toggled(NOTHING_SELECTED, "b");
  expect(chosen(one)).toEqual(["b"]);
  expect(chosen(toggled(one, "b"))).toEqual([]);
});

test("a range goes from the last one that was taken, in either direction", () => {
  const from = toggled(NOTHING_SELECTED, "c");
  expect(chosen(extendedTo(from, "e", order))).toEqual(["c", "d", "e"]);
  expect(chosen(extendedTo(from, "a", order))).toEqual(["a", "b", "c"]);
});

test("a range keeps what was selected before", () => {
  const both = toggled(toggled(NOTHING_SELECTED, "a"), "d");
  expect(chosen(extendedTo(both, "e", order))).toEqual(["a", "d", "e"]);
});

test("without a beginning a range is one session, and counts from it", () => {
  const one = extendedTo(NOTHING_SELECTED, "b", order);
  expect(chosen(one)).toEqual(["b"]);
  expect(chosen(extendedTo(one, "d", order))).toEqual(["b", "c", "d"]);
});

test("a session that is not in the list changes nothing", () => {
  expect(chosen(extendedTo(allOf(["a"]), "z", order))).toEqual(["a"]);
});
