import type { Level } from "../interview/level.ts";
import { perStage, STAGES, type Stage } from "../interview/stage.ts";
import type { Criterion } from "./criterion.ts";
import type { Band, Evaluation, SettledCriterion } from "./evaluation.ts";

/**
 * What each stage is worth in the total, in percent. The drawing and the deep dive are what interviewers weigh
 * most, and the deep dive has the most minutes; a stage that cannot be assessed leaves the sum.
 */
export const STAGE_WORTH: Readonly<Record<Stage, number>> = { R: 15, A: 25, D: 20, I: 15, O: 25 };

/** Without requirements nothing says that the right thing was built. */
const NO_REQUIREMENTS = { total: 50, reason: "No requirement was established." };
/** The commonest cause of failing: no system that works from end to end. */
export const NO_END_TO_END_PATH = {
  total: 40,
  reason: "The board shows no path from a client through a service to durable storage.",
};

/** The lowest total of each band, best first. */
export const BAND_FROM: readonly (readonly [number, Band])[] = [
  [85, "Strong yes"],
  [70, "Yes"],
  [55, "Leaning yes"],
  [40, "Leaning no"],
];

export interface ScoreInput {
  readonly criteria: readonly Criterion[];
  /** In the order of `criteria`. */
  readonly settled: readonly SettledCriterion[];
  readonly level: Level;
  readonly hasEndToEndPath: boolean;
  /** What limits a whole interview says nothing of a part of it. */
  readonly isDrill?: boolean;
}

/** Adds the verdicts up: points per stage, the caps that bind, the total and its band. */
export function scoreOf(input: ScoreInput): Pick<Evaluation, "total" | "band" | "stages" | "caps"> {
  const stages = perStage((stage) => pointsOf(input, stage));
  const assessed = STAGES.filter((stage) => stages[stage] !== null);
  const worth = assessed.reduce((sum, stage) => sum + STAGE_WORTH[stage], 0);
  const points = assessed.reduce((sum, stage) => sum + STAGE_WORTH[stage] * (stages[stage] ?? 0), 0);
  const uncapped = worth === 0 ? 0 : Math.round(points / worth);
  const caps = (input.isDrill ? [] : capsOf(input)).filter((cap) => cap.total < uncapped);
  const total = caps.reduce((least, cap) => Math.min(least, cap.total), uncapped);
  return { total, band: bandOf(total), stages, caps };
}

export function bandOf(total: number): Band {
  return BAND_FROM.find(([from]) => total >= from)?.[1] ?? "Not yet";
}

/**
 * Credit earned over credit to be had, in percent. A bonus only adds; what cannot be assessed does not count
 * on either side. Null when nothing is left to count.
 */
function pointsOf({ criteria, settled, level }: ScoreInput, stage: Stage): number | null {
  let earned = 0;
  let possible = 0;
  for (const [index, criterion] of criteria.entries()) {
    const verdict = settled[index];
    if (criterion.stage !== stage || verdict === undefined || verdict.verdict === "cannot_assess") continue;
    const weight = criterion.weight[level];
    earned += weight * verdict.credit;
    if (criterion.kind !== "bonus") possible += weight;
  }
  return possible === 0 ? null : Math.round(Math.min(100, (100 * earned) / possible));
}

/** A word dropped somewhere establishes nothing: at least one requirement is met by half. */
function lacksRequirements({ criteria, settled }: ScoreInput): boolean {
  const asked = settled.filter(
    ({ stage, verdict }, index) =>
      stage === "R" && verdict !== "cannot_assess" && criteria[index]?.kind !== "bonus",
  );
  return asked.length > 0 && asked.every(({ credit }) => credit < LEAST_ESTABLISHED);
}

const LEAST_ESTABLISHED = 0.4;

function capsOf(input: ScoreInput): Evaluation["caps"] {
  const caps: Evaluation["caps"] = [];
  if (lacksRequirements(input)) caps.push(NO_REQUIREMENTS);
  if (!input.hasEndToEndPath) caps.push(NO_END_TO_END_PATH);
  for (const [index, criterion] of input.criteria.entries()) {
    const verdict = input.settled[index]?.verdict;
    const isMissed = verdict === "not_met" || verdict === "contradicted";
    if (criterion.cap !== undefined && isMissed && criterion.weight[input.level] > 0)
      caps.push(criterion.cap);
  }
  return caps;
}
