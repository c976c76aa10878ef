import Database from "better-sqlite3";
import { describe, expect, it, onTestFinished } from "vitest";
import { planFor } from "../../core/interview/plan.ts";
import { perStage } from "../../core/interview/stage.ts";
import type { Outcomes } from "../../core/learning/practice.ts";
import type { Evaluation } from "../../core/rubric/evaluation.ts";
import { migration0005 } from "../migrations/0005-outcomes.ts";
import { MIGRATIONS } from "../migrations/migrations.ts";
import { migrate } from "../open-database.ts";
import { sqliteStore } from "../sqlite-store.ts";

/** A database as it was before outcomes, with two sessions, of which `a` has an evaluation. */
function databaseBefore(): Database.Database {
  const database = new Database(":memory:");
  onTestFinished(() => void database.close());
  database.pragma("foreign_keys = ON");
  migrate(database, MIGRATIONS.slice(0, MIGRATIONS.indexOf(migration0005)));
  for (const [session, startedAt] of [
    ["a", 1],
    ["b", 2],
  ]) {
    database
      .prepare(
        `INSERT INTO sessions (session, problem, level, plan, started_at, finished_at, clock_ms, stage)
         VALUES (?, 'instagram', 'senior', ?, ?, 9, 0, 'R')`,
      )
      .run(session, JSON.stringify(planFor(45)), startedAt);
  }
  database
    .prepare("INSERT INTO evaluations VALUES ('a', 1, 'rubric', 'lexicon', 'engine', 'senior', x'00')")
    .run();
  return database;
}

function storeAfter() {
  const database = databaseBefore();
  migrate(database);
  return { database, store: sqliteStore(database) };
}

const EVALUATION: Evaluation = {
  problem: "instagram",
  level: "senior",
  total: 72,
  band: "Yes",
  stages: { R: 80, A: 66, D: 90, I: 50, O: null },
  caps: [],
  criteria: [],
  hashes: { rubric: "r", lexicon: "l", engine: "e" },
};

const OUTCOMES: Outcomes = {
  outline: {
    problem: "instagram",
    level: "senior",
    plan: planFor(45),
    asked: [
      { concept: "cache", stage: "A", weight: 3 },
      { concept: "ttl", stage: "A", weight: 1 },
    ],
  },
  credits: [0.25, null],
  total: 72,
  stages: { R: 80, A: 66, D: 90, I: 50, O: null },
  spentMs: perStage(() => 61_000),
};

describe("the migration to outcomes", () => {
  it("makes every session with an evaluation due, and leaves the evaluations", () => {
    const { database, store } = storeAfter();
    expect(store.outcomesDue(9)).toEqual(["a"]);
    expect(store.countOutcomesDue()).toBe(1);
    expect(store.outcomes()).toEqual([]);
    expect(database.prepare("SELECT count(*) AS n FROM evaluations").get()).toEqual({ n: 1 });
  });
});

describe("outcomes in the store", () => {
  it("come back as they were, in the order of their sessions' start, sharing what they have in common", () => {
    const { store } = storeAfter();
    store.saveOutcomes("b", OUTCOMES);
    store.saveOutcomes("a", { ...OUTCOMES, credits: [1, 0.5], total: 80 });
    const [first, second] = store.outcomes();
    expect(first).toMatchObject({ session: "a", startedAt: 1, outcomes: { credits: [1, 0.5], total: 80 } });
    expect(second).toEqual({ session: "b", startedAt: 2, outcomes: OUTCOMES });
    expect(first?.outcomes.outline).toBe(second?.outcomes.outline);
  });

  it("are due again after each evaluation, whoever makes it, until they are kept or found to be none", () => {
    const { store } = storeAfter();
    store.saveOutcomes("a", OUTCOMES);
    expect(store.outcomesDue(9)).toEqual([]);
    store.saveEvaluation("a", EVALUATION, 5);
    store.saveEvaluation("a", EVALUATION, 5);
    store.saveEvaluation("b", EVALUATION, 5);
    expect(store.outcomesDue(9)).toEqual(["b", "a"]);
    expect(store.outcomesDue(1)).toEqual(["b"]);
    store.saveOutcomes("a", null);
    expect(store.outcomesDue(9)).toEqual(["b"]);
    expect(store.outcomes()).toEqual([]);
  });

  it("come from the newest evaluation at the session's own level", () => {
    const { store } = storeAfter();
    store.saveEvaluation("b", { ...EVALUATION, total: 60 }, 5);
    store.saveEvaluation("b", EVALUATION, 6);
    store.saveEvaluation("b", { ...EVALUATION, level: "staff", total: 10 }, 7);
    expect(store.evaluation("b")?.total).toBe(72);
  });

  it("do not count while their session is deleted, come back with it, and go with it for good", () => {
    const { database, store } = storeAfter();
    store.saveOutcomes("a", OUTCOMES);
    store.saveEvaluation("b", EVALUATION, 5);
    store.remove(["a", "b"], 1);
    expect(store.outcomes()).toEqual([]);
    expect([store.outcomesDue(9), store.countOutcomesDue()]).toEqual([[], 0]);
    store.restore(["a", "b"]);
    expect(store.outcomes()).toHaveLength(1);
    expect(store.outcomesDue(9)).toEqual(["b"]);
    store.remove(["a", "b"], 1);
    sqliteStore(database);
    expect(database.prepare("SELECT count(*) AS n FROM outcomes").get()).toEqual({ n: 0 });
    expect(database.prepare("SELECT count(*) AS n FROM outcomes_due").get()).toEqual({ n: 0 });
  });
});
