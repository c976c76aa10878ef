import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { HALF_LIFE_DAYS } from "./decay.ts";
import { isSure, type Mastery, masteryOf } from "./mastery.ts";
import type { Practice } from "./practice.ts";
import { asks, practised } from "./test-practice.ts";

const TODAY = 20_000;

function cache(practices: readonly Practice[], today = TODAY): Mastery {
  const found = masteryOf(practices, today).get("cache");
  if (found === undefined) throw new Error("nothing is known of it");
  return found;
}

const anyPractice = fc
  .record({
    day: fc.integer({ min: TODAY - 400, max: TODAY }),
    answers: fc.array(
      fc.record({
        concept: fc.constantFrom("cache", "shard", "queue"),
        weight: fc.integer({ min: 1, max: 3 }),
        credit: fc.option(fc.constantFrom(0, 0.25, 0.5, 1)),
      }),
      { maxLength: 6 },
    ),
  })
  .map(
    ({ day, answers }): Practice => ({
      id: "s",
      day,
      asked: answers.map(({ concept, weight }) => asks(concept, weight)),
      credits: answers.map(({ credit }) => credit),
    }),
  );

describe("mastery of a concept", () => {
  it("is not known of what was never asked or never settled", () => {
    expect(masteryOf([], TODAY).size).toBe(0);
    expect(masteryOf([practised("s", TODAY, { cache: null })], TODAY).size).toBe(0);
  });

  it("starts in the middle and moves with each answer", () => {
    expect(cache([practised("s", TODAY, { cache: 1 })]).estimate).toBeCloseTo(2 / 3);
    expect(cache([practised("s", TODAY, { cache: 0 })]).estimate).toBeCloseTo(1 / 3);
    expect(cache([practised("s", TODAY, { cache: 0.5 })]).estimate).toBeCloseTo(1 / 2);
  });

  it("lets an answer count half after each half-life", () => {
    const then = practised("s", TODAY - HALF_LIFE_DAYS, { cache: 1 });
    expect(cache([then]).estimate).toBeCloseTo(1.5 / 2.5);
    expect(cache([then, practised("t", TODAY, { cache: 0 })]).estimate).toBeLessThan(0.5);
  });

  it("is sure after some answers of late, and no more when they are old", () => {
    const few = [1, 2, 3].map((day) => practised(`s${day}`, TODAY - day, { cache: 1 }));
    expect(isSure(cache(few.slice(0, 1)))).toBe(false);
    expect(isSure(cache(few))).toBe(true);
    expect(isSure(cache(few, TODAY + 4 * HALF_LIFE_DAYS))).toBe(false);
  });

  it("counts questions and the pieces of practice they came from", () => {
    const asked = [asks("cache"), asks("cache"), asks("queue")];
    const twice: Practice = { id: "s", day: TODAY - 3, asked, credits: [1, 0, null] };
    expect(cache([twice, { ...twice, id: "t" }])).toMatchObject({
      asked: 4,
      practices: 2,
      lastDay: TODAY - 3,
    });
  });

  it("never falls by a good answer, nor rises by a bad one", () => {
    fc.assert(
      fc.property(fc.array(anyPractice), fc.integer({ min: TODAY - 400, max: TODAY }), (practices, day) => {
        const before = masteryOf(practices, TODAY).get("cache")?.estimate ?? 0.5;
        const having = (credit: number) =>
          cache([...practices, practised("new", day, { cache: credit })]).estimate;
        expect(having(1)).toBeGreaterThanOrEqual(before - 1e-12);
        expect(having(0)).toBeLessThanOrEqual(before + 1e-12);
      }),
    );
  });

  it("does not depend on the order of practice", () => {
    fc.assert(
      fc.property(fc.array(anyPractice), (practices) => {
        const forwards = masteryOf(practices, TODAY);
        const backwards = masteryOf(practices.toReversed(), TODAY);
        expect(backwards.size).toBe(forwards.size);
        for (const [concept, { estimate, asked, practices: count }] of forwards) {
          expect(backwards.get(concept)?.estimate).toBeCloseTo(estimate, 10);
          expect(backwards.get(concept)).toMatchObject({ asked, practices: count });
        }
      }),
    );
  });

  it("lies between 0 and 1, whatever was answered", () => {
    fc.assert(
      fc.property(fc.array(anyPractice), (practices) => {
        for (const { estimate, spread } of masteryOf(practices, TODAY).values()) {
          expect(estimate).toBeGreaterThan(0);
          expect(estimate).toBeLessThan(1);
          expect(spread).toBeGreaterThan(0);
        }
      }),
    );
  });
});
