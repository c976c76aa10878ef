import { convertToExcalidrawElements, newElementWith, restoreElements } from "@excalidraw/excalidraw";
import type { OrderedExcalidrawElement } from "@excalidraw/excalidraw/element/types";
import { withNewIds } from "../../../src-main/core/diagram/new-ids.ts";
import type { OwnShape } from "../../../src-main/core/diagram/own-shape.ts";
import { toExcalidraw } from "../scene-bridge.ts";
import { boundsOfAll, type Drawn } from "./on-canvas.ts";

/** Between a shape and the name below it. */
const GAP = 8;
const FONT_SIZE = 16;

/** A shape of the user's own as one group; a name that is not the shape's own is written below it. */
export function drawShape({ name, elements }: OwnShape, label: string): Drawn {
  const { elements: fresh } = withNewIds({ elements, pictures: [] }, () => crypto.randomUUID());
  const shape = restoreElements(toExcalidraw(fresh), null, { repairBindings: true });
  const bounds = boundsOfAll(shape);
  const box = { x: 0, y: 0, width: bounds.width, height: bounds.height };
  return {
    box,
    strokeColor: "#1e1e1e",
    make: (at) => {
      const [dx, dy] = [at.x - bounds.x, at.y - bounds.y];
      const moved = shape.map((element) => newElementWith(element, { x: element.x + dx, y: element.y + dy }));
      const caption =
        label === name
          ? []
          : convertToExcalidrawElements([
              {
                type: "text",
                text: label,
                fontSize: FONT_SIZE,
                textAlign: "center",
                x: at.x + bounds.width / 2,
                y: at.y + bounds.height + GAP,
              },
            ]);
      const all = [...moved, ...caption];
      const group = crypto.randomUUID();
      const made =
        all.length === 1
          ? all
          : all.map((element) => newElementWith(element, { groupIds: [...element.groupIds, group] }));
      return { made, containerId: containerOf(moved)?.id ?? null };
    },
  };
}

/** The largest of what arrows can be bound to. */
function containerOf(elements: readonly OrderedExcalidrawElement[]): OrderedExcalidrawElement | null {
  let largest: OrderedExcalidrawElement | null = null;
  for (const element of elements) {
    const takesArrows =
      element.type === "rectangle" || element.type === "ellipse" || element.type === "diamond";
    if (!takesArrows) continue;
    if (largest === null || element.width * element.height > largest.width * largest.height)
      largest = element;
  }
  return largest;
}
