import { addTo } from "../multi-map.ts";
import { type Board, boxOn, compareText, outlineOf, pathOf } from "./board.ts";
import { builtAmong } from "./built.ts";
import { type Drawing, drawingsOf, isClosed, leadsOut } from "./drawings.ts";
import type { Figure } from "./figure.ts";
import { areaOf, pathLength, unionOf } from "./geometry.ts";
import type { Icons } from "./icons.ts";
import { recognise } from "./recognise.ts";
import { type SceneElement, standsForCylinder } from "./scene.ts";

export interface Figures {
  readonly figures: readonly Figure[];
  /** Arrows and lines that are strokes of a drawing, not links. */
  readonly drawnIds: ReadonlySet<string>;
}

/** Every thing drawn on the board: the pictures made of groups of strokes, and the single shapes. */
export function figuresOf(board: Board, icons: Icons): Figures {
  const drawings = drawingsOf(board, icons);
  const drawn = new Set<string>();
  const figures: Figure[] = [];
  for (const drawing of drawings) {
    const own = drawing.members.filter((member) => !leadsOut(board, member, drawing.members));
    const figure = figureOfDrawing(board, own, drawing);
    if (figure) figures.push(figure);
    for (const member of own) drawn.add(member.id);
  }
  const loose = board.elements.filter((element) => !drawn.has(element.id));
  const built = builtAmong(board, loose);
  for (const figure of built) for (const id of figure.bodyIds) drawn.add(id);
  // Writing within an icon is part of its picture, also where it is bound to a shape of it.
  const texts = boundTexts(loose);
  for (const element of loose) {
    if (!drawn.has(element.id) && isBody(element)) figures.push(figureOfShape(board, element));
  }
  const named = [...figures, ...built].map((figure) => withBoundTexts(figure, texts));
  return { figures: named.sort((a, b) => compareText(a.id, b.id)), drawnIds: drawn };
}

function figureOfDrawing(
  board: Board,
  members: readonly SceneElement[],
  { names, icon }: Drawing,
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
  // A named box with strokes in it is a box; nameless, it is the picture that the strokes make.
  const plain =
    single && icon === null && seen.shape === "drawing" && (names.length > 0 || strokes.length === 1);
  return {
    id: owner.id,
    shape: plain ? shapeOf(only) : seen.shape,
    box,
    outline: plain ? outlineOf(only) : { form: "box", box, angle: 0 },
    bodyIds: strokes.map((stroke) => stroke.id),
    texts: names,
    copyIds: [],
    copies: seen.copies,
    ...(icon && { icon }),
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
    case "ellipse":
      return standsForCylinder(element) ? "cylinder" : "ellipse";
    case "rectangle":
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

function boundTexts(elements: readonly SceneElement[]): ReadonlyMap<string, readonly SceneElement[]> {
  const texts = new Map<string, SceneElement[]>();
  for (const element of elements) {
    if (element.type === "text" && element.containerId) addTo(texts, element.containerId, element);
  }
  return texts;
}

function withBoundTexts(figure: Figure, texts: ReadonlyMap<string, readonly SceneElement[]>): Figure {
  const bound = figure.bodyIds.flatMap((id) => texts.get(id) ?? []);
  return bound.length === 0 ? figure : { ...figure, texts: [...figure.texts, ...bound] };
}
