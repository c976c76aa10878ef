import { oc } from "@orpc/contract";
import { z } from "zod";
import { phrasingSchema } from "../core/interview/phrasing.ts";
import { styleSchema } from "../core/interview/talk.ts";
import { errors } from "./errors.ts";
import { baseUrlSchema } from "./reviewer.ts";
import { messageSchema } from "./reviews.ts";

const session = z.string().min(1);

/** The model that can phrase what the interviewer says. */
export const voiceStateSchema = z.strictObject({
  /** Null until a model is set up. */
  model: z
    .strictObject({
      endpoint: z.string(),
      name: z.string(),
      /** Whether the user has agreed to what an interviewer's model is sent. */
      isAgreed: z.boolean(),
    })
    .nullable(),
});
export type VoiceState = z.infer<typeof voiceStateSchema>;

/** A model as interviewer: it phrases what the engine decided to say, and decides nothing. */
export const voiceContract = {
  state: oc.errors(errors).output(voiceStateSchema),

  /** What is sent when a candidate asks the first thing that this problem answers. */
  preview: oc
    .errors(errors)
    .input(z.strictObject({ problem: z.string(), style: styleSchema }))
    .output(
      z.strictObject({
        endpoint: z.string(),
        model: z.string(),
        messages: z.array(messageSchema).readonly(),
      }),
    ),

  /** The user has seen it and agrees, for the endpoint that is set up. */
  agree: oc
    .errors(errors)
    .input(z.strictObject({ endpoint: baseUrlSchema }))
    .output(voiceStateSchema),

  /**
   * Has a turn of the talk phrased, and keeps how it is said; what was kept once is not asked for again. Answers
   * after some seconds at the latest. Null in a session whose interviewer speaks for itself.
   */
  speak: oc
    .errors(errors)
    .input(
      z.strictObject({
        session,
        seat: z.string(),
        clockMs: z.number().int().min(0),
        turn: z.number().int().min(0),
      }),
    )
    .output(z.strictObject({ phrasing: phrasingSchema.nullable() })),

  /** Ends the waiting: what is being phrased is said in the interviewer's own words. */
  hush: oc.errors(errors).input(z.strictObject({ session })).output(z.strictObject({})),
};
