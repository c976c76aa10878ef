import { type Board, boxOn } from "./board.ts";
import type { Figure, FigureShape } from "./figure.ts";
import { type Box, centreOf, contains, heightOf, shareInside, unionOf, widthOf } from "./geometry.ts";
import type { SceneElement } from "./scene.ts";
import { type SpatialGrid, spatialGrid } from "./spatial-grid.ts";

/** Pictures drawn of several strokes that nobody grouped: cylinders and stick figures. */
export function builtAmong(board: Board, loose: readonly SceneElement[]): Figure[] {
  const strokes = loose.filter((element) => STROKES.has(element.type));
  const grid = spatialGrid(strokes, (element) => boxOn(board, element.id));
  const texts = loose.filter((element) => element.type === "text");
  const writing = spatialGrid(texts, (text) => boxOn(board, text.id));
  const used = new Set<string>();
  const figures: Figure[] = [];
  for (const ellipse of loose) {
    if (ellipse.type !== "ellipse" || ellipse.width <= 0 || isNamed(board, ellipse, writing)) continue;
    const figure = cylinderUnder(board, ellipse, grid, used) ?? personUnder(board, ellipse, grid, used);
    if (!figure) continue;
    for (const id of figure.bodyIds) used.add(id);
    figures.push(figure);
  }
  return figures;
}

const STROKES: ReadonlySet<string> = new Set(["rectangle", "line", "freedraw"]);

/** A flat ellipse on a box or line as wide as itself. */
function cylinderUnder(
  board: Board,
  lid: SceneElement,
  grid: SpatialGrid<SceneElement>,
  used: ReadonlySet<string>,
): Figure | null {
  if (lid.height > 0.6 * lid.width) return null;
  const box = boxOn(board, lid.id);
  const bodies = grid.near(box).filter((body) => !used.has(body.id) && carries(boxOn(board, body.id), box));
  const [body] = bodies;
  return body ? builtOf(board, body.id, "cylinder", [lid, ...bodies]) : null;
}

function carries(body: Box, lid: Box): boolean {
  const middle = (lid.top + lid.bottom) / 2;
  const slack = Math.max(6, 0.1 * widthOf(lid));
  const asWide = Math.abs(body.left - lid.left) <= slack && Math.abs(body.right - lid.right) <= slack;
  const onTop = Math.abs(body.top - middle) <= Math.max(6, heightOf(lid) / 2);
  return asWide && onTop && heightOf(body) > heightOf(lid);
}

/** The largest head of a stick figure. */
const LARGEST_HEAD = 120;

/** A small round head over two or more strokes, or over one drawn by hand. */
function personUnder(
  board: Board,
  head: SceneElement,
  grid: SpatialGrid<SceneElement>,
  used: ReadonlySet<string>,
): Figure | null {
  const round = head.width / Math.max(1, head.height);
  if (head.width > LARGEST_HEAD || round < 0.6 || round > 1.6) return null;
  const box = boxOn(board, head.id);
  const [width, height] = [widthOf(box), heightOf(box)];
  const room: Box = {
    left: box.left - 1.5 * width,
    right: box.right + 1.5 * width,
    top: box.bottom - 0.3 * height,
    bottom: box.bottom + 4 * height,
  };
  const limbs = grid.near(room).filter((stroke) => {
    return (
      stroke.type !== "rectangle" && !used.has(stroke.id) && shareInside(boxOn(board, stroke.id), room) >= 0.9
    );
  });
  const neck = limbs.some((limb) => boxOn(board, limb.id).top <= box.bottom + 0.3 * height);
  const enough = limbs.length >= 2 || limbs.some((limb) => limb.type === "freedraw");
  return neck && enough ? builtOf(board, head.id, "person", [head, ...limbs]) : null;
}

function builtOf(board: Board, id: string, shape: FigureShape, members: readonly SceneElement[]): Figure {
  const box = unionOf(members.map((member) => boxOn(board, member.id)));
  return {
    id,
    shape,
    box,
    outline: { form: "box", box, angle: 0 },
    bodyIds: members.map((member) => member.id),
    texts: [],
    copyIds: [],
    copies: 1,
  };
}

/** An ellipse with writing in it is a thing by itself, not the lid or head of another. */
function isNamed(board: Board, ellipse: SceneElement, writing: SpatialGrid<SceneElement>): boolean {
  const box = boxOn(board, ellipse.id);
  return writing.near(box).some((text) => {
    return text.containerId === ellipse.id || contains(box, centreOf(boxOn(board, text.id)));
  });
}
