import type { Verdict } from "../../../src-main/core/rubric/evaluation.ts";

export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  met: "Met",
  partial: "Partly met",
  not_met: "Not met",
  contradicted: "Contradicted",
  cannot_assess: "Not assessed",
};
