import { Button, Menu } from "@mantine/core";
import { IconColumns } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "react-router";
import type { SessionCard } from "../../../src-main/contract/sessions.ts";
import { attemptsQuery } from "../../host/queries.ts";
import { formatDay, formatTimeOfDay } from "../../ui/dates.ts";
import { LEVEL_NAMES } from "../../ui/levels.ts";
import { compareAddress } from "../compare/compare-address.ts";
import classes from "./compare-menu.module.css";

/** The other finished attempts at this problem, the newest first; nothing where there is none. */
export function CompareMenu({ card }: { readonly card: SessionCard }) {
  const navigate = useNavigate();
  const attempts = useQuery(attemptsQuery(card.problem));
  const others = attempts.data?.filter(({ session }) => session !== card.session) ?? [];
  if (others.length === 0) return null;
  return (
    <Menu>
      <Menu.Target>
        <Button variant="default" leftSection={<IconColumns size={17} stroke={1.6} />}>
          Compare
        </Button>
      </Menu.Target>
      <Menu.Dropdown className={classes.attempts ?? ""}>
        <Menu.Label>Compare with</Menu.Label>
        {others.map((other) => (
          <Menu.Item
            key={other.session}
            onClick={() => navigate(compareAddress(card, other))}
            rightSection={<strong>{other.total === null ? "–" : Math.round(other.total)}</strong>}
          >
            {formatDay(other.startedAt)}, {formatTimeOfDay(other.startedAt)} · {LEVEL_NAMES[other.level]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
