import { Button } from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { Link } from "react-router";
import { codeOf, historyQuery, practisedQuery, problemsQuery } from "../../host/queries.ts";
import { sayFailure, sentenceOf } from "../../host/say.ts";
import { formatDay } from "../../ui/dates.ts";
import { Message } from "../../ui/message.tsx";
import { Page } from "../../ui/page.tsx";
import { saveSessions } from "../../ui/save-sessions.ts";
import { OutdatedLine } from "../rescore/outdated-line.tsx";
import { allMatching } from "./all-matching.ts";
import { historyActions } from "./history-actions.tsx";
import { type HistoryFilter, isFiltering, NO_FILTER, queryOf } from "./history-filter.ts";
import { HistoryFilters, type PractisedTitle } from "./history-filters.tsx";
import { HistoryHeader } from "./history-header.tsx";
import classes from "./history-page.module.css";
import { LoadMore } from "./load-more.tsx";
import { useRemoveSessions } from "./remove-sessions.ts";
import { allOf, NOTHING_SELECTED } from "./selection.ts";
import { SelectionBar } from "./selection-bar.tsx";
import { SessionList } from "./session-list.tsx";
import { useHistoryFilter } from "./use-history-filter.ts";

/** All sessions: searched, filtered, in any order, and to be deleted many at a time. */
export function HistoryPage() {
  const [filter, setFilter] = useHistoryFilter();
  const [nowMs] = useState(() => Date.now());
  const [selection, setSelection] = useState(NOTHING_SELECTED);
  const field = useRef<HTMLInputElement>(null);
  const history = useInfiniteQuery(historyQuery(queryOf(filter)));
  const practised = usePractised();
  const removeAll = useRemoveSessions();
  const clearSelection = () => setSelection(NOTHING_SELECTED);
  useHotkeys([["Escape", clearSelection]]);

  if (history.isPending || history.isLoadingError) {
    return (
      <Page title="History" width="narrow">
        {history.isLoadingError && codeOf(history.error) !== null && (
          <Message title="The history could not be read">{sentenceOf(history.error)}</Message>
        )}
      </Page>
    );
  }
  const { pages } = history.data;
  const sessions = pages.flatMap((page) => page.sessions);
  const matches = pages[0]?.matches ?? 0;
  const unread = pages[0]?.unread ?? 0;
  const isNone = sessions.length === 0 && !history.hasNextPage;
  if (isNone && !isFiltering(filter)) return <NothingYet />;

  // What is selected but no longer shown would be deleted unseen.
  const show = (next: HistoryFilter) => {
    clearSelection();
    setFilter(next);
  };
  const remove = (gone: readonly string[]) => {
    const [card] = gone.length === 1 ? sessions.filter(({ session }) => session === gone[0]) : [];
    clearSelection();
    removeAll(
      gone,
      card === undefined ? `${gone.length} sessions` : `${card.title} of ${formatDay(card.startedAt)}`,
    );
  };
  const selectAll = () => {
    allMatching(queryOf(filter))
      .then((all) => setSelection(allOf(all)))
      .catch(sayFailure);
  };
  const chosen = [...selection.chosen];
  const save = () => void saveSessions(chosen);
  const actions = historyActions({
    filter,
    selected: chosen.length,
    onShow: show,
    onSearch: () => field.current?.focus(),
    onSelectAll: selectAll,
    onRemove: () => remove(chosen),
    onExport: save,
  });

  return (
    <Page title="History" width="narrow" actions={actions}>
      <HistoryHeader
        filter={filter}
        matches={matches}
        unread={unread}
        field={field}
        onChange={show}
        onLeave={() => document.querySelector<HTMLElement>("[data-session]")?.focus()}
      />
      <OutdatedLine />
      <HistoryFilters filter={filter} practised={practised} nowMs={nowMs} onChange={show} />
      {isNone ? (
        <NothingFound isLooking={unread > 0} onClear={() => show(NO_FILTER)} />
      ) : (
        <SessionList
          sessions={sessions}
          hits={Object.assign({}, ...pages.map(({ hits }) => hits))}
          sort={filter.sort}
          nowMs={nowMs}
          selection={selection}
          onSelect={setSelection}
          onRemove={remove}
        />
      )}
      {history.hasNextPage && (
        <LoadMore load={history.fetchNextPage} isLoading={history.isFetchingNextPage} />
      )}
      {chosen.length > 0 && (
        <SelectionBar
          count={chosen.length}
          matches={matches}
          onSelectAll={selectAll}
          onClear={clearSelection}
          onRemove={() => remove(chosen)}
          onExport={save}
        />
      )}
    </Page>
  );
}

/** The problems that were finished at least once, by title. */
function usePractised(): readonly PractisedTitle[] {
  const practised = useQuery(practisedQuery).data ?? [];
  const problems = useQuery(problemsQuery).data ?? [];
  const titles = new Map(problems.map(({ id, title }) => [id, title]));
  return practised
    .map(({ problem, attempts }) => ({ problem, attempts, title: titles.get(problem) ?? problem }))
    .sort((a, b) => a.title.localeCompare(b.title, "en"));
}

function NothingYet() {
  const action = (
    <Button component={Link} to="/">
      Choose a problem
    </Button>
  );
  return (
    <Page title="History" width="narrow">
      <Message title="Nothing here yet" action={action}>
        Every session you start is kept here, with its board and its score.
      </Message>
    </Page>
  );
}

function NothingFound({ isLooking, onClear }: { readonly isLooking: boolean; readonly onClear: () => void }) {
  if (isLooking) return <p className={classes.none}>Nothing found so far.</p>;
  return (
    <div className={classes.none}>
      <p>No session is like that: search for fewer or other words, or leave a filter out.</p>
      <Button variant="default" onClick={onClear}>
        Show all sessions
      </Button>
    </div>
  );
}
