import { describe, expect, it } from "vitest";
import { elementSchema } from "../core/diagram/scene.ts";
import { planFor } from "../core/interview/plan.ts";
import { type RunningApp, referenceAttempt, runApp, sitAttempt } from "./finished-session.fixture.ts";
import { fetchFile, sendFile } from "./transfers.fixture.ts";

const MIDDLING = referenceAttempt("middling");

async function exported(app: RunningApp, ...sessions: string[]): Promise<Buffer> {
  return fetchFile(app, await app.calls.archive.export({ sessions }));
}

async function imported(app: RunningApp, bytes: Uint8Array) {
  return app.calls.archive.import(await sendFile(app, bytes));
}

async function historyOf({ calls }: RunningApp) {
  return (await calls.sessions.list({})).sessions;
}

/** A session that is under way, with a picture on its board. */
async function startWithPicture({ calls }: RunningApp): Promise<string> {
  const { session } = await calls.sessions.start({ problem: "instagram", level: "mid", plan: planFor(30) });
  const { seat } = await calls.sessions.attach({ session });
  const mimeType = "image/png";
  const { hash } = await calls.sessions.storeImage({ session, mimeType, base64: "iVBORw0KGgo=" });
  const image = elementSchema.parse({ id: "i", type: "image", x: 0, y: 0, fileId: "file" });
  await calls.sessions.send({
    session,
    seat,
    clockMs: 4000,
    commands: [
      { type: "addImage", fileId: "file", hash, mimeType },
      { type: "changeBoard", elements: [image] },
    ],
  });
  return session;
}

describe("sessions as JSON", () => {
  it("are the same in another store, to the last event, verdict, appeal and picture", async () => {
    const from = runApp();
    const finished = await sitAttempt(from, MIDDLING);
    const { evaluation } = await from.calls.sessions.result({ session: finished });
    const missed = evaluation.criteria.find(({ verdict }) => verdict === "not_met")?.id ?? "";
    const { state } = await from.calls.sessions.result({ session: finished });
    const quote = state.notes.R.slice(0, 20);
    await from.calls.appeals.judge({
      session: finished,
      criterion: missed,
      verdict: "met",
      evidence: { source: "notes", stage: "R", start: 0, end: 20, quote },
      note: "I said so",
    });
    const unfinished = await startWithPicture(from);
    const file = await exported(from, finished, unfinished);
    expect(JSON.parse(file.toString("utf8"))).toMatchObject({
      onair: "sessions",
      version: 1,
      sessions: [{ session: finished, title: "Instagram" }, { session: unfinished }],
    });

    const to = runApp();
    expect(await imported(to, file)).toEqual({ added: 2, extended: 0, known: 0, refused: [] });
    expect(await historyOf(to)).toEqual(await historyOf(from));
    expect(await to.calls.sessions.result({ session: finished })).toEqual(
      await from.calls.sessions.result({ session: finished }),
    );
    expect(await to.calls.appeals.of({ session: finished })).toEqual(
      await from.calls.appeals.of({ session: finished }),
    );
    expect(await to.calls.sessions.images({ session: unfinished })).toEqual(
      await from.calls.sessions.images({ session: unfinished }),
    );
    expect(await exported(to, finished, unfinished)).toEqual(file);
    expect(await imported(to, file)).toEqual({ added: 0, extended: 0, known: 2, refused: [] });
  });

  it("go on where they went on elsewhere, and a room that has them open must enter anew", async () => {
    const here = runApp();
    const session = await startWithPicture(here);
    const elsewhere = runApp();
    await imported(elsewhere, await exported(here, session));
    const there = await elsewhere.calls.sessions.attach({ session });
    await elsewhere.calls.sessions.send({
      session,
      seat: there.seat,
      clockMs: 9000,
      commands: [{ type: "changeNotes", stage: "R", text: "Written on the train" }, { type: "finish" }],
    });
    const { seat } = await here.calls.sessions.attach({ session });
    expect(await imported(here, await exported(elsewhere, session))).toMatchObject({ extended: 1, added: 0 });
    const late = here.calls.sessions.send({
      session,
      seat,
      clockMs: 9500,
      commands: [{ type: "changeNotes", stage: "R", text: "" }],
    });
    await expect(late).rejects.toMatchObject({ code: "SESSION_MOVED" });
    const { state, card } = await here.calls.sessions.result({ session });
    expect(state).toMatchObject({ status: "finished", clockMs: 9000, notes: { R: "Written on the train" } });
    expect(card.total).not.toBeNull();
    // An older copy of it is no news any more.
    expect(await imported(elsewhere, await exported(here, session))).toMatchObject({ known: 1 });
  });

  it("that parted ways are both kept, once", async () => {
    const here = runApp();
    const session = await startWithPicture(here);
    const elsewhere = runApp();
    await imported(elsewhere, await exported(here, session));
    for (const [app, text] of [
      [here, "Written at home"],
      [elsewhere, "Written on the train"],
    ] as const) {
      const { seat } = await app.calls.sessions.attach({ session });
      const commands = [
        { type: "changeNotes" as const, stage: "R" as const, text },
        { type: "finish" as const },
      ];
      await app.calls.sessions.send({ session, seat, clockMs: 8000, commands });
    }
    const theirs = await exported(elsewhere, session);
    expect(await imported(here, theirs)).toMatchObject({ added: 1 });
    expect(await imported(here, theirs)).toMatchObject({ known: 1 });
    const both = (await historyOf(here)).map((card) => card.session);
    expect(both).toHaveLength(2);
    const notes = await Promise.all(
      both.map(async (one) => (await here.calls.sessions.result({ session: one })).state.notes.R),
    );
    expect(notes.sort()).toEqual(["Written at home", "Written on the train"]);
    // Both go back under the one name they began with: the other machine has one of them already.
    expect(await imported(elsewhere, await exported(here, ...both))).toMatchObject({ added: 1, known: 1 });
  });

  it("never change a score that was given here", async () => {
    const app = runApp();
    const session = await sitAttempt(app, MIDDLING);
    const before = await app.calls.sessions.result({ session });
    const archive = JSON.parse((await exported(app, session)).toString("utf8"));
    const [{ evaluations }] = archive.sessions;
    evaluations[0].evaluation.total = 99;
    evaluations.push({ ...structuredClone(evaluations[0]), madeAt: evaluations[0].madeAt + 1000 });
    expect(await imported(app, Buffer.from(JSON.stringify(archive)))).toMatchObject({ known: 1 });
    expect(await app.calls.sessions.result({ session })).toEqual(before);
  });

  it("come back when they were deleted here", async () => {
    const app = runApp();
    const session = await sitAttempt(app, MIDDLING);
    const file = await exported(app, session);
    await app.calls.sessions.remove({ sessions: [session] });
    await imported(app, file);
    expect(await historyOf(app)).toHaveLength(1);
  });

  it("are refused one by one, by name, and the others taken over", async () => {
    const from = runApp();
    const good = await sitAttempt(from, MIDDLING);
    const bad = await startWithPicture(from);
    const archive = JSON.parse((await exported(from, good, bad)).toString("utf8"));
    archive.sessions[1].images[0].base64 = "aGVsbG8=";
    const to = runApp();
    expect(await imported(to, Buffer.from(JSON.stringify(archive)))).toEqual({
      added: 1,
      extended: 0,
      known: 0,
      refused: [expect.stringMatching(`^Session "${bad}" .* taken over: one of its pictures is damaged.$`)],
    });
    expect((await historyOf(to)).map(({ session }) => session)).toEqual([good]);
  });

  it("that are no such file are refused with a sentence", async () => {
    const app = runApp();
    await expect(imported(app, Buffer.from("PK"))).rejects.toMatchObject({
      code: "REFUSED",
      message: expect.stringContaining("holds no sessions"),
    });
    await expect(app.calls.archive.import({ transfer: "gone" })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(app.calls.archive.export({ sessions: ["gone"] })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });
});
