import { oc } from "@orpc/contract";
import { z } from "zod";
import { mergedSchema } from "./archive.ts";
import { errors } from "./errors.ts";
import { outgoingSchema, transferIdSchema } from "./transfers.ts";

const wallMs = z.number().int();
const count = z.number().int().min(0);

export const keptStoreSchema = z.strictObject({ name: z.string(), atWallMs: wallMs, bytes: count });
export type KeptStoreLine = z.infer<typeof keptStoreSchema>;

export const yourDataSchema = z.strictObject({
  /** Where the store lies. */
  file: z.string(),
  bytes: count,
  sessions: count,
  ownProblems: count,
  /** What was spoken and kept as sound. */
  recordings: z.strictObject({ count, storedBytes: count }),
  /** The stores that were replaced, the newest first. */
  kept: z.array(keptStoreSchema),
});
export type YourData = z.infer<typeof yourDataSchema>;

/** What a file that was sent turned out to be. */
export const inspectedSchema = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("backup"),
    sessions: count,
    /** When the first and the last of them were started; null when there are none. */
    fromWallMs: wallMs.nullable(),
    toWallMs: wallMs.nullable(),
    ownProblems: count,
    ownNames: count,
    /** One sentence for each session that does not replay. */
    damaged: z.array(z.string()),
  }),
  z.strictObject({ kind: z.literal("sessions"), sessions: count }),
]);
export type Inspected = z.infer<typeof inspectedSchema>;
export type InspectedBackup = Extract<Inspected, { kind: "backup" }>;

export const mergedBackupSchema = mergedSchema.extend({
  ownProblems: count,
  ownNames: count,
  /** Recall cards that are new here, or were graded later there. */
  cards: count,
});
export type MergedBackup = z.infer<typeof mergedBackupSchema>;

const sent = z.strictObject({ transfer: transferIdSchema });
const kept = z.strictObject({ name: z.string() });

/** Everything as one file, out and in. */
export const backupContract = {
  about: oc.errors(errors).output(yourDataSchema),

  make: oc.errors(errors).output(outgoingSchema),

  /** Checks a file that was sent, a backup or an archive of sessions. */
  inspect: oc.errors(errors).input(sent).output(inspectedSchema),

  /** Puts a backup in the store's place, and keeps the store until now. Own problems are added, never replaced. */
  restore: oc.errors(errors).input(sent).output(z.strictObject({})),

  /** Adds what a backup has and the store has not. */
  merge: oc.errors(errors).input(sent).output(mergedBackupSchema),

  /** Puts a kept store back; the store until now is kept in turn. */
  takeBack: oc.errors(errors).input(kept).output(z.strictObject({})),

  /** Removes a kept store for good. */
  forget: oc.errors(errors).input(kept).output(z.strictObject({})),

  /** Deletes every session, own name, own problem, setting and kept store for good. */
  eraseAll: oc.errors(errors).output(z.strictObject({})),
};
