import { describe, expect, it } from "vitest";
import { PARKING } from "../content/own-problem.fixture.ts";
import { NOTE_OF_STAGE } from "../core/interview/notes.ts";
import { visibleElements } from "../core/interview/state.ts";
import { type RunningApp, referenceAttempt, runApp, sitAttempt } from "./finished-session.fixture.ts";
import { fetchFile, sendFile } from "./transfers.fixture.ts";

/** Does a data model drill on Instagram with the note of a worked attempt. */
async function drillDataModel({ calls }: RunningApp, name: "senior" | "middling"): Promise<string> {
  const { session } = await calls.drills.start({ problem: "instagram", exercise: "dataModel" });
  const { seat } = await calls.sessions.attach({ session });
  const text = referenceAttempt(name).notes[NOTE_OF_STAGE.D];
  await calls.sessions.send({
    session,
    seat,
    clockMs: 240_000,
    commands: [{ type: "changeNotes", stage: "D", text }, { type: "finish" }],
  });
  return session;
}

describe("a drill of one stage", () => {
  it("is a session that has one stage, its template and its time", async () => {
    const { calls } = runApp();
    const { session } = await calls.drills.start({ problem: "instagram", exercise: "dataModel" });
    const { seat, state, card } = await calls.sessions.attach({ session });
    expect(state).toMatchObject({ stage: "D", drill: { exercise: "dataModel" }, interviewer: null });
    expect(state.plan.minutes).toEqual({ R: 0, A: 0, D: 6, I: 0, O: 0 });
    expect(state.notes.D).not.toBe("");
    expect(state.notes.A).toBe("");
    expect(card).toMatchObject({ drill: "dataModel", stage: "D", level: "senior" });
    const commands = [{ type: "enterStage" as const, stage: "A" as const }];
    await calls.sessions.send({ session, seat, clockMs: 1000, commands });
    expect((await calls.sessions.attach({ session })).state.stage).toBe("D");
  });

  it("is scored by its stage alone, and again at another level", async () => {
    const app = runApp();
    const session = await drillDataModel(app, "senior");
    const { evaluation } = await app.calls.sessions.result({ session });
    expect(evaluation).toMatchObject({ exercise: "dataModel", total: 100, caps: [] });
    expect(new Set(evaluation.criteria.map(({ stage }) => stage))).toEqual(new Set(["D"]));
    const mid = await app.calls.evaluations.whatIf({ session, level: "mid" });
    expect(mid.criteria.length).toBeLessThan(evaluation.criteria.length);
    const course = await app.calls.replay.course({ session });
    expect(course.at(-1)?.total).toBe(100);
  });

  it("stands apart from interviews, and in the history with its mark", async () => {
    const app = runApp();
    const { calls } = app;
    const interview = await sitAttempt(app, referenceAttempt("middling"));
    const before = await calls.progress.summary();
    const drill = await drillDataModel(app, "senior");
    const after = await calls.progress.summary();
    for (const figure of ["sessions", "form", "pace", "records"] as const) {
      expect(after[figure]).toEqual(before[figure]);
    }
    expect(await calls.sessions.practised()).toMatchObject([{ problem: "instagram", attempts: 1 }]);
    const attempts = await calls.evaluations.attempts({ problem: "instagram" });
    expect(attempts.map(({ session }) => session)).toEqual([interview]);
    const later = await sitAttempt(app, referenceAttempt("middling"));
    const earlier = await calls.replay.earlier({ session: later });
    expect(earlier.map(({ session }) => session)).toEqual([interview]);
    expect(await calls.replay.earlier({ session: drill })).toEqual([]);

    const listed = async (of: "all" | "interviews" | "drills") =>
      (await calls.sessions.list({ of })).sessions.map(({ session }) => session).sort();
    expect(await listed("all")).toEqual([interview, drill, later].sort());
    expect(await listed("interviews")).toEqual([interview, later].sort());
    expect(await listed("drills")).toEqual([drill]);
  });

  it("counts towards what is known of its concepts, and as practice of the day", async () => {
    const app = runApp();
    const { calls } = app;
    await sitAttempt(app, referenceAttempt("middling"));
    const before = await calls.progress.summary();
    const session = await drillDataModel(app, "senior");
    const after = await calls.progress.summary();
    const [{ concept = "" } = {}] = after.concepts.filter(
      ({ concept: known, asked }) =>
        asked > (before.concepts.find((one) => one.concept === known)?.asked ?? 0),
    );
    const known = (progress: typeof after) => progress.concepts.find((one) => one.concept === concept);
    expect(known(after)?.estimate).toBeGreaterThan(known(before)?.estimate ?? 0.5);
    expect(after.days).toMatchObject([{ sessions: 2 }]);
    const behind = await calls.progress.behind({ of: "concept", concept });
    expect(behind.sessions).toContainEqual(expect.objectContaining({ session, drill: "dataModel" }));
    expect(await calls.progress.behind({ of: "all" })).toMatchObject({ all: 1 });
  });

  it("is proposed for the weakest stage, and no longer once it is passed", async () => {
    const app = runApp();
    const { calls } = app;
    expect(await calls.drills.next()).toEqual([]);
    const attempt = referenceAttempt("senior");
    const session = await sitAttempt(app, { ...attempt, notes: { ...attempt.notes, dataModel: "" } });
    const [next] = await calls.drills.next();
    expect(next).toMatchObject({ title: "Instagram", exercise: "dataModel", session, isDrilled: false });
    expect((await calls.progress.summary()).drill).toEqual(next);
    await drillDataModel(app, "senior");
    expect(await calls.drills.next()).toEqual([]);
  });

  it("goes into an archive and comes back as the drill it was", async () => {
    const app = runApp();
    const session = await drillDataModel(app, "senior");
    const file = await fetchFile(app, await app.calls.archive.export({ sessions: [session] }));
    const other = runApp();
    await other.calls.archive.import(await sendFile(other, file));
    const there = await other.calls.sessions.list({ of: "drills" });
    expect(there.sessions).toMatchObject([{ session, drill: "dataModel", total: 100 }]);
    expect(await other.calls.sessions.practised()).toEqual([]);
  });
});

describe("a board to be mended", () => {
  it("is given with one flaw, and passes when it is as good as before", async () => {
    const app = runApp();
    const { calls } = app;
    const start = { problem: "instagram", exercise: "fixBoard", seed: 3 } as const;
    const failing = await calls.drills.start(start);
    const { seat, state } = await calls.sessions.attach(failing);
    expect(visibleElements(state).length).toBeGreaterThan(20);
    expect(state).toMatchObject({ stage: "A", drill: { exercise: "fixBoard" } });
    const finish = { ...failing, seat, clockMs: 60_000, commands: [{ type: "finish" as const }] };
    await calls.sessions.send(finish);
    const failed = await calls.sessions.result(failing);
    expect(failed.evaluation).toMatchObject({ total: 0, repair: { isMended: false } });

    const passing = await calls.drills.start(start);
    const again = await calls.sessions.attach(passing);
    expect(again.state.drill).toEqual(state.drill);
    const gone = visibleElements(again.state).map((one) => ({ ...one, version: 2, isDeleted: true }));
    const elements = [
      ...gone,
      ...referenceAttempt("senior").board.elements.map((one) => ({ ...one, version: 3 })),
    ];
    await calls.sessions.send({
      ...passing,
      seat: again.seat,
      clockMs: 60_000,
      commands: [{ type: "changeBoard", elements }, { type: "finish" }],
    });
    const passed = await calls.sessions.result(passing);
    expect(passed.evaluation).toMatchObject({ total: 100, repair: { isMended: true, lost: [], broke: [] } });
    const flaw = state.drill?.exercise === "fixBoard" ? state.drill.flaw : null;
    const { concepts } = await calls.progress.summary();
    expect(concepts).toMatchObject([{ concept: flaw?.concept, asked: 2, practices: 2 }]);
  });

  it("is refused with a sentence where there is no good board", async () => {
    const { calls } = runApp();
    const { "reference/senior.yaml": _, ...files } = PARKING;
    await calls.ownProblems.save({ files, replaces: null });
    const drill = { problem: "parking", exercise: "fixBoard" } as const;
    await expect(calls.drills.start(drill)).rejects.toThrow(/no worked attempt/);
    await expect(calls.drills.start({ ...drill, problem: "nowhere" })).rejects.toThrow(/no problem called/);
  });
});
