import { type InfiniteData, type QueryClient, useQueryClient } from "@tanstack/react-query";
import type { SessionCard } from "../../../src-main/contract/sessions.ts";
import { host } from "../../host/client.ts";
import { historyQuery, SESSIONS_KEY } from "../../host/queries.ts";
import { sayFailure } from "../../host/say.ts";
import { formatDay } from "../../ui/dates.ts";
import { offerUndo } from "../../ui/offer-undo.tsx";

/** Deletes a session at once and offers to take it back. */
export function useRemoveSession(): (card: SessionCard) => void {
  const queries = useQueryClient();
  return (card) => {
    const { session } = card;
    // A list that was being read while the session went would bring it back.
    void queries.cancelQueries({ queryKey: SESSIONS_KEY });
    forget(queries, session);
    host.sessions
      .remove({ sessions: [session] })
      .then(() =>
        offerUndo({
          id: `removed-${session}`,
          message: `Deleted ${card.title} of ${formatDay(card.startedAt)}.`,
          undo: () => restore(queries, session),
        }),
      )
      .catch(sayFailure)
      .finally(() => queries.invalidateQueries({ queryKey: SESSIONS_KEY, refetchType: "none" }));
  };
}

function forget(queries: QueryClient, session: string): void {
  queries.setQueryData(historyQuery.queryKey, (data) => data && without(data, session));
}

function without<Page extends { readonly sessions: readonly SessionCard[] }>(
  data: InfiniteData<Page>,
  session: string,
): InfiniteData<Page> {
  const pages = data.pages.map((page) => ({
    ...page,
    sessions: page.sessions.filter((card) => card.session !== session),
  }));
  return { ...data, pages };
}

function restore(queries: QueryClient, session: string): void {
  host.sessions
    .restore({ sessions: [session] })
    .then(() => queries.invalidateQueries({ queryKey: SESSIONS_KEY }))
    .catch(sayFailure);
}
