import type { Film, StageSpan } from "../../../src-main/core/interview/film.ts";
import type { Silence } from "../../../src-main/core/interview/silences.ts";
import type { Stage } from "../../../src-main/core/interview/stage.ts";

/** Times the speed of the session. */
export const RATES = [1, 2, 4, 8, 16] as const;
export type Rate = (typeof RATES)[number];

export const STEP_MS = 5000;
export const MINUTE_MS = 60_000;

/** From this speed on silences are skipped unless the user says otherwise: slower, people watch themselves think. */
export const SKIPPING_RATE: Rate = 4;

/** What is left of a skipped silence before something happens again. */
const LEAD_MS = 1500;

export interface Playing {
  readonly rate: Rate;
  readonly skipsSilence: boolean;
}

/** The moment that is shown when `passedMs` have gone by in front of the screen. */
export function playOn(
  film: Pick<Film, "lengthMs">,
  silences: readonly Silence[],
  atMs: number,
  passedMs: number,
  { rate, skipsSilence }: Playing,
): number {
  const silence = skipsSilence
    ? silences.find(({ fromMs, toMs }) => fromMs <= atMs && atMs < toMs)
    : undefined;
  const from = silence === undefined ? atMs : Math.max(atMs, silence.toMs - LEAD_MS);
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
