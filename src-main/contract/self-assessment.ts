import { oc } from "@orpc/contract";
import { z } from "zod";
import { calibrationSchema, judgedSessionSchema } from "../core/learning/calibration.ts";
import { selfScoresSchema } from "../core/learning/self-scores.ts";
import { errors } from "./errors.ts";

const session = z.string().min(1);

/** A session that was scored by its candidate too; when it was started in Unix milliseconds. */
export const calibrationPointSchema = z.strictObject({
  ...judgedSessionSchema.shape,
  title: z.string(),
  startedAt: z.number().int(),
});
export type CalibrationPoint = z.infer<typeof calibrationPointSchema>;

/** What candidates give their own stages before they see the result. */
export const selfAssessmentContract = {
  /** A session's self-scores; null: its candidate gave none. */
  of: oc
    .errors(errors)
    .input(z.strictObject({ session }))
    .output(z.strictObject({ scores: selfScoresSchema.nullable() })),

  /** Keeps the self-scores of a finished session. The first are kept for good: later ones would know the result. */
  save: oc
    .errors(errors)
    .input(z.strictObject({ session, scores: selfScoresSchema }))
    .output(z.strictObject({})),

  /** The newest self-scored sessions, the oldest of them first, beside their newest evaluations. */
  calibration: oc
    .errors(errors)
    .input(z.strictObject({ limit: z.number().int().min(1).max(200).default(50) }))
    .output(z.strictObject({ points: z.array(calibrationPointSchema), calibration: calibrationSchema })),
};
