import type { ExcalidrawImperativeAPI } from "@excalidraw/excalidraw/types";
import { UnstyledButton } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useRef } from "react";
import { type LensView, unreadCount } from "./lens-view.ts";

export interface LensBarProps {
  readonly api: ExcalidrawImperativeAPI;
  readonly view: LensView;
  /** How many names the user has taught. */
  readonly taught: number;
  readonly onShowNames: () => void;
  readonly onClose: () => void;
}

/** What the lens shows, in one line, and the way to what was not read. */
export function LensBar({ api, view, taught, onShowNames, onClose }: LensBarProps) {
  const unread = unreadCount(view);
  const shown = useRef<string | null>(null);
  const showNext = () => {
    shown.current = goToNext(api, view, shown.current);
  };
  const read = view.chips.filter(({ tone }) => tone === "sure" || tone === "guess").length;
  return (
    <section className="board-lens-bar" aria-label="Lens">
      <span role="status">{read === 1 ? "1 component read" : `${read} components read`}</span>
      {unread > 0 && (
        <UnstyledButton className="board-lens-next" onClick={showNext}>
          {unread} not read
        </UnstyledButton>
      )}
      {taught > 0 && (
        <UnstyledButton className="board-lens-names" onClick={onShowNames}>
          {taught === 1 ? "1 name learnt" : `${taught} names learnt`}
        </UnstyledButton>
      )}
      <UnstyledButton className="board-lens-close" aria-label="Close the lens" onClick={onClose}>
        <IconX size={14} stroke={1.8} aria-hidden />
      </UnstyledButton>
    </section>
  );
}

/** Brings the unread thing after `last` into view and gives it the keys; answers with its id. */
function goToNext(
  api: ExcalidrawImperativeAPI,
  { chips, flags }: LensView,
  last: string | null,
): string | null {
  const unread = [...chips.filter(({ tone }) => tone === "unread"), ...flags].map(({ id }) => id);
  const next = unread[(last === null ? 0 : unread.indexOf(last) + 1) % unread.length] ?? null;
  const element = api.getSceneElements().find(({ id }) => id === next);
  if (next === null || element === undefined) return null;
  api.scrollToContent(element, { animate: false });
  const id = CSS.escape(next);
  document.querySelector<HTMLElement>(`[data-chip="${id}"], [data-flag="${id}"]`)?.focus();
  return next;
}
