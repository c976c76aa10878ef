import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { GRADES, type Grade, type Schedule, scheduleSchema } from "./card.ts";
import { schedule } from "./schedule.ts";

const START_MS = 1_700_000_000_000;
const DAY_MS = 86_400_000;

const grades = fc.array(
  fc.record({ grade: fc.constantFrom(...GRADES), afterMs: fc.integer({ min: 0, max: 90 * DAY_MS }) }),
  { maxLength: 12 },
);

/** A card's schedule after some grades, and when the next is given. */
function graded(given: readonly { readonly grade: Grade; readonly afterMs: number }[]) {
  let nowMs = START_MS;
  let card: Schedule | null = null;
  for (const { grade, afterMs } of given) {
    card = schedule(card, grade, nowMs);
    nowMs += afterMs;
  }
  return { card, nowMs };
}

describe("a card's schedule", () => {
  it("brings a card back the later the better it was recalled", () => {
    fc.assert(
      fc.property(grades, (given) => {
        const { card, nowMs } = graded(given);
        const back = GRADES.map((grade) => schedule(card, grade, nowMs).dueMs);
        expect(back.toSorted((a, b) => a - b)).toEqual(back);
        expect(back[0]).toBeGreaterThan(nowMs);
      }),
    );
  });

  it("is the same for the same grades, and survives being stored", () => {
    fc.assert(
      fc.property(grades, fc.constantFrom(...GRADES), (given, grade) => {
        const { card, nowMs } = graded(given);
        const stored = card === null ? null : scheduleSchema.parse(JSON.parse(JSON.stringify(card)));
        expect(schedule(stored, grade, nowMs)).toEqual(schedule(graded(given).card, grade, nowMs));
      }),
    );
  });

  it("takes a new card through minutes to days, and counts what was forgotten", () => {
    const first = schedule(null, "good", START_MS);
    expect(first).toMatchObject({ state: "learning", reps: 1, lapses: 0 });
    expect(first.dueMs - START_MS).toBe(10 * 60_000);
    const learnt = schedule(first, "good", first.dueMs);
    expect(learnt.state).toBe("review");
    expect(learnt.dueMs - first.dueMs).toBeGreaterThanOrEqual(DAY_MS);
    expect(schedule(learnt, "again", learnt.dueMs)).toMatchObject({ state: "relearning", lapses: 1 });
  });
});
