import {
  type Box,
  boxBetween,
  boxOfPoints,
  centreOf,
  type Outline,
  type Point,
  rotate,
  turnedBox,
} from "./geometry.ts";
import { formOf, type TextForm } from "./prose.ts";
import type { Scene, SceneElement } from "./scene.ts";

/** A scene made ready for reading: what is alive, in an order that does not depend on the file's. */
export interface Board {
  readonly elements: readonly SceneElement[];
  readonly byId: ReadonlyMap<string, SceneElement>;
  /** Upright boxes after rotation. */
  readonly boxes: ReadonlyMap<string, Box>;
  /** What each text says, and what its form makes it. */
  readonly texts: ReadonlyMap<string, BoardText>;
}

export interface BoardText {
  readonly written: string;
  readonly form: TextForm;
}

/** Deleted elements stay in Excalidraw's files: they are left out here, once. */
export function boardOf(scene: Scene): Board {
  const byId = new Map<string, SceneElement>();
  for (const element of scene.elements) {
    if (!element.isDeleted && !byId.has(element.id)) byId.set(element.id, element);
  }
  const elements = [...byId.values()].sort((a, b) => compareText(a.id, b.id));
  const boxes = new Map(elements.map((element) => [element.id, placeOf(element)]));
  const texts = new Map<string, BoardText>();
  for (const element of elements) {
    if (element.type !== "text") continue;
    const written = writtenText(element);
    texts.set(element.id, { written, form: formOf(written) });
  }
  return { elements, byId, boxes, texts };
}

/** Order of strings that is the same everywhere: by code unit. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

export function boxOn(board: Board, id: string): Box {
  return board.boxes.get(id) ?? { left: 0, top: 0, right: 0, bottom: 0 };
}

const NOTHING: BoardText = { written: "", form: "mark" };

export function textOn(board: Board, id: string): BoardText {
  return board.texts.get(id) ?? NOTHING;
}

/** The points of a line or arrow on the canvas, turned as the element is turned. */
export function pathOf(element: SceneElement): readonly Point[] {
  const points = (element.points ?? []).map(([x, y]) => ({ x: element.x + x, y: element.y + y }));
  if (element.angle === 0) return points;
  const centre = centreOf(boxOfPoints(points));
  return points.map((point) => rotate(point, centre, element.angle));
}

export function outlineOf(element: SceneElement): Outline {
  if (element.points) return { form: "box", box: boxOfPoints(pathOf(element)), angle: 0 };
  const form = element.type === "ellipse" || element.type === "diamond" ? element.type : "box";
  return { form, box: flatBox(element), angle: element.angle };
}

/** A text as its author wrote it: Excalidraw breaks words in `text` to fit a narrow shape. */
export function writtenText(element: SceneElement): string {
  return (element.originalText || element.text || "").trim();
}

function placeOf(element: SceneElement): Box {
  return element.points ? boxOfPoints(pathOf(element)) : turnedBox(flatBox(element), element.angle);
}

function flatBox(element: SceneElement): Box {
  return boxBetween(element.x, element.y, element.x + element.width, element.y + element.height);
}
