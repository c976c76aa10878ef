import Database from "better-sqlite3";
import { describe, expect, it, onTestFinished } from "vitest";
import type { ListQuery, SessionRow, Store } from "../../app/ports.ts";
import { SESSION_SORTS } from "../../contract/sessions.ts";
import { planFor } from "../../core/interview/plan.ts";
import { migration0011 } from "../migrations/0011-drills.ts";
import { migration0013 } from "../migrations/0013-quick-lists.ts";
import { MIGRATIONS } from "../migrations/migrations.ts";
import { migrate } from "../open-database.ts";
import { sqliteStore } from "../sqlite-store.ts";
import { searchTables } from "./search.ts";
import { listSql } from "./session-lists.ts";

function openStore(): { readonly store: Store; readonly database: Database.Database } {
  const database = new Database(":memory:");
  onTestFinished(() => void database.close());
  migrate(database);
  return { store: sqliteStore(database), database };
}

function add(store: Store, session: string, rest: Partial<SessionRow>): void {
  const row: SessionRow = {
    session,
    problem: "instagram",
    level: "senior",
    plan: planFor(45),
    startedAt: 1000,
    finishedAt: null,
    clockMs: 0,
    stage: "R",
    total: null,
    band: null,
    picture: null,
    drill: null,
    ...rest,
  };
  store.createSession(row, []);
}

const ALL: ListQuery = { limit: 50, before: null, status: "any" };
const ids = (store: Store, query: Partial<ListQuery>) =>
  store.list({ ...ALL, ...query }).rows.map(({ session }) => session);

describe("a list", () => {
  it.each(SESSION_SORTS)("by %s has each session once, in the same order on pages of any length", (sort) => {
    const { store } = openStore();
    for (let at = 0; at < 40; at += 1) {
      add(store, `s${at}`, {
        startedAt: 1000 + (at % 7),
        problem: `p${at % 3}`,
        clockMs: (at % 4) * 1000,
        total: at % 5 === 0 ? null : (at % 5) * 20,
      });
    }
    const whole = ids(store, { sort });
    expect(new Set(whole).size).toBe(40);
    const paged: string[] = [];
    let before: string | null = null;
    do {
      const page: ReturnType<Store["list"]> = store.list({ ...ALL, sort, limit: 3, before });
      paged.push(...page.rows.map(({ session }) => session));
      before = page.cursor;
    } while (before !== null);
    expect(paged).toEqual(whole);
  });

  it("puts first what its order says, and what has no score last", () => {
    const { store } = openStore();
    add(store, "low", { total: 20, startedAt: 3, clockMs: 5, problem: "b" });
    add(store, "high", { total: 90, startedAt: 1, clockMs: 9, problem: "c" });
    add(store, "none", { total: null, startedAt: 2, clockMs: 7, problem: "a" });
    expect(ids(store, { sort: "newest" })).toEqual(["low", "none", "high"]);
    expect(ids(store, { sort: "oldest" })).toEqual(["high", "none", "low"]);
    expect(ids(store, { sort: "best" })).toEqual(["high", "low", "none"]);
    expect(ids(store, { sort: "worst" })).toEqual(["low", "high", "none"]);
    expect(ids(store, { sort: "longest" })).toEqual(["high", "none", "low"]);
    expect(ids(store, { sort: "problem" })).toEqual(["none", "low", "high"]);
  });

  it("holds what passes every filter, and counts it", () => {
    const { store } = openStore();
    add(store, "a", { level: "staff", total: 40, startedAt: 10, finishedAt: 11 });
    add(store, "b", { level: "staff", total: 55, startedAt: 20, finishedAt: 21, problem: "uber" });
    add(store, "c", { level: "mid", total: null, startedAt: 30 });
    const passing = (filter: Partial<ListQuery>) => {
      expect(store.count({ ...ALL, ...filter })).toBe(ids(store, filter).length);
      return ids(store, filter);
    };
    expect(passing({ level: "staff" })).toEqual(["b", "a"]);
    expect(passing({ score: { from: 40, below: 55 } })).toEqual(["a"]);
    expect(passing({ startedFrom: 20, startedBefore: 30 })).toEqual(["b"]);
    expect(passing({ problem: "uber", level: "mid" })).toEqual([]);
    expect(passing({ status: "unfinished" })).toEqual(["c"]);
    add(store, "d", { drill: "dataModel", startedAt: 40 });
    expect(passing({ of: "drills" })).toEqual(["d"]);
    expect(passing({ of: "interviews" })).toEqual(["c", "b", "a"]);
    expect(passing({})).toEqual(["d", "c", "b", "a"]);
  });

  it("begins at the beginning when a cursor is none", () => {
    const { store } = openStore();
    add(store, "a", {});
    for (const before of ["", "x", "[]", "[1,2,3,4,5]", '{"a":1}', "1000/a"]) {
      expect(ids(store, { before })).toEqual(["a"]);
    }
  });

  it.each(SESSION_SORTS)("by %s comes from an index, without sorting", (sort) => {
    const { database } = openStore();
    const first = { status: "any" as const, before: null, sort };
    const place = JSON.stringify(sort === "newest" || sort === "oldest" ? [1, "a"] : [1, 1, "a"]);
    for (const query of [first, { ...first, before: place }]) {
      const { sql, values } = listSql(query);
      const plan = database.prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`);
      const steps = plan.all(...values, 50).map(({ detail }) => detail);
      expect(steps.join("\n")).toMatch(/sessions USING INDEX sessions_by_/);
      expect(steps.join("\n")).not.toContain("TEMP B-TREE");
    }
  });

  it("of unfinished sessions looks at no others", () => {
    const { database } = openStore();
    const { sql, values } = listSql({ status: "unfinished", before: null });
    const plan = database.prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`);
    const steps = plan.all(...values, 50).map(({ detail }) => detail);
    expect(steps).toEqual(["SCAN sessions USING INDEX sessions_unfinished"]);
  });
});

describe("the migration to quick lists", () => {
  it("leaves what was read to be read again, and finds it by its first letters", () => {
    const database = new Database(":memory:");
    onTestFinished(() => void database.close());
    migrate(database, MIGRATIONS.slice(0, MIGRATIONS.indexOf(migration0013)));
    const searchable = { title: "otter", board: "", R: "", A: "", D: "", I: "", O: "" };
    database.exec(`INSERT INTO sessions (session, problem, level, plan, started_at, finished_at, clock_ms, stage)
      VALUES ('s', 'p', 'mid', '{"minutes":null}', 1, 2, 0, 'R')`);
    searchTables(database).saveSearchable([{ session: "s", searchable }]);
    migrate(database);
    const store = sqliteStore(database);
    const found = () => ids(store, { terms: { phrases: [["ott"]], isOpen: true } });
    expect([store.toRead(9).sessions, store.searchable("s"), found()]).toEqual([["s"], null, []]);
    store.saveSearchable([{ session: "s", searchable }]);
    expect([store.toRead(9).count, store.searchable("s"), found()]).toEqual([0, searchable, ["s"]]);
    store.saveSearchable([{ session: "s", searchable: { ...searchable, title: "beaver" } }]);
    expect([store.searchable("s")?.title, found()]).toEqual(["beaver", []]);
  });
});

describe("migration 11", () => {
  it("takes every session that is there for an interview", () => {
    const database = new Database(":memory:");
    onTestFinished(() => void database.close());
    migrate(database, MIGRATIONS.slice(0, MIGRATIONS.indexOf(migration0011)));
    database.exec(`INSERT INTO sessions (session, problem, level, plan, started_at, finished_at, clock_ms, stage)
      VALUES ('old', 'p', 'mid', '{"minutes":null}', 1, 2, 0, 'R')`);
    migrate(database);
    const store = sqliteStore(database);
    expect(store.session("old")?.drill).toBeNull();
    expect(ids(store, { of: "interviews" })).toEqual(["old"]);
    expect(store.practised()).toMatchObject([{ problem: "p", attempts: 1 }]);
  });
});

describe("migration 4", () => {
  it("moves pictures out of the rows, and leaves every session to be read", () => {
    const database = new Database(":memory:");
    onTestFinished(() => void database.close());
    migrate(database, MIGRATIONS.slice(0, 3));
    database.exec(`INSERT INTO sessions (session, problem, level, plan, started_at, clock_ms, stage, picture) VALUES
      ('drawn', 'p', 'mid', '{"minutes":null}', 1, 0, 'R', 'data:image/webp;base64,AAAA'),
      ('blank', 'p', 'mid', '{"minutes":null}', 2, 0, 'R', NULL)`);
    migrate(database);
    const store = sqliteStore(database);
    expect(store.session("blank")?.picture).toBeNull();
    expect(store.picture(store.session("drawn")?.picture ?? "")).toBe("data:image/webp;base64,AAAA");
    expect(store.toRead(1)).toEqual({ sessions: ["blank"], count: 2 });
  });

  it("takes pictures and words away with their session", () => {
    const { store, database } = openStore();
    add(store, "s", {});
    store.savePicture("s", "data:image/webp;base64,AAAA");
    const searchable = { title: "otter", board: "", R: "", A: "", D: "", I: "", O: "" };
    store.saveSearchable([{ session: "s", searchable }]);
    const left = (table: string) => database.prepare(`SELECT count(*) FROM ${table}`).pluck().get();
    const found = () =>
      database.prepare("SELECT count(*) FROM session_words WHERE session_words MATCH 'otter'").pluck().get();
    expect([left("pictures"), left("session_texts"), found()]).toEqual([1, 1, 1]);
    store.remove(["s"], 1);
    sqliteStore(database);
    expect([left("pictures"), left("session_texts"), found()]).toEqual([0, 0, 0]);
  });
});
