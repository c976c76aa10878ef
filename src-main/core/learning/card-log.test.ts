import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { GRADES, type Schedule } from "./card.ts";
import { type CardLog, NO_CARDS, uniteCards } from "./card-log.ts";

function scheduled(lastMs: number, reps = 1): Schedule {
  return {
    state: "review",
    dueMs: lastMs + 1000,
    stability: 1,
    difficulty: 5,
    scheduledDays: 1,
    step: 0,
    reps,
    lapses: 0,
    lastMs,
  };
}

const someSchedule = fc.option(
  fc.record({ lastMs: fc.integer({ min: 1, max: 4 }), reps: fc.integer({ min: 1, max: 2 }) }),
);
const someLog: fc.Arbitrary<CardLog> = fc
  .record({
    cards: fc.uniqueArray(
      fc
        .record({
          card: fc.constantFrom("a", "b", "c"),
          given: someSchedule,
          isSetAside: fc.boolean(),
          asideMs: fc.integer({ min: 0, max: 3 }),
          startedOverMs: fc.integer({ min: 0, max: 3 }),
        })
        .map(({ given, ...card }) => ({
          ...card,
          schedule:
            given === null || given.lastMs <= card.startedOverMs ? null : scheduled(given.lastMs, given.reps),
        })),
      { selector: ({ card }) => card },
    ),
    grades: fc.uniqueArray(
      fc.record({
        card: fc.constantFrom("a", "b", "c"),
        concept: fc.constant("cache"),
        grade: fc.constantFrom(...GRADES),
        atMs: fc.integer({ min: 1, max: 4 }),
        before: fc.constant(null),
      }),
      { selector: ({ card, atMs }) => `${card} ${atMs}` },
    ),
    learnt: fc.uniqueArray(
      fc.record({ concept: fc.constantFrom("x", "y"), addedAt: fc.integer({ min: 1, max: 3 }) }),
      { selector: ({ concept }) => concept },
    ),
    givenUp: fc.uniqueArray(
      fc.record({ concept: fc.constantFrom("v", "w", "x"), givenUpAt: fc.integer({ min: 1, max: 3 }) }),
      { selector: ({ concept }) => concept },
    ),
  })
  .map((log) => ({
    ...log,
    givenUp: log.givenUp.filter(({ concept }) => log.learnt.every((one) => one.concept !== concept)),
  }));

describe("the cards of two machines", () => {
  it("have every grade once, and stand as the latest left them", () => {
    const grade = { card: "a", concept: "cache", grade: "good", atMs: 5, before: null } as const;
    const late = { ...grade, grade: "again", atMs: 9 } as const;
    const here = {
      ...NO_CARDS,
      grades: [grade],
      cards: [{ card: "a", schedule: scheduled(5), isSetAside: true, asideMs: 6, startedOverMs: 0 }],
    };
    const there = {
      ...NO_CARDS,
      grades: [grade, late],
      cards: [{ card: "a", schedule: scheduled(9, 2), isSetAside: false, asideMs: 8, startedOverMs: 0 }],
    };
    const both = uniteCards(here, there);
    expect(both.grades).toEqual([grade, late]);
    expect(both.cards).toEqual(there.cards);
  });

  it("are the same whoever begins, in whatever order, and however often", () => {
    fc.assert(
      fc.property(someLog, someLog, someLog, (a, b, c) => {
        expect(uniteCards(a, b)).toEqual(uniteCards(b, a));
        expect(uniteCards(uniteCards(a, b), c)).toEqual(uniteCards(a, uniteCards(b, c)));
        const both = uniteCards(a, b);
        expect(uniteCards(both, b)).toEqual(both);
      }),
    );
  });
});
