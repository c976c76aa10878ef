import { expect, test } from "vitest";
import type { CalibrationPoint } from "../../../src-main/contract/self-assessment.ts";
import { perStage } from "../../../src-main/core/interview/stage.ts";
import { biasPoints } from "./bias-points.ts";

function point(offBy: number): CalibrationPoint {
  return {
    session: String(offBy),
    title: "Instagram",
    startedAt: 0,
    self: perStage(() => 50 + offBy),
    engine: perStage(() => 50),
  };
}

test("too kind lies above the middle, too hard below, and the largest reaches the edge", () => {
  const drawn = biasPoints([point(40), point(0), point(-20)], 112, 52);
  expect(drawn.map(({ x, y }) => [x, y])).toEqual([
    [6, 6],
    [56, 26],
    [106, 36],
  ]);
});

test("small slips look small, and sessions that were not assessed are left out", () => {
  expect(biasPoints([point(10)], 112, 52)[0]?.y).toBe(16);
  expect(biasPoints([{ ...point(10), engine: perStage(() => null) }], 112, 52)).toEqual([]);
});
