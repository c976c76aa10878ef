import { describe, expect, it } from "vitest";
import { filmOf, stateAt } from "../core/interview/film.ts";
import { NOTE_OF_STAGE } from "../core/interview/notes.ts";
import { UNTIMED } from "../core/interview/plan.ts";
import { referenceAttempt, runApp, sitAttempt } from "./finished-session.fixture.ts";

describe("the replay of a session", () => {
  it("gives the journal, which ends in what was saved", async () => {
    const app = runApp();
    const session = await sitAttempt(app, referenceAttempt("senior"));
    const film = filmOf((await app.calls.replay.journal({ session })).events);
    const { state } = await app.calls.sessions.result({ session });
    expect(film === null ? null : stateAt(film, film.lengthMs)).toEqual(state);
  });

  it("scores any moment, and keeps nothing of it", async () => {
    const app = runApp();
    const { notes, board } = referenceAttempt("senior");
    const { session } = await app.calls.sessions.start({
      problem: "instagram",
      level: "senior",
      plan: UNTIMED,
    });
    const { seat } = await app.calls.sessions.attach({ session });
    const send = (clockMs: number, ...commands: Parameters<typeof app.calls.sessions.send>[0]["commands"]) =>
      app.calls.sessions.send({ session, seat, clockMs, commands });
    await send(60_000, { type: "changeNotes", stage: "R", text: notes[NOTE_OF_STAGE.R] });
    await send(120_000, { type: "changeBoard", elements: board.elements });
    await send(180_000, { type: "finish" });
    const final = (await app.calls.sessions.result({ session })).evaluation;

    const totals: number[] = [];
    for (const atMs of [0, 60_000, 120_000]) {
      totals.push((await app.calls.replay.scoreAt({ session, atMs })).total);
    }
    expect(totals).toEqual(totals.toSorted((a, b) => a - b));
    expect(new Set(totals).size).toBe(3);
    expect(await app.calls.replay.scoreAt({ session, atMs: 180_000 })).toEqual(final);
    expect(await app.calls.replay.course({ session })).toEqual(
      [...totals, final.total].map((total, minute) => ({ atMs: minute * 60_000, total })),
    );
    expect((await app.calls.sessions.result({ session })).evaluation).toEqual(final);
  });

  it("knows the finished attempts at the same problem that came before", async () => {
    const app = runApp();
    const first = await sitAttempt(app, referenceAttempt("middling"));
    const unfinished = await sitAttempt(app, referenceAttempt("middling"), false);
    const second = await sitAttempt(app, referenceAttempt("senior"));
    const other = await sitAttempt(app, { ...referenceAttempt("senior"), problem: "twitter" });
    const idsBefore = async (session: string) =>
      (await app.calls.replay.earlier({ session })).map((attempt) => attempt.session);
    expect(await idsBefore(first)).toEqual([]);
    expect(await idsBefore(second)).toEqual([first]);
    expect(await idsBefore(other)).toEqual([]);
    await expect(idsBefore(unfinished)).rejects.toThrow(/finish it/);
    await app.calls.sessions.remove({ sessions: [first] });
    expect(await idsBefore(second)).toEqual([]);
  });

  it("says what to do when there is no session, or it still runs", async () => {
    const app = runApp();
    await expect(app.calls.replay.journal({ session: "none" })).rejects.toThrow(
      /choose one from the history/,
    );
    const session = await sitAttempt(app, referenceAttempt("senior"), false);
    await expect(app.calls.replay.scoreAt({ session, atMs: 0 })).rejects.toThrow(/finish it/);
  });
});
