/** An axis-aligned box in scene pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type Size = Pick<Box, "width" | "height">;
export type Point = Pick<Box, "x" | "y">;

/** Room for an arrow with its label between two components. */
const COLUMN_GAP = 80;
const ROW_GAP = 60;
/** Between the first component and the edge of the view. */
const MARGIN = 24;
/** The least distance to anything that is already there. */
const CLEARANCE = 16;

/**
 * The top left corner for a new component beside `anchor`: to its right when that is free, else a row down or
 * up, below, left, above. Better than a place in `view` is only one whose arrow crosses nothing.
 */
export function placeBeside(anchor: Box, size: Size, taken: readonly Box[], view: Box): Point {
  const free = candidatesBeside(anchor, size).filter((point) => isFree(boxAt(point, size), taken));
  const others = taken.filter((box) => !overlaps(box, anchor));
  const clear = free.filter((point) => !isCrossed(centreOf(anchor), centreOf(boxAt(point, size)), others));
  const seen = clear.find((point) => contains(view, boxAt(point, size)));
  return seen ?? clear[0] ?? free[0] ?? { x: anchor.x, y: bottomOf(taken) + ROW_GAP };
}

/**
 * The top left corner for a new component that goes beside nothing: on an empty board at the left edge, because
 * systems are drawn from left to right; else in the middle of the view, or the nearest free place around it.
 */
export function placeInView(size: Size, taken: readonly Box[], view: Box): Point {
  const middle = { x: view.x + (view.width - size.width) / 2, y: view.y + (view.height - size.height) / 2 };
  if (taken.length === 0) return { x: view.x + MARGIN, y: middle.y };
  const columnStep = size.width + COLUMN_GAP;
  const rowStep = size.height + ROW_GAP;
  for (let ring = 0; ring <= 4; ring += 1) {
    for (const [column, row] of ringAround(ring)) {
      const point = { x: middle.x + column * columnStep, y: middle.y + row * rowStep };
      if (isFree(boxAt(point, size), taken)) return point;
    }
  }
  return { x: middle.x, y: bottomOf(taken) + ROW_GAP };
}

export function centreOf(box: Box): Point {
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** The smallest box around all of them, or null for none. */
export function boundsOf(boxes: readonly Box[]): Box | null {
  if (boxes.length === 0) return null;
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}

/** Not by spreading: what is passed as a size may be a whole box, with a corner of its own. */
function boxAt({ x, y }: Point, { width, height }: Size): Box {
  return { x, y, width, height };
}

/** Centres are lined up with the anchor's, so that the arrow between them runs straight. */
function candidatesBeside(anchor: Box, size: Size): Point[] {
  const middleX = anchor.x + (anchor.width - size.width) / 2;
  const middleY = anchor.y + (anchor.height - size.height) / 2;
  const right = anchor.x + anchor.width + COLUMN_GAP;
  const left = anchor.x - COLUMN_GAP - size.width;
  const below = anchor.y + anchor.height + ROW_GAP;
  const above = anchor.y - ROW_GAP - size.height;
  const row = size.height + ROW_GAP;
  return [
    { x: right, y: middleY },
    { x: right, y: middleY + row },
    { x: right, y: middleY - row },
    { x: middleX, y: below },
    { x: left, y: middleY },
    { x: left, y: middleY + row },
    { x: middleX, y: above },
    { x: right, y: middleY + 2 * row },
    { x: right, y: middleY - 2 * row },
    { x: middleX, y: below + row },
    { x: left, y: middleY - row },
    { x: right, y: middleY + 3 * row },
    { x: right, y: middleY - 3 * row },
  ];
}

/** The cells at `ring` steps from the middle, nearest first: right, below, left, above before the corners. */
function ringAround(ring: number): (readonly [column: number, row: number])[] {
  if (ring === 0) return [[0, 0]];
  const cells: (readonly [number, number])[] = [];
  for (let row = -ring; row <= ring; row += 1) {
    for (let column = -ring; column <= ring; column += 1) {
      if (Math.max(Math.abs(row), Math.abs(column)) === ring) cells.push([column, row]);
    }
  }
  return cells.sort((a, b) => distance(a) - distance(b) || b[0] - a[0] || b[1] - a[1]);
}

function distance([column, row]: readonly [number, number]): number {
  return column * column + row * row;
}

function isFree(box: Box, taken: readonly Box[]): boolean {
  return taken.every(
    (other) =>
      box.x + box.width + CLEARANCE <= other.x ||
      other.x + other.width + CLEARANCE <= box.x ||
      box.y + box.height + CLEARANCE <= other.y ||
      other.y + other.height + CLEARANCE <= box.y,
  );
}

function overlaps(a: Box, b: Box): boolean {
  return a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height;
}

/** Whether the straight line between two points runs through any of the boxes. */
function isCrossed(from: Point, to: Point, boxes: readonly Box[]): boolean {
  return boxes.some((box) => {
    const across = within(from.x, to.x - from.x, box.x, box.width);
    const along = within(from.y, to.y - from.y, box.y, box.height);
    return Math.max(across.enter, along.enter) <= Math.min(across.leave, along.leave);
  });
}

/** The part of a line, from 0 to 1, that lies between `low` and `low + length` on one axis. */
function within(start: number, step: number, low: number, length: number) {
  if (step === 0) {
    const isInside = start >= low && start <= low + length;
    return isInside ? { enter: 0, leave: 1 } : { enter: 1, leave: 0 };
  }
  const a = (low - start) / step;
  const b = (low + length - start) / step;
  return { enter: Math.max(0, Math.min(a, b)), leave: Math.min(1, Math.max(a, b)) };
}

function contains(outer: Box, inner: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

function bottomOf(boxes: readonly Box[]): number {
  return boxes.reduce((lowest, box) => Math.max(lowest, box.y + box.height), Number.NEGATIVE_INFINITY);
}
