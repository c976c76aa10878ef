import Database from "better-sqlite3";
import { describe, expect, it, onTestFinished } from "vitest";
import type { Recording } from "../../app/ports.ts";
import { planFor } from "../../core/interview/plan.ts";
import { migration0012 } from "../migrations/0012-recordings.ts";
import { MIGRATIONS } from "../migrations/migrations.ts";
import { migrate } from "../open-database.ts";
import { sqliteStore } from "../sqlite-store.ts";

const RECORDING: Recording = {
  take: "one",
  fromMs: 2_000,
  lengthMs: 6_000,
  mimeType: "audio/webm",
  bytes: new Uint8Array([1, 2, 3]),
};

/** A database as it was before recordings, with one session in it. */
function databaseBefore(): Database.Database {
  const database = new Database(":memory:");
  onTestFinished(() => void database.close());
  database.pragma("foreign_keys = ON");
  migrate(database, MIGRATIONS.slice(0, MIGRATIONS.indexOf(migration0012)));
  database
    .prepare(
      `INSERT INTO sessions (session, problem, level, plan, started_at, clock_ms, stage)
       VALUES ('s', 'instagram', 'senior', ?, 1, 0, 'R')`,
    )
    .run(JSON.stringify(planFor(45)));
  return database;
}

describe("recordings in the store", () => {
  it("find room in a database from before them, whose sessions stay", () => {
    const database = databaseBefore();
    expect(migrate(database)).toBe("current");
    const store = sqliteStore(database);
    expect(store.session("s")?.problem).toBe("instagram");
    expect(store.recordings("s")).toEqual([]);
    expect(store.recordingsInAll()).toEqual({ count: 0, storedBytes: 0 });
  });

  it("come back as they were, in the order they were spoken in, each once", () => {
    const database = databaseBefore();
    migrate(database);
    const store = sqliteStore(database);
    store.saveRecording("s", RECORDING);
    store.saveRecording("s", { ...RECORDING, bytes: new Uint8Array(9) });
    store.saveRecording("s", { ...RECORDING, take: "two", fromMs: 1_000 });
    expect(store.recordings("s").map(({ take, storedBytes }) => [take, storedBytes])).toEqual([
      ["two", 3],
      ["one", 3],
    ]);
    const found = store.recording("s", "one");
    expect({ ...found, bytes: [...(found?.bytes ?? [])] }).toEqual({ ...RECORDING, bytes: [1, 2, 3] });
    expect(store.recordingsInAll()).toEqual({ count: 2, storedBytes: 6 });
  });

  it("go with their session, and come back with it", () => {
    const database = databaseBefore();
    migrate(database);
    const store = sqliteStore(database);
    store.saveRecording("s", RECORDING);
    store.remove(["s"], 1);
    expect(store.recordingsInAll().count).toBe(0);
    store.restore(["s"]);
    expect(store.recordingsInAll().count).toBe(1);
    store.remove(["s"], 1);
    expect(sqliteStore(database).recording("s", "one")).toBeNull();
  });
});
