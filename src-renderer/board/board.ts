import type { ExcalidrawElement } from "@excalidraw/excalidraw/element/types";
import type { Placeable } from "./palette/placeable.ts";
import type { BoardImage } from "./scene-bridge.ts";

/** What the room can ask of a whiteboard that is ready. */
export interface Board {
  /** Every element, deleted ones included. */
  elements(): readonly ExcalidrawElement[];
  /** What is selected, with the words that belong to it. */
  selected(): readonly ExcalidrawElement[];
  images(): readonly BoardImage[];
  focus(): void;
  /** Opens the line to add a component by name. */
  startAdding(): void;
  /** Places a component beside the selected one, linked from it. */
  add(item: Placeable): void;
  /** Shows or hides how the board is read. */
  toggleLens(): void;
  /** Opens the way for drawings to come in. */
  startImport(): void;
}
