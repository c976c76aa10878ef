import { oc } from "@orpc/contract";
import { z } from "zod";
import { errors } from "./errors.ts";

/** What the user chose about the app itself. */
export const preferencesSchema = z.strictObject({
  colorScheme: z.enum(["auto", "light", "dark"]),
  /** A soft chime when a stage's time is nearly up. */
  sound: z.boolean(),
});
export type Preferences = z.infer<typeof preferencesSchema>;

export const DEFAULT_PREFERENCES: Preferences = { colorScheme: "auto", sound: false };

export const preferencesContract = {
  get: oc.errors(errors).output(preferencesSchema),
  change: oc.errors(errors).input(preferencesSchema.partial()).output(preferencesSchema),
};
