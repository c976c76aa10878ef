import fc from "fast-check";
import { expect, it } from "vitest";
import { packOutcomes, unpackOutcomes } from "./outcome-body.ts";

const points = fc.option(fc.integer({ min: 0, max: 100 }));
const spent = fc.integer({ min: 0, max: 2 ** 32 - 1 });
const outcomes = fc.record({
  total: fc.integer({ min: 0, max: 100 }),
  stages: fc.record({ R: points, A: points, D: points, I: points, O: points }),
  spentMs: fc.record({ R: spent, A: spent, D: spent, I: spent, O: spent }),
  credits: fc.array(fc.option(fc.integer({ min: 0, max: 20 }).map((steps) => steps / 20))),
});

it("gives back what was packed", () => {
  fc.assert(
    fc.property(outcomes, (given) => {
      expect(unpackOutcomes(packOutcomes(given))).toEqual(given);
    }),
  );
});

it("rounds a credit between its steps to the nearest", () => {
  const third = { total: 33, stages: { R: 1, A: 1, D: 1, I: 1, O: null }, credits: [1 / 3] };
  const spentMs = { R: 0, A: 0, D: 0, I: 0, O: 2 ** 40 };
  expect(unpackOutcomes(packOutcomes({ ...third, spentMs }))).toMatchObject({
    credits: [0.335],
    spentMs: { O: 2 ** 32 - 1 },
  });
});
