import { z } from "zod";
import { perStage, STAGES, type Stage, stageSchema } from "./stage.ts";

/** Back-end split of the interview over R A D I O, in percent: 15 / 20 / 15 / 15 / 35 of the time. */
const SHARES: Readonly<Record<Stage, number>> = { R: 15, A: 20, D: 15, I: 15, O: 35 };

export const MIN_LENGTH_MINUTES = 5;
export const MAX_LENGTH_MINUTES = 240;

const minutes = z
  .number()
  .int("use whole minutes")
  .min(0, "minutes cannot be negative")
  .max(MAX_LENGTH_MINUTES, `a stage takes at most ${MAX_LENGTH_MINUTES} minutes`);

/** How long each stage is meant to take; null: untimed. Time guides, it never cuts off. */
export const planSchema = z.strictObject({
  minutes: z.record(stageSchema, minutes).nullable(),
});
export type Plan = z.infer<typeof planSchema>;

export const UNTIMED: Plan = { minutes: null };

/** Whole minutes per stage that add up to `length`; largest remainders round up first (45 → 7 9 7 7 15). */
export function planFor(length: number): Plan {
  const exact = perStage((stage) => (length * SHARES[stage]) / 100);
  const planned = perStage((stage) => Math.floor(exact[stage]));
  const left = length - STAGES.reduce((sum, stage) => sum + planned[stage], 0);
  const byRemainder = [...STAGES].sort(
    (a, b) => exact[b] - planned[b] - (exact[a] - planned[a]) || STAGES.indexOf(a) - STAGES.indexOf(b),
  );
  for (const stage of byRemainder.slice(0, left)) planned[stage] += 1;
  return { minutes: planned };
}

/** Minutes of the whole interview, or null when untimed. */
export function lengthOf(plan: Plan): number | null {
  const { minutes: planned } = plan;
  return planned === null ? null : STAGES.reduce((sum, stage) => sum + planned[stage], 0);
}
