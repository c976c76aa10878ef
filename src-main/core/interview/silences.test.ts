import { describe, expect, it } from "vitest";
import type { SessionEvent } from "./event.ts";
import { silencesOf } from "./silences.ts";

function sessionOf(...momentsS: readonly number[]) {
  const events = momentsS.map((second): SessionEvent => ({ type: "paused", atMs: second * 1000 }));
  return { events, lengthMs: events.at(-1)?.atMs ?? 0 };
}

describe("the silences of a session", () => {
  it("are the stretches of fifteen seconds and more", () => {
    expect(silencesOf(sessionOf(0, 14, 29, 30, 90))).toEqual([
      { fromMs: 14_000, toMs: 29_000 },
      { fromMs: 30_000, toMs: 90_000 },
    ]);
  });

  it("are a hundredth of a long session at least", () => {
    expect(silencesOf(sessionOf(0, 26, 53, 2700)).map(({ fromMs }) => fromMs)).toEqual([26_000, 53_000]);
  });

  it("are not where somebody spoke", () => {
    const { events } = sessionOf(0, 60, 100);
    const spoken = { take: "one", stage: "R", start: 0, end: 4, fromMs: 20_000, lengthMs: 30_000 } as const;
    const talked: SessionEvent[] = [
      ...events.slice(0, 1),
      { type: "wordsSpoken", atMs: 52_000, ...spoken },
      ...events.slice(1),
    ];
    expect(silencesOf({ events: talked, lengthMs: 100_000 })).toEqual([
      { fromMs: 0, toMs: 20_000 },
      { fromMs: 60_000, toMs: 100_000 },
    ]);
  });

  it("are none in a session of one event", () => {
    expect(silencesOf(sessionOf(0))).toEqual([]);
  });
});
