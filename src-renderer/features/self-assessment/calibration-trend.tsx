import { Link } from "react-router";
import type { CalibrationPoint } from "../../../src-main/contract/self-assessment.ts";
import { formatDay } from "../../ui/dates.ts";
import { biasPoints } from "./bias-points.ts";
import classes from "./calibration-trend.module.css";

const WIDTH = 240;
const HEIGHT = 64;

interface CalibrationTrendProps {
  /** The oldest first. */
  readonly points: readonly CalibrationPoint[];
  /** The session that stands out; null: the newest. */
  readonly current: string | null;
}

/** For each session how far its self-scores lay above or below Onair's: the line in the middle is agreement. */
export function CalibrationTrend({ points, current }: CalibrationTrendProps) {
  const drawn = biasPoints(points, WIDTH, HEIGHT);
  const path = drawn.map(({ x, y }, index) => `${index === 0 ? "M" : "L"}${x} ${y}`).join("");
  const chosen = current ?? drawn.at(-1)?.point.session;
  return (
    <svg className={classes.trend} viewBox={`0 0 ${WIDTH} ${HEIGHT}`}>
      <title>How far your own scores lay from Onair's, session by session</title>
      <line className={classes.zero} x1="0" x2={WIDTH} y1={HEIGHT / 2} y2={HEIGHT / 2} />
      <path className={classes.line} d={path} />
      {drawn.map(({ point, x, y, bias }) => (
        <Link
          key={point.session}
          to={`/result/${point.session}`}
          aria-label={`${point.title}, ${formatDay(point.startedAt)}: ${sayOff(bias)}`}
          className={classes.link}
        >
          <title>{`${point.title}, ${formatDay(point.startedAt)}: ${sayOff(bias)}`}</title>
          <circle className={classes.reach} cx={x} cy={y} r="9" />
          <circle className={classes.point} data-current={point.session === chosen} cx={x} cy={y} r="3.5" />
        </Link>
      ))}
    </svg>
  );
}

function sayOff(bias: number): string {
  const points = Math.round(bias);
  if (points === 0) return "as Onair scored it";
  return points > 0 ? `${points} points too kind` : `${-points} points too hard`;
}
