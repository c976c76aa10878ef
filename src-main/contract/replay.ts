import { oc } from "@orpc/contract";
import { z } from "zod";
import { eventSchema } from "../core/interview/event.ts";
import { evaluationSchema } from "../core/rubric/evaluation.ts";
import { errors } from "./errors.ts";

const session = z.string().min(1);

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
};
