import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { dropFiles, PARKING } from "../content/own-problem.fixture.ts";
import { planFor } from "../core/interview/plan.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { type RunningApp, referenceAttempt, runApp, sitAttempt } from "./finished-session.fixture.ts";
import { fetchFile, sendFile } from "./transfers.fixture.ts";

const MIDDLING = referenceAttempt("middling");
const CACHE = { phrase: "Bookings KV", means: { kind: "cache" as const } };

async function backUp(app: RunningApp): Promise<Buffer> {
  return fetchFile(app, await app.calls.backup.make());
}

async function historyOf({ calls }: RunningApp) {
  return (await calls.sessions.list({})).sessions;
}

describe("a backup", () => {
  it("says what is in it, and brings all of it back after everything was deleted", async () => {
    const app = runApp();
    const first = await sitAttempt(app, MIDDLING);
    await sitAttempt(app, referenceAttempt("senior"), false);
    await app.calls.names.learn(CACHE);
    await app.calls.preferences.change({ sound: true });
    dropFiles(join(app.folder, "problems", "parking"), PARKING);
    const result = await app.calls.sessions.result({ session: first });
    const history = await historyOf(app);
    const file = await backUp(app);

    await sendFile(app, file);
    await app.calls.backup.eraseAll();
    expect(readdirSync(join(app.folder, "transfers"))).toEqual([]);
    expect(await app.calls.backup.about()).toMatchObject({ sessions: 0, ownProblems: 0, kept: [] });
    expect(await app.calls.names.list()).toEqual([]);

    const sent = await sendFile(app, file);
    const times = history.map(({ startedAt }) => startedAt);
    expect(await app.calls.backup.inspect(sent)).toEqual({
      kind: "backup",
      sessions: 2,
      fromWallMs: Math.min(...times),
      toWallMs: Math.max(...times),
      ownProblems: 1,
      ownNames: 1,
      damaged: [],
    });
    await app.calls.backup.restore(sent);
    expect(await historyOf(app)).toEqual(history);
    expect(await app.calls.sessions.result({ session: first })).toEqual(result);
    expect(await app.calls.names.list()).toEqual([CACHE]);
    expect((await app.calls.preferences.get()).sound).toBe(true);
    expect((await app.calls.ownProblems.read({ id: "parking" })).files).toEqual(PARKING);
  });

  it("holds no secret, no path of this machine, nothing that was deleted", async () => {
    const app = runApp();
    writeFileSync(join(app.folder, "web-token"), "f00dface".repeat(8));
    const folder = temporaryFolder();
    await app.calls.sync.choose({ folder });
    const gone = await sitAttempt(app, MIDDLING);
    const dataUrl = "data:image/png;base64,PictureOfTheDeleted";
    await app.calls.sessions.storePicture({ session: gone, dataUrl });
    await app.calls.sessions.remove({ sessions: [gone] });
    const text = (await backUp(app)).toString("latin1");
    for (const secret of ["f00dface", folder, dataUrl]) expect(text.split(secret)).toHaveLength(1);
  });

  it("replaces the store, keeps the one before, and that can be taken back", async () => {
    const app = runApp();
    const early = await sitAttempt(app, MIDDLING);
    const file = await backUp(app);
    const late = await sitAttempt(app, MIDDLING);
    await app.calls.backup.restore(await sendFile(app, file));
    expect((await historyOf(app)).map(({ session }) => session)).toEqual([early]);
    const [kept, ...more] = (await app.calls.backup.about()).kept;
    expect(more).toEqual([]);
    await app.calls.backup.takeBack({ name: kept?.name ?? "" });
    expect((await historyOf(app)).map(({ session }) => session).sort()).toEqual([early, late].sort());
    const [again] = (await app.calls.backup.about()).kept;
    await app.calls.backup.forget({ name: again?.name ?? "" });
    expect((await app.calls.backup.about()).kept).toEqual([]);
    await expect(app.calls.backup.forget({ name: "../web-token" })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });

  it("goes on as the store after a restart", async () => {
    const app = runApp();
    const session = await sitAttempt(app, MIDDLING);
    await app.calls.backup.restore(await sendFile(app, await backUp(app)));
    app.close();
    const again = runApp(app.folder);
    expect((await historyOf(again)).map((card) => card.session)).toEqual([session]);
    expect(readdirSync(app.folder).filter((name) => name.startsWith("onair-before"))).toHaveLength(1);
  });

  it("leaves a room that is open nothing to write to until it is entered anew", async () => {
    const app = runApp();
    const { session } = await app.calls.sessions.start({
      problem: "instagram",
      level: "senior",
      plan: planFor(45),
    });
    const file = await backUp(app);
    const { seat } = await app.calls.sessions.attach({ session });
    const write = (text: string, as: string) =>
      app.calls.sessions.send({
        session,
        seat: as,
        clockMs: 5000,
        commands: [{ type: "changeNotes", stage: "R", text }],
      });
    await write("After the backup", seat);
    await app.calls.backup.restore(await sendFile(app, file));
    await expect(write("Late", seat)).rejects.toMatchObject({ code: "SESSION_MOVED" });
    const anew = await app.calls.sessions.attach({ session });
    expect(anew.state.notes.R).not.toContain("After the backup");
    await write("Anew", anew.seat);
  });

  it("is merged: sessions, names and problems unite, nothing is lost or doubled", async () => {
    const here = runApp();
    const there = runApp();
    const mine = await sitAttempt(here, MIDDLING);
    const theirs = await sitAttempt(there, MIDDLING);
    await there.calls.names.learn(CACHE);
    await here.calls.names.learn({ ...CACHE, means: { kind: "nosql_db" } });
    await there.calls.names.learn({ phrase: "fan-in timeline", means: { concept: "feed" } });
    dropFiles(join(there.folder, "problems", "parking"), PARKING);
    const other = { "problem.yaml": "id: parking\ntitle: Not finished yet\n" };
    dropFiles(join(here.folder, "problems", "parking"), other);

    const file = await backUp(there);
    const merge = async () => here.calls.backup.merge(await sendFile(here, file));
    expect(await merge()).toEqual({
      ...{ added: 1, extended: 0, known: 0, refused: [] },
      ...{ ownProblems: 1, ownNames: 1, cards: 0 },
    });
    expect(await merge()).toMatchObject({ added: 0, known: 1, ownProblems: 0, ownNames: 0 });
    expect((await historyOf(here)).map(({ session }) => session).sort()).toEqual([mine, theirs].sort());
    expect(await here.calls.names.list()).toEqual([
      { ...CACHE, means: { kind: "nosql_db" } },
      { phrase: "fan-in timeline", means: { concept: "feed" } },
    ]);
    expect((await here.calls.ownProblems.read({ id: "parking" })).files).toEqual(other);
    expect((await here.calls.ownProblems.read({ id: "parking-2" })).files["rubric.yaml"]).toBe(
      PARKING["rubric.yaml"],
    );
  });

  it("names the sessions that do not replay, and merges the others", async () => {
    const there = runApp();
    const good = await sitAttempt(there, MIDDLING);
    const bad = await sitAttempt(there, MIDDLING);
    const path = join(temporaryFolder(), "damaged.sqlite");
    writeFileSync(path, await backUp(there));
    const database = new Database(path);
    database.prepare("UPDATE events SET body = x'00' WHERE session = ? AND seq = 3").run(bad);
    database.close();
    const here = runApp();
    const sent = await sendFile(here, readFileSync(path));
    expect(await here.calls.backup.inspect(sent)).toMatchObject({
      sessions: 2,
      damaged: [expect.stringContaining(bad)],
    });
    expect(await here.calls.backup.merge(sent)).toMatchObject({
      added: 1,
      refused: [expect.stringContaining(bad)],
    });
    expect((await historyOf(here)).map(({ session }) => session)).toEqual([good]);
  });

  it("is told from an archive of sessions and from anything else", async () => {
    const app = runApp();
    const session = await sitAttempt(app, MIDDLING);
    const archive = await fetchFile(app, await app.calls.archive.export({ sessions: [session] }));
    expect(await app.calls.backup.inspect(await sendFile(app, archive))).toEqual({
      kind: "sessions",
      sessions: 1,
    });
    const file = await backUp(app);
    for (const [bytes, words] of [
      [Buffer.from("nothing"), "no backup"],
      [Buffer.from("{}"), "holds no sessions"],
      [file.subarray(0, 8000), "damaged"],
      [Buffer.concat([file.subarray(0, 4096), Buffer.alloc(file.length - 4096, 7)]), "damaged"],
    ] as const) {
      const sent = await sendFile(app, bytes);
      const message = expect.stringContaining(words);
      await expect(app.calls.backup.inspect(sent)).rejects.toMatchObject({ code: "REFUSED", message });
      await expect(app.calls.backup.restore(sent)).rejects.toMatchObject({ code: "REFUSED" });
    }
    expect(await historyOf(app)).toHaveLength(1);
  });

  it.each([
    ["PRAGMA user_version = 999", "newer Onair"],
    ["CREATE TRIGGER t AFTER INSERT ON events BEGIN DELETE FROM sessions; END", "no backup of Onair"],
    ["DROP TABLE images", "no backup of Onair"],
  ])("is refused after %s", async (sql, words) => {
    const app = runApp();
    const path = join(temporaryFolder(), "foreign.sqlite");
    writeFileSync(path, await backUp(app));
    const database = new Database(path);
    database.exec(sql);
    database.close();
    const inspected = app.calls.backup.inspect(await sendFile(app, readFileSync(path)));
    await expect(inspected).rejects.toMatchObject({ message: expect.stringContaining(words) });
  });
});
