import { oc } from "@orpc/contract";
import { z } from "zod";
import { levelSchema } from "../core/interview/level.ts";
import { evaluationSchema } from "../core/rubric/evaluation.ts";
import { MAKERS } from "../core/rubric/makers.ts";
import { errors } from "./errors.ts";

const session = z.string().min(1);
const wallMs = z.number().int();

export const keptEvaluationSchema = z.strictObject({
  /** Unix milliseconds; names it among the session's evaluations. */
  madeAt: wallMs,
  evaluation: evaluationSchema,
});
export type KeptEvaluation = z.infer<typeof keptEvaluationSchema>;

export const scoredSchema = z.strictObject({
  /** The newest first. */
  kept: z.array(keptEvaluationSchema),
  /** When the one that counts was made: the newest at the session's own level. Null when there is none. */
  counts: wallMs.nullable(),
  /** By what it would be scored now; null when its problem is gone. */
  now: evaluationSchema.shape.hashes.nullable(),
});
export type Scored = z.infer<typeof scoredSchema>;

/** A finished session among the attempts at its problem. `total` is null while it was never scored. */
export const attemptLineSchema = z.strictObject({
  session,
  level: levelSchema,
  startedAt: wallMs,
  total: evaluationSchema.shape.total.nullable(),
  band: evaluationSchema.shape.band.nullable(),
});
export type AttemptLine = z.infer<typeof attemptLineSchema>;

export const outdatedSessionSchema = attemptLineSchema.omit({ band: true }).extend({
  problem: z.string(),
  title: z.string(),
  /** What has changed since it was scored; nothing where it never was, or its problem is gone. */
  changed: z.array(z.enum(MAKERS)),
  /** Without its problem it cannot be scored again. */
  isProblemHere: z.boolean(),
});
export type OutdatedSession = z.infer<typeof outdatedSessionSchema>;

export const outdatedCountSchema = z.strictObject({
  sessions: z.number().int(),
  changed: z.array(z.enum(MAKERS)),
});
export type OutdatedCount = z.infer<typeof outdatedCountSchema>;

/** How finished sessions were scored, and scoring them again. No evaluation is ever lost to a newer one. */
export const evaluationsContract = {
  of: oc.errors(errors).input(z.strictObject({ session })).output(scoredSchema),

  /**
   * Scores a session by today's rubric, at its own level unless another is named, and keeps the evaluation. Where
   * nothing has changed nothing is kept, and `madeAt` is that of the one before.
   */
  again: oc
    .errors(errors)
    .input(z.strictObject({ session, level: levelSchema.optional() }))
    .output(z.strictObject({ madeAt: wallMs, ...evaluationSchema.pick({ total: true, band: true }).shape })),

  /** The score of a session at a level by today's rubric. Nothing is stored. */
  whatIf: oc
    .errors(errors)
    .input(z.strictObject({ session, level: levelSchema }))
    .output(evaluationSchema),

  /** The finished interviews of a problem, the newest first. */
  attempts: oc
    .errors(errors)
    .input(z.strictObject({ problem: z.string() }))
    .output(z.array(attemptLineSchema)),

  /** How many sessions could be scored again and would not be scored as they were, and what has changed. */
  countOutdated: oc.errors(errors).output(outdatedCountSchema),

  /** They, and those that cannot be scored again because their problem is gone; the newest first. */
  outdated: oc.errors(errors).output(z.strictObject({ sessions: z.array(outdatedSessionSchema) })),
};
