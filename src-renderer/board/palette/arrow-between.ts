import { type Box, centreOf, type Point } from "./placement.ts";

/** Pixels between an arrow's tip and the outline it points at; Excalidraw's own default distance. */
const GAP = 5;

export interface ArrowBetween {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Relative to `x` and `y`, start first. */
  readonly points: readonly [readonly [number, number], readonly [number, number]];
  /** Aims at the middle of each box, as Excalidraw recomputes it when one of them moves. */
  readonly binding: { readonly focus: number; readonly gap: number };
}

/** The straight arrow from the outline of one box to the outline of another, along the line of their centres. */
export function arrowBetween(from: Box, to: Box): ArrowBetween {
  const start = exitOf(from, centreOf(to));
  const end = exitOf(to, centreOf(from));
  const [dx, dy] = [end.x - start.x, end.y - start.y];
  return {
    x: start.x,
    y: start.y,
    width: Math.abs(dx),
    height: Math.abs(dy),
    points: [
      [0, 0],
      [dx, dy],
    ],
    binding: { focus: 0, gap: GAP },
  };
}

/** Where the line from a box's centre towards `target` leaves the box, `GAP` pixels outside its outline. */
function exitOf(box: Box, target: Point): Point {
  const centre = centreOf(box);
  const dx = target.x - centre.x;
  const dy = target.y - centre.y;
  const reachX = dx === 0 ? Number.POSITIVE_INFINITY : (box.width / 2 + GAP) / Math.abs(dx);
  const reachY = dy === 0 ? Number.POSITIVE_INFINITY : (box.height / 2 + GAP) / Math.abs(dy);
  const reach = Math.min(reachX, reachY);
  if (!Number.isFinite(reach)) return centre;
  return { x: centre.x + dx * reach, y: centre.y + dy * reach };
}
