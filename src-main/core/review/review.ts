import { z } from "zod";
import { stageSchema } from "../interview/stage.ts";
import { pageEvidenceSchema } from "../rubric/evaluation.ts";
import { opinionVerdictSchema } from "./answer.ts";

/** Why something a model said does not stand. */
export const DROP_REASONS = [
  "unknown_criterion",
  "repeated",
  "too_many",
  "not_your_words",
  "no_such_shape",
  "unproven",
] as const;
export const dropReasonSchema = z.enum(DROP_REASONS);
export type DropReason = z.infer<typeof dropReasonSchema>;

/** What a model holds of one criterion, with what of its proof was found on the page. */
export const opinionSchema = z.strictObject({
  criterion: z.string(),
  verdict: opinionVerdictSchema,
  evidence: z.array(pageEvidenceSchema),
  remark: z.string(),
});
export type Opinion = z.infer<typeof opinionSchema>;

export const reviewRemarkSchema = z.strictObject({ text: z.string(), evidence: z.array(pageEvidenceSchema) });
export type ReviewRemark = z.infer<typeof reviewRemarkSchema>;

/** Tokens as the server counts them; null when it does not say. */
export const usageSchema = z.strictObject({
  input: z.number().int().min(0),
  output: z.number().int().min(0),
});
export type Usage = z.infer<typeof usageSchema>;

export const stageReviewSchema = z.strictObject({
  stage: stageSchema,
  opinions: z.array(opinionSchema),
  remarks: z.array(reviewRemarkSchema),
  dropped: z.array(z.strictObject({ reason: dropReasonSchema, count: z.number().int().min(1) })),
  usage: usageSchema.nullable(),
});
export type StageReview = z.infer<typeof stageReviewSchema>;

/** A review of one session by one model; stages that were not answered are absent. */
export const reviewSchema = z.strictObject({
  id: z.string(),
  session: z.string(),
  endpoint: z.string(),
  model: z.string(),
  /** Of the words it was asked with. */
  promptVersion: z.string(),
  atWallMs: z.number().int().min(0),
  /** In the currency the prices are in; null without prices or without counts. */
  cost: z.number().min(0).nullable(),
  /** The stages the rubric asks about. */
  asked: z.array(stageSchema),
  stages: z.array(stageReviewSchema),
});
export type Review = z.infer<typeof reviewSchema>;
