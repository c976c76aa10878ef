import { getCommonBounds } from "@excalidraw/excalidraw";
import type { ExcalidrawElement, OrderedExcalidrawElement } from "@excalidraw/excalidraw/element/types";
import type { AppState } from "@excalidraw/excalidraw/types";
import type { Box, Point } from "./placement.ts";

/** What Excalidraw's own toolbars cover of the canvas, in screen pixels. */
export const COVERED = { top: 76, right: 96, bottom: 64, left: 16 };

/** Something from the palette before it has a place. Boxes are relative to its upper left corner. */
export interface Drawn {
  /** What is placed among the rest. */
  readonly box: Box;
  readonly strokeColor: string;
  /** Its elements at a place, and which of them takes the arrows: null, if none can. */
  readonly make: (at: Point) => {
    readonly made: readonly OrderedExcalidrawElement[];
    readonly containerId: string | null;
  };
}

export function boundsOfAll(elements: readonly ExcalidrawElement[]): Box {
  const [left, top, right, bottom] = getCommonBounds(elements);
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** What selects these elements, their groups with them. */
export function selectionOf(
  made: readonly ExcalidrawElement[],
): Pick<AppState, "selectedElementIds" | "selectedGroupIds" | "editingGroupId"> {
  const ids: Record<string, true> = {};
  const groups: Record<string, boolean> = {};
  for (const element of made) {
    if (element.type !== "text") ids[element.id] = true;
    for (const group of element.groupIds) groups[group] = true;
  }
  return { selectedElementIds: ids, selectedGroupIds: groups, editingGroupId: null };
}
