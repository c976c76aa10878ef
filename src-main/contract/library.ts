import { oc } from "@orpc/contract";
import { z } from "zod";
import { conceptSchema } from "../core/language/concept.ts";
import { errors } from "./errors.ts";

/** A problem in whose rubric a concept counts. Which criteria they are stays unsaid until it is scored. */
export const conceptUseSchema = z.strictObject({
  problem: z.string(),
  title: z.string(),
  /** How many of its criteria teach the concept or accept it as evidence. */
  criteria: z.number().int().min(1),
});
export type ConceptUse = z.infer<typeof conceptUseSchema>;

/** A concept as the library shows it. */
export const libraryConceptSchema = conceptSchema.extend({
  /** The name of the group it stands in. */
  group: z.string().min(1),
  usedBy: z.array(conceptUseSchema),
});
export type LibraryConcept = z.infer<typeof libraryConceptSchema>;

export const libraryContract = {
  /** Every concept at once: the window searches, filters and links them by itself. */
  concepts: oc.errors(errors).output(z.array(libraryConceptSchema)),
};
