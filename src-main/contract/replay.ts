import { oc } from "@orpc/contract";
import { z } from "zod";
import { eventSchema } from "../core/interview/event.ts";
import { levelSchema } from "../core/interview/level.ts";
import { bandSchema, evaluationSchema } from "../core/rubric/evaluation.ts";
import { errors } from "./errors.ts";

const session = z.string().min(1);

/** A finished attempt at the same problem, started before the one that is watched. Times are Unix milliseconds. */
export const earlierAttemptSchema = z.strictObject({
  session,
  startedAt: z.number().int(),
  level: levelSchema,
  total: z.number().nullable(),
  band: bandSchema.nullable(),
});
export type EarlierAttempt = z.infer<typeof earlierAttemptSchema>;

/** The score of a session as it went: one total for each moment of its clock, in order. */
export const courseSchema = z.array(
  z.strictObject({ atMs: z.number().int().min(0), total: z.number().min(0).max(100) }),
);
export type Course = z.infer<typeof courseSchema>;

export const replayContract = {
  /** Everything that happened in a finished session, in order; board changes hold only what changed. */
  journal: oc
    .errors(errors)
    .input(z.strictObject({ session }))
    .output(z.strictObject({ events: z.array(eventSchema) })),

  /** The score had a finished session ended at this millisecond of its clock. Nothing is stored. */
  scoreAt: oc
    .errors(errors)
    .input(z.strictObject({ session, atMs: z.number().int().min(0) }))
    .output(evaluationSchema),

  /** The score at each whole minute of a finished session and at its end, under today's rubric. Nothing is stored. */
  course: oc.errors(errors).input(z.strictObject({ session })).output(courseSchema),

  /** The newest finished attempts at the same problem that were started before this session, the newest first. */
  earlier: oc.errors(errors).input(z.strictObject({ session })).output(z.array(earlierAttemptSchema)),
};
