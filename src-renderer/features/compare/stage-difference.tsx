import { STAGE_NAMES, STAGES, type Stage } from "../../../src-main/core/interview/stage.ts";
import classes from "./stage-difference.module.css";

type StageScores = Readonly<Record<Stage, number | null>>;

const COLUMN = 80;
const HEIGHT = 62;
const FOOT = 44;
const RADIUS = 5;

/** Each stage from its score on the left (a ring) to that on the right (a dot), with the points between. */
export function StageDifference({
  left,
  right,
}: {
  readonly left: StageScores;
  readonly right: StageScores;
}) {
  const y = (score: number) => HEIGHT * (1 - score / 100);
  const spoken = STAGES.map(
    (stage) => `${STAGE_NAMES[stage]} ${left[stage] ?? "not assessed"} to ${right[stage] ?? "not assessed"}`,
  );
  return (
    <svg
      className={classes.chart}
      viewBox={`0 -8 ${COLUMN * STAGES.length} ${HEIGHT + FOOT + 8}`}
      role="img"
      aria-label={`Stage scores: ${spoken.join(", ")}`}
    >
      <line className={classes.foot} x1="0" x2={COLUMN * STAGES.length} y1={HEIGHT + 6} y2={HEIGHT + 6} />
      {STAGES.map((stage, index) => {
        const x = COLUMN * (index + 0.5);
        const [from, to] = [left[stage], right[stage]];
        return (
          <g key={stage}>
            {from !== null && to !== null && (
              <line className={classes.way} x1={x - 9} x2={x + 9} y1={y(from)} y2={y(to)} />
            )}
            {from !== null && <circle className={classes.ring} cx={x - 9} cy={y(from)} r={RADIUS} />}
            {to !== null && <circle className={classes.dot} cx={x + 9} cy={y(to)} r={RADIUS} />}
            <text className={classes.letter} x={x - 5} y={HEIGHT + 28}>
              {stage}
            </text>
            <text className={classes.points} x={x + 5} y={HEIGHT + 28}>
              {pointsBetween(from, to)}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

function pointsBetween(from: number | null, to: number | null): string {
  if (from === null || to === null) return "–";
  const points = Math.round(to) - Math.round(from);
  if (points === 0) return "=";
  return points > 0 ? `+${points}` : `−${-points}`;
}
