import { oc } from "@orpc/contract";
import { z } from "zod";
import {
  availabilityAssumptionsSchema,
  insightSchema,
  ownAssumptionsSchema,
} from "../core/insight/schema.ts";
import { errors } from "./errors.ts";

export const sessionInsightSchema = z.strictObject({
  insight: insightSchema,
  /** How often each kind of part is taken to work, 0 to 1, where the user assumes nothing else. */
  usualAssumptions: availabilityAssumptionsSchema,
});
export type SessionInsight = z.infer<typeof sessionInsightSchema>;

export const insightContract = {
  /** What a session shows when its stages are read together. `assumptions` go before the usual ones. */
  of: oc
    .errors(errors)
    .input(z.strictObject({ session: z.string().min(1), assumptions: ownAssumptionsSchema.default({}) }))
    .output(sessionInsightSchema),
};
