import { elementSchema, type Scene, type SceneElement } from "./scene.ts";
import { TEXT_STYLE } from "./text-size.ts";

/**
 * Draws small scenes in code, for tests and samples. Each function gives the elements of one thing; ids are the
 * caller's, so that a test can speak of them. Lengths are scene pixels.
 */

export interface Place {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width?: number;
  readonly height?: number;
}

/** A scene of everything given, in the order given. */
export function scene(...parts: readonly (readonly SceneElement[])[]): Scene {
  return { elements: parts.flat() };
}

/** A rectangle, with its name bound to it when one is given. */
export function box(place: Place, label = ""): SceneElement[] {
  return labelledShape("rectangle", place, label);
}

export function ellipse(place: Place, label = ""): SceneElement[] {
  return labelledShape("ellipse", place, label);
}

export function diamond(place: Place, label = ""): SceneElement[] {
  return labelledShape("diamond", place, label);
}

/** A frame with its title. */
export function frame(place: Place, name: string): SceneElement[] {
  return [element({ ...sized(place), type: "frame", name })];
}

/** A free text. Its size is that of twenty-pixel writing unless given. */
export function text(place: Place, written: string): SceneElement[] {
  const lines = written.split("\n");
  const width = place.width ?? Math.max(...lines.map((line) => line.length)) * 10;
  const height = place.height ?? lines.length * 25;
  const words = { type: "text", text: written, originalText: written, fontSize: 20, ...TEXT_STYLE };
  return [element({ ...place, width, height, ...words })];
}

/** A picture from a file. */
export function image(place: Place): SceneElement[] {
  return [element({ ...sized(place), type: "image", fileId: "file" })];
}

export interface ArrowOptions {
  readonly id: string;
  /** Every point of the path, on the canvas. */
  readonly path: readonly (readonly [number, number])[];
  /** The elements to which its ends are bound. */
  readonly from?: string;
  readonly to?: string;
  readonly heads?: "end" | "start" | "both" | "none";
  readonly label?: string;
  readonly type?: "arrow" | "line";
}

/** An arrow with a head at its end, unless asked otherwise. */
export function arrow({
  id,
  path,
  from,
  to,
  heads = "end",
  label,
  type = "arrow",
}: ArrowOptions): SceneElement[] {
  const [x, y] = path[0] ?? [0, 0];
  const stroke = element({
    id,
    type,
    x,
    y,
    width: extent(path.map(([pointX]) => pointX)),
    height: extent(path.map(([, pointY]) => pointY)),
    points: path.map(([pointX, pointY]) => [pointX - x, pointY - y]),
    startBinding: from === undefined ? null : { elementId: from, focus: 0, gap: 4 },
    endBinding: to === undefined ? null : { elementId: to, focus: 0, gap: 4 },
    startArrowhead: heads === "start" || heads === "both" ? "arrow" : null,
    endArrowhead: heads === "end" || heads === "both" ? "arrow" : null,
  });
  if (label === undefined) return [stroke];
  return [stroke, { ...onlyText({ id: `${id}-label`, x, y }, label), containerId: id }];
}

/** A plain line through the points. */
export function line(id: string, path: ArrowOptions["path"]): SceneElement[] {
  return arrow({ id, path, heads: "none", type: "line" });
}

/** A straight arrow bound at both ends, from the right side of one shape to the left side of another. */
export function link(from: readonly SceneElement[], to: readonly SceneElement[], id: string): SceneElement[] {
  const [a, b] = [from[0], to[0]];
  if (!a || !b) throw new Error("a link needs two things");
  const path = [
    [a.x + a.width, a.y + a.height / 2],
    [b.x, b.y + b.height / 2],
  ] as const;
  return arrow({ id, path, from: a.id, to: b.id });
}

/** Puts elements into one group more, around the groups they are in. */
export function group(id: string, elements: readonly SceneElement[]): SceneElement[] {
  return elements.map((member) => ({ ...member, groupIds: [...member.groupIds, id] }));
}

/** A cylinder as icon libraries draw it: a lid and a body of strokes, grouped. It carries no name. */
export function cylinder(place: Place): SceneElement[] {
  const { id, x, y, width, height } = sized(place);
  const lid = height / 4;
  const body = line(`${id}-body`, [
    [x, y + lid / 2],
    [x, y + height],
    [x + width, y + height],
    [x + width, y + lid / 2],
  ]);
  return group(`${id}-group`, [...body, ...ellipse({ id, x, y, width, height: lid })]);
}

/** Marks elements as Onair's palette does: their kind is certain. */
export function stated(kind: string, elements: readonly SceneElement[]): SceneElement[] {
  return elements.map((member) => ({ ...member, customData: { onair: { kind } } }));
}

/** An element with Excalidraw's defaults for whatever is not given. */
export function element(fields: {
  readonly id: string;
  readonly type: string;
  readonly [field: string]: unknown;
}): SceneElement {
  return elementSchema.parse({ x: 0, y: 0, ...fields });
}

function labelledShape(type: string, place: Place, label: string): SceneElement[] {
  const shape = element({ ...sized(place), type });
  if (label === "") return [shape];
  const name = onlyText(
    { id: `${shape.id}-text`, x: shape.x + 10, y: shape.y + shape.height / 2 - 12 },
    label,
  );
  return [shape, { ...name, containerId: shape.id }];
}

function onlyText(place: Place, written: string): SceneElement {
  const [only] = text(place, written);
  if (!only) throw new Error("a text is one element");
  return only;
}

function sized(place: Place): Required<Place> {
  return { width: 160, height: 80, ...place };
}

function extent(values: readonly number[]): number {
  return values.length === 0 ? 0 : Math.max(...values) - Math.min(...values);
}
