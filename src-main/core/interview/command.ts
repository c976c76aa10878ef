import { z } from "zod";
import { elementSchema, MAX_ELEMENTS } from "../diagram/scene.ts";
import { MAX_TAKE_MS, spokenSchema } from "./spoken.ts";
import { stageSchema } from "./stage.ts";

/** No note is longer than this: a book is about a million characters, an interview's notes about a thousand. */
export const MAX_NOTE_LENGTH = 200_000;

/** Images are stored under the SHA-256 of their bytes. */
export const IMAGE_HASH = /^[0-9a-f]{64}$/;

/** The MIME types an image on the board may have. */
export const IMAGE_TYPES = ["image/png", "image/jpeg", "image/webp", "image/gif", "image/svg+xml"] as const;

/**
 * What the room asks to happen. Notes come whole and elements come whole, so sending a command twice changes
 * nothing: the room may repeat whatever was not acknowledged.
 */
export const commandSchema = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("enterStage"), stage: stageSchema }),
  z.strictObject({
    type: z.literal("changeNotes"),
    stage: stageSchema,
    text: z.string().max(MAX_NOTE_LENGTH, `a note may have at most ${MAX_NOTE_LENGTH} characters`),
  }),
  z.strictObject({
    type: z.literal("changeBoard"),
    elements: z.array(elementSchema).max(MAX_ELEMENTS, `a board may have at most ${MAX_ELEMENTS} elements`),
  }),
  z.strictObject({
    type: z.literal("addImage"),
    fileId: z.string().min(1),
    hash: z.string().regex(IMAGE_HASH),
    mimeType: z.enum(IMAGE_TYPES),
  }),
  /** Says that words of a note, as it was sent before, were spoken. */
  z.strictObject({
    type: z.literal("markSpoken"),
    ...spokenSchema.shape,
    fromMs: z.number().int().min(0),
    lengthMs: z.number().int().min(0).max(MAX_TAKE_MS),
  }),
  z.strictObject({ type: z.literal("pause") }),
  z.strictObject({ type: z.literal("resume") }),
  z.strictObject({ type: z.literal("finish") }),
]);
export type Command = z.infer<typeof commandSchema>;
