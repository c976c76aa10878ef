import type { Calibration } from "../../../src-main/core/learning/calibration.ts";

/** Nearer than this, in points, is as good as equal. */
const CLOSE_POINTS = 2;

const TREND_WORDS = { closer: ", less than before", steady: ", as before", farther: ", more than before" };

/** How someone judges themselves lately, as a sentence; null without any self-scores. */
export function sayCalibration({
  recentBias,
  trend,
}: Pick<Calibration, "recentBias" | "trend">): string | null {
  if (recentBias === null) return null;
  const points = Math.round(Math.abs(recentBias));
  if (points < CLOSE_POINTS) {
    return trend === "closer"
      ? "You judge yourself as Onair does, closer than before."
      : "You judge yourself as Onair does.";
  }
  const way = recentBias > 0 ? "too kindly" : "too hard";
  return `You judge yourself ${points} points ${way}${trend === null ? "" : TREND_WORDS[trend]}.`;
}
