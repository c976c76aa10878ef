import { Button } from "@mantine/core";
import type { Progress } from "../../../src-main/contract/progress.ts";
import { STAGE_NAMES, type Stage } from "../../../src-main/core/interview/stage.ts";
import shape from "../result/stage-shape.module.css";
import { stageShape } from "../result/stage-shape-geometry.ts";
import classes from "./form-shape.module.css";
import { Section } from "./section.tsx";
import type { Shown } from "./sittings-dialog.tsx";
import { trail } from "./trail.ts";

const WIDTH = 500;
const HEIGHT = 120;
/** Above the hills for the numbers; below them for the letters, the change and the trail of each stage. */
const HEAD = 26;
const FOOT = 112;
const TRAIL = { width: 76, height: 26, top: HEIGHT + 76 };

interface FormShapeProps {
  readonly form: Progress["form"];
  readonly sessions: number;
  readonly onShow: (shown: Shown) => void;
}

/** The shape over the five letters as it is now, over what it was, and how each stage came there. */
export function FormShape({ form, sessions, onShow }: FormShapeProps) {
  const { now, before, recent } = form;
  const { points, hills } = stageShape(now, WIDTH, HEIGHT);
  const earlier = before === null ? [] : stageShape(before, WIDTH, HEIGHT).hills;
  const spoken = points.map(({ stage, score }) => {
    const change = changeOf(form, stage);
    return `${STAGE_NAMES[stage]} ${score === null ? "not assessed" : Math.round(score)}${change === null ? "" : `, ${wordsOf(change)}`}`;
  });
  return (
    <Section
      title="Your shape"
      lead={leadOf(form, sessions)}
      aside={
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          onClick={() => onShow({ of: { of: "all" }, title: "Your sessions" })}
        >
          {sessions === 1 ? "The session behind it" : "The sessions behind it"}
        </Button>
      }
    >
      <svg
        className={shape.shape}
        viewBox={`0 ${-HEAD} ${WIDTH} ${HEAD + HEIGHT + FOOT}`}
        role="img"
        aria-label={`Stage scores now: ${spoken.join("; ")}`}
      >
        <line className={shape.foot} x1="0" x2={WIDTH} y1={HEIGHT} y2={HEIGHT} />
        {hills.map((hill) => (
          <g key={hill}>
            <path className={shape.hill} d={`${hill}Z`} />
            <path className={shape.ridge} d={hill} />
          </g>
        ))}
        {earlier.map((hill) => (
          <path key={hill} className={classes.before} d={hill} />
        ))}
        {points.map(({ stage, score, x, y }) => {
          const change = changeOf(form, stage);
          return (
            <g key={stage}>
              {score !== null && <circle className={shape.point} cx={x} cy={y} r="4.5" />}
              <text className={shape.number} x={x} y={y - 13}>
                {score === null ? "–" : Math.round(score)}
              </text>
              <text className={shape.letter} x={x} y={HEIGHT + 32}>
                {stage}
              </text>
              {change !== null && (
                <text className={classes.change} data-way={Math.sign(change)} x={x} y={HEIGHT + 56}>
                  {signed(change)}
                </text>
              )}
              {recent.length > 1 && (
                <g transform={`translate(${x - TRAIL.width / 2} ${TRAIL.top})`}>
                  <path
                    className={classes.trail}
                    d={trail(
                      recent.map(({ stages }) => stages[stage]),
                      TRAIL.width,
                      TRAIL.height,
                    )}
                  />
                </g>
              )}
            </g>
          );
        })}
      </svg>
    </Section>
  );
}

function leadOf({ newest, recent }: Progress["form"], sessions: number): string {
  if (sessions === 1) return "One session so far: a shape, but no trend yet.";
  const since = newest === 1 ? "before your last session" : `before your last ${newest} sessions`;
  return `Recent sessions count more. Dashed: how it was ${since}. Below: your last ${recent.length}, stage by stage.`;
}

/** Whole points since `before`; null where one of the two is not known. */
function changeOf({ now, before }: Progress["form"], stage: Stage): number | null {
  const to = now[stage];
  const from = before?.[stage] ?? null;
  return to === null || from === null ? null : Math.round(to) - Math.round(from);
}

function signed(change: number): string {
  return change > 0 ? `▲ ${change}` : change < 0 ? `▼ ${-change}` : "=";
}

function wordsOf(change: number): string {
  return change > 0 ? `up ${change}` : change < 0 ? `down ${-change}` : "no change";
}
