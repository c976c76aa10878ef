import { z } from "zod";
import { sceneSchema } from "../diagram/scene.ts";
import { drillSchema } from "../interview/drill.ts";
import { levelSchema } from "../interview/level.ts";
import { notesSchema } from "../interview/notes.ts";
import { hintStepSchema } from "../interview/talk.ts";

/** What was said in the room, as far as it counts. */
export const interviewSchema = z.strictObject({
  /** The candidate's questions that the problem has an answer to. */
  asked: z.array(
    z.strictObject({ clarification: z.string(), quote: z.string(), atMs: z.number().int().min(0) }),
  ),
  /** The furthest hint that was shown for a criterion. */
  hints: z.array(z.strictObject({ criterion: z.string(), step: hintStepSchema })),
  curveball: z
    .strictObject({
      /** Those by which the answer to it is judged. */
      criteria: z.array(z.string()),
      atMs: z.number().int().min(0),
      /** The note of the requirements as it stood when it was thrown. */
      requirements: z.string(),
    })
    .nullable(),
});
export type Interview = z.infer<typeof interviewSchema>;

/** What is scored: the five notes and the board, for a problem, at a level. */
export const attemptSchema = z.strictObject({
  problem: z.string().min(1),
  level: levelSchema,
  notes: notesSchema,
  board: sceneSchema,
  /** Absent where there was no interviewer. */
  interview: interviewSchema.optional(),
  /** Absent in a whole interview: a drill is scored by what it is about. */
  drill: drillSchema.optional(),
});
export type Attempt = z.infer<typeof attemptSchema>;
