import type { Repair } from "../../../src-main/core/rubric/evaluation.ts";

/** What became of a planted flaw, in a few words. */
export function repairInWords({ isMended, lost, broke }: Repair): string {
  if (!isMended) return "The flaw is still there";
  return lost.length === 0 && broke.length === 0 ? "Mended" : "Mended, but something else was lost";
}
