import { Select, Switch } from "@mantine/core";
import type { Course } from "../../../src-main/contract/replay.ts";
import { formatDay, formatShortDay, formatTimeOfDay } from "../../ui/dates.ts";
import { LEVEL_NAMES } from "../../ui/levels.ts";
import { sayLead, totalAt } from "./course.ts";
import { type Playhead, usePlayheadValue } from "./playhead.ts";
import classes from "./replay.module.css";
import type { Ghost } from "./use-ghost.ts";

interface GhostBarProps {
  readonly ghost: Ghost;
  readonly own: Course | null;
  readonly playhead: Playhead;
}

/** Which earlier attempt runs along, and how this one stands against it. Nothing when there is none. */
export function GhostBar({ ghost, own, playhead }: GhostBarProps) {
  const { earlier, attempt, course } = ghost;
  if (earlier.length === 0) return null;
  return (
    <section className={classes.ghost} aria-label="Against an earlier attempt">
      <Switch
        label="Against"
        checked={ghost.isOn}
        onChange={(event) => ghost.turn(event.currentTarget.checked)}
      />
      {attempt !== null && (
        <Select
          className={classes.ghostChoice ?? ""}
          size="sm"
          aria-label="Earlier attempt"
          allowDeselect={false}
          checkIconPosition="right"
          value={attempt.session}
          onChange={(session) => session !== null && ghost.choose(session)}
          data={earlier.map(({ session, startedAt, level, total }) => ({
            value: session,
            label: [
              `${formatDay(startedAt)}, ${formatTimeOfDay(startedAt)}`,
              LEVEL_NAMES[level],
              ...(total === null ? [] : [Math.round(total)]),
            ].join(" · "),
          }))}
        />
      )}
      {attempt !== null && own !== null && course !== null && (
        <Lead own={own} course={course} playhead={playhead} startedAt={attempt.startedAt} />
      )}
    </section>
  );
}

interface LeadProps {
  readonly own: Course;
  readonly course: Course;
  readonly playhead: Playhead;
  readonly startedAt: number;
}

function Lead({ own, course, playhead, startedAt }: LeadProps) {
  const lead = usePlayheadValue(playhead, (atMs) => sayLead(totalAt(own, atMs), totalAt(course, atMs)));
  return (
    <span data-testid="lead">
      You were <strong>{lead}</strong> your attempt of {formatShortDay(startedAt)} at this minute.
    </span>
  );
}
