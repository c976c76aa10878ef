import type { OwnShape, ShapeDraft } from "../../../src-main/core/diagram/own-shape.ts";
import { drawWithin } from "../export-board.ts";
import { restoreImport } from "./place-import.ts";

const SIDE = 64;

/** Shapes with small pictures of themselves, ready to be kept. One that cannot be drawn is left out. */
export async function withPictures(drafts: readonly ShapeDraft[]): Promise<readonly OwnShape[]> {
  const shapes: OwnShape[] = [];
  for (const draft of drafts) {
    const look = { dark: false, background: false, embed: false };
    try {
      const elements = restoreImport(draft, false);
      const { canvas } = await drawWithin(elements, [], look, { width: SIDE, height: SIDE });
      shapes.push({ ...draft, id: crypto.randomUUID(), picture: canvas.toDataURL("image/webp", 0.8) });
    } catch {
      // Its canvas would be no size at all: nothing of it could be seen on a board either.
    }
  }
  return shapes;
}
