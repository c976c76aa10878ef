import { STAGES, type Stage } from "../../../src-main/core/interview/stage.ts";

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface StagePoint extends Point {
  readonly stage: Stage;
  /** 0 to 100; null when the stage could not be assessed. */
  readonly score: number | null;
}

export interface StageShape {
  readonly points: readonly StagePoint[];
  /** SVG path data of each hill, open along its foot. A stage that was not assessed leaves a gap between two. */
  readonly hills: readonly string[];
}

/**
 * The five scores as a line of hills over the letters: each stage's point stands in the middle of a fifth of
 * `width`, as high as its score (0 at `height`, 100 at the top), and each run of scores ends at the foot.
 */
export function stageShape(
  scores: Readonly<Record<Stage, number | null>>,
  width: number,
  height: number,
): StageShape {
  const step = width / STAGES.length;
  const points = STAGES.map((stage, index) => {
    const score = scores[stage];
    return { stage, score, x: step * (index + 0.5), y: height * (1 - (score ?? 0) / 100) };
  });
  const hills = runsOf(points).map((run) => {
    const feet = { start: (run[0]?.x ?? 0) - step / 2, end: (run.at(-1)?.x ?? 0) + step / 2 };
    return smoothPath([{ x: feet.start, y: height }, ...run, { x: feet.end, y: height }]);
  });
  return { points, hills };
}

function runsOf(points: readonly StagePoint[]): readonly (readonly StagePoint[])[] {
  const runs: StagePoint[][] = [];
  let run: StagePoint[] = [];
  for (const point of points) {
    if (point.score !== null) run.push(point);
    else if (run.length > 0) {
      runs.push(run);
      run = [];
    }
  }
  return run.length > 0 ? [...runs, run] : runs;
}

/**
 * A smooth path through points of rising x that never rises above or dips below its neighbours, so that the
 * curve claims no score that was not given (monotone cubic interpolation after Fritsch and Carlson).
 */
export function smoothPath(points: readonly Point[]): string {
  const [first] = points;
  if (first === undefined) return "";
  const slopes = tangents(points);
  let path = `M${round(first.x)} ${round(first.y)}`;
  for (const [index, to] of points.entries()) {
    const from = points[index - 1];
    if (from === undefined) continue;
    const third = (to.x - from.x) / 3;
    const leave = from.y + third * (slopes[index - 1] ?? 0);
    const arrive = to.y - third * (slopes[index] ?? 0);
    path += `C${round(from.x + third)} ${round(leave)} ${round(to.x - third)} ${round(arrive)} ${round(to.x)} ${round(to.y)}`;
  }
  return path;
}

function tangents(points: readonly Point[]): readonly number[] {
  const secants = points.slice(1).map((to, index) => {
    const from = points[index] ?? to;
    return to.x === from.x ? 0 : (to.y - from.y) / (to.x - from.x);
  });
  return points.map((_, index) => {
    const before = secants[index - 1];
    const after = secants[index];
    if (before === undefined || after === undefined) return (before ?? after ?? 0) / 2;
    // At a peak or in a valley the curve lies flat; elsewhere the harmonic mean keeps it monotone.
    return before * after <= 0 ? 0 : (2 * before * after) / (before + after);
  });
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
