import type { ExcalidrawElement } from "@excalidraw/excalidraw/element/types";
import type { Box } from "./placement.ts";

/** The selected component a new one is put beside and linked from. */
export interface Anchor {
  readonly element: ExcalidrawElement;
  /** What it is called on the board, or null. */
  readonly name: string | null;
}

/**
 * The one component that is selected: the container of a palette drawing, or a single shape, picture or text.
 * Null when nothing, an arrow, or several things are selected.
 */
export function anchorOf(
  visible: readonly ExcalidrawElement[],
  selected: Readonly<Record<string, true>>,
): Anchor | null {
  const chosen = visible.filter((element) => selected[element.id] === true && !isBoundText(element));
  const containers = chosen.filter(isComponent);
  const [only, second] = containers.length > 0 ? containers : chosen;
  if (only === undefined || second !== undefined || !canTakeArrow(only)) return null;
  const text = visible.find((element) => element.type === "text" && element.containerId === only.id);
  const holder = only.type === "text" ? only : text;
  const name = holder?.type === "text" ? holder.originalText.replaceAll(/\s+/g, " ").trim() : "";
  return { element: only, name: name === "" ? null : name };
}

/** Whether an element is the container of a component from the palette. */
export function isComponent(element: ExcalidrawElement): boolean {
  return element.customData !== undefined && "onair" in element.customData;
}

export function boxOf({ x, y, width, height }: ExcalidrawElement): Box {
  return { x, y, width, height };
}

function isBoundText(element: ExcalidrawElement): boolean {
  return element.type === "text" && element.containerId !== null;
}

function canTakeArrow(element: ExcalidrawElement): boolean {
  switch (element.type) {
    case "rectangle":
    case "ellipse":
    case "diamond":
    case "image":
    case "text":
      return true;
    default:
      return false;
  }
}
