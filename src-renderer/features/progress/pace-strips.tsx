import { Link } from "react-router";
import type { Progress } from "../../../src-main/contract/progress.ts";
import { STAGE_NAMES, STAGES, type Stage } from "../../../src-main/core/interview/stage.ts";
import { formatDay } from "../../ui/dates.ts";
import { formatClock } from "../../ui/format-time.ts";
import classes from "./pace-strips.module.css";
import { paceInWords } from "./pace-words.ts";
import { Section } from "./section.tsx";
import { stops } from "./stops.ts";

const WIDTH = 160;
const HEIGHT = 72;
/** A bar that reaches the top took so many times what was planned; one that took longer ends there too. */
const MOST = 2;
const MOST_BAR = 12;

/** Time spent against time planned in each stage, a bar for each of the last timed sessions. */
export function PaceStrips({ pace }: { readonly pace: Progress["pace"] }) {
  const isTimed = STAGES.some((stage) => pace[stage].sessions.length > 0);
  return (
    <Section
      title="How you keep time"
      lead={
        isTimed
          ? "A bar for each of your last timed sessions, against the line of what was planned for the stage. What goes over is red."
          : "None of your sessions was timed: choose a length when you set one up, and this shows where the minutes go."
      }
    >
      {isTimed && (
        <div className={classes.strips}>
          {STAGES.map((stage) => (
            <Strip key={stage} stage={stage} pace={pace[stage]} />
          ))}
        </div>
      )}
    </Section>
  );
}

function Strip({ stage, pace }: { readonly stage: Stage; readonly pace: Progress["pace"][Stage] }) {
  const { sessions, ratio } = pace;
  const step = Math.min(MOST_BAR * 1.4, WIDTH / Math.max(1, sessions.length));
  const barWidth = Math.min(MOST_BAR, step * 0.7);
  const line = HEIGHT * (1 - 1 / MOST);
  return (
    <figure className={classes.strip}>
      <figcaption className={classes.caption}>
        <span className={classes.letter} title={STAGE_NAMES[stage]}>
          {stage}
        </span>
        <span>{paceInWords(ratio)}</span>
      </figcaption>
      {/* biome-ignore lint/a11y/useSemanticElements: a field set cannot be a drawing */}
      <svg
        className={classes.drawing}
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="group"
        aria-label={`${STAGE_NAMES[stage]}: ${paceInWords(ratio)}`}
        {...stops()}
      >
        {sessions.map(({ session, startedAt, spentMs, plannedMs }, index) => {
          const top = HEIGHT * (1 - Math.min(MOST, spentMs / plannedMs) / MOST);
          const x = index * step;
          const label = `${formatDay(startedAt)}: ${formatClock(spentMs)} of ${formatClock(plannedMs)}`;
          return (
            <Link
              key={session}
              to={`/result/${session}`}
              className={classes.session}
              aria-label={label}
              data-stop
              tabIndex={index === 0 ? 0 : -1}
            >
              <title>{label}</title>
              <rect className={classes.hit} x={x} y={0} width={step} height={HEIGHT} />
              <rect
                className={classes.spent}
                x={x}
                y={Math.max(top, line)}
                width={barWidth}
                height={HEIGHT - Math.max(top, line)}
              />
              {top < line && (
                <rect className={classes.over} x={x} y={top} width={barWidth} height={line - top} />
              )}
            </Link>
          );
        })}
        <line className={classes.planned} x1={0} x2={WIDTH} y1={line} y2={line} />
      </svg>
    </figure>
  );
}
