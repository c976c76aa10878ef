import Database from "better-sqlite3";
import { describe, expect, it, onTestFinished } from "vitest";
import { schedule } from "../../core/learning/schedule.ts";
import { migration0010 } from "../migrations/0010-cards.ts";
import { MIGRATIONS } from "../migrations/migrations.ts";
import { migrate } from "../open-database.ts";
import { sqliteStore } from "../sqlite-store.ts";

const MS = 1_700_000_000_000;

/** A database as it was before cards, with a session's row in it, brought up to date. */
function storeAfter() {
  const database = new Database(":memory:");
  onTestFinished(() => void database.close());
  migrate(database, MIGRATIONS.slice(0, MIGRATIONS.indexOf(migration0010)));
  database
    .prepare(
      `INSERT INTO sessions (session, problem, level, plan, started_at, clock_ms, stage)
       VALUES ('s', 'instagram', 'senior', '{"minutes":null}', 1, 0, 'R')`,
    )
    .run();
  migrate(database);
  return sqliteStore(database);
}

describe("the migration to cards", () => {
  it("leaves sessions as they were, and has no cards", () => {
    const store = storeAfter();
    expect(store.session("s")).toMatchObject({ problem: "instagram" });
    expect([store.cards(), store.cardReviews(), store.learntConcepts(), store.undoGrade()]).toEqual([
      [],
      [],
      [],
      null,
    ]);
  });
});

describe("cards in the store", () => {
  it("come back as they were, and grade by grade as they had been", () => {
    const store = storeAfter();
    const first = schedule(null, "good", MS);
    const second = schedule(first, "again", first.dueMs);
    const review = { card: "c", concept: "cache", grade: "good", atMs: MS } as const;
    store.gradeCard(review, first);
    store.gradeCard({ ...review, grade: "again", atMs: first.dueMs }, second);
    expect(store.cards()).toEqual([{ card: "c", schedule: second, isSetAside: false }]);
    expect(store.cardReviews()).toEqual([
      { ...review, isFirst: true },
      { ...review, grade: "again", atMs: first.dueMs, isFirst: false },
    ]);
    expect(store.undoGrade()).toBe("c");
    expect(store.cards()[0]?.schedule).toEqual(first);
    expect(store.undoGrade()).toBe("c");
    expect(store.cards()[0]?.schedule).toBeNull();
    expect(store.cardReviews()).toEqual([]);
  });

  it("are set aside and forgotten by themselves", () => {
    const store = storeAfter();
    store.gradeCard({ card: "c", concept: "cache", grade: "good", atMs: MS }, schedule(null, "good", MS));
    store.setCardAside("c", true);
    store.forgetCard("c");
    expect(store.cards()).toEqual([{ card: "c", schedule: null, isSetAside: true }]);
    store.setCardAside("c", false);
    expect(store.cards()).toEqual([{ card: "c", schedule: null, isSetAside: false }]);
  });

  it("know the concepts that were added, in that order", () => {
    const store = storeAfter();
    store.learnConcept("cdn", 1);
    store.learnConcept("cache", 2);
    store.learnConcept("cdn", 3);
    expect(store.learntConcepts()).toEqual(["cdn", "cache"]);
    store.dropConcept("cdn");
    expect(store.learntConcepts()).toEqual(["cache"]);
  });
});
