import { oc } from "@orpc/contract";
import { z } from "zod";
import { exerciseSchema } from "../core/interview/exercise.ts";
import { levelSchema } from "../core/interview/level.ts";
import { errors } from "./errors.ts";

/** A drill worth doing next, and the session that says so. */
export const nextDrillSchema = z.strictObject({
  problem: z.string(),
  title: z.string(),
  exercise: exerciseSchema,
  /** 0 to 100: what its stage came to in the session, or the drill since. */
  points: z.number().min(0).max(100),
  session: z.string(),
  isDrilled: z.boolean(),
});
export type NextDrill = z.infer<typeof nextDrillSchema>;

export const drillsContract = {
  /** What fell short, the weakest first; nothing before the first interview. */
  next: oc.errors(errors).output(z.array(nextDrillSchema)),

  /**
   * Starts a drill as a session of one stage. Without a level it is that of the newest interview; without a seed,
   * which chooses the flaw on a board, it is another one each time.
   */
  start: oc
    .errors(errors)
    .input(
      z.strictObject({
        problem: z.string(),
        exercise: exerciseSchema,
        level: levelSchema.optional(),
        seed: z.number().int().min(0).max(0xffff_ffff).optional(),
      }),
    )
    .output(z.strictObject({ session: z.string().min(1) })),
};
