import { type Board, pathOf } from "./board.ts";
import { distanceTo, type Figure } from "./figure.ts";
import { boxOfPoints, heightOf, type Point, pathLength, widthOf } from "./geometry.ts";
import type { SceneElement } from "./scene.ts";
import { type Landing, type Target, type Tip, targetOf } from "./tips.ts";

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
  return board.elements.flatMap((element) => {
    if ((element.type !== "arrow" && element.type !== "line") || drawnIds.has(element.id)) return [];
    const path = pathOf(element);
    if (path.length < 2 || pathLength(path) < SHORTEST) return [];
    const link = linkOf(element, path, landing);
    return link ? [link] : [];
  });
}

export function isSame(a: Target | null, b: Target | null): boolean {
  if (!a || !b) return false;
  if (a.at === "figure") return b.at === "figure" && a.figure === b.figure;
  return b.at === "text" && a.text === b.text;
}

function linkOf(element: SceneElement, path: readonly Point[], landing: Landing): Link | null {
  const back = [...path].reverse();
  const start = tipOf(path, element.startBinding?.elementId ?? null);
  const end = tipOf(back, element.endBinding?.elementId ?? null);
  if (!start || !end) return null;
  // Files from before arrowheads could be chosen leave them out: an arrow then has one at its end.
  const endHead =
    element.endArrowhead === undefined ? element.type === "arrow" : Boolean(element.endArrowhead);
  const heads = { start: Boolean(element.startArrowhead), end: endHead };
  const bidirectional = heads.start === heads.end;
  const reversed = heads.start && !heads.end;
  const ends = { start: targetOf(start, landing), end: targetOf(end, landing) };
  if (element.type === "line" && !isLinkingLine(ends.start, ends.end, start, end)) return null;
  const link = {
    element,
    path,
    from: reversed ? ends.end : ends.start,
    to: reversed ? ends.start : ends.end,
    bidirectional,
  };
  return isSame(link.from, link.to) ? outAndBack(link, landing) : link;
}

/** The tip at the start of a path. */
function tipOf(path: readonly Point[], boundTo: string | null): Tip | null {
  const [point, far] = [path[0], path.at(-1)];
  if (!point || !far) return null;
  // Skip points that lie on the tip, so that the direction of the last stretch is meant.
  const inner = path.find((other) => Math.hypot(other.x - point.x, other.y - point.y) > 1) ?? far;
  return { point, inner, far, boundTo };
}

/** A line is a link when it runs from one figure to another; elsewhere it underlines, divides or decorates. */
const LINE_REACH = 30;

function isLinkingLine(from: Target | null, to: Target | null, start: Tip, end: Tip): boolean {
  if (from?.at !== "figure" || to?.at !== "figure" || from.figure === to.figure) return false;
  return reaches(from.figure, start) && reaches(to.figure, end);
}

function reaches(figure: Figure, tip: Tip): boolean {
  return distanceTo(figure, tip.point) <= LINE_REACH;
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
