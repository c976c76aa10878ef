import { describe, expect, it, onTestFinished } from "vitest";
import type { SessionRow, Store } from "../../app/ports.ts";
import type { SessionEvent } from "../../core/interview/event.ts";
import { planFor } from "../../core/interview/plan.ts";
import { replay } from "../../core/interview/replay.ts";
import type { Evaluation } from "../../core/rubric/evaluation.ts";
import { temporaryFolder } from "../../temporary-folder.ts";
import { openDatabase } from "../open-database.ts";
import { sqliteStore } from "../sqlite-store.ts";

const NOW = { rubric: "r2", lexicon: "l2", engine: "e2" };

function openStore(folder = temporaryFolder()): Store {
  const database = openDatabase(folder);
  if (!database.ok) throw new Error(database.error.message);
  const store = sqliteStore(database.value);
  onTestFinished(() => store.close());
  return store;
}

function scored(fields: Partial<Evaluation> = {}): Evaluation {
  return {
    problem: "instagram",
    level: "senior",
    total: 60,
    band: "Leaning yes",
    stages: { R: 60, A: 60, D: 60, I: 60, O: 60 },
    caps: [],
    criteria: [],
    hashes: NOW,
    ...fields,
  };
}

function finish(store: Store, session: string, startedAt: number, problem = "instagram"): void {
  const row: SessionRow = {
    session,
    problem,
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
  const started: SessionEvent = { type: "started", atMs: 0, problem, level: "senior", plan: planFor(45) };
  const finished: SessionEvent = { type: "finished", atMs: 5 };
  const state = replay([started, finished]);
  if (state === null) throw new Error("no state");
  store.createSession(row, [started]);
  store.append(session, [finished], state, startedAt + 10);
}

describe("the evaluations of a session", () => {
  it("are all kept, in the order they were made, also when the clock stands still or goes back", () => {
    const store = openStore();
    finish(store, "s", 1);
    expect(store.saveEvaluation("s", scored({ total: 60 }), 100)).toBe(100);
    expect(store.saveEvaluation("s", scored({ total: 61 }), 100)).toBe(101);
    expect(store.saveEvaluation("s", scored({ total: 62 }), 50)).toBe(102);
    expect(store.evaluations("s").map(({ evaluation }) => evaluation.total)).toEqual([62, 61, 60]);
    expect(store.evaluation("s")?.total).toBe(62);
  });

  it("are not kept again while nothing changes, and are when something came between", () => {
    const store = openStore();
    finish(store, "s", 1);
    store.saveEvaluation("s", scored(), 100);
    expect(store.saveEvaluation("s", scored(), 200)).toBe(100);
    store.saveEvaluation("s", scored({ total: 70 }), 300);
    expect(store.saveEvaluation("s", scored(), 400)).toBe(400);
    expect(store.evaluations("s")).toHaveLength(3);
  });

  it("count at the session's own level: another level changes neither its score nor its row", () => {
    const store = openStore();
    finish(store, "s", 1);
    store.saveEvaluation("s", scored(), 100);
    store.saveEvaluation("s", scored({ level: "staff", total: 20, band: "Not yet" }), 200);
    expect(store.evaluation("s")?.total).toBe(60);
    expect(store.session("s")).toMatchObject({ total: 60, band: "Leaning yes" });
    expect(store.saveEvaluation("s", scored(), 300)).toBe(100);
    expect(store.evaluations("s").map(({ evaluation }) => evaluation.level)).toEqual(["staff", "senior"]);
  });
});

describe("outdated sessions", () => {
  it("are those whose newest evaluation at their own level was made by something else", () => {
    const store = openStore();
    const older = { hashes: { ...NOW, rubric: "r1" } };
    for (const [at, session] of ["current", "older", "again", "what-if", "never"].entries()) {
      finish(store, session, at);
    }
    store.saveEvaluation("current", scored(), 1);
    store.saveEvaluation("older", scored(older), 1);
    store.saveEvaluation("again", scored(older), 1);
    store.saveEvaluation("again", scored(), 2);
    store.saveEvaluation("what-if", scored(older), 1);
    store.saveEvaluation("what-if", scored({ level: "mid" }), 2);
    const now = [{ problem: "instagram", ...NOW }];
    expect(store.outdated(now).map(({ session }) => session)).toEqual(["never", "what-if", "older"]);
    expect(store.outdated(now).map(({ makers }) => makers?.rubric ?? null)).toEqual([null, "r1", "r1"]);
    expect(store.countOutdated(now)).toEqual({ sessions: 3, changed: ["rubric"] });
    store.remove(["older"], 9);
    expect(store.countOutdated(now).sessions).toBe(2);
  });

  it("are told from those whose problem is gone, which are listed and not counted", () => {
    const store = openStore();
    finish(store, "here", 1);
    finish(store, "gone", 2, "taken-away");
    finish(store, "gone-unscored", 3, "taken-away");
    store.saveEvaluation("here", scored(), 1);
    store.saveEvaluation("gone", scored({ problem: "taken-away" }), 1);
    const now = [{ problem: "instagram", ...NOW }];
    expect(store.outdated(now).map(({ session }) => session)).toEqual(["gone-unscored", "gone"]);
    expect(store.countOutdated(now)).toEqual({ sessions: 0, changed: [] });
  });
});

describe("the attempts at a problem", () => {
  it("are its finished sessions, the newest first", () => {
    const store = openStore();
    finish(store, "first", 1);
    finish(store, "second", 2);
    finish(store, "other", 3, "uber");
    store.saveEvaluation("first", scored(), 1);
    expect(store.attempts("instagram")).toEqual([
      { session: "second", level: "senior", startedAt: 2, total: null, band: null },
      { session: "first", level: "senior", startedAt: 1, total: 60, band: "Leaning yes" },
    ]);
  });
});
