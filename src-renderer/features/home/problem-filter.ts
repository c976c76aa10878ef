import type { ProblemCard } from "../../../src-main/contract/content.ts";
import { STAGES, type Stage } from "../../../src-main/core/interview/stage.ts";

/** What of the catalogue is shown. It lives in the address, so that "back" brings it back. */
export interface ProblemFilter {
  readonly query: string;
  readonly difficulty: ProblemCard["difficulty"] | null;
  readonly topic: string | null;
  /** The stage in which the problem is decided. */
  readonly stage: Stage | null;
  readonly isNew: boolean;
}

export const DIFFICULTIES = ["easy", "medium", "hard"] as const;

export function filterFrom(address: URLSearchParams): ProblemFilter {
  return {
    query: address.get("q") ?? "",
    difficulty: DIFFICULTIES.find((known) => known === address.get("difficulty")) ?? null,
    topic: address.get("topic"),
    stage: STAGES.find((known) => known === address.get("stage")) ?? null,
    isNew: address.has("new"),
  };
}

export function addressOf({ query, difficulty, topic, stage, isNew }: ProblemFilter): URLSearchParams {
  const address = new URLSearchParams();
  if (query !== "") address.set("q", query);
  if (difficulty !== null) address.set("difficulty", difficulty);
  if (topic !== null) address.set("topic", topic);
  if (stage !== null) address.set("stage", stage);
  if (isNew) address.set("new", "");
  return address;
}

/** The problems that pass, in their own order. `practised` holds the ids of those finished at least once. */
export function filterProblems(
  problems: readonly ProblemCard[],
  filter: ProblemFilter,
  practised: ReadonlySet<string>,
): readonly ProblemCard[] {
  const words = filter.query.toLowerCase().split(/\s+/).filter(Boolean);
  return problems.filter((problem) => {
    if (filter.difficulty !== null && problem.difficulty !== filter.difficulty) return false;
    if (filter.topic !== null && !problem.topics.includes(filter.topic)) return false;
    if (filter.stage !== null && !problem.emphasis.includes(filter.stage)) return false;
    if (filter.isNew && practised.has(problem.id)) return false;
    const text = [problem.title, problem.summary, problem.difficulty, ...problem.topics]
      .join(" ")
      .toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** Easy ones first, and then by title. */
export function inOrder(problems: readonly ProblemCard[]): readonly ProblemCard[] {
  return [...problems].sort(
    (a, b) =>
      DIFFICULTIES.indexOf(a.difficulty) - DIFFICULTIES.indexOf(b.difficulty) ||
      a.title.localeCompare(b.title, "en"),
  );
}

/** All topics by name, with the number of problems that have each. */
export function topicsOf(
  problems: readonly ProblemCard[],
): readonly { readonly topic: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const topic of problems.flatMap(({ topics }) => topics)) {
    counts.set(topic, (counts.get(topic) ?? 0) + 1);
  }
  return [...counts].map(([topic, count]) => ({ topic, count })).sort((a, b) => (a.topic < b.topic ? -1 : 1));
}
