import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { elementSchema } from "../diagram/scene.ts";
import type { SessionEvent } from "./event.ts";
import { advanceClock } from "./evolve.ts";
import { filmOf, frameAt, stageSpans, stateAt } from "./film.ts";
import { planFor } from "./plan.ts";
import { replay } from "./replay.ts";
import { STAGES } from "./stage.ts";

const started: SessionEvent = {
  type: "started",
  atMs: 0,
  problem: "instagram",
  level: "senior",
  plan: planFor(45),
};

const stage = fc.constantFrom(...STAGES);
const anyChange: fc.Arbitrary<(atMs: number) => SessionEvent> = fc.oneof(
  stage.map((entered) => (atMs: number) => ({ type: "stageEntered" as const, atMs, stage: entered })),
  fc.tuple(stage, fc.string({ maxLength: 5 })).map(([of, inserted]) => (atMs: number) => ({
    type: "notesChanged" as const,
    atMs,
    stage: of,
    splice: { start: 0, removed: 0, inserted },
  })),
  fc.tuple(fc.constantFrom("a", "b", "c"), fc.boolean()).map(([id, isDeleted]) => (atMs: number) => ({
    type: "boardChanged" as const,
    atMs,
    elements: [elementSchema.parse({ id, type: "rectangle", x: 0, y: 0, isDeleted })],
  })),
  fc.constantFrom("paused" as const, "resumed" as const).map((type) => (atMs: number) => ({ type, atMs })),
);

/** Up to four keyframes' worth, several events at one moment among them. */
const anyEvents = fc.array(fc.tuple(fc.nat(3), anyChange), { maxLength: 220, size: "max" }).map((steps) => {
  let atMs = 0;
  const events: SessionEvent[] = [started];
  for (const [waitS, change] of steps) {
    atMs += waitS * 1000;
    events.push(change(atMs));
  }
  return events;
});

function film(events: readonly SessionEvent[]) {
  const made = filmOf(events);
  if (made === null) throw new Error("this journal does not start");
  return made;
}

describe("the film of a session", () => {
  it("shows at any moment what the journal up to then folds to", () => {
    fc.assert(
      fc.property(anyEvents, fc.nat(700_000), (events, atMs) => {
        const before = replay(events.filter((event) => event.atMs <= atMs));
        expect(stateAt(film(events), atMs)).toEqual(before === null ? null : advanceClock(before, atMs));
      }),
    );
  });

  it("knows which stage was open at any moment", () => {
    fc.assert(
      fc.property(anyEvents, fc.nat(700_000), (events, atMs) => {
        const made = film(events);
        const span = stageSpans(made).find(({ fromMs, toMs }) => fromMs <= atMs && atMs < toMs);
        if (atMs < made.lengthMs) expect(span?.stage).toBe(stateAt(made, atMs).stage);
        else expect(span).toBeUndefined();
      }),
    );
  });

  it("shows the start before anything happened", () => {
    const made = film([started, { type: "finished", atMs: 5000 }]);
    expect(frameAt(made, -1)).toBe(1);
    expect(made.lengthMs).toBe(5000);
    expect(stateAt(made, 4999).status).toBe("running");
    expect(stateAt(made, 5000).status).toBe("finished");
  });

  it("is not made of a journal without a start", () => {
    expect(filmOf([])).toBeNull();
    expect(filmOf([{ type: "paused", atMs: 0 }])).toBeNull();
  });
});
