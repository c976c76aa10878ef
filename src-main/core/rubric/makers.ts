import type { Evaluation } from "./evaluation.ts";

/** What an evaluation depends on besides the attempt and its level. */
export const MAKERS = ["rubric", "lexicon", "engine"] as const;
export type Maker = (typeof MAKERS)[number];

/** The hash or version of each. What the user taught is part of the lexicon's. */
export type Makers = Evaluation["hashes"];

/** What is no longer as it was; nothing when the same attempt would come to the same evaluation. */
export function changedMakers(then: Makers, now: Makers): readonly Maker[] {
  return MAKERS.filter((maker) => then[maker] !== now[maker]);
}
