import { oc } from "@orpc/contract";
import { z } from "zod";
import { errors } from "./errors.ts";

const count = z.number().int().min(0);

export const syncStateSchema = z.strictObject({
  /** Null: there is none. */
  folder: z.string().nullable(),
  /** When it was last looked at, in Unix milliseconds; null before the first time. */
  lastAtWallMs: z.number().int().nullable(),
  /** Why it cannot be looked at now, or null. */
  away: z.string().nullable(),
  /** Since Onair started. */
  sent: count,
  received: count,
  /** Files that have not arrived as a whole. */
  waiting: count,
  /** One sentence for each file that cannot be taken over. */
  refused: z.array(z.string()),
});
export type SyncState = z.infer<typeof syncStateSchema>;

/** A folder that carries finished sessions between machines. */
export const syncContract = {
  state: oc.errors(errors).output(syncStateSchema),

  /** Refused, with a sentence, when the folder cannot be used. Null: no more. */
  choose: oc
    .errors(errors)
    .input(z.strictObject({ folder: z.string().max(4096).nullable() }))
    .output(syncStateSchema),

  /** Looks at the folder now: writes what is missing there, takes over what is missing here. */
  exchange: oc.errors(errors).output(syncStateSchema),
};
