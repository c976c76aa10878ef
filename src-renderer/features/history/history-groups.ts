import type { SessionCard, SessionSort } from "../../../src-main/contract/sessions.ts";
import { dayHeading } from "../../ui/dates.ts";

export interface HistoryGroup {
  /** Null where the order has no headings. */
  readonly heading: string | null;
  readonly sessions: readonly SessionCard[];
}

/** Sessions in the order they come in, under the day or month they were started in, or their problem. */
export function inGroups(
  sessions: readonly SessionCard[],
  sort: SessionSort,
  nowMs: number,
): readonly HistoryGroup[] {
  const headingOf = ({ startedAt, title }: SessionCard): string | null => {
    if (isByDay(sort)) return dayHeading(startedAt, nowMs);
    return sort === "problem" ? title : null;
  };
  const groups = Map.groupBy(sessions, headingOf);
  return [...groups].map(([heading, members]) => ({ heading, sessions: members }));
}

/** Whether the headings of an order say when its sessions were. */
export function isByDay(sort: SessionSort): boolean {
  return sort === "newest" || sort === "oldest";
}

/** The session to go to when some disappear: the first one left after them, else the last one before. */
export function neighbourOf(sessions: readonly SessionCard[], gone: ReadonlySet<string>): string | null {
  const place = sessions.findIndex(({ session }) => gone.has(session));
  if (place < 0) return null;
  const isLeft = ({ session }: SessionCard) => !gone.has(session);
  const next = sessions.slice(place).find(isLeft) ?? sessions.slice(0, place).findLast(isLeft);
  return next?.session ?? null;
}
