/** Which sessions of a list are selected, and from which a range is counted. */
export interface Selection {
  readonly chosen: ReadonlySet<string>;
  readonly anchor: string | null;
}

export const NOTHING_SELECTED: Selection = { chosen: new Set(), anchor: null };

/** Takes a session in or out; ranges are counted from it. */
export function toggled({ chosen }: Selection, session: string): Selection {
  const next = new Set(chosen);
  if (!next.delete(session)) next.add(session);
  return { chosen: next, anchor: session };
}

/** Takes in all from the anchor to a session, both included; without an anchor only that one. */
export function extendedTo(
  { chosen, anchor }: Selection,
  session: string,
  order: readonly string[],
): Selection {
  const to = order.indexOf(session);
  const from = anchor === null ? -1 : order.indexOf(anchor);
  if (to < 0) return { chosen, anchor };
  const start = from < 0 ? to : Math.min(from, to);
  const end = Math.max(from, to);
  return { chosen: new Set([...chosen, ...order.slice(start, end + 1)]), anchor: anchor ?? session };
}

export function allOf(sessions: readonly string[]): Selection {
  return { chosen: new Set(sessions), anchor: sessions[0] ?? null };
}
