import type { Lexicon } from "../language/lexicon.ts";
import type { Attempt } from "../rubric/attempt.ts";
import { type AttemptReading, readAttempt } from "../rubric/attempt-reading.ts";
import { boardReadOnce, compiledOnce } from "../rubric/evaluate.ts";
import type { Knowledge } from "../rubric/knowledge.ts";
import type { Problem } from "../rubric/problem.ts";
import { asRead } from "./as-read.ts";
import { availability } from "./availability.ts";
import { carriersOn } from "./carriers.ts";
import { disagreements } from "./disagreements.ts";
import { findings } from "./findings.ts";
import { mainRoutes } from "./main-routes.ts";
import { requirementsIn } from "./requirements.ts";
import type { AvailabilityAssumptions, Insight } from "./schema.ts";
import { traceOf } from "./trace.ts";

/**
 * What an attempt shows when its stages are read together: which requirement leads to which call, entity and
 * path; where notes and board disagree; what the drawing itself reveals; and how available its main paths are.
 * Pure: the same input gives the same insight. It takes no part in the score.
 */
export function insightOf(
  attempt: Attempt,
  problem: Problem,
  knowledge: Knowledge,
  assumptions: AvailabilityAssumptions,
): Insight {
  const { readText, lexicon } = compiledOnce(problem, knowledge);
  const graph = boardReadOnce(attempt.board, knowledge.names);
  const reading = readAttempt(attempt.notes, graph, readText, lexicon);
  return insightOfReading(reading, lexicon, assumptions);
}

/** The same for an attempt that has been read, as it is when it is scored. */
export function insightOfReading(
  reading: AttemptReading,
  lexicon: Lexicon,
  assumptions: AvailabilityAssumptions,
): Insight {
  const requirements = requirementsIn(reading);
  const carriers = carriersOn(reading, requirements);
  return {
    trace: traceOf(reading, requirements, carriers),
    disagreements: disagreements(reading, lexicon),
    findings: findings(reading.board),
    availability: availability(reading.board, mainRoutes(reading.board, requirements, carriers), assumptions),
    asRead: asRead(reading, requirements),
  };
}
