import { type KeyboardEvent, useCallback, useRef } from "react";
import type { SessionCard, SessionSort } from "../../../src-main/contract/sessions.ts";
import type { Hit } from "../../../src-main/core/search/hit.ts";
import { inGroups, isByDay, neighbourOf } from "./history-groups.ts";
import { HistoryRow } from "./history-row.tsx";
import { allOf, extendedTo, NOTHING_SELECTED, type Selection, toggled } from "./selection.ts";
import classes from "./session-list.module.css";

interface SessionListProps {
  readonly sessions: readonly SessionCard[];
  readonly hits: Readonly<Record<string, Hit>>;
  readonly sort: SessionSort;
  readonly nowMs: number;
  readonly selection: Selection;
  readonly onSelect: (change: (before: Selection) => Selection) => void;
  readonly onRemove: (sessions: readonly string[]) => void;
}

/** The rows. Arrows go from one to the next, Shift takes it in, Space selects, Delete deletes what is selected. */
export function SessionList(props: SessionListProps) {
  const { sessions, hits, sort, nowMs, selection, onSelect, onRemove } = props;
  const list = useRef<HTMLDivElement>(null);
  const order = useRef<readonly string[]>([]);
  order.current = sessions.map(({ session }) => session);

  const links = () => [...(list.current?.querySelectorAll<HTMLElement>("[data-session]") ?? [])];
  const focus = useCallback((session: string | null) => {
    if (session === null) return;
    list.current?.querySelector<HTMLElement>(`[data-session="${CSS.escape(session)}"]`)?.focus();
  }, []);
  const select = useCallback(
    (session: string, isRange: boolean) => {
      focus(session);
      onSelect((before) => (isRange ? extendedTo(before, session, order.current) : toggled(before, session)));
    },
    [focus, onSelect],
  );
  const remove = (gone: readonly string[]) => {
    const next = neighbourOf(sessions, new Set(gone));
    onRemove(gone);
    focus(next);
  };
  const latestRemove = useRef(remove);
  latestRemove.current = remove;
  const removeOne = useCallback((card: SessionCard) => latestRemove.current([card.session]), []);

  const moveFocus = (event: KeyboardEvent, step: 1 | -1) => {
    const all = links();
    const next = all[all.findIndex((link) => link.matches(":focus")) + step];
    if (next === undefined) return;
    event.preventDefault();
    const from = document.activeElement;
    next.focus();
    const [here, there] = [sessionOf(from), sessionOf(next)];
    if (!event.shiftKey || here === null || there === null) return;
    onSelect((before) => {
      const start = before.chosen.has(here) ? before : toggled(before, here);
      return extendedTo(start, there, order.current);
    });
  };

  const act = (event: KeyboardEvent) => {
    // Keys in a row's menu come here too, though the menu is drawn elsewhere.
    if (!(event.target instanceof Element) || !list.current?.contains(event.target)) return;
    const here = sessionOf(event.target);
    if (event.key === "a" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      onSelect(() => allOf(order.current));
    } else if (event.key === "Escape") onSelect(() => NOTHING_SELECTED);
    else if (here === null) return;
    else if (event.key === "ArrowDown") moveFocus(event, 1);
    else if (event.key === "ArrowUp") moveFocus(event, -1);
    else if (event.key === " ") {
      event.preventDefault();
      select(here, event.shiftKey);
    } else if (event.key === "Delete") {
      event.preventDefault();
      remove(selection.chosen.size > 0 ? [...selection.chosen] : [here]);
    }
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the rows in it are links; this only moves between them
    <div ref={list} onKeyDown={act} data-selecting={selection.chosen.size > 0}>
      {inGroups(sessions, sort, nowMs).map(({ heading, sessions: members }) => (
        <section key={heading} className={classes.group}>
          {heading !== null && <h2 className={classes.heading}>{heading}</h2>}
          <ul className={classes.rows}>
            {members.map((card) => (
              <HistoryRow
                key={card.session}
                card={card}
                hit={hits[card.session] ?? null}
                nowMs={nowMs}
                isDated={!isByDay(sort)}
                isSelected={selection.chosen.has(card.session)}
                onSelect={select}
                onRemove={removeOne}
              />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function sessionOf(element: Element | null): string | null {
  return element instanceof HTMLElement ? (element.dataset.session ?? null) : null;
}
