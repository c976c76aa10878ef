import { oc } from "@orpc/contract";
import { z } from "zod";
import { ownAssumptionsSchema } from "../core/insight/schema.ts";
import { errors } from "./errors.ts";

/** What the user chose about the app itself. */
export const preferencesSchema = z.strictObject({
  colorScheme: z.enum(["auto", "light", "dark"]),
  /** A soft chime when a stage's time is nearly up. */
  sound: z.boolean(),
  /** Whether the user scores their own stages before a result is shown. */
  scoresThemselves: z.boolean(),
  /** How often the user takes parts of some kinds to work, before the usual assumptions. */
  availability: ownAssumptionsSchema,
});
export type Preferences = z.infer<typeof preferencesSchema>;

export const DEFAULT_PREFERENCES: Preferences = {
  colorScheme: "auto",
  sound: false,
  scoresThemselves: true,
  availability: {},
};

export const preferencesContract = {
  get: oc.errors(errors).output(preferencesSchema),
  change: oc.errors(errors).input(preferencesSchema.partial()).output(preferencesSchema),
};
