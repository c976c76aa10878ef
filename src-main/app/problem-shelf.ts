import type { Problem } from "../core/rubric/problem.ts";
import type { Content, OwnProblems } from "./ports.ts";

/** Every problem that can be practised: those that ship, and the user's own as they stand now. */
export interface ProblemShelf {
  /** Those that ship first. */
  all(): readonly ShelvedProblem[];
  /** Null for one that is unknown, or was removed, or has faults that keep it from being scored. */
  find(id: string): Problem | null;
  /** What to call a problem in lists; its id when it is no longer there. */
  titleOf(id: string): string;
}

export interface ShelvedProblem {
  readonly problem: Problem;
  readonly isOwn: boolean;
}

export function problemShelf(shipped: Content["problems"], own: OwnProblems): ProblemShelf {
  // What ships goes first: only then is the user's folder looked at.
  const find = (id: string): Problem | null => shipped.get(id) ?? own.find(id)?.problem ?? null;
  return {
    all: () => [
      ...[...shipped.values()].map((problem) => ({ problem, isOwn: false })),
      ...own.list().flatMap(({ problem }) => (problem === null ? [] : [{ problem, isOwn: true }])),
    ],
    find,
    titleOf: (id) => find(id)?.text.title ?? id,
  };
}
