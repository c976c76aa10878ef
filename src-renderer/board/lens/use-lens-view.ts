import { getSceneVersion } from "@excalidraw/excalidraw";
import type { ExcalidrawImperativeAPI } from "@excalidraw/excalidraw/types";
import { useEffect, useState } from "react";
import type { KindNames } from "../../../src-main/core/diagram/kinds.ts";
import { readBoard } from "../../../src-main/core/diagram/read-board.ts";
import { toScene } from "../scene-bridge.ts";
import { type LensView, lensViewOf } from "./lens-view.ts";

/** A board is read when its user rests, not while a shape is dragged across it. */
const AFTER_CHANGE_MS = 150;

const NOTHING: LensView = { chips: [], flags: [], directions: [] };

/** What is read of the board, read again after each change; nothing until the names are there. */
export function useLensView(api: ExcalidrawImperativeAPI, names: KindNames | null): LensView {
  const [view, setView] = useState(NOTHING);

  useEffect(() => {
    if (names === null) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let read = -1;
    const readNow = () => {
      read = getSceneVersion(api.getSceneElementsIncludingDeleted());
      const scene = toScene(api.getSceneElements());
      setView(lensViewOf(readBoard(scene, names), scene));
    };
    readNow();
    const stop = api.onChange((elements) => {
      if (getSceneVersion(elements) === read) return;
      clearTimeout(timer);
      timer = setTimeout(readNow, AFTER_CHANGE_MS);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [api, names]);

  return view;
}
