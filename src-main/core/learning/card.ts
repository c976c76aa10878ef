import { z } from "zod";
import { hashOf } from "../hash.ts";

/** How well a card was recalled, worst first; the keys 1 to 4 in this order. */
export const GRADES = ["again", "hard", "good", "easy"] as const;
export const gradeSchema = z.enum(GRADES);
export type Grade = z.infer<typeof gradeSchema>;

const wallMs = z.number().int();

/** What FSRS keeps of a card that was graded at least once. Times are Unix milliseconds. */
export const scheduleSchema = z.strictObject({
  state: z.enum(["learning", "review", "relearning"]),
  dueMs: wallMs,
  /** Days after which nine of ten would be recalled. */
  stability: z.number(),
  /** 1 to 10. */
  difficulty: z.number(),
  scheduledDays: z.number(),
  /** How far it is through the short steps of learning. */
  step: z.number().int(),
  reps: z.number().int(),
  lapses: z.number().int(),
  lastMs: wallMs,
});
export type Schedule = z.infer<typeof scheduleSchema>;

/** One grade given. */
export interface CardReview {
  readonly card: string;
  readonly concept: string;
  readonly grade: Grade;
  readonly atMs: number;
  /** Whether it was the card's first. */
  readonly isFirst: boolean;
}

export const limitsSchema = z.strictObject({
  newADay: z.number().int().min(0).max(100),
  mostADay: z.number().int().min(1).max(500),
});
/** At most so many cards a day, new ones and all together. */
export type CardLimits = z.infer<typeof limitsSchema>;

/** A question that is worded anew is another card. */
export function cardId(concept: string, question: string): string {
  return `${concept}:${hashOf(question)}`;
}
