import { Menu } from "@mantine/core";
import { IconFileCode } from "@tabler/icons-react";
import type { SessionCard } from "../../src-main/contract/sessions.ts";
import { saveSessions } from "./save-sessions.ts";

type Named = Pick<SessionCard, "session" | "problem" | "startedAt">;

/** The whole session as a file, as an item of a menu. */
export function SessionItem({ card }: { readonly card: Named }) {
  return (
    <Menu.Item leftSection={<IconFileCode size={17} stroke={1.6} />} onClick={() => void saveSession(card)}>
      Session as JSON
    </Menu.Item>
  );
}

export function saveSession({ session, problem, startedAt }: Named): Promise<void> {
  return saveSessions([session], `${problem}-${new Date(startedAt).toISOString().slice(0, 10)}`);
}
