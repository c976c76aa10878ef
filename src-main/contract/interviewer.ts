import { oc } from "@orpc/contract";
import { z } from "zod";
import { closedSchema, hintStepSchema, MAX_TALK_LENGTH, turnSchema } from "../core/interview/talk.ts";
import { errors } from "./errors.ts";

const session = z.string().min(1);
const seated = { session, seat: z.string(), clockMs: z.number().int().min(0) };

/** Everything that was said so far. */
export const talkSchema = z.strictObject({ talk: z.array(turnSchema) });

/** A hint that can be had, without its words: they cost. */
export const hintOfferSchema = z.strictObject({
  criterion: z.string(),
  step: hintStepSchema,
  /** By how many points of the total it lowers what can still be reached. */
  costPoints: z.number().min(0),
});
export type HintOffer = z.infer<typeof hintOfferSchema>;

/** The interviewer in the room. Every call but `offer` writes, so it wants the seat. */
export const interviewerContract = {
  /** Asks, and is answered at once. `mayMean` are wordings to ask instead, where something near has an answer. */
  ask: oc
    .errors(errors)
    .input(
      z.strictObject({
        ...seated,
        text: z
          .string()
          .trim()
          .min(1, "write a question first")
          .max(MAX_TALK_LENGTH, `a question may have at most ${MAX_TALK_LENGTH} characters`),
      }),
    )
    .output(talkSchema.extend({ mayMean: z.array(z.string()) })),

  /**
   * Lets the interviewer look up. `idleMs` is how long the candidate's hands have rested: nothing is said before
   * they have rested for a while, and at most one thing.
   */
  lookUp: oc
    .errors(errors)
    .input(z.strictObject({ ...seated, idleMs: z.number().int().min(0) }))
    .output(talkSchema),

  /** Closes the open follow-up: it was answered in words, or is put off. Does nothing when none is open. */
  close: oc
    .errors(errors)
    .input(z.strictObject({ ...seated, how: closedSchema.exclude(["resolved"]) }))
    .output(talkSchema),

  /** The hint that can be had now, or null when nothing is missing in this stage. */
  offer: oc
    .errors(errors)
    .input(z.strictObject({ session }))
    .output(z.strictObject({ hint: hintOfferSchema.nullable() })),

  /** Shows the hint that was offered. Refused when another is due by now. */
  takeHint: oc
    .errors(errors)
    .input(z.strictObject({ ...seated, ...hintOfferSchema.pick({ criterion: true, step: true }).shape }))
    .output(talkSchema),
};
