import type { Board } from "./board.ts";
import { distanceTo } from "./figure.ts";
import { boxOfPoints, heightOf, type Point, pathLength, widthOf } from "./geometry.ts";
import { type Heads, handHeadsAmong } from "./hand-heads.ts";
import type { SceneElement } from "./scene.ts";
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
    return linking && !drawnIds.has(element.id) && !isOutline(element, landing);
  });
  const byHand = handHeadsAmong(board, strokes, Math.max(1, landing.scale));
  return strokes.flatMap((element) => {
    const { path, heads } = byHand.of(element);
    if (path.length < 2 || pathLength(path) < SHORTEST || byHand.isHead(element)) return [];
    const link = linkOf(element, path, landing, eitherOf(headsOf(element), heads));
    return link ? [link] : [];
  });
}

export function isSame(a: Target | null, b: Target | null): boolean {
  if (!a || !b) return false;
  if (a.at === "figure") return b.at === "figure" && a.figure === b.figure;
  return b.at === "text" && a.text === b.text;
}

function linkOf(element: SceneElement, path: readonly Point[], landing: Landing, heads: Heads): Link | null {
  const back = [...path].reverse();
  const start = tipOf(path, element.startBinding?.elementId ?? null);
  const end = tipOf(back, element.endBinding?.elementId ?? null);
  if (!start || !end) return null;
  const bidirectional = heads.start === heads.end;
  const reversed = heads.start && !heads.end;
  const ends = endsOf(start, end, landing);
  if (element.type !== "arrow" && !isLinkingLine(ends.start, ends.end, start, end, landing.scale))
    return null;
  const link = {
    element,
    path,
    from: reversed ? ends.end : ends.start,
    to: reversed ? ends.start : ends.end,
    bidirectional,
  };
  return isSame(link.from, link.to) ? outAndBack(link, landing) : link;
}

function headsOf(element: SceneElement): Heads {
  // Files from before arrowheads could be chosen leave them out: an arrow then has one at its end.
  const end = element.endArrowhead === undefined ? element.type === "arrow" : Boolean(element.endArrowhead);
  const heads = { start: Boolean(element.startArrowhead), end };
  const blunt = { start: isBlunt(element.startArrowhead), end: isBlunt(element.endArrowhead) };
  if (!heads.start || !heads.end || blunt.start === blunt.end) return heads;
  return { start: !blunt.start, end: !blunt.end };
}

/** A dot, circle or bar marks where an arrow begins when the other end has a point. */
function isBlunt(head: string | null | undefined): boolean {
  return head !== null && head !== undefined && /^(?:dot|circle|bar|diamond|crowfoot|cardinality)/.test(head);
}

function eitherOf(a: Heads, b: Heads): Heads {
  return { start: a.start || b.start, end: a.end || b.end };
}

/** A line or stroke that was drawn all around a thing is its shape. */
function isOutline(element: SceneElement, landing: Landing): boolean {
  return element.type !== "arrow" && landing.figureOf.has(element.id);
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
function isLinkingLine(from: Target | null, to: Target | null, start: Tip, end: Tip, scale: number): boolean {
  if (from?.at !== "figure" || to?.at !== "figure" || from.figure === to.figure) return false;
  return isReached(from.figure, start, scale) && isReached(to.figure, end, scale);
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
