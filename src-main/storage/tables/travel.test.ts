import { join } from "node:path";
import Database from "better-sqlite3";
import { expect, it, onTestFinished } from "vitest";
import { planFor } from "../../core/interview/plan.ts";
import { temporaryFolder } from "../../temporary-folder.ts";
import { migration0007 } from "../migrations/0007-travel.ts";
import { MIGRATIONS } from "../migrations/migrations.ts";
import { DATABASE_FILE, migrate, openDatabase } from "../open-database.ts";
import { sqliteStore } from "../sqlite-store.ts";

it("finds the sessions of a database from before, each under its own id, ready to travel", () => {
  const folder = temporaryFolder();
  const before = new Database(join(folder, DATABASE_FILE));
  migrate(before, MIGRATIONS.slice(0, MIGRATIONS.indexOf(migration0007)));
  const add = before.prepare(
    `INSERT INTO sessions (session, problem, level, plan, started_at, finished_at, clock_ms, stage)
     VALUES (?, 'instagram', 'senior', ?, 1, ?, 0, 'R')`,
  );
  add.run("done", JSON.stringify(planFor(45)), 7000);
  add.run("open", JSON.stringify(planFor(45)), null);
  before.close();

  const database = openDatabase(folder);
  if (!database.ok) throw new Error(database.error.message);
  const store = sqliteStore(database.value);
  onTestFinished(() => store.close());
  expect(store.sessionIds()).toEqual(["done", "open"]);
  expect(store.travelRows()).toEqual([{ session: "done", key: "done.7000", stamp: "0/0", sent: null }]);
  expect(store.archived("open")?.session).toBe("open");
  expect(store.remove(["done"], 1)).toBe(1);
  expect([...store.marks()]).toEqual([["done.7000", { number: 1, isDeleted: true }]]);
});

it("does what is done together as a whole or not at all", () => {
  const database = openDatabase(temporaryFolder());
  if (!database.ok) throw new Error(database.error.message);
  const store = sqliteStore(database.value);
  onTestFinished(() => store.close());
  expect(store.together(() => store.saveMark("a.1", { number: 1, isDeleted: true }))).toBeUndefined();
  const fails = () =>
    store.together(() => {
      store.saveMark("b.1", { number: 1, isDeleted: true });
      throw new Error("in the middle");
    });
  expect(fails).toThrow("in the middle");
  expect([...store.marks().keys()]).toEqual(["a.1"]);
});
