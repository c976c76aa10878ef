import { join } from "node:path";
import Database from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { openDataFiles } from "../content/data-files.ts";
import { dropFiles, PARKING } from "../content/own-problem.fixture.ts";
import { referencesOf } from "../content/references.ts";
import { DATABASE_FILE } from "../storage/open-database.ts";
import { type RunningApp, referenceAttempt, runApp, sitAttempt } from "./finished-session.fixture.ts";
import { localDay } from "./local-day.ts";

/** As if outcomes had never been kept: what an earlier version leaves behind. */
function forgetOutcomes(app: RunningApp): RunningApp {
  app.close();
  const database = new Database(join(app.folder, DATABASE_FILE));
  database.exec(
    "DELETE FROM outcomes; INSERT OR IGNORE INTO outcomes_due SELECT DISTINCT session FROM evaluations",
  );
  database.close();
  return runApp(app.folder);
}

describe("progress", () => {
  it("starts with an easy problem and nothing else", async () => {
    const { calls } = runApp();
    const progress = await calls.progress.summary();
    expect(progress).toMatchObject({
      sessions: 0,
      drills: 0,
      left: 0,
      concepts: [],
      records: [],
      days: [],
    });
    expect(progress.next).toHaveLength(3);
    expect(progress.next[0]).toMatchObject({ reason: "start", difficulty: "easy", level: "senior" });
    expect(progress.next[0]?.topics.length).toBeGreaterThan(1);
  });

  it("draws every figure from the sessions behind it", async () => {
    const app = runApp();
    const { calls } = app;
    const middling = await sitAttempt(app, referenceAttempt("middling"));
    const senior = await sitAttempt(app, referenceAttempt("senior"));
    await sitAttempt(app, referenceAttempt("middling"), false);
    const progress = await calls.progress.summary();
    const { evaluation } = await calls.sessions.result({ session: senior });
    expect(progress).toMatchObject({ sessions: 2, left: 0 });
    expect(progress.form).toMatchObject({ newest: 1 });
    expect(progress.form.recent.at(-1)).toMatchObject({ session: senior, stages: evaluation.stages });
    expect(progress.records).toMatchObject([
      { title: "Instagram", attempts: 2, best: { session: senior }, latest: { session: senior } },
    ]);
    expect(progress.days).toMatchObject([{ day: progress.today, sessions: 2 }]);
    expect(progress.pace.R.sessions.map(({ session }) => session)).toEqual([middling, senior]);

    const concept = progress.concepts.find(({ asked }) => asked > 2);
    if (concept === undefined) throw new Error("no concept was asked for");
    expect(concept.group).not.toBeNull();
    for (const behind of [
      { of: "concept", concept: concept.concept },
      { of: "problem", problem: "instagram" },
      { of: "day", day: progress.today },
      { of: "all" },
    ] as const) {
      const { sessions, all } = await calls.progress.behind(behind);
      expect([sessions.map(({ session }) => session), all]).toEqual([[senior, middling], 2]);
      expect(sessions.every(({ credit }) => (credit === null) === (behind.of !== "concept"))).toBe(true);
    }
    expect((await calls.progress.behind({ of: "day", day: progress.today - 1 })).sessions).toEqual([]);
  });

  it("recommends what would exercise the weakest topics, with the sessions that say so", async () => {
    const app = runApp();
    const session = await sitAttempt(app, referenceAttempt("middling"));
    const [next] = (await app.calls.progress.summary()).next;
    expect(next).toMatchObject({ reason: "weakest", level: referenceAttempt("middling").level });
    expect(next?.problem).not.toBe("instagram");
    expect(next?.topics.length).toBeGreaterThan(0);
    for (const { behind } of next?.topics ?? []) {
      expect(behind.map((card) => [card.session, card.title])).toEqual([[session, "Instagram"]]);
    }
  });

  it("leaves out what is deleted until it is restored", async () => {
    const app = runApp();
    const session = await sitAttempt(app, referenceAttempt("senior"));
    const before = await app.calls.progress.summary();
    await app.calls.sessions.remove({ sessions: [session] });
    expect(await app.calls.progress.summary()).toMatchObject({ sessions: 0, concepts: [], records: [] });
    await app.calls.sessions.restore({ sessions: [session] });
    expect(await app.calls.progress.summary()).toEqual(before);
  });

  it("reads evaluations that were there before, a few at a time", async () => {
    const first = runApp();
    for (let count = 0; count < 23; count += 1) await sitAttempt(first, referenceAttempt("middling"));
    const kept = await first.calls.progress.summary();
    const app = forgetOutcomes(first);
    expect(await app.calls.progress.summary()).toMatchObject({ sessions: 20, left: 3 });
    expect(await app.calls.progress.catchUp()).toEqual({ left: 0 });
    expect(await app.calls.progress.summary()).toEqual(kept);
  });

  it("still counts sessions at a problem that was removed, by the concepts it asked for", async () => {
    const app = runApp();
    dropFiles(join(app.folder, "problems", "parking"), PARKING);
    const references = referencesOf(openDataFiles(app.folder), "parking");
    const attempt = references.ok ? references.value[0]?.attempt : undefined;
    if (attempt === undefined) throw new Error("no attempt");
    await sitAttempt(app, attempt);
    const before = await app.calls.progress.summary();
    expect(before.concepts.length).toBeGreaterThan(0);
    await app.calls.ownProblems.remove({ id: "parking" });
    const after = await app.calls.progress.summary();
    expect(after.concepts).toEqual(before.concepts);
    expect(after.records).toMatchObject([{ problem: "parking", title: "parking" }]);
    expect((await forgetOutcomes(app).calls.progress.summary()).concepts).toEqual([]);
  });
});

describe("the day of a moment", () => {
  it("changes at midnight where the machine is", () => {
    const midnight = new Date(2026, 2, 29).getTime();
    expect(localDay(midnight) - localDay(midnight - 1)).toBe(1);
    expect(localDay(new Date(2026, 2, 29, 23, 59).getTime())).toBe(localDay(midnight));
    expect(localDay(new Date(1970, 0, 2, 12).getTime())).toBe(1);
  });
});
