import { type Board, boxOn, pathOf } from "./board.ts";
import { boxOfPoints, grow, heightOf, type Point, pathLength, widthOf } from "./geometry.ts";
import type { SceneElement } from "./scene.ts";
import { spatialGrid } from "./spatial-grid.ts";

/** Which ends of an arrow have a head. */
export interface Heads {
  readonly start: boolean;
  readonly end: boolean;
}

/** A stroke without the hooks drawn at its ends, and the heads that people drew there by hand. */
export interface Stroke {
  readonly path: readonly Point[];
  readonly heads: Heads;
}

/** Heads drawn by hand: small strokes at the tip of a longer one, or a hook at its own end. */
export interface HandHeads {
  of(element: SceneElement): Stroke;
  /** Whether a stroke is the head of another. */
  isHead(element: SceneElement): boolean;
}

/** A stroke no larger than this beside the tip of another is its head. */
const LARGEST_HEAD = 40;
const HEAD_REACH = 12;
const TIMES_LONGER = 2;

const NO_HEADS: Heads = { start: false, end: false };

/** `scale` is how many times larger than usual everything is drawn, at least 1. */
export function handHeadsAmong(board: Board, strokes: readonly SceneElement[], scale: number): HandHeads {
  const drawn = strokes.filter((stroke) => stroke.type !== "arrow");
  const small = drawn.filter((stroke) => {
    const box = boxOn(board, stroke.id);
    return Math.max(widthOf(box), heightOf(box)) <= LARGEST_HEAD * scale;
  });
  const grid = spatialGrid(small, (stroke) => boxOn(board, stroke.id));
  const used = new Set<string>();
  const hasHead = (stroke: SceneElement, path: readonly Point[], tip: Point | undefined): boolean => {
    if (!tip || small.length === 0) return false;
    const reach = HEAD_REACH * scale;
    const heads = grid.near(grow(boxOfPoints([tip]), reach)).filter((head) => {
      const own = pathOf(head);
      const longer = head !== stroke && pathLength(path) >= TIMES_LONGER * extentOf(own);
      return longer && own.some(({ x, y }) => Math.hypot(x - tip.x, y - tip.y) <= reach);
    });
    for (const head of heads) used.add(head.id);
    return heads.length > 0;
  };
  const found = new Map<string, Stroke>();
  for (const stroke of drawn) {
    const { path, heads } = withoutHooks(stroke, scale);
    const [start, end] = [hasHead(stroke, path, path[0]), hasHead(stroke, path, path.at(-1))];
    found.set(stroke.id, { path, heads: { start: start || heads.start, end: end || heads.end } });
  }
  return {
    of: (element) => found.get(element.id) ?? { path: pathOf(element), heads: NO_HEADS },
    isHead: (element) => used.has(element.id),
  };
}

/** The path of a stroke up to where the pen turned back to draw a head, and at which ends it did. */
function withoutHooks(element: SceneElement, scale: number): Stroke {
  const path = pathOf(element);
  if (element.type !== "freedraw") return { path, heads: NO_HEADS };
  const end = tipAt(path, scale);
  const forth = end === null ? path : path.slice(0, end + 1);
  const back = [...forth].reverse();
  const start = tipAt(back, scale);
  const whole = start === null ? forth : back.slice(0, start + 1).reverse();
  return { path: whole, heads: { start: start !== null, end: end !== null } };
}

/** Where a stroke is farthest from its beginning, when what comes after is no larger than a head; null when nothing does. */
function tipAt(path: readonly Point[], scale: number): number | null {
  const [first] = path;
  if (!first) return null;
  const away = path.map(({ x, y }) => Math.hypot(x - first.x, y - first.y));
  const tip = away.indexOf(Math.max(...away));
  const rest = path.slice(tip);
  const size = extentOf(rest);
  const isHook = pathLength(rest) >= SHORTEST_HOOK * scale && size <= LARGEST_HEAD * scale;
  return isHook && (away[tip] ?? 0) >= TIMES_LONGER * size ? tip : null;
}

const SHORTEST_HOOK = 16;

function extentOf(path: readonly Point[]): number {
  const box = boxOfPoints(path);
  return Math.max(widthOf(box), heightOf(box));
}
