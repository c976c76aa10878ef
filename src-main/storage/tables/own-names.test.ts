import { join } from "node:path";
import Database from "better-sqlite3";
import { describe, expect, it, onTestFinished } from "vitest";
import type { Store } from "../../app/ports.ts";
import { planFor } from "../../core/interview/plan.ts";
import type { OwnName } from "../../core/language/own-name.ts";
import { temporaryFolder } from "../../temporary-folder.ts";
import { MIGRATIONS } from "../migrations/migrations.ts";
import { DATABASE_FILE, migrate, openDatabase } from "../open-database.ts";
import { sqliteStore } from "../sqlite-store.ts";

function openStore(folder = temporaryFolder()): Store {
  const database = openDatabase(folder);
  if (!database.ok) throw new Error(database.error.message);
  const store = sqliteStore(database.value);
  onTestFinished(() => store.close());
  return store;
}

const KV: OwnName = { phrase: "Bookings KV", means: { kind: "cache" } };
const TIMELINE: OwnName = { phrase: "fan-in timeline", means: { concept: "fan-out-on-write" } };

describe("own names", () => {
  it("are kept in the order they were taught, also after the store was closed", () => {
    const folder = temporaryFolder();
    const first = openStore(folder);
    first.learnName(TIMELINE, 1);
    first.learnName(KV, 2);
    first.close();
    expect(openStore(folder).ownNames()).toEqual([TIMELINE, KV]);
  });

  it("name one kind per phrase, the last one, whatever the capitals", () => {
    const store = openStore();
    store.learnName(KV, 1);
    store.learnName({ phrase: "bookings kv", means: { kind: "nosql_db" } }, 2);
    expect(store.ownNames()).toEqual([{ phrase: "bookings kv", means: { kind: "nosql_db" } }]);
  });

  it("may say several concepts, and a kind as well", () => {
    const store = openStore();
    const other: OwnName = { phrase: "fan-in timeline", means: { concept: "feed" } };
    const kind: OwnName = { phrase: "fan-in timeline", means: { kind: "worker" } };
    for (const [at, name] of [TIMELINE, other, kind].entries()) store.learnName(name, at);
    expect(store.ownNames()).toEqual([TIMELINE, other, kind]);
  });

  it("are forgotten one by one", () => {
    const store = openStore();
    store.learnName(TIMELINE, 1);
    store.learnName(KV, 2);
    store.forgetName({ ...KV, phrase: "bookings kv" });
    store.forgetName({ phrase: "never taught", means: { kind: "cache" } });
    expect(store.ownNames()).toEqual([TIMELINE]);
  });

  it("find room in a database from before they were kept, whose sessions stay", () => {
    const folder = temporaryFolder();
    const before = new Database(join(folder, DATABASE_FILE));
    migrate(before, MIGRATIONS.slice(0, 1));
    before
      .prepare(
        `INSERT INTO sessions (session, problem, level, plan, started_at, clock_ms, stage)
         VALUES ('s', 'instagram', 'senior', ?, 1, 0, 'R')`,
      )
      .run(JSON.stringify(planFor(45)));
    before.close();
    const store = openStore(folder);
    expect(store.session("s")?.problem).toBe("instagram");
    expect(store.ownNames()).toEqual([]);
    store.learnName(KV, 1);
    expect(store.ownNames()).toEqual([KV]);
  });
});
