import { oc } from "@orpc/contract";
import { z } from "zod";
import { componentKindSchema } from "../core/diagram/kind.ts";
import { ownNameSchema } from "../core/language/own-name.ts";
import { appealSchema, selfAssessmentSchema } from "../core/rubric/appeal.ts";
import { settledCriterionSchema } from "../core/rubric/evaluation.ts";
import { errors } from "./errors.ts";

const session = z.string().min(1);
const criterion = z.string().min(1);

/** What a candidate may say that some words or shapes mean, so that a criterion may find them. */
export const teachableSchema = z.strictObject({
  criterion,
  concepts: z.array(z.strictObject({ id: z.string(), name: z.string() })),
  kinds: z.array(componentKindSchema),
});
export type TeachableText = z.infer<typeof teachableSchema>;

export const sessionAppealsSchema = z.strictObject({
  appeals: z.array(appealSchema),
  /** The score with the appeals; null while they raise nothing. */
  selfAssessment: selfAssessmentSchema.nullable(),
  /** For each criterion whose verdict can be contested. */
  teachable: z.array(teachableSchema),
});
export type SessionAppeals = z.infer<typeof sessionAppealsSchema>;

/** Contesting the verdicts of a finished session. Each is refused where the newest evaluation leaves nothing to contest. */
export const appealsContract = {
  of: oc.errors(errors).input(z.strictObject({ session })).output(sessionAppealsSchema),

  /** Keeps "I judge this met myself"; an earlier one for the same criterion is replaced. */
  judge: oc
    .errors(errors)
    .input(z.strictObject({ session, ...appealSchema.omit({ atWallMs: true }).shape }))
    .output(z.strictObject({})),

  withdraw: oc.errors(errors).input(z.strictObject({ session, criterion })).output(z.strictObject({})),

  /**
   * Teaches what a phrase means, for good, and scores the session again at once. The evaluation before stays in
   * the store. Answers with the criterion as it is settled now.
   */
  teach: oc
    .errors(errors)
    .input(z.strictObject({ session, criterion, ...ownNameSchema.shape }))
    .output(settledCriterionSchema),
};
