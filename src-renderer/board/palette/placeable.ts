import type { PaletteItem } from "../../../src-main/contract/content.ts";
import type { OwnShape } from "../../../src-main/core/diagram/own-shape.ts";

/** What the palette puts on the board: a component of Onair's, or a shape of the user's own. */
export type Placeable = PaletteItem | OwnShape;

export function isOwnShape(item: Placeable): item is OwnShape {
  return "elements" in item;
}
