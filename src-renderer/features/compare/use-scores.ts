import { useQueries } from "@tanstack/react-query";
import { useState } from "react";
import type { SessionResult } from "../../../src-main/contract/sessions.ts";
import type { Level } from "../../../src-main/core/interview/level.ts";
import type { Evaluation } from "../../../src-main/core/rubric/evaluation.ts";
import { whatIfQuery } from "../../host/queries.ts";

/** The two evaluations that are compared. */
export interface Scores {
  readonly left: Evaluation;
  readonly right: Evaluation;
  /** The level at which both are seen by today's rubric; null: each as it was scored. */
  readonly level: Level | null;
  readonly setLevel: (level: Level | null) => void;
  /** Why they cannot be seen at `level`, or null. */
  readonly error: Error | null;
}

/** As they were scored, until a level is chosen; then by today's rubric, with nothing stored. */
export function useScores(left: SessionResult, right: SessionResult): Scores {
  const [level, setLevel] = useState<Level | null>(null);
  const supposed = useQueries({
    queries: [left, right].map(({ card, evaluation }) => ({
      ...whatIfQuery(card.session, level ?? evaluation.level),
      enabled: level !== null,
    })),
  });
  const [onLeft, onRight] = supposed.map(({ data }) => data);
  const isThere = level !== null && onLeft !== undefined && onRight !== undefined;
  return {
    left: isThere ? onLeft : left.evaluation,
    right: isThere ? onRight : right.evaluation,
    level,
    setLevel,
    error: supposed.find(({ error }) => error !== null)?.error ?? null,
  };
}
