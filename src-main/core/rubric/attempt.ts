import { z } from "zod";
import { sceneSchema } from "../diagram/scene.ts";
import { levelSchema } from "../interview/level.ts";
import { notesSchema } from "../interview/notes.ts";

/** What is scored: the five notes and the board, for a problem, at a level. */
export const attemptSchema = z.strictObject({
  problem: z.string().min(1),
  level: levelSchema,
  notes: notesSchema,
  board: sceneSchema,
});
export type Attempt = z.infer<typeof attemptSchema>;
