import { describe, expect, it } from "vitest";
import { entryOf, playOn, within } from "./playback.ts";

const film = { lengthMs: 70_000 };
const silences = [{ fromMs: 1000, toMs: 60_000 }];

describe("playing a replay", () => {
  it("goes as many times as fast as asked, and stops at the end", () => {
    expect(playOn(film, silences, 100, 50, { rate: 4, skipsSilence: false })).toBe(300);
    expect(playOn(film, silences, 69_990, 50, { rate: 16, skipsSilence: false })).toBe(70_000);
  });

  it("leaves out a long silence but for the moment before it ends", () => {
    expect(playOn(film, silences, 2000, 10, { rate: 1, skipsSilence: true })).toBe(58_510);
    expect(playOn(film, silences, 59_000, 10, { rate: 1, skipsSilence: true })).toBe(59_010);
    expect(playOn(film, silences, 2000, 10, { rate: 1, skipsSilence: false })).toBe(2010);
    expect(playOn(film, silences, 61_000, 10, { rate: 1, skipsSilence: true })).toBe(61_010);
  });

  it("never leaves the film", () => {
    expect([within(film, -5), within(film, 1.6), within(film, 1e9)]).toEqual([0, 2, 70_000]);
  });
});

describe("jumping to a stage", () => {
  const spans = [
    { stage: "R", fromMs: 0, toMs: 10 },
    { stage: "A", fromMs: 10, toMs: 20 },
    { stage: "R", fromMs: 20, toMs: 30 },
  ] as const;

  it("goes to its next entry, from the last to the first again", () => {
    expect([0, 20].map((atMs) => entryOf(spans, "R", atMs))).toEqual([20, 0]);
    expect(entryOf(spans, "O", 0)).toBeNull();
  });
});
