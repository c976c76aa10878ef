import type { SessionCard } from "../../../src-main/contract/sessions.ts";
import { dayHeading } from "../../ui/dates.ts";

export interface HistoryGroup {
  readonly heading: string;
  readonly sessions: readonly SessionCard[];
}

/** Sessions, newest first as they come, under the day or month they were started in. */
export function groupByDay(sessions: readonly SessionCard[], nowMs: number): readonly HistoryGroup[] {
  const groups = Map.groupBy(sessions, (session) => dayHeading(session.startedAt, nowMs));
  return [...groups].map(([heading, members]) => ({ heading, sessions: members }));
}

/** The session to go to when one disappears: the one after it, else the one before it. */
export function neighbourOf(sessions: readonly SessionCard[], session: string): string | null {
  const place = sessions.findIndex((card) => card.session === session);
  return place < 0 ? null : ((sessions[place + 1] ?? sessions[place - 1])?.session ?? null);
}
