import { memo } from "react";
import type { SessionEvent } from "../../../src-main/core/interview/event.ts";
import { formatClock } from "../../ui/format-time.ts";
import classes from "./timeline.module.css";

interface SpokenMarksProps {
  readonly events: readonly SessionEvent[];
  readonly lengthMs: number;
}

/** When the candidate spoke into the notes. */
export const SpokenMarks = memo(function SpokenMarks({ events, lengthMs }: SpokenMarksProps) {
  const percent = (ms: number) => `${(ms / Math.max(1, lengthMs)) * 100}%`;
  return events.map((event) =>
    event.type !== "wordsSpoken" ? null : (
      <span
        key={event.take}
        className={classes.spoken}
        data-testid="spoken"
        style={{ left: percent(event.fromMs), width: percent(event.lengthMs) }}
        title={`Spoken, from ${formatClock(event.fromMs)} to ${formatClock(event.fromMs + event.lengthMs)}`}
      />
    ),
  );
});
