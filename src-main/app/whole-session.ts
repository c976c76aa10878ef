import type { ArchivedSession } from "../core/archive/session-archive.ts";
import type { Store } from "./ports.ts";
import type { ProblemShelf } from "./problem-shelf.ts";

/** A session with all that was made in it, as archives hold it; null for an unknown one. */
export function wholeSession(store: Store, problems: ProblemShelf, session: string): ArchivedSession | null {
  const archived = store.archived(session);
  return archived === null ? null : { ...archived, title: problems.titleOf(archived.problem) };
}
