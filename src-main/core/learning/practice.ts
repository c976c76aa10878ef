import { z } from "zod";
import { exerciseSchema } from "../interview/exercise.ts";
import { levelSchema } from "../interview/level.ts";
import { planSchema } from "../interview/plan.ts";
import { type Stage, stageSchema } from "../interview/stage.ts";

/** One question that practice put: the concept it is about, where it belongs, and how much it weighs (1 to 3). */
export const askedSchema = z.strictObject({
  concept: z.string().min(1),
  stage: stageSchema,
  weight: z.number().int().min(1).max(3),
});
export type Asked = z.infer<typeof askedSchema>;

/**
 * What one piece of practice showed, whatever it was: a session, a drill, a recall card. Days are whole days
 * since 1970-01-01 where the user is, so that what happened on one day counts alike whatever its order.
 */
export interface Practice {
  /** Of the session or exercise it comes from. */
  readonly id: string;
  readonly day: number;
  /** Practice of one kind may share this list. */
  readonly asked: readonly Asked[];
  /** In the order of `asked`: 0 to 1, or null where nothing can be told. */
  readonly credits: readonly (number | null)[];
}

/** What was asked of a session: its problem's criteria at its level, in its time. Many sessions share one. */
export const outlineSchema = z.strictObject({
  problem: z.string(),
  level: levelSchema,
  plan: planSchema,
  asked: z.array(askedSchema),
  /** Absent for a whole interview. */
  drill: exerciseSchema.optional(),
});
export type Outline = z.infer<typeof outlineSchema>;

/** What a finished session showed, by the newest evaluation at its own level. */
export interface Outcomes {
  readonly outline: Outline;
  readonly credits: readonly (number | null)[];
  /** 0 to 100, as are the stages. */
  readonly total: number;
  readonly stages: Readonly<Record<Stage, number | null>>;
  readonly spentMs: Readonly<Record<Stage, number>>;
}

/** A finished session as practice. */
export interface Sitting extends Practice, Outcomes {
  /** Unix milliseconds. */
  readonly startedAt: number;
}
