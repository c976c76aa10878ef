import { type Box, type Outline, type Point, signedDistance } from "./geometry.ts";
import type { Icon } from "./icons.ts";
import type { SceneElement } from "./scene.ts";

/** What a thing on the board looks like. `drawing` is a group of strokes that was not recognised. */
export type FigureShape =
  | "rectangle"
  | "ellipse"
  | "diamond"
  | "polygon"
  | "frame"
  | "image"
  | "cylinder"
  | "pipe"
  | "person"
  | "device"
  | "balancer"
  | "queue"
  | "cloud"
  | "drawing";

/** A thing drawn on the board: one shape, or strokes that belong together, with the text that names it. */
export interface Figure {
  /** The id of the element that stands for it. */
  readonly id: string;
  readonly shape: FigureShape;
  /** Without its label. */
  readonly box: Box;
  readonly outline: Outline;
  /** Shapes and strokes. */
  readonly bodyIds: readonly string[];
  /** The texts bound to it, or grouped with it. */
  readonly texts: readonly SceneElement[];
  /** Shapes and texts of further copies drawn behind it. */
  readonly copyIds: readonly string[];
  /** How many copies are drawn on top of each other; 1 for a thing drawn once. */
  readonly copies: number;
  /** The icon of a shape library that it is drawn with. */
  readonly icon?: Icon;
}

/** How far a point is from what is drawn, 0 or less inside. */
export function distanceTo(figure: Figure, point: Point): number {
  return signedDistance(figure.outline, point);
}

/** Shapes that are pictures of something: they carry their name beside them, not inside. */
const PICTURES: ReadonlySet<FigureShape> = new Set([
  "image",
  "cylinder",
  "pipe",
  "person",
  "device",
  "balancer",
  "queue",
  "cloud",
  "drawing",
  "polygon",
]);

export function isPicture(figure: Figure): boolean {
  return PICTURES.has(figure.shape);
}
