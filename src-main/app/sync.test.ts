import {
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../temporary-folder.ts";
import { type RunningApp, referenceAttempt, runApp, sitAttempt } from "./finished-session.fixture.ts";

const MIDDLING = referenceAttempt("middling");

async function sessionsOf({ calls }: RunningApp): Promise<string[]> {
  return (await calls.sessions.list({})).sessions.map(({ session }) => session).sort();
}

/** Two machines that share a folder. */
async function twoMachines() {
  const folder = temporaryFolder();
  const [a, b] = [runApp(), runApp()];
  for (const app of [a, b]) await app.calls.sync.choose({ folder });
  return { folder, a, b };
}

const exchange = ({ calls }: RunningApp) => calls.sync.exchange();

describe("a sync folder", () => {
  it("carries finished sessions both ways, once, and leaves unfinished ones where they are", async () => {
    const { folder, a, b } = await twoMachines();
    const fromA = await sitAttempt(a, MIDDLING);
    const fromB = await sitAttempt(b, referenceAttempt("senior"));
    const unfinished = await sitAttempt(b, MIDDLING, false);
    expect(await exchange(a)).toMatchObject({ sent: 1, received: 0 });
    expect(await exchange(b)).toMatchObject({ sent: 1, received: 1 });
    expect(await exchange(a)).toMatchObject({ sent: 1, received: 1, waiting: 0, away: null, refused: [] });
    expect(await sessionsOf(a)).toEqual([fromA, fromB].sort());
    expect(await sessionsOf(b)).toEqual([fromA, fromB, unfinished].sort());
    expect(await b.calls.sessions.result({ session: fromA })).toEqual(
      await a.calls.sessions.result({ session: fromA }),
    );
    const files = readdirSync(folder);
    await exchange(b);
    await exchange(a);
    expect(readdirSync(folder)).toEqual(files);
    expect(files).toHaveLength(2);
  });

  it("may be written by both at once", async () => {
    const { folder, a, b } = await twoMachines();
    for (let count = 0; count < 3; count += 1) {
      await sitAttempt(a, MIDDLING);
      await sitAttempt(b, MIDDLING);
    }
    await Promise.all([exchange(a), exchange(b), exchange(a), exchange(b)]);
    await Promise.all([exchange(a), exchange(b)]);
    expect(await sessionsOf(a)).toHaveLength(6);
    expect(await sessionsOf(b)).toEqual(await sessionsOf(a));
    expect(readdirSync(folder)).toHaveLength(6);
  });

  it("does not bring back what was deleted; undo takes that back", async () => {
    const { folder, a, b } = await twoMachines();
    const session = await sitAttempt(a, MIDDLING);
    await exchange(a);
    await exchange(b);
    await b.calls.sessions.remove({ sessions: [session] });
    await exchange(b);
    expect(await sessionsOf(b)).toEqual([]);
    await exchange(a);
    expect(await sessionsOf(a)).toEqual([]);
    const late = runApp();
    await late.calls.sync.choose({ folder });
    expect(await sessionsOf(late)).toEqual([]);

    await b.calls.sessions.restore({ sessions: [session] });
    await exchange(b);
    await exchange(a);
    await exchange(late);
    for (const app of [a, b, late]) expect(await sessionsOf(app)).toEqual([session]);
  });

  it("remembers deletions over a restart, and brings a session back whole when they are undone", async () => {
    const { a, b } = await twoMachines();
    const session = await sitAttempt(a, MIDDLING);
    await exchange(a);
    await exchange(b);
    await b.calls.sessions.remove({ sessions: [session] });
    await exchange(b);
    await exchange(a);
    a.close();
    const again = runApp(a.folder);
    await exchange(again);
    expect(await sessionsOf(again)).toEqual([]);
    await b.calls.sessions.restore({ sessions: [session] });
    await exchange(b);
    await exchange(again);
    expect(await sessionsOf(again)).toEqual([session]);
  });

  it("carries what was contested after the end, from both sides", async () => {
    const { a, b } = await twoMachines();
    const session = await sitAttempt(a, MIDDLING);
    await exchange(a);
    await exchange(b);
    const { evaluation, state } = await a.calls.sessions.result({ session });
    const missed = evaluation.criteria.filter(({ verdict }) => verdict === "not_met").map(({ id }) => id);
    const quote = state.notes.R.slice(0, 10);
    const evidence = { source: "notes" as const, stage: "R" as const, start: 0, end: 10, quote };
    const judge = ({ calls }: RunningApp, criterion = "") =>
      calls.appeals.judge({ session, criterion, verdict: "met", evidence, note: "" });
    await judge(a, missed[0]);
    await judge(b, missed[1]);
    for (const app of [a, b, a, b, a]) await exchange(app);
    const appealsOf = async ({ calls }: RunningApp) => (await calls.appeals.of({ session })).appeals;
    expect((await appealsOf(a)).map(({ criterion }) => criterion).sort()).toEqual(missed.slice(0, 2).sort());
    expect(await appealsOf(b)).toEqual(await appealsOf(a));
    expect((await exchange(a)).sent).toBe((await exchange(a)).sent);
  });

  it("waits for files that have not arrived as a whole", async () => {
    const { folder, a, b } = await twoMachines();
    await sitAttempt(a, MIDDLING);
    await exchange(a);
    const [name = ""] = readdirSync(folder);
    const whole = readFileSync(join(folder, name));
    for (const part of [Buffer.alloc(0), whole.subarray(0, 900), Buffer.alloc(whole.length)]) {
      writeFileSync(join(folder, name), part);
      expect(await exchange(b)).toMatchObject({ received: 0, waiting: 1, refused: [] });
    }
    writeFileSync(join(folder, name), whole);
    expect(await exchange(b)).toMatchObject({ received: 1, waiting: 0 });
  });

  it("takes conflict copies for what they are: the same again", async () => {
    const { folder, a, b } = await twoMachines();
    await sitAttempt(a, MIDDLING);
    await exchange(a);
    const [name = ""] = readdirSync(folder);
    for (const words of [".sync-conflict-20260102-030405-ABCDEFG", " (conflicted copy 2026-01-02)"]) {
      copyFileSync(join(folder, name), join(folder, name.replace(".json", `${words}.json`)));
    }
    writeFileSync(join(folder, name), "half");
    expect(await exchange(b)).toMatchObject({ received: 1, waiting: 0 });
    expect(await exchange(b)).toMatchObject({ received: 1 });
    expect(await sessionsOf(b)).toHaveLength(1);
  });

  it("leaves other files alone, and says which of its own cannot be taken over", async () => {
    const { folder, a } = await twoMachines();
    writeFileSync(join(folder, "shopping.json"), "{}");
    mkdirSync(join(folder, "more"));
    const newer = Buffer.from('{"onair":"sessions","version":9,"sessions":[]}');
    const { createHash } = await import("node:crypto");
    const hash = createHash("sha256").update(newer).digest("hex");
    writeFileSync(join(folder, `s.1.${hash}.onair-session.json`), newer);
    expect(await exchange(a)).toMatchObject({ refused: [expect.stringContaining("newer Onair")] });
    expect(readFileSync(join(folder, "shopping.json"), "utf8")).toBe("{}");
  });

  it("may vanish and come back", async () => {
    const { folder, a, b } = await twoMachines();
    const session = await sitAttempt(a, MIDDLING);
    renameSync(folder, `${folder}-away`);
    expect(await exchange(a)).toMatchObject({ away: expect.stringContaining("not there now"), sent: 0 });
    renameSync(`${folder}-away`, folder);
    expect(await exchange(a)).toMatchObject({ away: null, sent: 1 });
    await exchange(b);
    expect(await sessionsOf(b)).toEqual([session]);
  });

  it("is filled again when its files were lost, or another is chosen", async () => {
    const { folder, a } = await twoMachines();
    await sitAttempt(a, MIDDLING);
    await exchange(a);
    for (const name of readdirSync(folder)) rmSync(join(folder, name));
    await exchange(a);
    expect(readdirSync(folder)).toHaveLength(1);
    const other = temporaryFolder();
    await a.calls.sync.choose({ folder: other });
    expect(readdirSync(other)).toEqual(readdirSync(folder));
    expect(await a.calls.sync.choose({ folder: null })).toMatchObject({ folder: null });
  });

  it("stays this machine's when a backup is restored, which brings back what was deleted", async () => {
    const { folder, a, b } = await twoMachines();
    const session = await sitAttempt(a, MIDDLING);
    await exchange(a);
    await exchange(b);
    const { transfer, bytes } = await a.calls.backup.make();
    const backup = await a.calls.transfers.fetch({ transfer, offset: 0 });
    expect(backup.size).toBe(bytes);
    await a.calls.sessions.remove({ sessions: [session] });
    await exchange(a);
    await exchange(b);
    const sent = await a.calls.transfers.begin();
    await a.calls.transfers.send({ ...sent, part: backup });
    await a.calls.backup.restore(sent);
    expect(await exchange(a)).toMatchObject({ folder });
    await exchange(b);
    expect(await sessionsOf(a)).toEqual([session]);
    expect(await sessionsOf(b)).toEqual([session]);
  });

  it("must be a folder that can be written, and not the data folder", async () => {
    const app = runApp();
    const file = join(temporaryFolder(), "file");
    writeFileSync(file, "");
    for (const [folder, words] of [
      ["Sync/onair", "whole path"],
      [join(temporaryFolder(), "none"), "no such folder"],
      [file, "a file"],
      [app.folder, "own data folder"],
      [join(app.folder, "problems", ".."), "own data folder"],
    ] as const) {
      mkdirSync(join(app.folder, "problems"), { recursive: true });
      const message = expect.stringContaining(words);
      await expect(app.calls.sync.choose({ folder })).rejects.toMatchObject({ code: "REFUSED", message });
    }
    expect((await app.calls.sync.state()).folder).toBeNull();
  });
});
