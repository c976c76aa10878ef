import type { Place } from "./flowchart-layout.ts";
import type { Point } from "./geometry.ts";

/** A shape that a link starts or ends at. */
export interface LinkEnd {
  readonly place: Place;
  readonly type: "rectangle" | "ellipse" | "diamond";
}

/** Pixels between an arrow's tip and the outline it points at. */
const GAP = 4;
/** Between two links that join the same things. */
const BESIDE = 22;
const HALVINGS = 20;

/** A link's points from the outline of one shape to that of the other; `lane` moves it beside others of the same two. */
export function linkPath(
  from: LinkEnd,
  to: LinkEnd,
  bends: readonly Point[],
  lane: number,
): readonly Point[] {
  const aside = Math.ceil(lane / 2) * (lane % 2 === 0 ? 1 : -1) * BESIDE;
  const [start, end] = [centreOf(from.place), centreOf(to.place)];
  const isLevel = Math.abs(end.x - start.x) >= Math.abs(end.y - start.y);
  const shift = (point: Point) =>
    isLevel ? { x: point.x, y: point.y + aside } : { x: point.x + aside, y: point.y };
  const [first, last] = [shift(start), shift(end)];
  const inner = bends.map(shift);
  return [leaving(from, first, inner[0] ?? last), ...inner, leaving(to, last, inner.at(-1) ?? first)];
}

/** Where the way from a point in the shape to one outside it leaves the shape, a gap further on. */
function leaving(end: LinkEnd, inside: Point, outside: Point): Point {
  const length = Math.hypot(outside.x - inside.x, outside.y - inside.y);
  if (length === 0) return inside;
  let [near, far] = [0, 1];
  for (let count = 0; count < HALVINGS; count += 1) {
    const middle = (near + far) / 2;
    if (isWithin(end, along(inside, outside, middle))) near = middle;
    else far = middle;
  }
  const { x, y } = along(inside, outside, Math.min(1, near + GAP / length));
  return { x: Math.round(x * 100) / 100, y: Math.round(y * 100) / 100 };
}

function along(a: Point, b: Point, share: number): Point {
  return { x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share };
}

function isWithin({ place, type }: LinkEnd, point: Point): boolean {
  const centre = centreOf(place);
  const dx = Math.abs(point.x - centre.x) / (place.width / 2);
  const dy = Math.abs(point.y - centre.y) / (place.height / 2);
  switch (type) {
    case "rectangle":
      return dx <= 1 && dy <= 1;
    case "ellipse":
      return dx * dx + dy * dy <= 1;
    case "diamond":
      return dx + dy <= 1;
  }
}

function centreOf({ x, y, width, height }: Place): Point {
  return { x: x + width / 2, y: y + height / 2 };
}
