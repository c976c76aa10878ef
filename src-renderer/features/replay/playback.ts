import { type Film, frameAt, type StageSpan } from "../../../src-main/core/interview/film.ts";
import type { Stage } from "../../../src-main/core/interview/stage.ts";

/** Times the speed of the session. */
export const RATES = [1, 4, 16] as const;
export type Rate = (typeof RATES)[number];

export const STEP_MS = 5000;
export const MINUTE_MS = 60_000;

/** Nothing happens for longer than this: a silence worth skipping. */
const SILENCE_MS = 15_000;
/** What is left of a skipped silence before something happens again. */
const LEAD_MS = 1500;

export interface Playing {
  readonly rate: Rate;
  readonly skipsSilence: boolean;
}

/** The moment that is shown when `passedMs` have gone by in front of the screen. */
export function playOn(film: Film, atMs: number, passedMs: number, { rate, skipsSilence }: Playing): number {
  const next = film.events[frameAt(film, atMs)]?.atMs ?? film.lengthMs;
  const from = skipsSilence && next - atMs > SILENCE_MS ? next - LEAD_MS : atMs;
  return within(film, from + passedMs * rate);
}

/** A whole millisecond of the film. */
export function within({ lengthMs }: Pick<Film, "lengthMs">, atMs: number): number {
  return Math.min(lengthMs, Math.max(0, Math.round(atMs)));
}

/** When a stage is next entered after a moment, or first when it is not entered again; null: it never was. */
export function entryOf(spans: readonly StageSpan[], stage: Stage, atMs: number): number | null {
  const entries = spans.filter((span) => span.stage === stage);
  return (entries.find(({ fromMs }) => fromMs > atMs) ?? entries[0])?.fromMs ?? null;
}
