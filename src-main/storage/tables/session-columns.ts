import type { SessionRow } from "../../app/ports.ts";
import { exerciseSchema } from "../../core/interview/exercise.ts";
import { levelSchema } from "../../core/interview/level.ts";
import { type Plan, planSchema } from "../../core/interview/plan.ts";
import { stageSchema } from "../../core/interview/stage.ts";
import { bandSchema } from "../../core/rubric/evaluation.ts";

/** The columns of a session's row, as `ROW` names them. */
export interface RowColumns {
  session: string;
  problem: string;
  level: string;
  plan: string;
  started_at: number;
  finished_at: number | null;
  clock_ms: number;
  stage: string;
  total: number | null;
  band: string | null;
  picture: string | null;
  drill: string | null;
}

export const ROW = `session, problem, level, plan, started_at, finished_at, clock_ms, stage, total, band, picture, drill`;

export function toRow(columns: RowColumns): SessionRow {
  return {
    session: columns.session,
    problem: columns.problem,
    level: levelSchema.parse(columns.level),
    plan: planOf(columns.plan),
    startedAt: columns.started_at,
    finishedAt: columns.finished_at,
    clockMs: columns.clock_ms,
    stage: stageSchema.parse(columns.stage),
    total: columns.total,
    band: bandSchema.nullable().parse(columns.band),
    picture: columns.picture,
    drill: exerciseSchema.nullable().parse(columns.drill),
  };
}

/** Most sessions have one of a few plans: each is parsed once. */
const plans = new Map<string, Plan>();
const MOST_PLANS = 100;

function planOf(text: string): Plan {
  const known = plans.get(text);
  if (known !== undefined) return known;
  const plan = planSchema.parse(JSON.parse(text));
  if (plans.size < MOST_PLANS) plans.set(text, plan);
  return plan;
}
