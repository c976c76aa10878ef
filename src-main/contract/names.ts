import { oc } from "@orpc/contract";
import { z } from "zod";
import { kindNameEntriesSchema } from "../core/diagram/kinds.ts";
import { ownNameSchema } from "../core/language/own-name.ts";
import { errors } from "./errors.ts";

/** The names by which Onair knows things, and those the user taught it. */
export const namesContract = {
  /** Oldest first. */
  list: oc.errors(errors).output(z.array(ownNameSchema)),
  learn: oc.errors(errors).input(ownNameSchema).output(z.strictObject({})),
  forget: oc.errors(errors).input(ownNameSchema).output(z.strictObject({})),
  /** How the field names components, so that the window can read a board as it is drawn. */
  kinds: oc.errors(errors).output(kindNameEntriesSchema),
};
