import type Database from "better-sqlite3";
import type { CardStore } from "../../app/ports.ts";
import { gradeSchema, type Schedule, scheduleSchema } from "../../core/learning/card.ts";
import { type CardLog, type GivenUpConcept, uniteCards } from "../../core/learning/card-log.ts";
import { guarded, write } from "../guarded.ts";

export function cardsTable(database: Database.Database): CardStore {
  const sql = prepare(database);
  const save = (card: string, schedule: Schedule | null) =>
    sql.save.run(card, schedule === null ? null : JSON.stringify(schedule));

  const learn = (concept: string, wallMs: number) => {
    sql.keepUp.run(concept);
    sql.learn.run(concept, wallMs);
  };
  const giveUp = (concept: string, wallMs: number) => {
    sql.drop.run(concept);
    sql.giveUp.run(concept, wallMs);
  };

  const cardLog = (): CardLog => ({
    cards: sql.cards.all().map(({ card, schedule, set_aside, aside_at, started_over_at }) => ({
      card,
      schedule: toSchedule(schedule),
      isSetAside: set_aside === 1,
      asideMs: aside_at,
      startedOverMs: started_over_at,
    })),
    grades: sql.grades.all().map(({ grade, before, ...rest }) => ({
      ...rest,
      grade: gradeSchema.parse(grade),
      before: toSchedule(before),
    })),
    learnt: sql.concepts.all(),
    givenUp: sql.givenUp.all(),
  });

  return {
    cardLog,

    mergeCards(theirs) {
      return write(database, () => {
        const ours = cardLog();
        const both = uniteCards(ours, theirs);
        const cards = news(both.cards, ours.cards);
        for (const { card, schedule, isSetAside, asideMs, startedOverMs } of cards) {
          save(card, schedule);
          sql.setAside.run(card, isSetAside ? 1 : 0, asideMs);
          sql.startOver.run(startedOverMs, card);
        }
        for (const { card, concept, grade, atMs, before } of news(both.grades, ours.grades)) {
          sql.dropGrade.run(card, atMs);
          sql.addReview.run(card, concept, grade, atMs, before === null ? null : JSON.stringify(before));
        }
        for (const { concept, addedAt } of news(both.learnt, ours.learnt)) learn(concept, addedAt);
        for (const { concept, givenUpAt } of news(both.givenUp, ours.givenUp)) giveUp(concept, givenUpAt);
        return cards.length;
      });
    },

    cards() {
      return sql.cards.all().map(({ card, schedule, set_aside }) => ({
        card,
        schedule: toSchedule(schedule),
        isSetAside: set_aside === 1,
      }));
    },

    cardReviews() {
      return sql.reviews.all().map(([card, concept, grade, atMs, isFirst]) => ({
        card,
        concept,
        grade: gradeSchema.parse(grade),
        atMs,
        isFirst: isFirst === 1,
      }));
    },

    gradeCard({ card, concept, grade, atMs }, schedule) {
      write(database, () => {
        const before = sql.card.get(card)?.schedule ?? null;
        sql.addReview.run(card, concept, grade, atMs, before);
        save(card, schedule);
      });
    },

    undoGrade() {
      return write(database, () => {
        const last = sql.last.get();
        if (last === undefined) return null;
        sql.dropReview.run(last.review);
        save(last.card, toSchedule(last.before));
        return last.card;
      });
    },

    forgetCard(card, wallMs) {
      write(database, () => {
        save(card, null);
        sql.startOver.run(wallMs, card);
      });
    },

    setCardAside(card, isSetAside, wallMs) {
      guarded(() => sql.setAside.run(card, isSetAside ? 1 : 0, wallMs));
    },

    learntConcepts() {
      return sql.concepts.all().map(({ concept }) => concept);
    },

    learnConcept(concept, wallMs) {
      if (sql.isLearnt.get(concept) === undefined) write(database, () => learn(concept, wallMs));
    },

    dropConcept(concept, wallMs) {
      write(database, () => giveUp(concept, wallMs));
    },
  };
}

interface CardRow {
  readonly card: string;
  readonly schedule: string | null;
  readonly set_aside: number;
  readonly aside_at: number;
  readonly started_over_at: number;
}

function prepare(database: Database.Database) {
  return {
    cards: database.prepare<[], CardRow>(
      "SELECT card, schedule, set_aside, aside_at, started_over_at FROM cards ORDER BY card",
    ),
    card: database.prepare<[string], { schedule: string | null }>(
      "SELECT schedule FROM cards WHERE card = ?",
    ),
    // All there ever were are read for mastery: arrays cost half of objects.
    reviews: database
      .prepare<[], [string, string, string, number, number]>(
        `SELECT card, concept, grade, reviewed_at, before IS NULL FROM card_reviews
         ORDER BY reviewed_at, review`,
      )
      .raw(),
    last: database.prepare<[], { review: number; card: string; before: string | null }>(
      "SELECT review, card, before FROM card_reviews ORDER BY reviewed_at DESC, review DESC LIMIT 1",
    ),
    save: database.prepare(
      `INSERT INTO cards (card, schedule) VALUES (?, ?)
       ON CONFLICT (card) DO UPDATE SET schedule = excluded.schedule`,
    ),
    setAside: database.prepare(
      `INSERT INTO cards (card, set_aside, aside_at) VALUES (?, ?, ?)
       ON CONFLICT (card) DO UPDATE SET set_aside = excluded.set_aside, aside_at = excluded.aside_at`,
    ),
    startOver: database.prepare("UPDATE cards SET started_over_at = ? WHERE card = ?"),
    addReview: database.prepare(
      "INSERT INTO card_reviews (card, concept, grade, reviewed_at, before) VALUES (?, ?, ?, ?, ?)",
    ),
    dropReview: database.prepare("DELETE FROM card_reviews WHERE review = ?"),
    grades: database.prepare<
      [],
      { card: string; concept: string; grade: string; atMs: number; before: string | null }
    >(
      `SELECT card, concept, grade, reviewed_at AS atMs, before FROM card_reviews
       ORDER BY reviewed_at, review`,
    ),
    dropGrade: database.prepare("DELETE FROM card_reviews WHERE card = ? AND reviewed_at = ?"),
    concepts: database.prepare<[], { concept: string; addedAt: number }>(
      "SELECT concept, added_at AS addedAt FROM learnt_concepts ORDER BY added_at, concept",
    ),
    isLearnt: database.prepare("SELECT 1 FROM learnt_concepts WHERE concept = ?"),
    learn: database.prepare("INSERT OR REPLACE INTO learnt_concepts VALUES (?, ?)"),
    drop: database.prepare("DELETE FROM learnt_concepts WHERE concept = ?"),
    givenUp: database.prepare<[], GivenUpConcept>(
      "SELECT concept, given_up_at AS givenUpAt FROM given_up_concepts ORDER BY given_up_at, concept",
    ),
    giveUp: database.prepare("INSERT OR REPLACE INTO given_up_concepts VALUES (?, ?)"),
    keepUp: database.prepare("DELETE FROM given_up_concepts WHERE concept = ?"),
  };
}

/** What uniting took from the other side: what was ours is still the same object. */
function news<Thing>(both: readonly Thing[], ours: readonly Thing[]): readonly Thing[] {
  const known = new Set(ours);
  return both.filter((thing) => !known.has(thing));
}

function toSchedule(text: string | null): Schedule | null {
  return text === null ? null : scheduleSchema.parse(JSON.parse(text));
}
