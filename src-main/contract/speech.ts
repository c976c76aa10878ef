import { oc } from "@orpc/contract";
import { z } from "zod";
import { MAX_TAKE_BYTES, MAX_TAKE_MS, takeIdSchema } from "../core/interview/spoken.ts";
import { errors } from "./errors.ts";
import { baseUrlSchema, outcomeOf } from "./reviewer.ts";

const session = z.string().min(1);
const clockMs = z.number().int().min(0);
const lengthMs = z.number().int().min(0).max(MAX_TAKE_MS, "this take is longer than two minutes");

/** What a browser's recorder may write; each takes the first that it can. */
export const TAKE_TYPES = ["audio/webm", "audio/ogg", "audio/mp4"] as const;

const sound = z
  .instanceof(Blob)
  .refine(({ size }) => size > 0, "there is nothing in this take: speak again")
  .refine(({ size }) => size <= MAX_TAKE_BYTES, "this take is too large: speak in shorter ones")
  .refine(({ type }) => TAKE_TYPES.some((known) => known === type), "this is no sound that can be sent");

/** A recording that was kept; times are of the session clock. */
export const recordingSchema = z.strictObject({
  take: takeIdSchema,
  fromMs: clockMs,
  lengthMs,
  storedBytes: z.number().int().min(0),
});
export type RecordingLine = z.infer<typeof recordingSchema>;

/** Talking in the room instead of typing. */
export const speechContract = {
  /** The user has read that sound is sent to the endpoint that is set up, and agrees. */
  consent: oc
    .errors(errors)
    .input(z.strictObject({ endpoint: baseUrlSchema }))
    .output(z.strictObject({})),

  /**
   * The words of one take, which may not be empty; refused without consent. The take is kept with the session where
   * the user wants that.
   */
  transcribe: oc
    .errors(errors)
    .input(z.strictObject({ session, take: takeIdSchema, fromMs: clockMs, lengthMs, sound }))
    .output(outcomeOf(z.strictObject({ words: z.string().min(1) }))),

  /** Those of a session that were kept, in the order they were spoken in. */
  recordings: oc
    .errors(errors)
    .input(z.strictObject({ session }))
    .output(z.strictObject({ recordings: z.array(recordingSchema) })),

  recording: oc
    .errors(errors)
    .input(z.strictObject({ session, take: takeIdSchema }))
    .output(z.instanceof(Blob)),

  /** Deletes every recording of every session for good; the words stay. */
  removeRecordings: oc.errors(errors).output(z.strictObject({})),
};
