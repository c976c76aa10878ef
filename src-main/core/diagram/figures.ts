import { type Board, boxOn, compareText, outlineOf, pathOf } from "./board.ts";
import { drawingsOf, isClosed } from "./drawings.ts";
import type { Figure } from "./figure.ts";
import { areaOf, type Box, heightOf, pathLength, unionOf, widthOf } from "./geometry.ts";
import { recognise } from "./recognise.ts";
import type { SceneElement } from "./scene.ts";
import { spatialGrid } from "./spatial-grid.ts";

export interface Figures {
  readonly figures: readonly Figure[];
  /** Arrows and lines that are strokes of a drawing, not links. */
  readonly drawnIds: ReadonlySet<string>;
}

/** Every thing drawn on the board: the pictures made of groups of strokes, and the single shapes. */
export function figuresOf(board: Board): Figures {
  const drawings = drawingsOf(board);
  const drawn = new Set<string>();
  const figures: Figure[] = [];
  for (const drawing of drawings) {
    const ids = new Set(drawing.members.map(({ id }) => id));
    const own = drawing.members.filter((member) => !linksOutward(member, ids));
    const figure = figureOfDrawing(board, own, drawing.names);
    if (figure) figures.push(figure);
    for (const member of own) drawn.add(member.id);
  }
  const loose = board.elements.filter((element) => !drawn.has(element.id));
  const built = cylindersAmong(board, loose);
  for (const figure of built) for (const id of figure.bodyIds) drawn.add(id);
  const texts = boundTexts(board);
  for (const element of loose) {
    if (!drawn.has(element.id) && isBody(element)) figures.push(figureOfShape(board, element));
  }
  const named = [...figures, ...built].map((figure) => withBoundTexts(figure, texts));
  return { figures: named.sort((a, b) => compareText(a.id, b.id)), drawnIds: drawn };
}

/** An arrow that was grouped with a shape but is bound to something else is still a link. */
function linksOutward(member: SceneElement, ids: ReadonlySet<string>): boolean {
  if (member.type !== "arrow") return false;
  return [member.startBinding, member.endBinding].some((binding) => binding && !ids.has(binding.elementId));
}

function figureOfDrawing(
  board: Board,
  members: readonly SceneElement[],
  names: readonly SceneElement[],
): Figure | null {
  const strokes = members.filter((member) => member.type !== "text");
  const [first] = strokes;
  if (!first || strokes.every((stroke) => stroke.type === "arrow")) return null;
  const box = unionOf(strokes.map((stroke) => boxOn(board, stroke.id)));
  const closed = strokes.filter(isClosed);
  const [only] = closed;
  const owner = only && closed.length === 1 ? only : largest(board, strokes);
  const single = only && closed.length === 1 && areaOf(boxOn(board, only.id)) >= 0.9 * areaOf(box);
  const seen = recognise(board, strokes);
  const plain =
    single &&
    seen.shape === "drawing" &&
    strokes.every((stroke) => stroke === only || stroke.type !== "image");
  return {
    id: owner.id,
    shape: plain ? shapeOf(only) : seen.shape,
    box,
    outline: plain ? outlineOf(only) : { form: "box", box, angle: 0 },
    bodyIds: strokes.map((stroke) => stroke.id),
    texts: names,
    copyIds: [],
    copies: seen.copies,
  };
}

function largest(board: Board, elements: readonly SceneElement[]): SceneElement {
  return elements.reduce((best, element) =>
    areaOf(boxOn(board, element.id)) > areaOf(boxOn(board, best.id)) ? element : best,
  );
}

function figureOfShape(board: Board, element: SceneElement): Figure {
  return {
    id: element.id,
    shape: shapeOf(element),
    box: boxOn(board, element.id),
    outline: outlineOf(element),
    bodyIds: [element.id],
    texts: [],
    copyIds: [],
    copies: 1,
  };
}

function shapeOf(element: SceneElement): Figure["shape"] {
  switch (element.type) {
    case "rectangle":
    case "ellipse":
    case "diamond":
    case "image":
      return element.type;
    case "frame":
    case "magicframe":
      return "frame";
    case "line":
      return "polygon";
    default:
      return "drawing";
  }
}

function isBody(element: SceneElement): boolean {
  if (element.type === "text" || element.type === "arrow") return false;
  if (element.type === "line" || element.type === "freedraw") return isClosedPath(element);
  return true;
}

/** A line or stroke that comes back to where it began and has room inside. */
function isClosedPath(element: SceneElement): boolean {
  const path = pathOf(element);
  const [first, last] = [path[0], path.at(-1)];
  if (!first || !last || path.length < 4) return false;
  return Math.hypot(last.x - first.x, last.y - first.y) <= Math.max(8, 0.08 * pathLength(path));
}

function boundTexts(board: Board): ReadonlyMap<string, readonly SceneElement[]> {
  const texts = new Map<string, SceneElement[]>();
  for (const element of board.elements) {
    if (element.type !== "text" || !element.containerId) continue;
    const list = texts.get(element.containerId);
    if (list) list.push(element);
    else texts.set(element.containerId, [element]);
  }
  return texts;
}

function withBoundTexts(figure: Figure, texts: ReadonlyMap<string, readonly SceneElement[]>): Figure {
  const bound = figure.bodyIds
    .flatMap((id) => texts.get(id) ?? [])
    .filter((text) => !figure.texts.includes(text));
  return bound.length === 0 ? figure : { ...figure, texts: [...figure.texts, ...bound] };
}

/** Cylinders whose lid and body were drawn but not grouped: a flat ellipse on a box or line as wide as itself. */
function cylindersAmong(board: Board, loose: readonly SceneElement[]): Figure[] {
  const bodies = loose.filter((element) => element.type === "rectangle" || element.type === "line");
  const grid = spatialGrid(bodies, (element) => boxOn(board, element.id));
  const used = new Set<string>();
  const cylinders: Figure[] = [];
  for (const lid of loose) {
    if (lid.type !== "ellipse" || lid.width <= 0 || lid.height > 0.6 * lid.width) continue;
    const lidBox = boxOn(board, lid.id);
    const parts = grid
      .near(lidBox)
      .filter((body) => !used.has(body.id) && carries(boxOn(board, body.id), lidBox));
    const [body] = parts;
    if (!body) continue;
    for (const part of parts) used.add(part.id);
    const members = [body, ...parts.slice(1), lid];
    const box = unionOf(members.map((member) => boxOn(board, member.id)));
    cylinders.push({
      id: body.id,
      shape: "cylinder",
      box,
      outline: { form: "box", box, angle: 0 },
      bodyIds: members.map((member) => member.id),
      texts: [],
      copyIds: [],
      copies: 1,
    });
  }
  return cylinders;
}

function carries(body: Box, lid: Box): boolean {
  const middle = (lid.top + lid.bottom) / 2;
  const slack = Math.max(6, 0.1 * widthOf(lid));
  const asWide = Math.abs(body.left - lid.left) <= slack && Math.abs(body.right - lid.right) <= slack;
  return (
    asWide && heightOf(body) > heightOf(lid) && Math.abs(body.top - middle) <= Math.max(6, heightOf(lid) / 2)
  );
}
