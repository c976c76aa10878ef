import { describe, expect, it } from "vitest";
import type { SelfScores } from "../core/learning/self-scores.ts";
import { referenceAttempt, runApp, sitAttempt } from "./finished-session.fixture.ts";

const SCORES: SelfScores = { R: 70, A: 60, D: 50, I: 40, O: 0 };

describe("self-scores", () => {
  it("are kept beside the evaluation, the first of them for good", async () => {
    const { calls, ...app } = runApp();
    const session = await sitAttempt({ calls, ...app }, referenceAttempt("middling"));
    const before = await calls.sessions.result({ session });
    expect(await calls.selfAssessment.of({ session })).toEqual({ scores: null });
    await calls.selfAssessment.save({ session, scores: SCORES });
    expect(await calls.selfAssessment.of({ session })).toEqual({ scores: SCORES });
    await expect(calls.selfAssessment.save({ session, scores: { ...SCORES, O: 90 } })).rejects.toThrow(
      /were made blind/,
    );
    expect(await calls.selfAssessment.of({ session })).toEqual({ scores: SCORES });
    expect(await calls.sessions.result({ session })).toEqual(before);
  });

  it("are refused where there is nothing to score", async () => {
    const app = runApp();
    const session = await sitAttempt(app, referenceAttempt("middling"), false);
    await expect(app.calls.selfAssessment.save({ session, scores: SCORES })).rejects.toThrow(/finish it/);
    await expect(app.calls.selfAssessment.save({ session: "none", scores: SCORES })).rejects.toThrow(
      /choose one from the history/,
    );
    const tooMuch = { ...SCORES, R: 101 };
    await expect(app.calls.selfAssessment.save({ session, scores: tooMuch })).rejects.toThrow();
  });
});

describe("the calibration", () => {
  it("sets what was given beside what was scored, for each session that has both", async () => {
    const app = runApp();
    const judged = await sitAttempt(app, referenceAttempt("senior"));
    await sitAttempt(app, referenceAttempt("middling"));
    expect(await app.calls.selfAssessment.calibration({})).toMatchObject({
      points: [],
      calibration: { overall: null, recentBias: null, trend: null },
    });

    const { evaluation, card } = await app.calls.sessions.result({ session: judged });
    await app.calls.selfAssessment.save({ session: judged, scores: SCORES });
    const { points, calibration } = await app.calls.selfAssessment.calibration({});
    expect(points).toEqual([
      {
        session: judged,
        title: card.title,
        startedAt: card.startedAt,
        self: SCORES,
        engine: evaluation.stages,
      },
    ]);
    expect(calibration.stages.O?.bias).toBe(-(evaluation.stages.O ?? 0));
  });
});
