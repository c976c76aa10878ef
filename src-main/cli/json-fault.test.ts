import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { faultIn } from "./json-fault.ts";

describe("where a text stops being JSON", () => {
  it.each([
    ["[1,]", 3],
    ['{"a":x}', 5],
    ['{"a" 1}', 5],
    ["{a:1}", 1],
    ["[1 2]", 3],
    ["[1]]", 3],
    ['["\\x"]', 1],
    ["[01]", 2],
    ['{"a":1', 6],
    ["", 0],
    ["  nope", 2],
    ["[1}", 2],
  ])("%s at %i", (text, offset) => expect(faultIn(text)).toBe(offset));

  it("is nowhere before the end of any JSON", () => {
    fc.assert(fc.property(fc.json(), (text) => faultIn(text) === text.length));
  });

  it("is at the end when a text breaks off between two values", () => {
    const cut = fc
      .array(fc.integer(), { minLength: 2 })
      .map((list) => JSON.stringify(list).replace(/,[^,]*$/, ","));
    fc.assert(fc.property(cut, (text) => faultIn(text) === text.length));
  });
});
