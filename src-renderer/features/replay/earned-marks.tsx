import { memo } from "react";
import { formatClock } from "../../ui/format-time.ts";
import type { EarnedMark } from "./earned.ts";
import { type Playhead, usePlayheadValue } from "./playhead.ts";
import classes from "./timeline.module.css";

interface EarnedMarksProps {
  /** In the order they were earned. */
  readonly marks: readonly EarnedMark[];
  readonly lengthMs: number;
  readonly playhead: Playhead;
  readonly chosen: string | null;
  readonly onChoose: (mark: EarnedMark) => void;
}

/** A dot for each criterion that was met, filled once the film has reached it. */
export const EarnedMarks = memo(function EarnedMarks(props: EarnedMarksProps) {
  const { marks, lengthMs, playhead, chosen, onChoose } = props;
  const earned = usePlayheadValue(playhead, (atMs) => marks.filter((mark) => mark.atMs <= atMs).length);
  return (
    <ol className={classes.marks} aria-label="Earned points">
      {marks.map((mark, index) => (
        <li
          key={mark.criterion.settled.id}
          className={classes.place}
          style={{
            left: `calc(${(mark.atMs / Math.max(1, lengthMs)) * 100}% + ${columnSide(mark.atMs, lengthMs) * mark.column}rem)`,
            top: `${mark.lane * 0.9}rem`,
          }}
        >
          <button
            type="button"
            className={classes.mark}
            data-earned={index < earned}
            data-mark={mark.criterion.settled.id}
            aria-pressed={mark.criterion.settled.id === chosen}
            aria-label={`${formatClock(mark.atMs)}: ${mark.name}`}
            title={`${formatClock(mark.atMs)}  ${mark.name}`}
            onClick={() => onChoose(mark)}
          />
        </li>
      ))}
    </ol>
  );
});

/** Further columns of marks go to the right, and to the left near the end, where there is no room. */
function columnSide(atMs: number, lengthMs: number): 1 | -1 {
  return atMs > lengthMs * 0.85 ? -1 : 1;
}
