import type { ExcalidrawElementSkeleton } from "@excalidraw/excalidraw/data/transform";
import type { PaletteItem } from "../../../src-main/contract/content.ts";
import { type ArrowBetween, arrowBetween } from "./arrow-between.ts";
import { outlineOf, type Stroke } from "./outline.ts";
import type { Box, Point } from "./placement.ts";

export interface Composed {
  /** The element that holds the name and takes the arrows. */
  readonly containerId: string;
  readonly skeletons: readonly ExcalidrawElementSkeleton[];
}

const STYLE = { roughness: 0, strokeWidth: 1, fillStyle: "solid" } as const;
const FONT_SIZE = 16;

/**
 * The elements of one component with its top left corner at `at`. The container carries the kind, so that
 * reading the board back never has to guess; a drawing of several elements is one group.
 */
export function composeComponent(item: PaletteItem, label: string, at: Point, newId: () => string): Composed {
  const { container, strokes } = outlineOf(item.shape, item);
  const containerId = newId();
  const groupIds = strokes.length > 0 ? [newId()] : [];
  const { box } = container;
  const containerSkeleton: ExcalidrawElementSkeleton = {
    ...STYLE,
    type: container.type,
    id: containerId,
    x: at.x + box.x,
    y: at.y + box.y,
    width: box.width,
    height: box.height,
    strokeColor: container.drawn ? item.stroke : "transparent",
    backgroundColor: container.drawn ? item.fill : "transparent",
    roundness: container.drawn && container.type === "rectangle" ? { type: 3 } : null,
    groupIds,
    customData: { onair: { kind: item.kind } },
    label: { text: label, fontSize: FONT_SIZE, strokeColor: item.stroke, groupIds },
  };
  const drawing = strokes.map((stroke) => strokeSkeleton(stroke, item, at, groupIds, newId()));
  return { containerId, skeletons: [...drawing, containerSkeleton] };
}

/** An arrow from one box to another, and the binding both its ends get. */
export function composeArrow(
  from: Box,
  to: Box,
  strokeColor: string,
  id: string,
): { readonly skeleton: ExcalidrawElementSkeleton; readonly binding: ArrowBetween["binding"] } {
  const { binding, ...line } = arrowBetween(from, to);
  const arrow = { ...STYLE, ...line, type: "arrow", id, strokeColor, roundness: { type: 2 } };
  return { skeleton: branded(arrow), binding };
}

function strokeSkeleton(
  stroke: Stroke,
  item: PaletteItem,
  at: Point,
  groupIds: string[],
  id: string,
): ExcalidrawElementSkeleton {
  const [startX, startY] = stroke.points[0] ?? [0, 0];
  const xs = stroke.points.map(([x]) => x);
  const ys = stroke.points.map(([, y]) => y);
  return branded({
    ...STYLE,
    type: "line",
    id,
    x: at.x + startX,
    y: at.y + startY,
    width: Math.max(...xs) - Math.min(...xs),
    height: Math.max(...ys) - Math.min(...ys),
    points: stroke.points.map(([x, y]) => [round(x - startX), round(y - startY)]),
    strokeColor: item.stroke,
    backgroundColor: stroke.closed ? item.fill : "transparent",
    roundness: null,
    groupIds,
  });
}

/** Excalidraw brands the points of a line as relative to it; from outside only a cast can make them. */
function branded(line: object): ExcalidrawElementSkeleton {
  return line as unknown as ExcalidrawElementSkeleton;
}

function round(length: number): number {
  return Math.round(length * 100) / 100;
}
