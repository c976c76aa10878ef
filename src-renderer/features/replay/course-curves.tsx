import { memo } from "react";
import type { Course } from "../../../src-main/contract/replay.ts";
import { coursePath } from "./course.ts";
import classes from "./timeline.module.css";

const WIDTH = 1000;
const HEIGHT = 100;

interface CourseCurvesProps {
  readonly own: Course;
  /** The earlier attempt's, at the same minutes; null: none. */
  readonly ghost: Course | null;
  readonly lengthMs: number;
}

/** The score as it rose, and that of an earlier attempt as a dashed line. */
export const CourseCurves = memo(function CourseCurves({ own, ghost, lengthMs }: CourseCurvesProps) {
  const path = coursePath(own, lengthMs, WIDTH, HEIGHT);
  return (
    <svg
      className={classes.curves}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={
        ghost === null
          ? "The score as it rose"
          : "The score as it rose; dashed, the earlier attempt at the same minutes"
      }
    >
      <path className={classes.under} d={`${path}V${HEIGHT}H0Z`} />
      <path className={classes.own} d={path} />
      {ghost !== null && (
        <path className={classes.ghost} data-testid="ghost" d={coursePath(ghost, lengthMs, WIDTH, HEIGHT)} />
      )}
    </svg>
  );
});
