import { Button } from "@mantine/core";
import { useIntersection } from "@mantine/hooks";
import { useInfiniteQuery } from "@tanstack/react-query";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { Link } from "react-router";
import type { SessionCard } from "../../../src-main/contract/sessions.ts";
import { codeOf, historyQuery } from "../../host/queries.ts";
import { sentenceOf } from "../../host/say.ts";
import { Message } from "../../ui/message.tsx";
import { Page } from "../../ui/page.tsx";
import { OutdatedLine } from "../rescore/outdated-line.tsx";
import { groupByDay, neighbourOf } from "./history-groups.ts";
import classes from "./history-page.module.css";
import { HistoryRow } from "./history-row.tsx";
import { useRemoveSession } from "./remove-session.ts";

/** All sessions, newest first. */
export function HistoryPage() {
  const history = useInfiniteQuery(historyQuery);
  if (history.isPending) {
    return (
      <Page title="History" width="narrow">
        {null}
      </Page>
    );
  }
  if (history.isLoadingError) {
    return (
      <Page title="History" width="narrow">
        {codeOf(history.error) !== null && (
          <Message title="The history could not be read">{sentenceOf(history.error)}</Message>
        )}
      </Page>
    );
  }
  const sessions = history.data.pages.flatMap((page) => page.sessions);
  if (sessions.length === 0 && !history.hasNextPage) {
    return (
      <Page title="History" width="narrow">
        <Message
          title="Nothing here yet"
          action={
            <Button component={Link} to="/">
              Choose a problem
            </Button>
          }
        >
          Every session you start is kept here, with its board and its score.
        </Message>
      </Page>
    );
  }
  return (
    <Page title="History" width="narrow">
      <h1 className={classes.title}>History</h1>
      <OutdatedLine />
      <SessionList sessions={sessions} />
      {history.hasNextPage && (
        <LoadMore load={history.fetchNextPage} isLoading={history.isFetchingNextPage} />
      )}
    </Page>
  );
}

function SessionList({ sessions }: { readonly sessions: readonly SessionCard[] }) {
  const [nowMs] = useState(() => Date.now());
  const list = useRef<HTMLDivElement>(null);
  const remove = useRemoveSession();

  const links = () => [...(list.current?.querySelectorAll<HTMLElement>("[data-session]") ?? [])];
  const moveFocus = (event: KeyboardEvent) => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    const all = links();
    const here = all.findIndex((link) => link.matches(":focus"));
    const next = all[here + step];
    if (step === 0 || here < 0 || next === undefined) return;
    event.preventDefault();
    next.focus();
  };
  const removeAndMoveOn = (card: SessionCard) => {
    const next = neighbourOf(sessions, card.session);
    remove(card);
    links()
      .find((link) => link.dataset.session === next)
      ?.focus();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the rows in it are links; this only moves between them
    <div ref={list} onKeyDown={moveFocus}>
      {groupByDay(sessions, nowMs).map(({ heading, sessions: members }) => (
        <section key={heading} className={classes.group}>
          <h2 className={classes.heading}>{heading}</h2>
          <ul className={classes.rows}>
            {members.map((card) => (
              <HistoryRow key={card.session} card={card} nowMs={nowMs} onRemove={removeAndMoveOn} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

interface LoadMoreProps {
  readonly load: () => unknown;
  readonly isLoading: boolean;
}

/** Loads the next page when the end of the list comes near; the button is for when scrolling does not. */
function LoadMore({ load, isLoading }: LoadMoreProps) {
  const { ref, entry } = useIntersection({ rootMargin: "600px" });
  const isNear = entry?.isIntersecting ?? false;
  useEffect(() => {
    if (isNear && !isLoading) load();
  }, [isNear, isLoading, load]);
  return (
    <div ref={ref} className={classes.more}>
      <Button variant="subtle" color="gray" loading={isLoading} onClick={() => load()}>
        Earlier sessions
      </Button>
    </div>
  );
}
