import { z } from "zod";
import { LEVELS } from "../interview/level.ts";
import { notesSchema } from "../interview/notes.ts";
import { stageSchema } from "../interview/stage.ts";
import { matcherSchema } from "./matcher.ts";

/** 3 high, 2 medium, 1 low, 0 not asked at this level. */
const weight = z.number().int().min(0).max(3);

/** A small attempt that a criterion must (or must not) accept: some notes, and a board as a Mermaid flowchart. */
export const exemplarSchema = z.strictObject({
  notes: notesSchema.partial().default({}),
  /** `client --> lb[Load balancer] --> api[Feed service]` */
  board: z.string().optional(),
});
export type Exemplar = z.infer<typeof exemplarSchema>;

/**
 * One positively worded yes/no question about an attempt.
 * A pitfall is worded positively too ("The client never talks to the database directly"): met means avoided.
 */
export const criterionSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "use lower-case words joined by hyphens"),
  stage: stageSchema,
  dimension: z.enum(["navigation", "design", "depth", "trade-offs", "communication"]),
  question: z.string().min(1),
  /** One teaching sentence; `concept` is where to read on. */
  why: z.string().min(1),
  concept: z.string().min(1),
  /** What an interviewer would ask if it is missing. */
  probe: z.string().min(1),
  /** When a design should have it: "as soon as a service has more than one instance". */
  due: z.string().min(1).optional(),
  kind: z.enum(["must", "should", "bonus", "pitfall"]),
  weight: z.strictObject(
    Object.fromEntries(LEVELS.map((level) => [level, weight])) as Record<
      (typeof LEVELS)[number],
      typeof weight
    >,
  ),
  evidence: matcherSchema,
  /** Explicit steps towards it, best first: what is there already, and the credit it earns. */
  partial: z
    .array(
      z.strictObject({ credit: z.number().gt(0).lt(1), evidence: matcherSchema, missing: z.string().min(1) }),
    )
    .default([]),
  /** The smallest change that would meet it, as an instruction: "Draw a cache between …". */
  change: z.string().min(1),
  /** When it is not met, the total is at most this. */
  cap: z.strictObject({ total: z.number().min(0).max(100), reason: z.string().min(1) }).optional(),
  exemplars: z
    .strictObject({
      met: z.array(exemplarSchema).min(1),
      notMet: z.array(exemplarSchema).min(1),
      partial: z.array(exemplarSchema).default([]),
    })
    .optional(),
});
export type Criterion = z.infer<typeof criterionSchema>;

export const rubricSchema = z.strictObject({
  /** Raised whenever the meaning of a criterion changes. */
  version: z.number().int().min(1),
  criteria: z.array(criterionSchema).min(1),
});
export type Rubric = z.infer<typeof rubricSchema>;
