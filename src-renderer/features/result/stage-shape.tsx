import { STAGE_NAMES, type Stage } from "../../../src-main/core/interview/stage.ts";
import type { SelfScores } from "../../../src-main/core/learning/self-scores.ts";
import classes from "./stage-shape.module.css";
import { stageShape } from "./stage-shape-geometry.ts";

const WIDTH = 500;
const HEIGHT = 120;
/** Above the hills for the numbers, below them for the letters. */
const HEAD = 26;
const FOOT = 40;

/** For what the candidate said, below the letters. */
const SAID = 20;

interface StageShapeProps {
  readonly scores: Readonly<Record<Stage, number | null>>;
  /** What the candidate gave the stages before seeing their scores, if anything. */
  readonly said: SelfScores | null;
}

/** The five scores as a shape over the letters R A D I O. */
export function StageShape({ scores, said }: StageShapeProps) {
  const { points, hills } = stageShape(scores, WIDTH, HEIGHT);
  const spoken = points.map(({ stage, score }) => {
    const own = said === null ? "" : `, you said ${said[stage]}`;
    return `${STAGE_NAMES[stage]} ${score ?? "not assessed"}${own}`;
  });
  return (
    <svg
      className={classes.shape}
      viewBox={`0 ${-HEAD} ${WIDTH} ${HEAD + HEIGHT + FOOT + (said === null ? 0 : SAID)}`}
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
          {said !== null && (
            <line
              className={classes.saidMark}
              x1={x - 20}
              x2={x + 20}
              y1={HEIGHT * (1 - said[stage] / 100)}
              y2={HEIGHT * (1 - said[stage] / 100)}
            />
          )}
          {score !== null && <line className={classes.stem} x1={x} x2={x} y1={y} y2={HEIGHT} />}
          {score !== null && <circle className={classes.point} cx={x} cy={y} r="4.5" />}
          <text className={classes.number} x={x} y={y - 13}>
            {score === null ? "–" : Math.round(score)}
          </text>
          <text className={classes.letter} x={x} y={HEIGHT + 32}>
            {stage}
          </text>
          {said !== null && (
            <text className={classes.said} x={x} y={HEIGHT + 32 + SAID}>
              you said {said[stage]}
            </text>
          )}
        </g>
      ))}
    </svg>
  );
}
