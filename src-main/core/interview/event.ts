import { z } from "zod";
import { elementSchema } from "../diagram/scene.ts";
import { drillSchema } from "./drill.ts";
import { levelSchema } from "./level.ts";
import { phrasingSchema } from "./phrasing.ts";
import { planSchema } from "./plan.ts";
import { spokenSchema } from "./spoken.ts";
import { stageSchema } from "./stage.ts";
import {
  closedSchema,
  curveballTurnSchema,
  followUpTurnSchema,
  hintTurnSchema,
  interviewerSchema,
  questionTurnSchema,
} from "./talk.ts";

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
    /** Absent where nobody sits opposite, as in sessions from before there was an interviewer. */
    interviewer: interviewerSchema.optional(),
    /** Absent in an interview. */
    drill: drillSchema.optional(),
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
  /** The candidate asked, and was answered. */
  z.strictObject({
    type: z.literal("questionAsked"),
    ...questionTurnSchema.omit({ kind: true, phrasing: true }).shape,
  }),
  z.strictObject({
    type: z.literal("followUpAsked"),
    ...followUpTurnSchema.omit({ kind: true, closed: true, phrasing: true }).shape,
  }),
  z.strictObject({
    type: z.literal("followUpClosed"),
    atMs,
    how: closedSchema,
    says: z.string().min(1).optional(),
  }),
  z.strictObject({
    type: z.literal("curveballThrown"),
    ...curveballTurnSchema.omit({ kind: true, requirements: true, phrasing: true }).shape,
  }),
  z.strictObject({
    type: z.literal("hintShown"),
    ...hintTurnSchema.omit({ kind: true, phrasing: true }).shape,
  }),
  /** How turn number `turn` of the talk, from 0, was really said. */
  z.strictObject({
    type: z.literal("turnPhrased"),
    atMs,
    turn: z.number().int().min(0),
    phrasing: phrasingSchema,
  }),
  /** Words that had just come into a note were spoken, into a recording that began at `fromMs`. */
  z.strictObject({
    type: z.literal("wordsSpoken"),
    atMs,
    ...spokenSchema.shape,
    fromMs: atMs,
    lengthMs: z.number().int().min(0),
  }),
  z.strictObject({ type: z.literal("paused"), atMs }),
  z.strictObject({ type: z.literal("resumed"), atMs }),
  z.strictObject({ type: z.literal("finished"), atMs }),
]);
export type SessionEvent = z.infer<typeof eventSchema>;
