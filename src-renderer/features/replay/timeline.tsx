import { memo, type PointerEvent, type ReactNode, useEffect, useRef } from "react";
import { type StageSpan, spanAtMs } from "../../../src-main/core/interview/film.ts";
import type { Silence } from "../../../src-main/core/interview/silences.ts";
import { STAGE_NAMES } from "../../../src-main/core/interview/stage.ts";
import { formatClock } from "../../ui/format-time.ts";
import type { EarnedMark } from "./earned.ts";
import { EarnedMarks } from "./earned-marks.tsx";
import { type Playhead, usePlayheadValue } from "./playhead.ts";
import classes from "./timeline.module.css";

interface TimelineProps {
  readonly lengthMs: number;
  readonly playhead: Playhead;
  readonly spans: readonly StageSpan[];
  readonly silences: readonly Silence[];
  /** Drawn on the track. */
  readonly spoken: ReactNode;
  readonly marks: readonly EarnedMark[];
  /** The id of the criterion that is shown. */
  readonly chosen: string | null;
  readonly onSeek: (atMs: number) => void;
  readonly onChoose: (mark: EarnedMark) => void;
  /** Drawn below, over the same width. */
  readonly children: ReactNode;
}

/** Narrower silences say their length only when pointed at. */
const WIDE_SHARE = 0.05;

/** The whole session from left to right: its stages to scrub over, its silences, and what was earned when. */
export const Timeline = memo(function Timeline(props: TimelineProps) {
  const { lengthMs, playhead, spans, silences, spoken, marks, chosen, onSeek, onChoose, children } = props;
  const now = usePlayheadValue(playhead, formatClock);
  const open = usePlayheadValue(playhead, (atMs) => spanAtMs(spans, atMs)?.fromMs ?? null);
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
        aria-valuenow={playhead.atMs()}
        aria-valuetext={`${now} of ${formatClock(lengthMs)}`}
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
            data-now={fromMs === open}
            style={{ left: percent(fromMs), width: percent(toMs - fromMs) }}
            title={`${STAGE_NAMES[stage]}, from ${formatClock(fromMs)} to ${formatClock(toMs)}`}
          >
            {stage}
          </span>
        ))}
        {silences.map(({ fromMs, toMs }) => (
          <span
            key={fromMs}
            className={classes.silence}
            data-testid="silence"
            style={{ left: percent(fromMs), width: percent(toMs - fromMs) }}
            title={`Nothing happened for ${formatClock(toMs - fromMs)}`}
          >
            {toMs - fromMs >= lengthMs * WIDE_SHARE && formatClock(toMs - fromMs)}
          </span>
        ))}
        {spoken}
      </div>
      <EarnedMarks
        marks={marks}
        lengthMs={lengthMs}
        playhead={playhead}
        chosen={chosen}
        onChoose={onChoose}
      />
      {children}
      <Head playhead={playhead} lengthMs={lengthMs} />
    </div>
  );
});

/** Moves with every frame of the screen, so it moves itself. */
function Head({ playhead, lengthMs }: { readonly playhead: Playhead; readonly lengthMs: number }) {
  const rail = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const move = () => {
      const share = playhead.atMs() / Math.max(1, lengthMs);
      if (rail.current !== null) rail.current.style.transform = `translateX(${share * 100}%)`;
    };
    move();
    return playhead.subscribe(move);
  }, [playhead, lengthMs]);
  return (
    <div className={classes.rail} ref={rail}>
      <span className={classes.hair} />
      <span className={classes.head} />
    </div>
  );
}
