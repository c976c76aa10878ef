import { type Box, heightOf, widthOf } from "./geometry.ts";

/** Items by place. `near` gives each item whose box overlaps a box, in the order they were put in. */
export interface SpatialGrid<T> {
  near(box: Box): readonly T[];
}

const SMALLEST_CELL = 64;
/** Beyond this a cell's side would not be a finite number. */
const MAX_LEVEL = 1000;

interface Entry<T> {
  readonly order: number;
  readonly item: T;
  readonly box: Box;
}

interface Level<T> {
  readonly cell: number;
  readonly cells: Map<string, Entry<T>[]>;
  readonly entries: Entry<T>[];
}

/**
 * A grid with a level for each power of two, so that a box lies in at most four cells of its level however
 * large it is; a question costs about as much as its answer is long.
 */
export function spatialGrid<T>(items: readonly T[], boxOf: (item: T) => Box): SpatialGrid<T> {
  const levels = new Map<number, Level<T>>();
  items.forEach((item, order) => {
    const box = boxOf(item);
    const size = Math.max(widthOf(box), heightOf(box), 1);
    const rank = Math.min(MAX_LEVEL, Math.max(0, Math.ceil(Math.log2(size / SMALLEST_CELL))));
    const level = levels.get(rank) ?? emptyLevel<T>(SMALLEST_CELL * 2 ** rank);
    levels.set(rank, level);
    const entry = { order, item, box };
    level.entries.push(entry);
    for (const key of keysOf(box, level.cell)) {
      const bucket = level.cells.get(key);
      if (bucket) bucket.push(entry);
      else level.cells.set(key, [entry]);
    }
  });
  return { near: (box) => entriesNear(levels, box) };
}

function emptyLevel<T>(cell: number): Level<T> {
  return { cell, cells: new Map(), entries: [] };
}

function entriesNear<T>(levels: ReadonlyMap<number, Level<T>>, box: Box): readonly T[] {
  const found = new Map<number, T>();
  for (const level of levels.values()) {
    for (const entry of candidates(level, box)) {
      if (touches(entry.box, box)) found.set(entry.order, entry.item);
    }
  }
  return [...found].sort(([a], [b]) => a - b).map(([, item]) => item);
}

function* candidates<T>(level: Level<T>, box: Box): Generator<Entry<T>> {
  const columns = Math.floor(box.right / level.cell) - Math.floor(box.left / level.cell) + 1;
  const rows = Math.floor(box.bottom / level.cell) - Math.floor(box.top / level.cell) + 1;
  if (columns * rows > level.cells.size) {
    yield* level.entries;
    return;
  }
  for (const key of keysOf(box, level.cell)) yield* level.cells.get(key) ?? [];
}

function* keysOf(box: Box, cell: number): Generator<string> {
  // A box of one level spans at most two cells each way, so rounding at huge coordinates cannot run away.
  const [left, top] = [Math.floor(box.left / cell), Math.floor(box.top / cell)];
  const columns = Math.floor(box.right / cell) - left;
  const rows = Math.floor(box.bottom / cell) - top;
  for (let row = 0; row <= rows; row += 1) {
    for (let column = 0; column <= columns; column += 1) yield `${left + column},${top + row}`;
  }
}

function touches(a: Box, b: Box): boolean {
  return a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom;
}
