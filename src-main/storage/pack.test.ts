import fc from "fast-check";
import { expect, it } from "vitest";
import { pack, unpack } from "./pack.ts";

it("gives back what was packed", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(unpack(pack(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

it("reads what earlier versions packed", () => {
  const stored = "q8Yo4iCRZlgLAA==";
  expect(unpack(Buffer.from(stored, "base64"))).toEqual({ type: "paused", atMs: 1 });
});
