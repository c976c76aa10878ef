import { oc } from "@orpc/contract";
import { z } from "zod";
import { exerciseSchema } from "../core/interview/exercise.ts";
import { levelSchema } from "../core/interview/level.ts";
import type { Stage } from "../core/interview/stage.ts";
import { nextDrillSchema } from "./drills.ts";
import { errors } from "./errors.ts";

const wallMs = z.number().int();
/** Whole days since 1970-01-01 where this machine is. */
const day = z.number().int();
/** 0 to 100. */
const points = z.number().min(0).max(100);

const perStageOf = <T extends z.ZodType>(schema: T) =>
  z.strictObject({ R: schema, A: schema, D: schema, I: schema, O: schema } satisfies Record<Stage, T>);

/** A scored session, as far as a figure or a list of those behind one needs it. */
export const sittingCardSchema = z.strictObject({
  session: z.string(),
  problem: z.string(),
  title: z.string(),
  level: levelSchema,
  startedAt: wallMs,
  total: points,
  /** Null for a whole interview. */
  drill: exerciseSchema.nullable(),
});
export type SittingCard = z.infer<typeof sittingCardSchema>;

/** How well a concept is known. */
export const conceptMasterySchema = z.strictObject({
  concept: z.string(),
  name: z.string(),
  /** The library's group; null where the concept is in no library any more. */
  group: z.string().nullable(),
  /** 0 to 1: the share of what is asked about it that would be answered. */
  estimate: z.number().min(0).max(1),
  /** Whether enough was asked of late to trust the estimate. */
  isSure: z.boolean(),
  /** How many questions were about it, in how many sessions. */
  asked: z.number().int(),
  practices: z.number().int(),
  lastDay: day,
});
export type ConceptMastery = z.infer<typeof conceptMasterySchema>;

export const recommendationSchema = z.strictObject({
  problem: z.string(),
  title: z.string(),
  summary: z.string(),
  difficulty: z.enum(["easy", "medium", "hard"]),
  level: levelSchema,
  reason: z.enum(["start", "weakest", "newGround"]),
  topics: z.array(
    z.strictObject({
      concept: z.string(),
      name: z.string(),
      /** Null for one that was never asked. */
      estimate: z.number().min(0).max(1).nullable(),
      /** The sessions that say so, newest first; those in which it fell short where there are any. */
      behind: z.array(sittingCardSchema),
    }),
  ),
  /** The title of a practised problem that is close to it. */
  kin: z.string().nullable(),
});
export type RecommendedProblem = z.infer<typeof recommendationSchema>;

export const progressSchema = z.strictObject({
  /** Whole interviews: of them are all figures but what is known of concepts, and the days. */
  sessions: z.number().int(),
  /** Drills of a stage, which count towards those two. */
  drills: z.number().int(),
  /** Earlier evaluations that are not in these figures yet: call `catchUp` until there are none. */
  left: z.number().int(),
  today: day,
  /** The best first. */
  next: z.array(recommendationSchema),
  /** For a few minutes: the weakest stage that was not made good since. */
  drill: nextDrillSchema.nullable(),
  form: z.strictObject({
    now: perStageOf(points.nullable()),
    /** Before the newest `newest` sessions; null with fewer than two. */
    before: perStageOf(points.nullable()).nullable(),
    newest: z.number().int(),
    /** The newest sessions stage by stage, oldest first. */
    recent: z.array(sittingCardSchema.extend({ stages: perStageOf(points.nullable()) })),
  }),
  concepts: z.array(conceptMasterySchema),
  pace: perStageOf(
    z.strictObject({
      /** Median of time spent over time planned; null where no session was timed. */
      ratio: z.number().nullable(),
      sessions: z.array(
        z.strictObject({
          session: z.string(),
          startedAt: wallMs,
          spentMs: z.number(),
          plannedMs: z.number(),
        }),
      ),
    }),
  ),
  /** Days of practice within the last 53 weeks. */
  days: z.array(z.strictObject({ day, sessions: z.number().int(), minutes: z.number().int() })),
  /** The problem practised last first. */
  records: z.array(
    z.strictObject({
      problem: z.string(),
      title: z.string(),
      attempts: z.number().int(),
      best: sittingCardSchema,
      latest: sittingCardSchema,
    }),
  ),
});
export type Progress = z.infer<typeof progressSchema>;

/** Which sessions stand behind a figure. */
export const behindSchema = z.discriminatedUnion("of", [
  z.strictObject({ of: z.literal("concept"), concept: z.string() }),
  z.strictObject({ of: z.literal("problem"), problem: z.string() }),
  z.strictObject({ of: z.literal("day"), day }),
  z.strictObject({ of: z.literal("all") }),
]);
export type Behind = z.infer<typeof behindSchema>;

export const progressContract = {
  /** Everything the progress page draws. */
  summary: oc.errors(errors).output(progressSchema),

  /** Reads some earlier evaluations into the figures, and says how many are left. */
  catchUp: oc.errors(errors).output(z.strictObject({ left: z.number().int() })),

  /** The sessions behind a figure, newest first, at most 200; `credit` (0 to 1) is what they earned for a concept. */
  behind: oc
    .errors(errors)
    .input(behindSchema)
    .output(
      z.strictObject({
        sessions: z.array(sittingCardSchema.extend({ credit: z.number().min(0).max(1).nullable() })),
        all: z.number().int(),
      }),
    ),
};
