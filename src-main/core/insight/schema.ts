import { z } from "zod";
import { componentKindSchema } from "../diagram/kind.ts";
import { pageEvidenceSchema } from "../rubric/evaluation.ts";

/** A thing the candidate wrote or drew, by a name to show and where it stands. */
export const mentionedSchema = z.strictObject({ name: z.string(), evidence: pageEvidenceSchema });
export type Mentioned = z.infer<typeof mentionedSchema>;

/** A way along the board. `nodeIds` and `labels` go together, from the client to where data is kept. */
export const drawnPathSchema = z.strictObject({
  nodeIds: z.array(z.string()),
  labels: z.array(z.string()),
  evidence: pageEvidenceSchema,
});
export type DrawnPath = z.infer<typeof drawnPathSchema>;

/** A functional requirement with what connects to it; an empty list, or null, where nothing does. */
export const tracedRequirementSchema = z.strictObject({
  text: z.string(),
  evidence: pageEvidenceSchema,
  endpoints: z.array(mentionedSchema),
  entities: z.array(mentionedSchema),
  path: drawnPathSchema.nullable(),
});
export type TracedRequirement = z.infer<typeof tracedRequirementSchema>;

export const traceSchema = z.strictObject({
  requirements: z.array(tracedRequirementSchema),
  /** What no requirement asks for. Empty while there are no requirements to hold it against. */
  unasked: z.strictObject({
    endpoints: z.array(mentionedSchema),
    entities: z.array(mentionedSchema),
    components: z.array(mentionedSchema),
  }),
});
export type Trace = z.infer<typeof traceSchema>;

export const severitySchema = z.enum(["serious", "worth-a-look"]);
export type Severity = z.infer<typeof severitySchema>;

export const DISAGREEMENT_KINDS = ["not-drawn", "drawn-but-denied", "drawn-unexplained"] as const;

/** Something of which notes and board say different things. */
export const disagreementSchema = z.strictObject({
  kind: z.enum(DISAGREEMENT_KINDS),
  /** What it is about: "cache", "queue". */
  about: z.string(),
  severity: severitySchema,
  /** One sentence, in the candidate's own names. */
  says: z.string(),
  evidence: z.array(pageEvidenceSchema),
});
export type Disagreement = z.infer<typeof disagreementSchema>;

export const FINDING_KINDS = [
  "single-point-of-failure",
  "client-reaches-database",
  "queue-not-consumed",
  "queue-not-filled",
  "nothing-kept",
  "write-not-kept",
  "shared-bottleneck",
  "not-linked",
  "cache-without-source",
] as const;

/** Something the drawing itself shows. */
export const findingSchema = z.strictObject({
  kind: z.enum(FINDING_KINDS),
  severity: severitySchema,
  /** One sentence that teaches, in the candidate's own names. */
  says: z.string(),
  elementIds: z.array(z.string()),
});
export type Finding = z.infer<typeof findingSchema>;

const share = z.number().min(0).max(1);

export const availabilityStepSchema = z.strictObject({
  nodeId: z.string(),
  label: z.string(),
  kind: componentKindSchema,
  elementIds: z.array(z.string()),
  /** How much of the time one instance works, 0 to 1. */
  each: share,
  /** How many of it the board shows, any of which will do. */
  instances: z.number().int().min(1),
  /** How much of the time one of them at least works. */
  together: share,
});
export type AvailabilityStep = z.infer<typeof availabilityStepSchema>;

export const availablePathSchema = z.strictObject({
  direction: z.enum(["read", "write"]),
  /** In the order of the way; the client's own device is not counted. */
  steps: z.array(availabilityStepSchema).min(1),
  /** How much of the time the whole path works, 0 to 1. */
  total: share,
  /** Whole nines: 3 for 99.9 %. */
  nines: z.number().int().min(0),
  /** Of a year of 365 days. */
  downMinutesPerYear: z.number().min(0),
  /** The node that costs most: the least available step, the first of several. */
  weakest: z.string(),
});
export type AvailablePath = z.infer<typeof availablePathSchema>;

/** Empty when the board shows no path from a client to where data is kept. */
export const availabilitySchema = z.array(availablePathSchema);
export type Availability = z.infer<typeof availabilitySchema>;

/** How much of the time one instance of each kind works, 0 to 1. */
export const availabilityAssumptionsSchema = z.record(componentKindSchema, share);
export type AvailabilityAssumptions = z.infer<typeof availabilityAssumptionsSchema>;

/** Those of them that a user knows better. */
export const ownAssumptionsSchema = z.partialRecord(componentKindSchema, share);
export type OwnAssumptions = z.infer<typeof ownAssumptionsSchema>;

/** A functional requirement taken apart: who does what with what. Empty where no word says it. */
export const readRequirementSchema = z.strictObject({
  actor: z.string(),
  action: z.string(),
  object: z.string(),
  evidence: pageEvidenceSchema,
});

export const QUALITIES = [
  "performance",
  "availability",
  "scalability",
  "reliability",
  "consistency",
  "durability",
  "security",
] as const;
export type Quality = (typeof QUALITIES)[number];

/** A non-functional requirement, with the figures or the model it aims at; none of them when it only wishes. */
export const readQualitySchema = z.strictObject({
  quality: z.enum(QUALITIES),
  targets: z.array(mentionedSchema),
  evidence: pageEvidenceSchema,
});

export const readEntitySchema = z.strictObject({ ...mentionedSchema.shape, fields: z.array(z.string()) });

export const readQuantitySchema = z.strictObject({
  measures: z.enum(["count", "rate", "data", "time", "share"]),
  ...mentionedSchema.shape,
});

/** An equation worked out again. `fault` is one sentence, empty when it holds. */
export const readCalculationSchema = z.strictObject({ ...mentionedSchema.shape, fault: z.string() });

/** What nothing was made of, and why. */
export const leftUnreadSchema = z.strictObject({ why: z.string(), evidence: pageEvidenceSchema });

/** What was read in the notes and could not be read on the board, as the engine took it. */
export const asReadSchema = z.strictObject({
  requirements: z.array(readRequirementSchema),
  qualities: z.array(readQualitySchema),
  endpoints: z.array(mentionedSchema),
  entities: z.array(readEntitySchema),
  quantities: z.array(readQuantitySchema),
  calculations: z.array(readCalculationSchema),
  unread: z.array(leftUnreadSchema),
});
export type AsRead = z.infer<typeof asReadSchema>;

/** What one attempt shows when its stages are read together. */
export const insightSchema = z.strictObject({
  trace: traceSchema,
  disagreements: z.array(disagreementSchema),
  findings: z.array(findingSchema),
  availability: availabilitySchema,
  asRead: asReadSchema,
});
export type Insight = z.infer<typeof insightSchema>;
