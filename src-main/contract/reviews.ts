import { eventIterator, oc } from "@orpc/contract";
import { z } from "zod";
import { stageSchema } from "../core/interview/stage.ts";
import { modelFailureSchema } from "../core/review/failure.ts";
import { MAX_PICTURE_BYTES, PNG_URL_START } from "../core/review/picture.ts";
import { reviewSchema } from "../core/review/review.ts";
import { errors } from "./errors.ts";
import { baseUrlSchema } from "./reviewer.ts";

const session = z.string().min(1);
const review = z.string().min(1);

export const messageSchema = z.strictObject({ role: z.enum(["system", "user"]), content: z.string() });
/** A PNG as a data URL. */
const pictureSchema = z
  .string()
  .startsWith(PNG_URL_START)
  .max(PNG_URL_START.length + 2 * MAX_PICTURE_BYTES);

/** What happens while a model reviews: a stage is asked, grows, is answered; in the end all are, or one fails. */
export const reviewEventSchema = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("asking"), stage: stageSchema, received: z.number().int().min(0) }),
  z.strictObject({ type: z.literal("answered"), stage: stageSchema, review: reviewSchema }),
  z.strictObject({ type: z.literal("failed"), stage: stageSchema, failure: modelFailureSchema }),
  z.strictObject({ type: z.literal("done"), review: reviewSchema }),
]);
export type ReviewEvent = z.infer<typeof reviewEventSchema>;

/** A second opinion on a finished session. It never touches the score. */
export const reviewsContract = {
  /** Exactly what `run` sends, stage by stage; where `sendsPicture`, each with the picture that `run` is given. */
  preview: oc
    .errors(errors)
    .input(z.strictObject({ session }))
    .output(
      z.strictObject({
        endpoint: z.string(),
        model: z.string(),
        sendsPicture: z.boolean(),
        stages: z.array(z.strictObject({ stage: stageSchema, messages: z.array(messageSchema) })),
      }),
    ),

  /** The user has seen it and agrees, for the endpoint that is set up; `picture`: a picture was seen with it. */
  consent: oc
    .errors(errors)
    .input(z.strictObject({ endpoint: baseUrlSchema, picture: z.boolean().default(false) }))
    .output(z.strictObject({})),

  /**
   * Asks stage by stage; refused without consent. `resume` names a review whose answered stages are not asked
   * again. `picture` is the board as a PNG of at most 2,048 pixels a side; null: without one. Closing the iterator
   * stops it; what was answered is kept.
   */
  run: oc
    .errors(errors)
    .input(
      z.strictObject({ session, resume: review.nullable(), picture: pictureSchema.nullable().default(null) }),
    )
    .output(eventIterator(reviewEventSchema)),

  /** Those of a session, the newest first. */
  list: oc
    .errors(errors)
    .input(z.strictObject({ session }))
    .output(z.strictObject({ reviews: z.array(reviewSchema) })),

  remove: oc.errors(errors).input(z.strictObject({ session, review })).output(z.strictObject({})),
};
