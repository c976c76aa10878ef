import { STAGE_NAMES, type Stage } from "../../../src-main/core/interview/stage.ts";
import classes from "./stage-shape.module.css";
import { stageShape } from "./stage-shape-geometry.ts";

const WIDTH = 500;
const HEIGHT = 120;
/** Above the hills for the numbers, below them for the letters. */
const HEAD = 26;
const FOOT = 40;

/** The five scores as a shape over the letters R A D I O. */
export function StageShape({ scores }: { readonly scores: Readonly<Record<Stage, number | null>> }) {
  const { points, hills } = stageShape(scores, WIDTH, HEIGHT);
  const spoken = points.map(({ stage, score }) => `${STAGE_NAMES[stage]} ${score ?? "not assessed"}`);
  return (
    <svg
      className={classes.shape}
      viewBox={`0 ${-HEAD} ${WIDTH} ${HEAD + HEIGHT + FOOT}`}
      role="img"
      aria-label={`Stage scores: ${spoken.join(", ")}`}
    >
      <line className={classes.foot} x1="0" x2={WIDTH} y1={HEIGHT} y2={HEIGHT} />
      {hills.map((hill) => (
        <g key={hill}>
          <path className={classes.hill} d={`${hill}Z`} />
          <path className={classes.ridge} d={hill} />
        </g>
      ))}
      {points.map(({ stage, score, x, y }) => (
        <g key={stage}>
          {score !== null && <line className={classes.stem} x1={x} x2={x} y1={y} y2={HEIGHT} />}
          {score !== null && <circle className={classes.point} cx={x} cy={y} r="4.5" />}
          <text className={classes.number} x={x} y={y - 13}>
            {score === null ? "–" : Math.round(score)}
          </text>
          <text className={classes.letter} x={x} y={HEIGHT + 32}>
            {stage}
          </text>
        </g>
      ))}
    </svg>
  );
}
