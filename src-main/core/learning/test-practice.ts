import { planFor } from "../interview/plan.ts";
import { perStage, type Stage } from "../interview/stage.ts";
import type { Asked, Practice, Sitting } from "./practice.ts";

/** A question about a concept, for tests. */
export function asks(concept: string, weight = 3, stage: Stage = "R"): Asked {
  return { concept, stage, weight };
}

/** Practice that asked for each concept once, with the credit given. */
export function practised(
  id: string,
  day: number,
  credits: Readonly<Record<string, number | null>>,
): Practice {
  return {
    id,
    day,
    asked: Object.keys(credits).map((concept) => asks(concept)),
    credits: Object.values(credits),
  };
}

/** A session of 45 minutes, in each stage just as long as planned, with the same points in all of them. */
export function sat(
  id: string,
  day: number,
  problem: string,
  total: number,
  credits: Readonly<Record<string, number | null>> = {},
): Sitting {
  const plan = planFor(45);
  const practice = practised(id, day, credits);
  return {
    ...practice,
    outline: { problem, level: "senior", plan, asked: [...practice.asked] },
    startedAt: day * 86_400_000,
    total,
    stages: perStage(() => total),
    spentMs: perStage((stage) => (plan.minutes?.[stage] ?? 0) * 60_000),
  };
}
