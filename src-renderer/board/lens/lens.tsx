import "./lens.css";
import type { ExcalidrawImperativeAPI } from "@excalidraw/excalidraw/types";
import { memo, useCallback, useEffect, useRef, useState, type WheelEvent } from "react";
import type { PaletteItem } from "../../../src-main/contract/content.ts";
import type { StatedKind } from "../../../src-main/core/diagram/kind.ts";
import { useKindNames } from "../../features/names/use-kind-names.ts";
import { useOwnNames } from "../../features/names/use-own-names.ts";
import { isStated, stateKind } from "./correction.ts";
import { KindMenu } from "./kind-menu.tsx";
import { LensBar } from "./lens-bar.tsx";
import type { LensChip } from "./lens-view.ts";
import { Chip, Direction, Flag } from "./marks.tsx";
import { taughtFor } from "./teaching.ts";
import { useFollowShapes, useFollowView } from "./use-follow.ts";
import { useLensView } from "./use-lens-view.ts";

export interface LensProps {
  readonly api: ExcalidrawImperativeAPI;
  readonly palette: readonly PaletteItem[];
  /** Asks for the list of all the names that were taught. */
  readonly onShowNames: () => void;
  readonly onClose: () => void;
  /** Gives the keys back to the board. */
  readonly onLeave: () => void;
}

interface OpenMenu {
  readonly id: string;
  readonly left: number;
  readonly top: number;
}

/**
 * How Onair reads the board, laid over it: a chip on each thing, a mark on each link, a flag where something was
 * not read. Nothing of it is in the scene. A click on a chip corrects its reading.
 */
export const Lens = memo(function Lens({ api, palette, onShowNames, onClose, onLeave }: LensProps) {
  const own = useOwnNames();
  const names = useKindNames(own.names);
  const view = useLensView(api, names);
  const layer = useRef<HTMLDivElement>(null);
  const plane = useRef<HTMLDivElement>(null);
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  useFollowView(api, plane);
  useFollowShapes(api, plane, view);

  const open = useCallback((id: string) => {
    const chip = chipElement(plane.current, id);
    if (layer.current !== null && chip !== null) setMenu({ id, ...placeOfMenu(layer.current, chip) });
  }, []);
  const close = useCallback(() => {
    setMenu(null);
    if (menu === null) return;
    const chip = chipElement(plane.current, menu.id);
    if (chip === null) onLeave();
    else chip.focus();
  }, [menu, onLeave]);

  // A menu has no place of its own on the board: it goes when the board moves.
  useEffect(() => api.onScrollChange(() => setMenu(null)), [api]);

  const chip = menu === null ? undefined : view.chips.find(({ id }) => id === menu.id);

  function correct(of: LensChip, stated: StatedKind, phrase: string | null): void {
    stateKind(api, of, stated);
    if (phrase !== null && stated !== "not-a-component") own.learn({ phrase, means: { kind: stated } });
    close();
  }

  function undo(of: LensChip): void {
    const taught = taughtFor(of.label, own.names);
    if (taught !== undefined) own.forget(taught);
    if (isStatedOn(api, of)) stateKind(api, of, null);
    close();
  }

  return (
    <>
      <div ref={layer} className="board-lens" onWheel={passToBoard}>
        <section ref={plane} className="board-lens-plane" aria-label="How Onair reads your board">
          {view.directions.map((direction) => (
            <Direction key={direction.id} direction={direction} />
          ))}
          {view.chips.map((one) => (
            <Chip key={one.id} chip={one} isOpen={one.id === menu?.id} onOpen={open} />
          ))}
          {view.flags.map((flag) => (
            <Flag key={flag.id} flag={flag} />
          ))}
        </section>
      </div>
      {names !== null && (
        <LensBar
          api={api}
          view={view}
          taught={own.names.length}
          onShowNames={onShowNames}
          onClose={onClose}
        />
      )}
      {menu !== null && chip !== undefined && names !== null && (
        <KindMenu
          key={chip.id}
          chip={chip}
          place={menu}
          palette={palette}
          names={names}
          isCorrected={isStatedOn(api, chip) || taughtFor(chip.label, own.names) !== undefined}
          onCorrect={(stated, phrase) => correct(chip, stated, phrase)}
          onUndo={() => undo(chip)}
          onClose={close}
        />
      )}
    </>
  );
});

function isStatedOn(api: ExcalidrawImperativeAPI, { elementIds }: LensChip): boolean {
  return api.getSceneElements().some((element) => elementIds.includes(element.id) && isStated(element));
}

function chipElement(plane: HTMLElement | null, id: string): HTMLElement | null {
  return plane?.querySelector<HTMLElement>(`[data-chip="${CSS.escape(id)}"]`) ?? null;
}

/** The menu's size, with some air around it. */
const MENU = { width: 292, height: 400 } as const;

function placeOfMenu(layer: HTMLElement, chip: HTMLElement): Pick<OpenMenu, "left" | "top"> {
  const [outer, inner] = [layer.getBoundingClientRect(), chip.getBoundingClientRect()];
  const left = Math.min(inner.left - outer.left, outer.width - MENU.width);
  const top = Math.min(inner.bottom - outer.top + 6, outer.height - MENU.height);
  return { left: Math.max(8, left), top: Math.max(8, top) };
}

function passToBoard(event: WheelEvent<HTMLDivElement>): void {
  const canvas = event.currentTarget.parentElement?.querySelector("canvas.interactive");
  canvas?.dispatchEvent(new globalThis.WheelEvent(event.type, event.nativeEvent));
}
