import Database from "better-sqlite3";
import { describe, expect, it, onTestFinished } from "vitest";
import { schedule } from "../../core/learning/schedule.ts";
import { migration0010 } from "../migrations/0010-cards.ts";
import { migration0014 } from "../migrations/0014-given-up.ts";
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

describe("the migration to what was given up", () => {
  it("leaves cards and concepts as they were, with no known time", () => {
    const database = new Database(":memory:");
    onTestFinished(() => void database.close());
    migrate(database, MIGRATIONS.slice(0, MIGRATIONS.indexOf(migration0014)));
    database.exec(`INSERT INTO cards VALUES ('c', NULL, 1); INSERT INTO learnt_concepts VALUES ('cdn', 7)`);
    migrate(database);
    expect(sqliteStore(database).cardLog()).toEqual({
      cards: [{ card: "c", schedule: null, isSetAside: true, asideMs: 0, startedOverMs: 0 }],
      grades: [],
      learnt: [{ concept: "cdn", addedAt: 7 }],
      givenUp: [],
    });
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
    store.setCardAside("c", true, MS + 1);
    store.forgetCard("c", MS + 2);
    expect(store.cards()).toEqual([{ card: "c", schedule: null, isSetAside: true }]);
    store.setCardAside("c", false, MS + 3);
    expect(store.cards()).toEqual([{ card: "c", schedule: null, isSetAside: false }]);
    expect(store.cardLog().cards).toMatchObject([{ asideMs: MS + 3, startedOverMs: MS + 2 }]);
  });

  it("know the concepts that were added, in that order", () => {
    const store = storeAfter();
    store.learnConcept("cdn", 1);
    store.learnConcept("cache", 2);
    store.learnConcept("cdn", 3);
    expect(store.learntConcepts()).toEqual(["cdn", "cache"]);
    store.dropConcept("cdn", 4);
    expect(store.learntConcepts()).toEqual(["cache"]);
    expect(store.cardLog().givenUp).toEqual([{ concept: "cdn", givenUpAt: 4 }]);
    store.learnConcept("cdn", 5);
    expect(store.learntConcepts()).toEqual(["cache", "cdn"]);
    expect(store.cardLog().givenUp).toEqual([]);
  });
});
