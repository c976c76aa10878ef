import { type InfiniteData, type QueryClient, useQueryClient } from "@tanstack/react-query";
import type { SessionList } from "../../../src-main/contract/sessions.ts";
import { host } from "../../host/client.ts";
import { HISTORY_KEY, SESSIONS_KEY } from "../../host/queries.ts";
import { sayFailure } from "../../host/say.ts";
import { offerUndo } from "../../ui/offer-undo.tsx";

/** Deletes sessions at once and offers to take all of it back. `name` is what the sentence calls them. */
export function useRemoveSessions(): (sessions: readonly string[], name: string) => void {
  const queries = useQueryClient();
  return (sessions, name) => {
    const [first] = sessions;
    if (first === undefined) return;
    // A list that was being read while the sessions went would bring them back.
    void queries.cancelQueries({ queryKey: SESSIONS_KEY });
    forget(queries, new Set(sessions));
    host.sessions
      .remove({ sessions: [...sessions] })
      .then(() =>
        offerUndo({
          id: `removed-${first}`,
          message: `Deleted ${name}.`,
          undo: () => restore(queries, sessions),
        }),
      )
      .then(() => queries.invalidateQueries({ queryKey: SESSIONS_KEY, refetchType: "none" }))
      .catch((error: unknown) => {
        sayFailure(error);
        return queries.invalidateQueries({ queryKey: SESSIONS_KEY });
      });
  };
}

function forget(queries: QueryClient, sessions: ReadonlySet<string>): void {
  queries.setQueriesData<InfiniteData<SessionList>>(
    { queryKey: HISTORY_KEY },
    (data) => data && without(data, sessions),
  );
}

/** Those that are not in the pages yet are in the number all the same, when the list holds all that were deleted. */
function without(data: InfiniteData<SessionList>, gone: ReadonlySet<string>): InfiniteData<SessionList> {
  const pages = data.pages.map((page) => ({
    ...page,
    sessions: page.sessions.filter(({ session }) => !gone.has(session)),
    matches: page.matches === null ? null : Math.max(0, page.matches - gone.size),
  }));
  return { ...data, pages };
}

function restore(queries: QueryClient, sessions: readonly string[]): void {
  host.sessions
    .restore({ sessions: [...sessions] })
    .then(() => queries.invalidateQueries({ queryKey: SESSIONS_KEY }))
    .catch(sayFailure);
}
