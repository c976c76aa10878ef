import type { HintStep } from "../../src-main/core/interview/talk.ts";

/** The steps of a hint, as the first words of a sentence. */
export const HINT_NAMES: Readonly<Record<HintStep, string>> = {
  1: "A nudge",
  2: "A direction",
  3: "The answer",
};
