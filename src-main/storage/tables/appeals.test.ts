import Database from "better-sqlite3";
import { describe, expect, it, onTestFinished } from "vitest";
import { planFor } from "../../core/interview/plan.ts";
import type { Appeal } from "../../core/rubric/appeal.ts";
import { MIGRATIONS } from "../migrations/migrations.ts";
import { migrate } from "../open-database.ts";
import { sqliteStore } from "../sqlite-store.ts";

/** A database as it was before appeals, with a session and its evaluation in it. */
function databaseBefore(): Database.Database {
  const database = new Database(":memory:");
  onTestFinished(() => void database.close());
  database.pragma("foreign_keys = ON");
  migrate(database, MIGRATIONS.slice(0, 2));
  database
    .prepare(
      `INSERT INTO sessions (session, problem, level, plan, started_at, clock_ms, stage, total, band)
       VALUES ('s', 'instagram', 'senior', ?, 1, 0, 'R', 54, 'Leaning no')`,
    )
    .run(JSON.stringify(planFor(45)));
  database
    .prepare("INSERT INTO evaluations VALUES ('s', 1, 'rubric', 'lexicon', 'engine', 'senior', x'00')")
    .run();
  return database;
}

const APPEAL: Appeal = {
  criterion: "r-scope",
  verdict: "met",
  evidence: { source: "notes", stage: "R", start: 4, end: 10, quote: "Parked" },
  note: "It says so.",
  atWallMs: 7,
};

describe("the migration to appeals", () => {
  it("leaves sessions and evaluations as they were, and has no appeals", () => {
    const database = databaseBefore();
    expect(migrate(database)).toBe("current");
    const store = sqliteStore(database);
    expect(store.session("s")).toMatchObject({ total: 54, band: "Leaning no" });
    expect(database.prepare("SELECT count(*) AS n FROM evaluations").get()).toEqual({ n: 1 });
    expect(store.appeals("s")).toEqual([]);
  });
});

describe("appeals in the store", () => {
  it("come back as they were, the oldest first, one for each criterion", () => {
    const database = databaseBefore();
    migrate(database);
    const store = sqliteStore(database);
    const board: Appeal = {
      criterion: "a-cache",
      verdict: "partial",
      evidence: { source: "board", elementIds: ["x"] },
      note: "",
      atWallMs: 3,
    };
    store.saveAppeal("s", { ...APPEAL, verdict: "partial", atWallMs: 1 });
    store.saveAppeal("s", APPEAL);
    store.saveAppeal("s", board);
    expect(store.appeals("s")).toEqual([board, APPEAL]);
    store.withdrawAppeal("s", "a-cache");
    store.withdrawAppeal("s", "never-made");
    expect(store.appeals("s")).toEqual([APPEAL]);
  });

  it("go with their session", () => {
    const database = databaseBefore();
    migrate(database);
    const store = sqliteStore(database);
    store.saveAppeal("s", APPEAL);
    store.remove(["s"], 1);
    expect(sqliteStore(database).appeals("s")).toEqual([]);
  });
});
