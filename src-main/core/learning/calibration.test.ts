import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { perStage } from "../interview/stage.ts";
import { calibrationOf, type JudgedSession, sessionBias } from "./calibration.ts";

/** A session that gives each stage 50 and so many points more than the engine. */
function judged(offBy: number, more: Partial<JudgedSession["engine"]> = {}): JudgedSession {
  return {
    session: `off by ${offBy}`,
    self: perStage(() => 50 + offBy),
    engine: { ...perStage(() => 50), ...more },
  };
}

describe("calibration", () => {
  it("is nothing without sessions", () => {
    expect(calibrationOf([])).toEqual({
      overall: null,
      stages: perStage(() => null),
      recentBias: null,
      trend: null,
    });
  });

  it("tells kindness and hardness from scatter", () => {
    expect(calibrationOf([judged(10), judged(10)]).overall).toEqual({ bias: 10, spread: 0, count: 10 });
    expect(calibrationOf([judged(-6)]).overall?.bias).toBe(-6);
    expect(calibrationOf([judged(10), judged(-10)]).overall).toEqual({ bias: 0, spread: 10, count: 10 });
  });

  it("looks at each stage by itself, and leaves out what was not assessed", () => {
    const { stages, overall } = calibrationOf([judged(10, { R: 20 }), judged(10, { O: null })]);
    expect(stages.R).toEqual({ bias: 25, spread: 15, count: 2 });
    expect(stages.O).toEqual({ bias: 10, spread: 0, count: 1 });
    expect(overall?.count).toBe(9);
    expect(sessionBias(judged(3, { R: null, A: null, D: null, I: null, O: null }))).toBeNull();
  });

  it("says whether the newest three lie closer than those before", () => {
    const trend = (...offBy: readonly number[]) => calibrationOf(offBy.map((points) => judged(points))).trend;
    expect(trend(20, 10, 10)).toBeNull();
    expect(trend(20, 8, 8, 8)).toBe("closer");
    expect(trend(-20, 8, 8, 8)).toBe("closer");
    expect(trend(5, -12, -12, -12)).toBe("farther");
    expect(trend(9, 8, 8, 8)).toBe("steady");
    expect(calibrationOf([20, 8, 8, 8].map((points) => judged(points))).recentBias).toBe(8);
  });

  it("does not depend on the order but for its trend", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 8 }), (offBy) => {
        const sessions = offBy.map((points) => judged(points));
        const forwards = calibrationOf(sessions);
        const backwards = calibrationOf(sessions.toReversed());
        expect(backwards.overall?.bias).toBeCloseTo(forwards.overall?.bias ?? Number.NaN);
        expect(backwards.overall?.spread).toBeCloseTo(forwards.overall?.spread ?? Number.NaN);
      }),
    );
  });
});
