import { type Board, boxOn, pathOf } from "./board.ts";
import { distanceTo } from "./figure.ts";
import { boxOfPoints, grow, heightOf, type Point, pathLength, widthOf } from "./geometry.ts";
import type { SceneElement } from "./scene.ts";
import { type SpatialGrid, spatialGrid } from "./spatial-grid.ts";
import { isReached, type Landing, otherTouched, type Target, type Tip, targetOf } from "./tips.ts";

/** A link as drawn. An arrow points from `from` to `to`, whichever end its head is on. */
export interface Link {
  readonly element: SceneElement;
  readonly path: readonly Point[];
  readonly from: Target | null;
  readonly to: Target | null;
  /** Heads at both ends, or at neither. */
  readonly bidirectional: boolean;
}

/** Shorter arrows are slips of the mouse. */
const SHORTEST = 5;

/** Reads every arrow, and every plain line that runs from one thing to another. */
export function linksOf(board: Board, landing: Landing, drawnIds: ReadonlySet<string>): Link[] {
  const strokes = board.elements.filter((element) => {
    const linking = element.type === "arrow" || element.type === "line" || element.type === "freedraw";
    return linking && !drawnIds.has(element.id);
  });
  const heads = handDrawnHeads(board, strokes);
  return strokes.flatMap((element) => {
    const path = pathOf(element);
    if (path.length < 2 || pathLength(path) < SHORTEST) return [];
    const link = linkOf(element, path, landing, heads);
    return link ? [link] : [];
  });
}

export function isSame(a: Target | null, b: Target | null): boolean {
  if (!a || !b) return false;
  if (a.at === "figure") return b.at === "figure" && a.figure === b.figure;
  return b.at === "text" && a.text === b.text;
}

function linkOf(
  element: SceneElement,
  path: readonly Point[],
  landing: Landing,
  drawnHeads: SpatialGrid<SceneElement>,
): Link | null {
  const back = [...path].reverse();
  const start = tipOf(path, element.startBinding?.elementId ?? null);
  const end = tipOf(back, element.endBinding?.elementId ?? null);
  if (!start || !end) return null;
  const heads = element.type === "freedraw" ? headsAt(start, end, drawnHeads) : headsOf(element);
  const bidirectional = heads.start === heads.end;
  const reversed = heads.start && !heads.end;
  const ends = endsOf(start, end, landing);
  if (element.type !== "arrow" && !isLinkingLine(ends.start, ends.end, start, end)) return null;
  const link = {
    element,
    path,
    from: reversed ? ends.end : ends.start,
    to: reversed ? ends.start : ends.end,
    bidirectional,
  };
  return isSame(link.from, link.to) ? outAndBack(link, landing) : link;
}

function headsOf(element: SceneElement): { start: boolean; end: boolean } {
  // Files from before arrowheads could be chosen leave them out: an arrow then has one at its end.
  const end = element.endArrowhead === undefined ? element.type === "arrow" : Boolean(element.endArrowhead);
  return { start: Boolean(element.startArrowhead), end };
}

/** A stroke no larger than this beside the tip of another is its head. */
const LARGEST_HEAD = 40;
const HEAD_REACH = 12;

function handDrawnHeads(board: Board, strokes: readonly SceneElement[]): SpatialGrid<SceneElement> {
  const small = strokes.filter((stroke) => {
    const box = boxOn(board, stroke.id);
    return stroke.type === "freedraw" && Math.max(widthOf(box), heightOf(box)) <= LARGEST_HEAD;
  });
  return spatialGrid(small, (stroke) => boxOn(board, stroke.id));
}

function headsAt(
  start: Tip,
  end: Tip,
  drawnHeads: SpatialGrid<SceneElement>,
): { start: boolean; end: boolean } {
  const isAt = (tip: Tip) => drawnHeads.near(grow(boxOfPoints([tip.point]), HEAD_REACH)).length > 0;
  return { start: isAt(start), end: isAt(end) };
}

/** Where both tips lead. An arrow that seems to return to where it began may touch something else at one end. */
function endsOf(start: Tip, end: Tip, landing: Landing): { start: Target | null; end: Target | null } {
  const ends = { start: targetOf(start, landing), end: targetOf(end, landing) };
  if (!ends.start || !ends.end || !isSame(ends.start, ends.end)) return ends;
  const other = otherTouched(start, ends.start, landing);
  if (other) return { start: other, end: ends.end };
  return { start: ends.start, end: otherTouched(end, ends.end, landing) ?? ends.end };
}

/** Points nearer to the tip than this do not tell its direction: hands shake. */
const STEADY = 4;

/** The tip at the start of a path. */
function tipOf(path: readonly Point[], boundTo: string | null): Tip | null {
  const [point, far] = [path[0], path.at(-1)];
  if (!point || !far) return null;
  // Skip points that lie on the tip, so that the direction of the last stretch is meant.
  const inner = path.find((other) => Math.hypot(other.x - point.x, other.y - point.y) > STEADY) ?? far;
  return { point, inner, far, boundTo };
}

/** A line is a link when it runs from one figure to another; elsewhere it underlines, divides or decorates. */
function isLinkingLine(from: Target | null, to: Target | null, start: Tip, end: Tip): boolean {
  if (from?.at !== "figure" || to?.at !== "figure" || from.figure === to.figure) return false;
  return isReached(from.figure, start) && isReached(to.figure, end);
}

/**
 * An arrow that returns to where it began: bent into a V with something at the bend it is a link there and
 * back; with room inside it is a loop; otherwise it is no link.
 */
function outAndBack(link: Link, landing: Landing): Link | null {
  const home = link.from;
  const bends = link.path.slice(1, -1);
  for (const [at, bend] of bends.entries()) {
    const before = link.path[at];
    if (!before) continue;
    const found = targetOf({ point: bend, inner: before, far: before, boundTo: null }, landing);
    if (found?.at === "figure" && !isSame(found, home)) return { ...link, to: found, bidirectional: true };
  }
  return isLoop(link) ? link : { ...link, to: null };
}

/** A loop leaves its figure and encloses an area; a V of two strokes does not count as one. */
function isLoop(link: Link): boolean {
  if (link.path.length < 4 || link.from?.at !== "figure") return false;
  const box = boxOfPoints(link.path);
  const outside = link.path.some(
    (point) => link.from?.at === "figure" && distanceTo(link.from.figure, point) > 15,
  );
  return outside && Math.min(widthOf(box), heightOf(box)) >= 20;
}
