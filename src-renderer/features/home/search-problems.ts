import type { ProblemCard } from "../../../src-main/contract/content.ts";

/** The problems whose title, summary or topics hold every word of the query, in their own order. */
export function searchProblems(problems: readonly ProblemCard[], query: string): readonly ProblemCard[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return problems.filter(({ title, summary, topics, difficulty }) => {
    const text = [title, summary, difficulty, ...topics].join(" ").toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
