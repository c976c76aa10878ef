import { z } from "zod";
import { elementSchema } from "../diagram/scene.ts";
import { levelSchema } from "./level.ts";
import { planSchema } from "./plan.ts";
import { stageSchema } from "./stage.ts";

/** Milliseconds of the session clock: it runs while the room is open and not paused, and never goes back. */
const atMs = z.number().int().min(0);

/** Replaces `removed` UTF-16 units of a note from `start` on with `inserted`. */
export const spliceSchema = z.strictObject({
  start: z.number().int().min(0),
  removed: z.number().int().min(0),
  inserted: z.string(),
});
export type Splice = z.infer<typeof spliceSchema>;

/** Everything that happens in a session. An attempt is the fold of these in order. */
export const eventSchema = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal("started"),
    atMs,
    problem: z.string(),
    level: levelSchema,
    plan: planSchema,
  }),
  z.strictObject({ type: z.literal("stageEntered"), atMs, stage: stageSchema }),
  z.strictObject({ type: z.literal("notesChanged"), atMs, stage: stageSchema, splice: spliceSchema }),
  /** The elements that changed, whole; a deleted one comes with `isDeleted`. */
  z.strictObject({ type: z.literal("boardChanged"), atMs, elements: z.array(elementSchema) }),
  /** An image of the board, stored once under the SHA-256 of its bytes. */
  z.strictObject({
    type: z.literal("imageAdded"),
    atMs,
    fileId: z.string(),
    hash: z.string(),
    mimeType: z.string(),
  }),
  z.strictObject({ type: z.literal("paused"), atMs }),
  z.strictObject({ type: z.literal("resumed"), atMs }),
  z.strictObject({ type: z.literal("finished"), atMs }),
]);
export type SessionEvent = z.infer<typeof eventSchema>;
