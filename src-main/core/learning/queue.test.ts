import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CardReview, Schedule } from "./card.ts";
import { type Candidate, queueOf } from "./queue.ts";
import { schedule } from "./schedule.ts";

const START_MS = 1_700_000_000_000;
const DAY_MS = 86_400_000;
const TIME = { startMs: START_MS, nowMs: START_MS + DAY_MS / 2, endMs: START_MS + DAY_MS };
const LIMITS = { newADay: 2, mostADay: 5 };

function dueAt(card: string, dueMs: number): Candidate {
  return { card, schedule: { ...schedule(null, "easy", START_MS - DAY_MS), dueMs } };
}

function fresh(card: string): Candidate {
  return { card, schedule: null };
}

function seen(card: string, isFirst = false, atMs = TIME.startMs): CardReview {
  return { card, concept: "cache", grade: "good", atMs, isFirst };
}

describe("today's cards", () => {
  it("are what was learnt before, the longest due first, then new ones in the order given", () => {
    const cards = [fresh("z"), fresh("y"), dueAt("b", 2), dueAt("a", 3), dueAt("later", TIME.endMs)];
    expect(queueOf(cards, [], LIMITS, TIME)).toEqual({
      cards: ["b", "a", "z", "y"],
      done: 0,
      nextMs: TIME.endMs,
    });
  });

  it("have a missed card again when its minutes are over, and otherwise last", () => {
    const cards = [dueAt("soon", TIME.nowMs + 60_000), dueAt("over", TIME.nowMs), dueAt("due", 2)];
    const { cards: order, done } = queueOf(cards, [seen("soon"), seen("over")], LIMITS, TIME);
    expect([order, done]).toEqual([["over", "due", "soon"], 2]);
  });

  it("are no more than the limits, which count each card once, and yesterday's not at all", () => {
    const cards = ["a", "b", "c", "d", "e", "f"].map(fresh);
    const yesterday = seen("x", true, TIME.startMs - 1);
    expect(queueOf(cards, [yesterday], LIMITS, TIME)).toMatchObject({ cards: ["a", "b"] });
    expect(queueOf(cards, [seen("x", true), seen("x")], LIMITS, TIME).cards).toEqual(["a"]);
    const learnt = ["a", "b", "c", "d", "e", "f"].map((card) => dueAt(card, 1));
    expect(queueOf(learnt, [seen("x"), seen("y")], LIMITS, TIME)).toMatchObject({
      cards: ["a", "b", "c"],
      nextMs: TIME.endMs,
    });
  });

  it("say when the next comes, or that none does", () => {
    expect(queueOf([dueAt("a", TIME.endMs + 7)], [], LIMITS, TIME).nextMs).toBe(TIME.endMs + 7);
    expect(queueOf([], [], LIMITS, TIME)).toEqual({ cards: [], done: 0, nextMs: null });
    expect(queueOf([fresh("a")], [], { newADay: 0, mostADay: 5 }, TIME).nextMs).toBeNull();
  });

  it("do not depend on the order of what was learnt", () => {
    const due = fc.uniqueArray(fc.tuple(fc.string(), fc.integer({ min: 0, max: 5 })), {
      selector: ([card]) => card,
    });
    fc.assert(
      fc.property(due, (pairs) => {
        const cards = pairs.map(([card, dueMs]) => dueAt(card, dueMs));
        const limits = { newADay: 9, mostADay: 500 };
        expect(queueOf(cards.toReversed(), [], limits, TIME)).toEqual(queueOf(cards, [], limits, TIME));
      }),
    );
  });

  it("never exceed a day's limits however the day is spent", () => {
    const grade = fc.constantFrom("again" as const, "hard" as const, "good" as const, "easy" as const);
    fc.assert(
      fc.property(
        fc.array(grade, { maxLength: 40 }),
        fc.record({ newADay: fc.integer({ min: 0, max: 4 }), mostADay: fc.integer({ min: 1, max: 6 }) }),
        (grades, limits) => {
          const schedules = new Map<string, Schedule | null>(
            [..."abcdefgh"].map((card) => [card, "abc".includes(card) ? dueAt(card, 1).schedule : null]),
          );
          const reviews: CardReview[] = [];
          for (const [index, given] of grades.entries()) {
            const nowMs = TIME.nowMs + index * 60_000;
            // Asked anew from what is stored each time, as after a restart.
            const cards = [...schedules].map(([card, known]) => ({ card, schedule: known }));
            const [card] = queueOf(cards, reviews, limits, { ...TIME, nowMs }).cards;
            if (card === undefined) break;
            const before = schedules.get(card) ?? null;
            reviews.push({ card, concept: "cache", grade: given, atMs: nowMs, isFirst: before === null });
            schedules.set(card, schedule(before, given, nowMs));
          }
          const first = reviews.filter(({ isFirst }) => isFirst);
          expect(new Set(reviews.map(({ card }) => card)).size).toBeLessThanOrEqual(limits.mostADay);
          expect(first.length).toBeLessThanOrEqual(limits.newADay);
        },
      ),
    );
  });
});
