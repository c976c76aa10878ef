import { ActionIcon } from "@mantine/core";
import {
  IconBolt,
  IconBulb,
  IconCheck,
  IconFlag,
  IconMessage2,
  IconMessageQuestion,
  IconMicrophone,
  IconPencil,
  IconPlayerPause,
  IconRoute,
  IconShape,
  IconTrash,
  IconVolume,
} from "@tabler/icons-react";
import { memo, type ReactNode, useEffect, useRef } from "react";
import { formatClock } from "../../ui/format-time.ts";
import { OwnWordsMark } from "../../ui/own-words-mark.tsx";
import { type FilmMoment, momentAt, sayMoment } from "./film-moments.ts";
import classes from "./moments-list.module.css";
import { type Playhead, usePlayheadValue } from "./playhead.ts";

const ICONS: Readonly<Record<FilmMoment["kind"], ReactNode>> = {
  stage: <IconRoute size={16} stroke={1.6} />,
  drawn: <IconShape size={16} stroke={1.6} />,
  deleted: <IconTrash size={16} stroke={1.6} />,
  wrote: <IconPencil size={16} stroke={1.6} />,
  earned: <IconCheck size={16} stroke={2} />,
  question: <IconMessageQuestion size={16} stroke={1.6} />,
  followUp: <IconMessage2 size={16} stroke={1.6} />,
  closed: <IconMessage2 size={16} stroke={1.6} />,
  curveball: <IconBolt size={16} stroke={1.6} />,
  hint: <IconBulb size={16} stroke={1.6} />,
  spoke: <IconMicrophone size={16} stroke={1.6} />,
  paused: <IconPlayerPause size={16} stroke={1.6} />,
  finished: <IconFlag size={16} stroke={1.6} />,
};

interface MomentsListProps {
  readonly moments: readonly FilmMoment[];
  readonly playhead: Playhead;
  readonly onChoose: (moment: FilmMoment) => void;
  /** The takes that were kept as sound. */
  readonly kept: ReadonlySet<string>;
  readonly onHear: (atMs: number) => void;
}

/** Everything that can be jumped to; what was last reached is marked and stays in view. */
export const MomentsList = memo(function MomentsList(props: MomentsListProps) {
  const { moments, playhead, onChoose, kept, onHear } = props;
  const list = useRef<HTMLOListElement>(null);
  const current = usePlayheadValue(playhead, (atMs) => momentAt(moments, atMs));

  useEffect(() => {
    const pane = list.current;
    const row = pane?.children[Math.max(0, current)];
    if (!pane || !row) return;
    const place = row.getBoundingClientRect();
    const frame = pane.getBoundingClientRect();
    // Only the list scrolls, never the page.
    if (place.top < frame.top || place.bottom > frame.bottom) {
      pane.scrollTop += place.top - frame.top - pane.clientHeight / 2;
    }
  }, [current]);

  return (
    <ol ref={list} className={classes.list} aria-label="Moments">
      {moments.map((moment, index) => (
        <li key={keyOf(moment)} className={classes.row}>
          <button
            type="button"
            className={classes.moment}
            data-kind={moment.kind}
            aria-current={index === current ? "step" : undefined}
            onClick={() => onChoose(moment)}
          >
            <span className={classes.time}>{formatClock(moment.atMs)}</span>
            <span className={classes.icon}>{ICONS[moment.kind]}</span>
            <span>
              {sayMoment(moment)}
              {"why" in moment && moment.why !== undefined && <OwnWordsMark why={moment.why} />}
            </span>
          </button>
          {moment.kind === "spoke" && kept.has(moment.take) && (
            <ActionIcon
              size="sm"
              aria-label={`Hear what was spoken at ${formatClock(moment.atMs)}`}
              onClick={() => onHear(moment.atMs)}
            >
              <IconVolume size={16} stroke={1.7} />
            </ActionIcon>
          )}
        </li>
      ))}
    </ol>
  );
});

function keyOf(moment: FilmMoment): string {
  const which = moment.kind === "earned" ? moment.mark.criterion.settled.id : sayMoment(moment);
  return `${moment.atMs} ${moment.kind} ${which}`;
}
