import { ActionIcon, Menu } from "@mantine/core";
import { IconArrowRight, IconDots, IconPlayerPlay, IconTrash } from "@tabler/icons-react";
import { Link, useNavigate } from "react-router";
import type { BoardFormat } from "../../../src-main/contract/preferences.ts";
import type { SessionCard } from "../../../src-main/contract/sessions.ts";
import { STAGE_NAMES } from "../../../src-main/core/interview/stage.ts";
import { host } from "../../host/client.ts";
import { sayFailure } from "../../host/say.ts";
import { BoardThumbnail } from "../../ui/board-thumbnail.tsx";
import { formatDay, formatShortDay, formatTimeOfDay, isNamedDay } from "../../ui/dates.ts";
import { ExportItems, exportBoard } from "../../ui/export-board.tsx";
import { formatClock, formatDuration } from "../../ui/format-time.ts";
import { LEVEL_NAMES } from "../../ui/levels.ts";
import { Score } from "../../ui/score.tsx";
import { SessionItem } from "../../ui/session-item.tsx";
import { CompareItem } from "../compare/compare-item.tsx";
import classes from "./history-row.module.css";

interface HistoryRowProps {
  readonly card: SessionCard;
  readonly nowMs: number;
  readonly onRemove: (card: SessionCard) => void;
}

/** A session: the row opens it, Delete on it deletes it, the menu holds the rest. */
export function HistoryRow({ card, nowMs, onRemove }: HistoryRowProps) {
  const navigate = useNavigate();
  const isFinished = card.finishedAt !== null;
  const address = isFinished ? `/result/${card.session}` : `/room/${card.session}`;
  const save = (format: BoardFormat) => {
    host.sessions
      .result({ session: card.session })
      .then((result) => exportBoard(result, format))
      .catch(sayFailure);
  };
  return (
    <li className={classes.row}>
      <BoardThumbnail picture={card.picture} size="small" />
      <div className={classes.text}>
        <Link
          to={address}
          className={classes.link}
          data-session={card.session}
          aria-label={nameOf(card)}
          aria-keyshortcuts="Delete"
          onKeyDown={(event) => {
            if (event.key !== "Delete") return;
            event.preventDefault();
            onRemove(card);
          }}
        >
          {card.title}
        </Link>
        <span className={classes.facts}>{factsOf(card, nowMs)}</span>
      </div>
      {card.total !== null && card.band !== null ? (
        <Score total={card.total} band={card.band} size="row" />
      ) : (
        <span className={classes.unfinished}>{isFinished ? "Not scored" : "Unfinished"}</span>
      )}
      <Menu>
        <Menu.Target>
          <ActionIcon className={classes.menu ?? ""} aria-label={`Actions for ${card.title}`}>
            <IconDots size={18} stroke={1.6} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<IconArrowRight size={17} stroke={1.6} />}
            onClick={() => navigate(address)}
          >
            {isFinished ? "Open" : "Resume"}
          </Menu.Item>
          {isFinished && (
            <>
              <Menu.Item
                leftSection={<IconPlayerPlay size={17} stroke={1.6} />}
                onClick={() => navigate(`/replay/${card.session}`)}
              >
                Replay
              </Menu.Item>
              <CompareItem card={card} />
              <Menu.Divider />
              <Menu.Label>Export the board</Menu.Label>
              <ExportItems onExport={save} />
            </>
          )}
          <Menu.Divider />
          <SessionItem card={card} />
          <Menu.Divider />
          <Menu.Item
            c="var(--studio-lamp-ink)"
            leftSection={<IconTrash size={17} stroke={1.6} />}
            onClick={() => onRemove(card)}
          >
            Delete
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </li>
  );
}

function factsOf(card: SessionCard, nowMs: number): string {
  const moment = isNamedDay(card.startedAt, nowMs)
    ? formatTimeOfDay(card.startedAt)
    : `${formatShortDay(card.startedAt)}, ${formatTimeOfDay(card.startedAt)}`;
  const time =
    card.finishedAt === null
      ? `${STAGE_NAMES[card.stage]}, ${formatClock(card.clockMs)} on the clock`
      : formatDuration(card.clockMs);
  return [LEVEL_NAMES[card.level], moment, time].join(" · ");
}

function nameOf(card: SessionCard): string {
  const outcome =
    card.total !== null && card.band !== null ? `${Math.round(card.total)} ${card.band}` : "unfinished";
  const verb = card.finishedAt === null ? "Resume " : "";
  return `${verb}${card.title}, ${LEVEL_NAMES[card.level]}, ${formatDay(card.startedAt)}, ${outcome}`;
}
