import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalJson, hashOf } from "./hash.ts";

test("the order of keys does not matter, the order of lists does", () => {
  expect(hashOf({ a: 1, b: { c: 2, d: [1, 2] } })).toBe(hashOf({ b: { d: [1, 2], c: 2 }, a: 1 }));
  expect(hashOf([1, 2])).not.toBe(hashOf([2, 1]));
});

test("another content has another hash", () => {
  expect(hashOf({ a: "x" })).not.toBe(hashOf({ a: "y" }));
  expect(hashOf("")).toMatch(/^[0-9a-f]{16}$/);
});

test("the text is JSON of the same value", () => {
  fc.assert(
    fc.property(fc.json(), (json) => {
      expect(JSON.parse(canonicalJson(JSON.parse(json)))).toEqual(JSON.parse(json));
    }),
  );
});
