import { type AttemptReading, isMostlyForeign } from "./attempt-reading.ts";
import type { Criterion } from "./criterion.ts";
import type { SettledCriterion } from "./evaluation.ts";
import { distinctEvidence, isMet, type Match } from "./match.ts";
import { runMatcher } from "./run-matcher.ts";

/** Settles one criterion: its verdict, what proves it, and the smallest change that would meet it. */
export function settle(criterion: Criterion, attempt: AttemptReading): SettledCriterion {
  const { id, stage, kind } = criterion;
  const match = runMatcher(criterion.evidence, attempt);
  const settled = (
    verdict: SettledCriterion["verdict"],
    credit: number,
    evidence: Match["evidence"],
    change: string,
  ): SettledCriterion => ({ id, stage, kind, verdict, credit, evidence: distinctEvidence(evidence), change });

  if (isMet(match)) return settled("met", 1, match.evidence, "");
  // Whoever cannot be read may have said all of it: to give half would be to take the other half away.
  if (!match.assessable && isMostlyForeign(attempt)) return settled("cannot_assess", 0, [], criterion.change);
  for (const step of criterion.partial) {
    const reached = runMatcher(step.evidence, attempt);
    if (isMet(reached) && step.credit > match.credit) {
      return settled("partial", step.credit, reached.evidence, step.missing);
    }
  }
  if (match.assessable && match.credit > 0) {
    return settled("partial", match.credit, match.evidence, criterion.change);
  }
  if (match.contradicted) return settled("contradicted", 0, match.evidence, criterion.change);
  if (!match.assessable || (kind === "pitfall" && hadNothingToAvoid(criterion, attempt)))
    return settled("cannot_assess", 0, [], criterion.change);
  return settled("not_met", 0, match.evidence, criterion.change);
}

/** A pitfall needs an occasion: who has drawn no database cannot have shown that clients keep away from it. */
function hadNothingToAvoid({ evidence }: Criterion, attempt: AttemptReading): boolean {
  return (
    "all" in evidence && evidence.all.some((part) => "not" in part && !runMatcher(part, attempt).assessable)
  );
}
