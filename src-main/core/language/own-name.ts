import { z } from "zod";
import { type ComponentKind, componentKindSchema } from "../diagram/kind.ts";

/** The longest phrase that can be taught, in UTF-16 units. */
export const MAX_OWN_PHRASE = 80;

/** What the user taught Onair: "bookings-kv" is a cache, "fan-in timeline" means fan-out on write. */
export const ownNameSchema = z.strictObject({
  phrase: z
    .string()
    .trim()
    .min(1, "write the words that mean it")
    .max(MAX_OWN_PHRASE, `keep it to ${MAX_OWN_PHRASE} characters`),
  means: z.union([
    /** On a board: a shape with this label is of this kind. */
    z.strictObject({ kind: componentKindSchema }),
    /** In notes: these words say the concept, or the term of a problem's vocabulary, with this id. */
    z.strictObject({ concept: z.string().min(1) }),
  ]),
});
export type OwnName = z.infer<typeof ownNameSchema>;

export interface OwnKindName {
  readonly phrase: string;
  readonly kind: ComponentKind;
}

/** The names of components among what was taught; of two with one phrase the later counts. */
export function ownKindNames(own: readonly OwnName[]): OwnKindName[] {
  return own.flatMap(({ phrase, means }) => ("kind" in means ? [{ phrase, kind: means.kind }] : []));
}

/** The wordings of concepts among what was taught. */
export function ownWordings(own: readonly OwnName[]): { readonly id: string; readonly aliases: string[] }[] {
  return own.flatMap(({ phrase, means }) =>
    "concept" in means ? [{ id: means.concept, aliases: [phrase] }] : [],
  );
}
