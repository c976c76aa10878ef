import { join } from "node:path";
import Database from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { DATABASE_FILE } from "../storage/open-database.ts";
import { referenceAttempt, runApp, sitAttempt } from "./finished-session.fixture.ts";

const TAUGHT = { phrase: "S3", means: { kind: "cache" } } as const;

function bodiesIn(folder: string): readonly string[] {
  const database = new Database(join(folder, DATABASE_FILE), { readonly: true });
  const rows = database
    .prepare<[], { body: Buffer }>("SELECT body FROM evaluations ORDER BY session, made_at")
    .all();
  database.close();
  return rows.map(({ body }) => body.toString("hex"));
}

describe("scoring a session again", () => {
  it("without a change keeps nothing new, and what is kept stays the same to the byte", async () => {
    const app = runApp();
    const session = await sitAttempt(app, referenceAttempt("middling"));
    const { kept } = await app.calls.evaluations.of({ session });
    app.close();
    const before = bodiesIn(app.folder);
    expect(before).toHaveLength(1);

    // As after a restart: nothing of the first scoring is left in memory.
    const later = runApp(app.folder);
    const again = await later.calls.evaluations.again({ session });
    expect(again.madeAt).toBe(kept[0]?.madeAt);
    await later.calls.evaluations.again({ session });
    later.close();
    expect(bodiesIn(app.folder)).toEqual(before);
  });

  it("at another level is kept beside the score, which stays", async () => {
    const app = runApp();
    const { calls } = app;
    const session = await sitAttempt(app, referenceAttempt("middling"));
    const before = await calls.sessions.result({ session });
    const asStaff = await calls.evaluations.again({ session, level: "staff" });
    expect(asStaff.total).not.toBe(before.evaluation.total);

    expect(await calls.sessions.result({ session })).toEqual(before);
    const { kept, counts } = await calls.evaluations.of({ session });
    expect(kept.map(({ evaluation }) => evaluation.level)).toEqual(["staff", "senior"]);
    expect(counts).toBe(kept[1]?.madeAt);
    const shown = await calls.sessions.result({ session, madeAt: asStaff.madeAt });
    expect(shown.evaluation).toEqual(kept[0]?.evaluation);
    expect(shown.card.total).toBe(before.evaluation.total);
  });

  it("after a name was taught says what has changed, and the older score can still be looked at", async () => {
    const app = runApp();
    const { calls } = app;
    const session = await sitAttempt(app, referenceAttempt("middling"));
    const first = await calls.evaluations.of({ session });
    expect(await calls.evaluations.countOutdated()).toEqual({ sessions: 0, changed: [] });

    await calls.names.learn(TAUGHT);
    expect(await calls.evaluations.countOutdated()).toEqual({ sessions: 1, changed: ["lexicon"] });
    const { sessions } = await calls.evaluations.outdated();
    expect(sessions).toMatchObject([
      { session, title: "Instagram", changed: ["lexicon"], isProblemHere: true },
    ]);

    const { madeAt } = await calls.evaluations.again({ session });
    expect(await calls.evaluations.countOutdated()).toEqual({ sessions: 0, changed: [] });
    const then = await calls.evaluations.of({ session });
    expect(then.counts).toBe(madeAt);
    expect(then.kept[1]).toEqual(first.kept[0]);
    expect(then.kept[0]?.evaluation.hashes).toEqual(then.now);
    const [older] = first.kept;
    const result = await calls.sessions.result({ session, madeAt: older?.madeAt ?? 0 });
    expect(result.evaluation).toEqual(older?.evaluation);
  });

  it("supposes a level without keeping anything", async () => {
    const app = runApp();
    const session = await sitAttempt(app, referenceAttempt("middling"));
    const before = await app.calls.evaluations.of({ session });
    const supposed = await app.calls.evaluations.whatIf({ session, level: "staff" });
    expect(supposed.level).toBe("staff");
    expect(await app.calls.evaluations.of({ session })).toEqual(before);
    expect((await app.calls.evaluations.again({ session, level: "staff" })).total).toBe(supposed.total);
  });

  it("says what to do when there is nothing to score", async () => {
    const app = runApp();
    await expect(app.calls.evaluations.again({ session: "none" })).rejects.toThrow(
      /choose one from the history/,
    );
    const open = await sitAttempt(app, referenceAttempt("middling"), false);
    await expect(app.calls.evaluations.again({ session: open })).rejects.toThrow(/finish it/);
    const session = await sitAttempt(app, referenceAttempt("middling"));
    await expect(app.calls.sessions.result({ session, madeAt: 1 })).rejects.toThrow(/not kept any more/);
  });
});

describe("the attempts at a problem", () => {
  it("are the finished ones with their scores", async () => {
    const app = runApp();
    const session = await sitAttempt(app, referenceAttempt("middling"));
    await sitAttempt(app, referenceAttempt("senior"), false);
    const { card } = await app.calls.sessions.result({ session });
    const { startedAt, total, band } = card;
    expect(await app.calls.evaluations.attempts({ problem: "instagram" })).toEqual([
      { session, level: "senior", startedAt, total, band },
    ]);
  });
});
