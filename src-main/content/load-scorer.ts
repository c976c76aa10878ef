import type { Content, Scorer } from "../app/ports.ts";
import { perStage } from "../core/interview/stage.ts";
import { ok, type Result } from "../core/result.ts";

export function loadScorer(_folder: string, _content: Content): Result<Scorer> {
  return ok((attempt, problem) => ({
    problem: attempt.problem,
    level: attempt.level,
    total: 0,
    band: "Not yet" as const,
    stages: perStage(() => 0),
    caps: [],
    criteria: problem.rubric.criteria.map((c) => ({
      id: c.id,
      stage: c.stage,
      kind: c.kind,
      verdict: "not_met" as const,
      credit: 0,
      evidence: [],
      change: c.change,
    })),
    hashes: { rubric: "", lexicon: "", engine: "0" },
  }));
}
