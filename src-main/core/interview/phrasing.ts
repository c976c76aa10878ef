import { z } from "zod";
import { modelFailureSchema } from "../review/failure.ts";

/** Why a phrase of a model's is not said: it does not do what the engine's words do, or does more. */
export const PHRASE_FAULTS = [
  "TOO_LONG",
  "NOT_PLAIN",
  "NEW_FIGURE",
  "LOST_FIGURE",
  "NEW_IDEA",
  "NEW_QUOTE",
  "LOST_NAME",
  "QUESTIONS",
  "VERDICT",
  "TURNED_ROUND",
  "OFF_TOPIC",
] as const;
export type PhraseFault = (typeof PHRASE_FAULTS)[number];

/** Why the interviewer spoke in its own words though a model was to phrase them. */
export const ownWordsReasonSchema = z.enum([
  ...modelFailureSchema.shape.code.options,
  ...PHRASE_FAULTS,
  "NOT_SET_UP",
  "NOT_AGREED",
]);
export type OwnWordsReason = z.infer<typeof ownWordsReasonSchema>;

/** How a turn was really said where a model was to phrase it. It is kept, so that no replay asks again. */
export const phrasingSchema = z.discriminatedUnion("by", [
  z.strictObject({ by: z.literal("model"), model: z.string(), says: z.string().min(1) }),
  z.strictObject({ by: z.literal("itself"), why: ownWordsReasonSchema }),
]);
export type Phrasing = z.infer<typeof phrasingSchema>;

/** The words that were heard; the engine's own where no model phrased them. */
export function wordsHeard(says: string, phrasing: Phrasing | undefined): string {
  return phrasing?.by === "model" ? phrasing.says : says;
}
