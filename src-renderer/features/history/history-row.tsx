import { type MouseEvent, memo } from "react";
import { Link } from "react-router";
import type { SessionCard } from "../../../src-main/contract/sessions.ts";
import { STAGE_NAMES } from "../../../src-main/core/interview/stage.ts";
import type { Hit } from "../../../src-main/core/search/hit.ts";
import { BoardThumbnail } from "../../ui/board-thumbnail.tsx";
import { formatDay, formatShortDay, formatTimeOfDay, isNamedDay } from "../../ui/dates.ts";
import { drillName } from "../../ui/exercises.ts";
import { formatClock, formatDuration } from "../../ui/format-time.ts";
import { LEVEL_NAMES } from "../../ui/levels.ts";
import { Score } from "../../ui/score.tsx";
import classes from "./history-row.module.css";
import { Marked, Snippet } from "./hit-text.tsx";
import { RowMenu } from "./row-menu.tsx";

interface HistoryRowProps {
  readonly card: SessionCard;
  /** Where a search found something in it. */
  readonly hit: Hit | null;
  readonly nowMs: number;
  /** Whether the day has to be said, since no heading does. */
  readonly isDated: boolean;
  readonly isSelected: boolean;
  readonly onSelect: (session: string, isRange: boolean) => void;
  readonly onRemove: (card: SessionCard) => void;
}

/** A session: the row opens it, the box beside it selects it, the menu holds the rest. Drawn again only when it changes. */
export const HistoryRow = memo(function HistoryRow(props: HistoryRowProps) {
  const { card, hit, nowMs, isDated, isSelected, onSelect, onRemove } = props;
  const isFinished = card.finishedAt !== null;
  const address = isFinished ? `/result/${card.session}` : `/room/${card.session}`;
  return (
    <li className={classes.row} data-selected={isSelected}>
      <input
        type="checkbox"
        className={classes.select}
        aria-label={`Select ${nameOf(card)}`}
        tabIndex={-1}
        checked={isSelected}
        onChange={() => {}}
        onClick={(event: MouseEvent) => onSelect(card.session, event.shiftKey)}
      />
      <BoardThumbnail picture={card.picture} size="small" />
      <div className={classes.text}>
        <Link
          to={address}
          className={classes.link}
          data-session={card.session}
          aria-label={nameOf(card)}
          aria-keyshortcuts="Space Delete"
        >
          {hit?.place === "title" ? <Marked parts={hit.parts} /> : card.title}
        </Link>
        <span className={classes.facts}>{factsOf(card, nowMs, isDated)}</span>
        {hit !== null && hit.place !== "title" && <Snippet hit={hit} />}
      </div>
      {card.total !== null ? (
        <Score total={card.total} band={card.drill === null ? card.band : null} size="row" />
      ) : (
        <span className={classes.unfinished}>{isFinished ? "Not scored" : "Unfinished"}</span>
      )}
      <RowMenu card={card} address={address} onRemove={onRemove} />
    </li>
  );
});

function factsOf(card: SessionCard, nowMs: number, isDated: boolean): string {
  const day = isDated ? formatDay(card.startedAt) : formatShortDay(card.startedAt);
  const moment =
    !isDated && isNamedDay(card.startedAt, nowMs)
      ? formatTimeOfDay(card.startedAt)
      : `${day}, ${formatTimeOfDay(card.startedAt)}`;
  const time =
    card.finishedAt === null
      ? `${card.drill === null ? `${STAGE_NAMES[card.stage]}, ` : ""}${formatClock(card.clockMs)} on the clock`
      : formatDuration(card.clockMs);
  const mark = card.drill === null ? [] : [drillName(card.drill)];
  return [...mark, LEVEL_NAMES[card.level], moment, time].join(" · ");
}

function nameOf(card: SessionCard): string {
  const word = card.drill === null && card.band !== null ? ` ${card.band}` : "";
  const outcome = card.total !== null ? `${Math.round(card.total)}${word}` : "unfinished";
  const what = card.drill === null ? card.title : `${card.title}, ${drillName(card.drill)}`;
  const verb = card.finishedAt === null ? "Resume " : "";
  return `${verb}${what}, ${LEVEL_NAMES[card.level]}, ${formatDay(card.startedAt)}, ${outcome}`;
}
