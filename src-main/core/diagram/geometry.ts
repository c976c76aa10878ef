/** Lengths are scene pixels, angles radians, y grows downwards, as in Excalidraw. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A closed shape as drawn: `box` is the box before it is turned by `angle` around its centre. */
export interface Outline {
  readonly form: "box" | "ellipse" | "diamond";
  readonly box: Box;
  readonly angle: number;
}

/** The box between two corners given in any order. */
export function boxBetween(x1: number, y1: number, x2: number, y2: number): Box {
  return { left: Math.min(x1, x2), top: Math.min(y1, y2), right: Math.max(x1, x2), bottom: Math.max(y1, y2) };
}

export function boxOfPoints(points: readonly Point[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of points) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x);
    bottom = Math.max(bottom, y);
  }
  return points.length === 0 ? { left: 0, top: 0, right: 0, bottom: 0 } : { left, top, right, bottom };
}

export function unionOf(boxes: readonly Box[]): Box {
  return boxOfPoints(boxes.flatMap((box) => [cornerOf(box), { x: box.right, y: box.bottom }]));
}

export function widthOf(box: Box): number {
  return box.right - box.left;
}

export function heightOf(box: Box): number {
  return box.bottom - box.top;
}

export function areaOf(box: Box): number {
  return widthOf(box) * heightOf(box);
}

export function centreOf(box: Box): Point {
  return { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
}

export function grow(box: Box, by: number): Box {
  return { left: box.left - by, top: box.top - by, right: box.right + by, bottom: box.bottom + by };
}

export function contains(box: Box, point: Point): boolean {
  return point.x >= box.left && point.x <= box.right && point.y >= box.top && point.y <= box.bottom;
}

export function overlapArea(a: Box, b: Box): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return width > 0 && height > 0 ? width * height : 0;
}

/** The share of `inner` that lies within `outer`, 0 to 1. A box without area counts by its centre. */
export function shareInside(inner: Box, outer: Box): number {
  const area = areaOf(inner);
  if (area > 0) return overlapArea(inner, outer) / area;
  return contains(outer, centreOf(inner)) ? 1 : 0;
}

/** The shortest way between two boxes; 0 when they touch or overlap. */
export function gapBetween(a: Box, b: Box): number {
  const dx = Math.max(0, a.left - b.right, b.left - a.right);
  const dy = Math.max(0, a.top - b.bottom, b.top - a.bottom);
  return Math.hypot(dx, dy);
}

export function rotate(point: Point, around: Point, angle: number): Point {
  if (angle === 0) return point;
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
  const [dx, dy] = [point.x - around.x, point.y - around.y];
  return { x: around.x + dx * cos - dy * sin, y: around.y + dx * sin + dy * cos };
}

/** The upright box that holds a box turned around its centre. */
export function turnedBox(box: Box, angle: number): Box {
  if (angle === 0) return box;
  const centre = centreOf(box);
  const corners = [
    cornerOf(box),
    { x: box.right, y: box.top },
    { x: box.right, y: box.bottom },
    { x: box.left, y: box.bottom },
  ];
  return boxOfPoints(corners.map((corner) => rotate(corner, centre, angle)));
}

/** How far a point is from the line that draws the shape, negative inside it. */
export function signedDistance(outline: Outline, point: Point): number {
  const centre = centreOf(outline.box);
  const local = rotate(point, centre, -outline.angle);
  const [dx, dy] = [Math.abs(local.x - centre.x), Math.abs(local.y - centre.y)];
  const [halfWidth, halfHeight] = [widthOf(outline.box) / 2, heightOf(outline.box) / 2];
  switch (outline.form) {
    case "box":
      return boxDistance(dx - halfWidth, dy - halfHeight);
    case "ellipse":
      return ellipseDistance(dx, dy, halfWidth, halfHeight);
    case "diamond":
      return diamondDistance(dx, dy, halfWidth, halfHeight);
  }
}

export function distanceToSegment(point: Point, from: Point, to: Point): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length2 = dx * dx + dy * dy;
  const along = length2 === 0 ? 0 : ((point.x - from.x) * dx + (point.y - from.y) * dy) / length2;
  const t = Math.min(1, Math.max(0, along));
  return Math.hypot(point.x - from.x - t * dx, point.y - from.y - t * dy);
}

export function distanceToPath(point: Point, path: readonly Point[]): number {
  let least = Infinity;
  for (let i = 1; i < path.length; i += 1) {
    const [from, to] = [path[i - 1], path[i]];
    if (from && to) least = Math.min(least, distanceToSegment(point, from, to));
  }
  return least;
}

export function pathLength(path: readonly Point[]): number {
  let length = 0;
  for (let i = 1; i < path.length; i += 1) {
    const [from, to] = [path[i - 1], path[i]];
    if (from && to) length += Math.hypot(to.x - from.x, to.y - from.y);
  }
  return length;
}

function cornerOf(box: Box): Point {
  return { x: box.left, y: box.top };
}

function boxDistance(dx: number, dy: number): number {
  if (dx <= 0 && dy <= 0) return Math.max(dx, dy);
  return Math.hypot(Math.max(0, dx), Math.max(0, dy));
}

/** Measured along the ray from the centre: exact on the axes and near enough between them. */
function ellipseDistance(dx: number, dy: number, a: number, b: number): number {
  if (a <= 0 || b <= 0) return boxDistance(dx - a, dy - b);
  const scale = Math.hypot(dx / a, dy / b);
  if (scale === 0) return -Math.min(a, b);
  return Math.hypot(dx, dy) * (1 - 1 / scale);
}

function diamondDistance(dx: number, dy: number, a: number, b: number): number {
  if (a <= 0 || b <= 0) return boxDistance(dx - a, dy - b);
  const edge = distanceToSegment({ x: dx, y: dy }, { x: a, y: 0 }, { x: 0, y: b });
  return dx / a + dy / b <= 1 ? -edge : edge;
}
