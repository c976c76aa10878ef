import { oc } from "@orpc/contract";
import { z } from "zod";
import { errors } from "./errors.ts";

/** A file goes in parts of at most this size, so that neither side ever holds a large one as a whole. */
export const TRANSFER_PART_BYTES = 1024 * 1024;

export const transferIdSchema = z.string().min(1).max(100);

/** A file that is ready to be fetched. */
export const outgoingSchema = z.strictObject({ transfer: transferIdSchema, bytes: z.number().int() });
export type Outgoing = z.infer<typeof outgoingSchema>;

const part = z.instanceof(Blob).refine(({ size }) => size <= TRANSFER_PART_BYTES, "this part is too large");

/** Large files between window and core, part by part, the same in both hosts. */
export const transfersContract = {
  /** An empty file to send parts of. */
  begin: oc.errors(errors).output(z.strictObject({ transfer: transferIdSchema })),

  send: oc
    .errors(errors)
    .input(z.strictObject({ transfer: transferIdSchema, part }))
    .output(z.strictObject({})),

  /** The part that begins at `offset`; the last may be shorter. The file is gone once its end was fetched. */
  fetch: oc
    .errors(errors)
    .input(z.strictObject({ transfer: transferIdSchema, offset: z.number().int().min(0) }))
    .output(z.instanceof(Blob)),

  /** Forgets a file. */
  drop: oc
    .errors(errors)
    .input(z.strictObject({ transfer: transferIdSchema }))
    .output(z.strictObject({})),
};
