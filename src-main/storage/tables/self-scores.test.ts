import Database from "better-sqlite3";
import { describe, expect, it, onTestFinished } from "vitest";
import { planFor } from "../../core/interview/plan.ts";
import type { SelfScores } from "../../core/learning/self-scores.ts";
import { migration0004 } from "../migrations/0004-self-scores.ts";
import { MIGRATIONS } from "../migrations/migrations.ts";
import { migrate } from "../open-database.ts";
import { sqliteStore } from "../sqlite-store.ts";

const SCORES: SelfScores = { R: 70, A: 60, D: 50, I: 40, O: 0 };

/** A database as it was before self-scores, with sessions in it that were started one after the other. */
function databaseBefore(...sessions: readonly string[]): Database.Database {
  const database = new Database(":memory:");
  onTestFinished(() => void database.close());
  database.pragma("foreign_keys = ON");
  migrate(database, MIGRATIONS.slice(0, MIGRATIONS.indexOf(migration0004)));
  for (const [startedAt, session] of sessions.entries()) {
    database
      .prepare(
        `INSERT INTO sessions (session, problem, level, plan, started_at, clock_ms, stage, total, band)
         VALUES (?, 'instagram', 'senior', ?, ?, 0, 'R', 54, 'Leaning no')`,
      )
      .run(session, JSON.stringify(planFor(45)), startedAt);
  }
  return database;
}

describe("the migration to self-scores", () => {
  it("leaves sessions as they were, and has no self-scores", () => {
    const database = databaseBefore("s");
    expect(migrate(database)).toBe("current");
    const store = sqliteStore(database);
    expect(store.session("s")).toMatchObject({ total: 54, band: "Leaning no" });
    expect(store.selfScores("s")).toBeNull();
    expect(store.selfScored(10)).toEqual([]);
  });
});

describe("self-scores in the store", () => {
  it("come back as they were, the newest so many in the order of their sessions", () => {
    const database = databaseBefore("first", "second", "third");
    migrate(database);
    const store = sqliteStore(database);
    for (const session of ["third", "first", "second"]) store.saveSelfScores(session, SCORES, 1);
    expect(store.selfScores("first")).toEqual(SCORES);
    expect(store.selfScored(2).map(({ row, scores }) => [row.session, scores])).toEqual([
      ["second", SCORES],
      ["third", SCORES],
    ]);
  });

  it("go with their session, and come back with it", () => {
    const database = databaseBefore("s");
    migrate(database);
    const store = sqliteStore(database);
    store.saveSelfScores("s", SCORES, 1);
    store.remove(["s"], 1);
    expect(store.selfScored(10)).toEqual([]);
    store.restore(["s"]);
    expect(store.selfScored(10)).toHaveLength(1);
    store.remove(["s"], 1);
    expect(sqliteStore(database).selfScores("s")).toBeNull();
  });
});
