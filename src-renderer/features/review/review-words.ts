import type { Agreement } from "../../../src-main/core/review/compare.ts";
import type { DropReason, Review } from "../../../src-main/core/review/review.ts";
import { formatShortDay, formatTimeOfDay } from "../../ui/dates.ts";

export const AGREEMENT_ORDER: Readonly<Record<Agreement, number>> = {
  disagree: 0,
  model_only: 1,
  engine_only: 2,
  agree: 3,
  neither: 4,
};

/** What of a model's answer does not stand, in a sentence each. */
export function droppedSentences(review: Pick<Review, "stages">): readonly string[] {
  const counts = new Map<DropReason, number>();
  for (const { reason, count } of review.stages.flatMap(({ dropped }) => dropped)) {
    counts.set(reason, (counts.get(reason) ?? 0) + count);
  }
  return [...counts].map(([reason, count]) => `Dropped ${WORDS[reason](count)}.`);
}

const WORDS: Readonly<Record<DropReason, (count: number) => string>> = {
  unknown_criterion: (count) => `${counted(count, "verdict")} on what was not asked`,
  repeated: (count) => `${counted(count, "verdict")} given twice`,
  too_many: (count) => `${counted(count, "claim")} beyond what is read`,
  not_your_words: (count) => `${counted(count, "claim")} whose words are not yours`,
  no_such_shape: (count) => `${counted(count, "claim")} about shapes that are not on your board`,
  unproven: (count) => `${counted(count, "verdict")} without proof`,
};

/** "1,200 tokens in, 300 out · 0.0042", as far as it is known. */
export function spentText({ stages, cost }: Pick<Review, "stages" | "cost">): string {
  let input = 0;
  let output = 0;
  for (const { usage } of stages) {
    if (usage === null) return "The endpoint does not say how many tokens it took.";
    input += usage.input;
    output += usage.output;
  }
  const tokens = `${input.toLocaleString("en")} tokens in, ${output.toLocaleString("en")} out`;
  return cost === null ? tokens : `${tokens}, at your prices ${cost.toPrecision(2)}`;
}

export function reviewName({ model, atWallMs }: Pick<Review, "model" | "atWallMs">): string {
  return `${formatShortDay(atWallMs)}, ${formatTimeOfDay(atWallMs)}, ${model}`;
}

function counted(count: number, what: string): string {
  return count === 1 ? `1 ${what}` : `${count} ${what}s`;
}
