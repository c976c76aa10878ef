import { oc } from "@orpc/contract";
import { z } from "zod";
import { errors } from "./errors.ts";
import { outgoingSchema, transferIdSchema } from "./transfers.ts";

const session = z.string().min(1);

/** What came of sessions that were taken over. */
export const mergedSchema = z.strictObject({
  added: z.number().int(),
  /** Gone on with from where they stood. */
  extended: z.number().int(),
  /** Here already. */
  known: z.number().int(),
  /** One sentence for each that could not be taken over. */
  refused: z.array(z.string()),
});
export type Merged = z.infer<typeof mergedSchema>;

/** Whole sessions as JSON, out and in; the format is `sessionArchiveSchema`. */
export const archiveContract = {
  /** In the order given. Refused when they are too large for one file. */
  export: oc
    .errors(errors)
    .input(z.strictObject({ sessions: z.array(session).min(1).max(10_000) }))
    .output(outgoingSchema),

  /** Takes over the sessions of a file that was sent. */
  import: oc
    .errors(errors)
    .input(z.strictObject({ transfer: transferIdSchema }))
    .output(mergedSchema),
};
