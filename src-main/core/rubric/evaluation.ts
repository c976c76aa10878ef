import { z } from "zod";
import { exerciseSchema } from "../interview/exercise.ts";
import { levelSchema } from "../interview/level.ts";
import { stageSchema } from "../interview/stage.ts";
import { hintStepSchema } from "../interview/talk.ts";

/** What stands on the page: words of a note (UTF-16 offsets, end exclusive) or elements of the board. */
export const pageEvidenceSchema = z.discriminatedUnion("source", [
  z.strictObject({
    source: z.literal("notes"),
    stage: stageSchema,
    start: z.number().int().min(0),
    end: z.number().int().min(0),
    quote: z.string(),
  }),
  z.strictObject({ source: z.literal("board"), elementIds: z.array(z.string()) }),
]);
export type PageEvidence = z.infer<typeof pageEvidenceSchema>;

/** Proof of a verdict: what stands on the page, or what was said at a millisecond of the session clock. */
export const evidenceSchema = z.discriminatedUnion("source", [
  ...pageEvidenceSchema.options,
  z.strictObject({ source: z.literal("talk"), atMs: z.number().int().min(0), quote: z.string() }),
]);
export type Evidence = z.infer<typeof evidenceSchema>;

export const VERDICTS = ["met", "partial", "not_met", "contradicted", "cannot_assess"] as const;
export const verdictSchema = z.enum(VERDICTS);
export type Verdict = z.infer<typeof verdictSchema>;

export const settledCriterionSchema = z.strictObject({
  id: z.string(),
  stage: stageSchema,
  kind: z.enum(["must", "should", "bonus", "pitfall"]),
  verdict: verdictSchema,
  /** 0 to 1. */
  credit: z.number().min(0).max(1),
  evidence: z.array(evidenceSchema),
  /** The smallest change that would meet it; empty when it is met. */
  change: z.string(),
  /** The furthest hint that was shown for it; it has lowered the credit. */
  hint: hintStepSchema.optional(),
});
export type SettledCriterion = z.infer<typeof settledCriterionSchema>;

export const BANDS = ["Not yet", "Leaning no", "Leaning yes", "Yes", "Strong yes"] as const;
export const bandSchema = z.enum(BANDS);
export type Band = z.infer<typeof bandSchema>;

export const appliedCapSchema = z.strictObject({ total: z.number(), reason: z.string() });

/** What became of the flaw that was planted on a board. */
export const repairSchema = z.strictObject({
  isMended: z.boolean(),
  /** What the board still shows of it, in one sentence; empty where a criterion tells. */
  remark: z.string(),
  /** The criteria that the board met as it was given and meets no more. */
  lost: z.array(z.string()),
  /** What is newly wrong with it, a sentence each. */
  broke: z.array(z.string()),
});
export type Repair = z.infer<typeof repairSchema>;

/** Points are 0 to 100, rounded to whole numbers; a stage that could not be assessed is null. */
export const evaluationSchema = z.strictObject({
  problem: z.string(),
  level: levelSchema,
  /** Of a drill: only what it is about was asked, and nothing caps it. Absent in an interview. */
  exercise: exerciseSchema.optional(),
  /** Of a board that was to be mended. */
  repair: repairSchema.optional(),
  total: z.number().min(0).max(100),
  band: bandSchema,
  stages: z.strictObject({
    R: z.number().nullable(),
    A: z.number().nullable(),
    D: z.number().nullable(),
    I: z.number().nullable(),
    O: z.number().nullable(),
  }),
  caps: z.array(appliedCapSchema),
  /** Whether the board shows a path from a client to where data is kept. Older evaluations do not say. */
  worksEndToEnd: z.boolean().optional(),
  criteria: z.array(settledCriterionSchema),
  hashes: z.strictObject({ rubric: z.string(), lexicon: z.string(), engine: z.string() }),
});
export type Evaluation = z.infer<typeof evaluationSchema>;
