import type { CalibrationPoint } from "../../../src-main/contract/self-assessment.ts";
import { sessionBias } from "../../../src-main/core/learning/calibration.ts";

export interface BiasPoint {
  readonly point: CalibrationPoint;
  readonly bias: number;
  readonly x: number;
  readonly y: number;
}

/** The least that the whole height stands for on either side, in points: small slips are to look small. */
const LEAST_RANGE = 20;
const MARGIN = 6;

/** Sessions from left to right, agreement in the middle of the height, too kind above it. */
export function biasPoints(
  points: readonly CalibrationPoint[],
  width: number,
  height: number,
): readonly BiasPoint[] {
  const biased = points.flatMap((point) => {
    const bias = sessionBias(point);
    return bias === null ? [] : [{ point, bias }];
  });
  const range = Math.max(LEAST_RANGE, ...biased.map(({ bias }) => Math.abs(bias)));
  const step = (width - 2 * MARGIN) / Math.max(1, biased.length - 1);
  return biased.map(({ point, bias }, index) => ({
    point,
    bias,
    x: Math.round(MARGIN + index * step),
    y: Math.round(height / 2 - (bias / range) * (height / 2 - MARGIN)),
  }));
}
