import { z } from "zod";
import { componentKindSchema } from "../diagram/kind.ts";

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "use lower-case words joined by hyphens");

/**
 * One idea of the field: how people write it, what it is for, and what it costs.
 * Aliases are ordinary wordings ("load balancing", "LB"); products are proper names ("nginx", "Amazon S3").
 */
export const conceptSchema = z.strictObject({
  id,
  name: z.string().min(1),
  aliases: z.array(z.string().min(1)).default([]),
  products: z.array(z.string().min(1)).default([]),
  /** The component kinds a box with this name is; the likeliest first. Empty for ideas that are no component. */
  kinds: z.array(componentKindSchema).default([]),
  /** One paragraph: what it is. */
  explanation: z.string().min(1),
  /** When a design should use it. */
  when: z.string().min(1),
  /** What it costs, or what goes wrong with it. */
  cost: z.string().min(1),
  confusedWith: z.array(id).default([]),
  related: z.array(id).default([]),
  recall: z.array(z.strictObject({ question: z.string().min(1), answer: z.string().min(1) })).default([]),
  /** Which of the study notes it comes from, and a public page to read on. */
  source: z.strictObject({ note: z.string().min(1), reference: z.url() }),
});
export type Concept = z.infer<typeof conceptSchema>;

/** A concept with the name of the group it stands in. */
export type GroupedConcept = Concept & { readonly group: string };

/** A file of data/concepts: one group of concepts. */
export const conceptFileSchema = z.strictObject({
  group: z.string().min(1),
  concepts: z.array(conceptSchema),
});
export type ConceptFile = z.infer<typeof conceptFileSchema>;
