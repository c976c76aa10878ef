import type { CriterionText } from "../../../src-main/contract/content.ts";
import type { Level } from "../../../src-main/core/interview/level.ts";
import { hintedStep, type Turn } from "../../../src-main/core/interview/talk.ts";
import { hintCostPoints } from "../../../src-main/core/interviewer/hint-cost.ts";

/** What a hint cost, in points of the total; null for another turn, and where its criterion is no more. */
export function hintCostOf(
  talk: readonly Turn[],
  turn: Turn,
  texts: readonly CriterionText[],
  level: Level,
): number | null {
  if (turn.kind !== "hint" || !texts.some(({ id }) => id === turn.criterion)) return null;
  const { criterion, step } = turn;
  const before = hintedStep(talk.slice(0, talk.indexOf(turn)), criterion);
  return hintCostPoints(texts, level, { criterion, before, step });
}

/** "cost up to 1.2 points": what a criterion would have earned without it is not known. */
export function sayCost(points: number): string {
  return `cost up to ${points} ${points === 1 ? "point" : "points"}`;
}
