import { z } from "zod";
import { perStage, STAGES, type Stage } from "../interview/stage.ts";
import { evaluationSchema } from "../rubric/evaluation.ts";
import { selfScoresSchema } from "./self-scores.ts";

/** One session: what its candidate gave each stage, and what the engine did (null: not assessed). */
export const judgedSessionSchema = z.strictObject({
  session: z.string(),
  self: selfScoresSchema,
  engine: evaluationSchema.shape.stages,
});
export type JudgedSession = z.infer<typeof judgedSessionSchema>;

/** How self-scores lie against the engine's, in points. */
export const deviationSchema = z.strictObject({
  /** The mean of self minus engine: above 0 is too kind, below 0 too hard. */
  bias: z.number(),
  /** The standard deviation around that mean: 0 is always equally far off. */
  spread: z.number().min(0),
  /** How many pairs of scores it is made of. */
  count: z.number().int().min(1),
});
export type Deviation = z.infer<typeof deviationSchema>;

export const TRENDS = ["closer", "steady", "farther"] as const;

export const calibrationSchema = z.strictObject({
  /** Over all stages of all sessions; null without any. */
  overall: deviationSchema.nullable(),
  stages: z.strictObject(perStage(() => deviationSchema.nullable())),
  /** The bias of the newest sessions; null without any. */
  recentBias: z.number().nullable(),
  /** Whether the newest lie closer to the engine than those before; null while there is nothing before. */
  trend: z.enum(TRENDS).nullable(),
});
export type Calibration = z.infer<typeof calibrationSchema>;

/** So many sessions are "lately": fewer would make a trend of one good day. */
const RECENT_SESSIONS = 3;

/** A change of fewer points is not told from chance: scores are given in tens. */
const NOTICEABLE_POINTS = 2;

/** How well a candidate judges themselves. Sessions come in the order they were sat, the oldest first. */
export function calibrationOf(sessions: readonly JudgedSession[]): Calibration {
  const recent = sessions.slice(-RECENT_SESSIONS);
  const recentBias = deviationOf(recent.flatMap(differencesOf))?.bias ?? null;
  const earlierBias = deviationOf(sessions.slice(0, -RECENT_SESSIONS).flatMap(differencesOf))?.bias ?? null;
  return {
    overall: deviationOf(sessions.flatMap(differencesOf)),
    stages: perStage((stage) => deviationOf(sessions.flatMap((judged) => differenceIn(judged, stage)))),
    recentBias,
    trend: recentBias === null || earlierBias === null ? null : trendOf(earlierBias, recentBias),
  };
}

/** How far a session's self-scores lie from the engine's on the mean of its stages; null: nothing was assessed. */
export function sessionBias(judged: JudgedSession): number | null {
  return deviationOf(differencesOf(judged))?.bias ?? null;
}

function trendOf(before: number, now: number): (typeof TRENDS)[number] {
  const change = Math.abs(now) - Math.abs(before);
  if (Math.abs(change) < NOTICEABLE_POINTS) return "steady";
  return change < 0 ? "closer" : "farther";
}

function differencesOf(judged: JudgedSession): readonly number[] {
  return STAGES.flatMap((stage) => differenceIn(judged, stage));
}

function differenceIn({ self, engine }: JudgedSession, stage: Stage): readonly number[] {
  const score = engine[stage];
  return score === null ? [] : [self[stage] - score];
}

function deviationOf(differences: readonly number[]): Deviation | null {
  const count = differences.length;
  if (count === 0) return null;
  const bias = differences.reduce((sum, one) => sum + one, 0) / count;
  const variance = differences.reduce((sum, one) => sum + (one - bias) ** 2, 0) / count;
  return { bias, spread: Math.sqrt(variance), count };
}
