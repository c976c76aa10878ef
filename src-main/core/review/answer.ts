import { z } from "zod";
import type { AnswerForm } from "./answer-form.ts";

/** What a model may point at: words of the notes, or nodes and edges of the board. */
const claimSchema = z.union([
  z.strictObject({ quote: z.string() }),
  z.strictObject({ shapes: z.array(z.string()) }),
]);
export type Claim = z.infer<typeof claimSchema>;

export const OPINIONS = ["met", "partial", "not_met"] as const;
export const opinionVerdictSchema = z.enum(OPINIONS);
export type OpinionVerdict = z.infer<typeof opinionVerdictSchema>;

/** What a model answers about one stage: evidence before the verdict, and no number anywhere. */
export const answerSchema = z.strictObject({
  verdicts: z.array(
    z.strictObject({
      id: z.string(),
      evidence: z.array(claimSchema),
      verdict: opinionVerdictSchema,
      remark: z.string(),
    }),
  ),
  /** What the rubric has no criterion for. */
  remarks: z.array(z.strictObject({ text: z.string(), evidence: z.array(claimSchema) })),
});
export type Answer = z.infer<typeof answerSchema>;

/** As a model is asked for it. */
export const REVIEW_FORM: AnswerForm<Answer> = { name: "review", schema: answerSchema };
