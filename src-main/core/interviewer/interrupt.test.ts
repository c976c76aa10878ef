import { describe, expect, it } from "vitest";
import type { SessionEvent } from "../interview/event.ts";
import { advanceClock, evolve } from "../interview/evolve.ts";
import type { SessionState } from "../interview/state.ts";
import { criterion } from "../rubric/test-rubric.ts";
import { interrupt } from "./interrupt.ts";
import { curveballAtMs } from "./pace.ts";
import { look, sessionIn } from "./test-look.ts";
import { TEST_WORDS } from "./test-words.ts";

const CACHE = criterion({ text: { terms: ["cache"] } }, { id: "cache" });
const BALANCER = criterion({ text: { terms: ["load-balancer"] } }, { id: "balancer" });
const RUBRIC = [CACHE, BALANCER];
const MINUTE = 60_000;

const seen = look(RUBRIC);
const withCurveballs = {
  ...seen,
  problem: {
    ...seen.problem,
    text: {
      ...seen.problem.text,
      curveballs: [{ id: "twice", says: "Twice as many.", criteria: ["cache"] }],
    },
  },
};

function interrupted(state: SessionState, at = state.clockMs, now = seen): readonly SessionEvent[] {
  return interrupt(advanceClock(state, at), now, TEST_WORDS);
}

describe("the interviewer", () => {
  it("leaves a stage alone at first, then asks", () => {
    expect(interrupted(sessionIn("A", 1))).toEqual([]);
    expect(interrupted(sessionIn("A", 4))).toMatchObject([{ type: "followUpAsked", criterion: "cache" }]);
  });

  it("waits for an answer, and longer when it is friendly", () => {
    const first = interrupted(sessionIn("A", 4));
    const waiting = first.reduce(evolve, sessionIn("A", 4));
    expect(interrupted(waiting, 20 * MINUTE)).toEqual([]);
    const answered = evolve(waiting, { type: "followUpClosed", atMs: 5 * MINUTE, how: "answered" });
    expect(interrupted(answered, 6 * MINUTE)).toEqual([]);
    expect(interrupted(answered, 7 * MINUTE)).toMatchObject([{ criterion: "balancer" }]);
    const friend = { ...answered, interviewer: { style: "friendly" as const, seed: 7 } };
    expect(interrupted(friend, 7 * MINUTE)).toEqual([]);
  });

  it("takes note when the design has answered", () => {
    const waiting = interrupted(sessionIn("A", 4)).reduce(evolve, sessionIn("A", 4));
    const drawn = look(RUBRIC, { architecture: "A cache holds the feed." });
    expect(interrupted(waiting, 5 * MINUTE, drawn)).toEqual([
      { type: "followUpClosed", atMs: 5 * MINUTE, how: "resolved", says: "Thank you." },
    ]);
  });

  it("throws one curveball, at a moment that its seed draws", () => {
    const at = curveballAtMs(sessionIn("A", 1).plan, { style: "neutral", seed: 7 });
    expect(at).toBeGreaterThanOrEqual(20 * MINUTE);
    expect(at).toBeLessThanOrEqual(30 * MINUTE);
    const before = sessionIn("A", 1);
    expect(interrupted(before, at - 1, withCurveballs)).toMatchObject([{ type: "followUpAsked" }]);
    const thrown = interrupted(before, at, withCurveballs);
    expect(thrown).toEqual([
      {
        type: "curveballThrown",
        atMs: at,
        curveball: "twice",
        says: "Something has changed. Twice as many.",
        criteria: ["cache"],
      },
    ]);
    const after = thrown.reduce(evolve, before);
    expect(interrupted(after, at + 1, withCurveballs)).toEqual([]);
  });

  it("lets an open question go before the curveball, after some patience", () => {
    const waiting = interrupted(sessionIn("A", 4)).reduce(evolve, sessionIn("A", 4));
    const at = curveballAtMs(waiting.plan, { style: "neutral", seed: 7 });
    expect(interrupted(waiting, at, withCurveballs)).toEqual([]);
    expect(interrupted(waiting, at + 2 * MINUTE, withCurveballs).map(({ type }) => type)).toEqual([
      "followUpClosed",
      "curveballThrown",
    ]);
  });

  it("says nothing when it is silent, absent, or the clock stands", () => {
    expect(interrupted(sessionIn("A", 30, "silent"), 30 * MINUTE, withCurveballs)).toEqual([]);
    expect(interrupted({ ...sessionIn("A", 30), interviewer: null })).toEqual([]);
    expect(interrupted({ ...sessionIn("A", 4), status: "paused" })).toEqual([]);
  });

  it("does the same for the same session, look and moment", () => {
    const once = interrupted(sessionIn("A", 25), 29 * MINUTE, withCurveballs);
    expect(interrupted(sessionIn("A", 25), 29 * MINUTE, withCurveballs)).toEqual(once);
  });
});
