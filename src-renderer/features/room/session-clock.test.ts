import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { perStage } from "../../../src-main/core/interview/stage.ts";
import {
  clockText,
  leftInAllMs,
  type SessionClock,
  stageTime,
  startClock,
  tick,
  withStage,
  withStatus,
} from "./session-clock.ts";

const MINUTE_MS = 60_000;
const fresh: SessionClock = startClock(
  { status: "running", stage: "R", clockMs: 0, spentMs: perStage(() => 0) },
  1000,
);

describe("the session clock", () => {
  it("runs with the machine's clock, for the open stage", () => {
    const later = tick(tick(fresh, 1250), 2000);
    expect(later.clockMs).toBe(1000);
    expect(later.spentMs).toEqual({ R: 1000, A: 0, D: 0, I: 0, O: 0 });
  });

  it("gives the time since a stage was entered to that stage", () => {
    const later = tick(withStage(fresh, "A", 3000), 4500);
    expect(later.spentMs).toMatchObject({ R: 2000, A: 1500 });
  });

  it("stands still while paused and goes on from there", () => {
    const paused = withStatus(fresh, "paused", 2000);
    const resumed = withStatus(tick(paused, 50_000), "running", 60_000);
    expect(tick(resumed, 61_000).clockMs).toBe(2000);
  });

  it("does not count the time the machine slept", () => {
    const slept = tick(fresh, 1000 + 8 * 60 * MINUTE_MS);
    expect(slept.clockMs).toBe(0);
    expect(tick(slept, slept.tickMs + 500).clockMs).toBe(500);
  });

  it("counts a tab in the background, whose timers fire once a minute", () => {
    expect(tick(fresh, 1000 + MINUTE_MS).clockMs).toBe(MINUTE_MS);
  });

  it("never runs back, and time per stage adds up to the clock", () => {
    const step = fc.oneof(
      fc.integer({ min: -500, max: 200_000 }).map((by) => ({ kind: "tick" as const, by })),
      fc.constantFrom("R", "A", "O").map((stage) => ({ kind: "stage" as const, stage })),
      fc.constantFrom("running", "paused").map((status) => ({ kind: "status" as const, status })),
    );
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        let nowMs = 1000;
        let clock = fresh;
        for (const next of steps) {
          const before = clock.clockMs;
          if (next.kind === "tick") {
            nowMs += next.by;
            clock = tick(clock, nowMs);
          } else if (next.kind === "stage") clock = withStage(clock, next.stage, nowMs);
          else clock = withStatus(clock, next.status, nowMs);
          expect(clock.clockMs).toBeGreaterThanOrEqual(before);
        }
        const spent = Object.values(clock.spentMs).reduce((sum, ms) => sum + ms, 0);
        expect(spent).toBeCloseTo(clock.clockMs);
      }),
    );
  });
});

describe("the time of a stage", () => {
  const minutes = { R: 7, A: 9, D: 0, I: 7, O: 15 };

  it("fills and warns in its last tenth", () => {
    const spent = { ...perStage(() => 0), R: 6.3 * MINUTE_MS };
    expect(stageTime(spent, minutes, "R")).toMatchObject({ share: 0.9, isNearlyUp: true });
    expect(stageTime(spent, minutes, "A")).toMatchObject({
      share: 0,
      leftMs: 9 * MINUTE_MS,
      isNearlyUp: false,
    });
  });

  it("warns at most a minute ahead", () => {
    const spent = { ...perStage(() => 0), O: 13.9 * MINUTE_MS };
    expect(stageTime(spent, minutes, "O").isNearlyUp).toBe(false);
    expect(stageTime({ ...spent, O: 14 * MINUTE_MS }, minutes, "O").isNearlyUp).toBe(true);
  });

  it("is full and over, not warning, once its time is up", () => {
    const spent = { ...perStage(() => 0), R: 8 * MINUTE_MS };
    expect(stageTime(spent, minutes, "R")).toMatchObject({ share: 1, leftMs: -MINUTE_MS, isNearlyUp: false });
  });

  it("never warns when untimed or planned at nothing", () => {
    expect(
      stageTime(
        perStage(() => 0),
        null,
        "R",
      ),
    ).toMatchObject({ leftMs: null, isNearlyUp: false });
    expect(
      stageTime(
        perStage(() => 0),
        minutes,
        "D",
      ),
    ).toMatchObject({ share: 1, isNearlyUp: false });
  });

  it("adds up over the plan", () => {
    expect(leftInAllMs(8 * MINUTE_MS, minutes)).toBe(30 * MINUTE_MS);
    expect(leftInAllMs(8 * MINUTE_MS, null)).toBeNull();
  });
});

it.each([
  [252_000, "04:12"],
  [251_400, "04:12"],
  [0, "00:00"],
  [-500, "00:00"],
  [-130_000, "+02:10"],
  [3_725_000, "01:02:05"],
])("%i ms read %s", (milliseconds, text) => {
  expect(clockText(milliseconds)).toBe(text);
});
