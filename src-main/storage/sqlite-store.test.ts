import { closeSync, openSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { describe, expect, it, onTestFinished } from "vitest";
import type { SessionRow, Store } from "../app/ports.ts";
import { DEFAULT_PREFERENCES, type Preferences } from "../contract/preferences.ts";
import { elementSchema } from "../core/diagram/scene.ts";
import type { SessionEvent } from "../core/interview/event.ts";
import { advanceClock } from "../core/interview/evolve.ts";
import { planFor } from "../core/interview/plan.ts";
import { replay } from "../core/interview/replay.ts";
import type { SessionState } from "../core/interview/state.ts";
import type { Evaluation } from "../core/rubric/evaluation.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { MIGRATIONS } from "./migrations/migrations.ts";
import { DATABASE_FILE, migrate, openDatabase } from "./open-database.ts";
import { sqliteStore } from "./sqlite-store.ts";

const started: SessionEvent = {
  type: "started",
  atMs: 0,
  problem: "instagram",
  level: "senior",
  plan: planFor(45),
};

function openStore(folder: string): Store {
  const database = openDatabase(folder);
  if (!database.ok) throw new Error(database.error.message);
  const store = sqliteStore(database.value);
  onTestFinished(() => store.close());
  return store;
}

function rowOf(session: string, startedAt = 1000): SessionRow {
  return {
    session,
    problem: "instagram",
    level: "senior",
    plan: planFor(45),
    startedAt,
    finishedAt: null,
    clockMs: 0,
    stage: "R",
    total: null,
    band: null,
    picture: null,
    drill: null,
  };
}

function typing(count: number): SessionEvent[] {
  return Array.from({ length: count }, (_, index) => ({
    type: "notesChanged",
    atMs: index + 1,
    stage: "R",
    splice: { start: index, removed: 0, inserted: String(index % 10) },
  }));
}

function stateAfter(events: readonly SessionEvent[]): SessionState {
  const state = replay(events);
  if (state === null) throw new Error("no started event");
  return state;
}

describe("the store", () => {
  it("gives a session back as it was, after it was closed and opened again", () => {
    const folder = temporaryFolder();
    const first = openStore(folder);
    const board = elementSchema.parse({ id: "a", type: "ellipse", x: 1, y: 2, roughness: 2 });
    const events: SessionEvent[] = [
      ...typing(3),
      { type: "boardChanged", atMs: 9, elements: [board] },
      { type: "stageEntered", atMs: 10, stage: "A" },
    ];
    const state = stateAfter([started, ...events]);
    first.createSession(rowOf("s"), [started]);
    first.append("s", events, state, 2000);
    first.close();

    const second = openStore(folder);
    expect(second.state("s")).toEqual(state);
    expect(second.session("s")).toMatchObject({ clockMs: 10, stage: "A", finishedAt: null });
    expect(second.events("s")).toEqual([started, ...events]);
  });

  it("gives the same state from a keyframe on as from the start", () => {
    const store = openStore(temporaryFolder());
    const events = typing(1000);
    store.createSession(rowOf("s"), [started]);
    for (let at = 0; at < events.length; at += 10) {
      store.append("s", events.slice(at, at + 10), stateAfter([started, ...events.slice(0, at + 10)]), 0);
    }
    expect(store.state("s")).toEqual(stateAfter([started, ...events]));
    expect(replay(store.events("s"))).toEqual(stateAfter([started, ...events]));
  });

  it("keeps the clock of beats, which are no events", () => {
    const store = openStore(temporaryFolder());
    store.createSession(rowOf("s"), [started]);
    const later = advanceClock(stateAfter([started]), 12_345);
    store.beat("s", later);
    expect(store.state("s")).toEqual(later);
  });

  it("lists newest first, page by page, each session once", () => {
    const store = openStore(temporaryFolder());
    for (let at = 0; at < 25; at += 1) store.createSession(rowOf(`s${at}`, 1000 + (at % 5)), [started]);
    const seen: string[] = [];
    let before: string | null = null;
    do {
      const page: ReturnType<Store["list"]> = store.list({ limit: 4, before, status: "any" });
      seen.push(...page.rows.map(({ session }) => session));
      before = page.cursor;
    } while (before !== null);
    expect(seen).toHaveLength(25);
    expect(new Set(seen).size).toBe(25);
    expect(seen.slice(0, 5).every((session) => Number(session.slice(1)) % 5 === 4)).toBe(true);
  });

  it("tells finished from unfinished, and keeps the first end", () => {
    const store = openStore(temporaryFolder());
    const finish: SessionEvent = { type: "finished", atMs: 5 };
    store.createSession(rowOf("done"), [started]);
    store.createSession(rowOf("open"), [started]);
    store.append("done", [finish], stateAfter([started, finish]), 7000);
    store.append("done", [], stateAfter([started, finish]), 9000);
    const sessions = (status: "finished" | "unfinished") =>
      store
        .list({ limit: 9, before: null, status })
        .rows.map(({ session, finishedAt }) => [session, finishedAt]);
    expect(sessions("finished")).toEqual([["done", 7000]]);
    expect(sessions("unfinished")).toEqual([["open", null]]);
  });

  it("restores what was deleted until it is opened again", () => {
    const folder = temporaryFolder();
    const first = openStore(folder);
    first.createSession(rowOf("kept"), [started]);
    first.createSession(rowOf("gone"), [started]);
    expect(first.remove(["kept", "gone", "unknown"], 1)).toBe(2);
    expect(first.session("kept")).toBeNull();
    expect(first.restore(["kept"])).toBe(1);
    first.close();
    const second = openStore(folder);
    expect(second.restore(["gone"])).toBe(0);
    expect(second.list({ limit: 9, before: null, status: "any" }).rows.map(({ session }) => session)).toEqual(
      ["kept"],
    );
  });

  it("keeps evaluations, pictures, images and preferences", () => {
    const store = openStore(temporaryFolder());
    const evaluation: Evaluation = {
      problem: "instagram",
      level: "senior",
      total: 72,
      band: "Leaning yes",
      stages: { R: 80, A: 66, D: 90, I: 50, O: null },
      caps: [],
      criteria: [],
      hashes: { rubric: "r", lexicon: "l", engine: "e" },
    };
    store.createSession(rowOf("s"), [started]);
    store.saveEvaluation("s", evaluation, 1);
    store.saveEvaluation("s", { ...evaluation, total: 73 }, 2);
    store.savePicture("s", "data:image/webp;base64,AAAA");
    store.saveImage("hash", new Uint8Array([1, 2, 3]));
    store.saveImage("hash", new Uint8Array([9]));
    expect(store.evaluation("s")?.total).toBe(73);
    expect(store.session("s")).toMatchObject({ total: 73, band: "Leaning yes" });
    expect(store.picture(store.session("s")?.picture ?? "")).toBe("data:image/webp;base64,AAAA");
    expect([...(store.image("hash") ?? [])]).toEqual([1, 2, 3]);
    expect(store.preferences()).toEqual(DEFAULT_PREFERENCES);
    const chosen: Preferences = {
      colorScheme: "dark",
      sound: true,
      scoresThemselves: false,
      availability: { cache: 0.9 },
      boardExport: { format: "mermaid", scale: 4, dark: true, background: false, embed: false },
      keepsRecordings: true,
      cardLimits: { newADay: 3, mostADay: 20 },
    };
    store.savePreferences(chosen);
    expect(store.preferences()).toEqual(chosen);
  });
});

describe("openDatabase", () => {
  it("refuses a second writer", () => {
    const folder = temporaryFolder();
    openStore(folder);
    const second = openDatabase(folder);
    expect(second.ok ? "" : second.error.message).toContain("Another Onair is using");
  });

  it("refuses a database from a newer version", () => {
    const folder = temporaryFolder();
    const newer = new Database(join(folder, DATABASE_FILE));
    newer.pragma(`user_version = ${MIGRATIONS.length + 1}`);
    newer.close();
    const opened = openDatabase(folder);
    expect(opened.ok ? "" : opened.error.message).toContain("newer Onair");
  });

  it("refuses a file that is no database", () => {
    const folder = temporaryFolder();
    writeFileSync(
      join(folder, DATABASE_FILE),
      "not a database, but long enough to be read as a header".repeat(40),
    );
    const opened = openDatabase(folder);
    expect(opened.ok ? "" : opened.error.message).toContain("move it away");
  });

  it("refuses a file whose list of sessions is damaged", () => {
    const folder = temporaryFolder();
    const store = openStore(folder);
    for (let at = 0; at < 50; at += 1) store.createSession(rowOf(`s${at}`), [started]);
    store.close();
    const database = new Database(join(folder, DATABASE_FILE));
    const rootPage = database
      .prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'sessions'")
      .pluck()
      .get();
    const pageBytes = Number(database.pragma("page_size", { simple: true }));
    database.close();
    const file = openSync(join(folder, DATABASE_FILE), "r+");
    writeSync(file, Buffer.alloc(pageBytes, 0xff), 0, pageBytes, (Number(rootPage) - 1) * pageBytes);
    closeSync(file);
    const opened = openDatabase(folder);
    expect(opened.ok ? "" : opened.error.message).toContain("move it away");
  });

  it("refuses a folder that cannot be made", () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "file"), "");
    const opened = openDatabase(join(folder, "file", "data"));
    expect(opened.ok ? "" : opened.error.message).toContain("--data-dir");
  });

  it("runs only the migrations a file has not had, each whole or not at all", () => {
    const database = new Database(":memory:");
    onTestFinished(() => void database.close());
    migrate(database, ["CREATE TABLE a (x)"]);
    database.exec("INSERT INTO a VALUES (1)");
    expect(() => migrate(database, ["CREATE TABLE a (x)", "CREATE TABLE b (x); SELECT broken"])).toThrow();
    expect(database.pragma("user_version", { simple: true })).toBe(1);
    migrate(database, ["CREATE TABLE a (x)", "CREATE TABLE b (x)"]);
    expect(database.prepare("SELECT count(*) AS n FROM a").get()).toEqual({ n: 1 });
  });
});
