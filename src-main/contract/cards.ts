import { oc } from "@orpc/contract";
import { z } from "zod";
import { GRADES, gradeSchema, limitsSchema } from "../core/learning/card.ts";
import { errors } from "./errors.ts";

const wallMs = z.number().int();
const card = z.string().min(1);
const concept = z.string().min(1);

export const recallCardSchema = z.strictObject({
  card,
  concept,
  /** What the concept is called. */
  name: z.string(),
  question: z.string(),
  answer: z.string(),
});
export type RecallCard = z.infer<typeof recallCardSchema>;

/** The card that is asked now. */
export const askedCardSchema = recallCardSchema.extend({
  isNew: z.boolean(),
  /** A session fell short of its concept when it was last asked. */
  isMissed: z.boolean(),
  /** When each grade would bring it back. */
  backMs: z.record(z.enum(GRADES), wallMs),
});
export type AskedCard = z.infer<typeof askedCardSchema>;

export const cardsTodaySchema = z.strictObject({
  nowMs: wallMs,
  /** Null: nothing is left for today. */
  asked: askedCardSchema.nullable(),
  /** Cards left today, those among them that are new, and those graded today. */
  left: z.number().int(),
  leftNew: z.number().int(),
  done: z.number().int(),
  /** When there is something to do again once nothing is left; null: never, as it stands. */
  nextMs: wallMs.nullable(),
  /** How many cards there are in all. */
  all: z.number().int(),
  /** Whether a grade of today can be taken back. */
  canUndo: z.boolean(),
  limits: limitsSchema,
  setAside: z.array(recallCardSchema),
  /** The concepts a session fell short of that have cards, the weakest first. */
  missed: z.array(z.strictObject({ concept, name: z.string() })),
});
export type CardsToday = z.infer<typeof cardsTodaySchema>;

export const cardsContract = {
  today: oc.errors(errors).output(cardsTodaySchema),

  /** Grades a card and schedules it anew. */
  grade: oc
    .errors(errors)
    .input(z.strictObject({ card, grade: gradeSchema }))
    .output(z.strictObject({})),

  /** Takes back the last grade given today. */
  undo: oc.errors(errors).output(z.strictObject({})),

  /** A card that is set aside is not asked. */
  setAside: oc
    .errors(errors)
    .input(z.strictObject({ card, isSetAside: z.boolean() }))
    .output(z.strictObject({})),

  /** Makes a card new again. */
  startOver: oc.errors(errors).input(z.strictObject({ card })).output(z.strictObject({})),

  /** The concepts that were added from the library. */
  learnt: oc.errors(errors).output(z.strictObject({ concepts: z.array(concept) })),

  /** Adds a concept's cards, or no longer begins new ones of it. */
  learn: oc
    .errors(errors)
    .input(z.strictObject({ concept, isLearnt: z.boolean() }))
    .output(z.strictObject({})),

  /** Cards as a text file that Anki imports: the user's own, those of one group of the library, or all. */
  anki: oc
    .errors(errors)
    .input(
      z.discriminatedUnion("of", [
        z.strictObject({ of: z.literal("mine") }),
        z.strictObject({ of: z.literal("all") }),
        z.strictObject({ of: z.literal("group"), group: z.string().min(1) }),
      ]),
    )
    .output(z.strictObject({ text: z.string() })),
};
