import { ActionIcon, Menu } from "@mantine/core";
import { IconArrowRight, IconDots, IconPlayerPlay, IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import { useNavigate } from "react-router";
import type { BoardFormat } from "../../../src-main/contract/preferences.ts";
import type { SessionCard } from "../../../src-main/contract/sessions.ts";
import { host } from "../../host/client.ts";
import { sayFailure } from "../../host/say.ts";
import { ExportItems, exportBoard } from "../../ui/export-board.tsx";
import { SessionItem } from "../../ui/session-item.tsx";
import { CompareItem } from "../compare/compare-item.tsx";
import classes from "./history-row.module.css";

interface RowMenuProps {
  readonly card: SessionCard;
  /** Where the session opens. */
  readonly address: string;
  readonly onRemove: (card: SessionCard) => void;
}

/** What else can be done with a session. A long list has thousands: only one that is opened is more than a button. */
export function RowMenu({ card, address, onRemove }: RowMenuProps) {
  const [isOpen, setOpen] = useState(false);
  const button = (
    <ActionIcon
      className={classes.menu ?? ""}
      aria-label={`Actions for ${card.title}`}
      aria-haspopup="menu"
      onClick={() => setOpen(true)}
    >
      <IconDots size={18} stroke={1.6} />
    </ActionIcon>
  );
  if (!isOpen) return button;
  return (
    <Menu opened onClose={() => setOpen(false)}>
      <Menu.Target>{button}</Menu.Target>
      <Menu.Dropdown>
        <Items card={card} address={address} onRemove={onRemove} />
      </Menu.Dropdown>
    </Menu>
  );
}

function Items({ card, address, onRemove }: RowMenuProps) {
  const navigate = useNavigate();
  const isFinished = card.finishedAt !== null;
  const save = (format: BoardFormat) => {
    host.sessions
      .result({ session: card.session })
      .then((result) => exportBoard(result, format))
      .catch(sayFailure);
  };
  return (
    <>
      <Menu.Item leftSection={<IconArrowRight size={17} stroke={1.6} />} onClick={() => navigate(address)}>
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
          {card.drill === null && <CompareItem card={card} />}
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
    </>
  );
}
