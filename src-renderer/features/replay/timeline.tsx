import type { PointerEvent } from "react";
import type { StageSpan } from "../../../src-main/core/interview/film.ts";
import { STAGE_NAMES } from "../../../src-main/core/interview/stage.ts";
import { formatClock } from "../../ui/format-time.ts";
import type { EarnedMark } from "./earned.ts";
import classes from "./timeline.module.css";

interface TimelineProps {
  readonly lengthMs: number;
  readonly atMs: number;
  readonly spans: readonly StageSpan[];
  readonly marks: readonly EarnedMark[];
  /** The id of the criterion that is shown. */
  readonly chosen: string | null;
  readonly onSeek: (atMs: number) => void;
  readonly onChoose: (mark: EarnedMark) => void;
}

/** The whole session from left to right: its stages to scrub over, and what was earned when. */
export function Timeline({ lengthMs, atMs, spans, marks, chosen, onSeek, onChoose }: TimelineProps) {
  const percent = (ms: number) => `${(ms / Math.max(1, lengthMs)) * 100}%`;
  const scrub = (event: PointerEvent<HTMLDivElement>) => {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    onSeek(((event.clientX - left) / width) * lengthMs);
  };
  return (
    <div className={classes.timeline}>
      <div
        className={classes.track}
        role="slider"
        tabIndex={0}
        aria-label="Moment of the session"
        aria-valuemin={0}
        aria-valuemax={lengthMs}
        aria-valuenow={atMs}
        aria-valuetext={`${formatClock(atMs)} of ${formatClock(lengthMs)}`}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          scrub(event);
        }}
        onPointerMove={(event) => {
          if (event.currentTarget.hasPointerCapture(event.pointerId)) scrub(event);
        }}
      >
        {spans.map(({ stage, fromMs, toMs }) => (
          <span
            key={fromMs}
            className={classes.span}
            data-now={fromMs <= atMs && atMs < toMs}
            style={{ left: percent(fromMs), width: percent(toMs - fromMs) }}
            title={`${STAGE_NAMES[stage]}, from ${formatClock(fromMs)} to ${formatClock(toMs)}`}
          >
            {stage}
          </span>
        ))}
        <span className={classes.head} style={{ left: percent(atMs) }} />
      </div>
      <ol className={classes.marks} aria-label="Earned points">
        {marks.map((mark) => (
          <li
            key={mark.criterion.settled.id}
            className={classes.place}
            style={{
              left: `calc(${percent(mark.atMs)} + ${columnSide(mark.atMs, lengthMs) * mark.column}rem)`,
              top: `${mark.lane * 0.9}rem`,
            }}
          >
            <button
              type="button"
              className={classes.mark}
              data-earned={mark.atMs <= atMs}
              data-mark={mark.criterion.settled.id}
              aria-pressed={mark.criterion.settled.id === chosen}
              aria-label={`${formatClock(mark.atMs)}: ${mark.name}`}
              title={`${formatClock(mark.atMs)}  ${mark.name}`}
              onClick={() => onChoose(mark)}
            />
          </li>
        ))}
      </ol>
    </div>
  );
}

/** Further columns of marks go to the right, and to the left near the end, where there is no room. */
function columnSide(atMs: number, lengthMs: number): 1 | -1 {
  return atMs > lengthMs * 0.85 ? -1 : 1;
}
