import { addTo } from "../multi-map.ts";
import { type Box, centreOf, heightOf, type Point, widthOf } from "./geometry.ts";

/** Items by place, each given in the order in which the items were put in. */
export interface SpatialGrid<T> {
  /** The items whose box touches a box. */
  near(box: Box): readonly T[];
  /** The items whose box holds the centre of a box: quicker than `near` for what may be its copy or its holder. */
  around(box: Box): readonly T[];
}

const SMALLEST_CELL = 64;
/** Beyond this a cell's side would not be a finite number. */
const MAX_LEVEL = 1000;
/** Columns and rows are folded into one number; those that fall together are told apart by their boxes. */
const ROW_RANGE = 2 ** 26;

interface Entry<T> {
  readonly order: number;
  readonly item: T;
  readonly box: Box;
}

interface Level<T> {
  readonly cell: number;
  readonly entries: readonly Entry<T>[];
  /** Null where the entries are so few that to look at each is quicker. */
  readonly cells: ReadonlyMap<number, readonly Entry<T>[]> | null;
}

const FEW_ENTRIES = 48;

/**
 * A grid with a level for each power of two, so that a box lies in at most four cells of its level however
 * large it is; a question costs about as much as its answer is long.
 */
export function spatialGrid<T>(items: readonly T[], boxOf: (item: T) => Box): SpatialGrid<T> {
  const byRank = new Map<number, Entry<T>[]>();
  items.forEach((item, order) => {
    const box = boxOf(item);
    addTo(byRank, rankOf(box), { order, item, box });
  });
  const levels = [...byRank].map(([rank, entries]) => levelOf(SMALLEST_CELL * 2 ** rank, entries));
  return {
    near: (box) => itemsTouching(levels, box),
    around: (box) => itemsTouching(levels, pointBox(centreOf(box))),
  };
}

function rankOf(box: Box): number {
  const size = Math.max(widthOf(box), heightOf(box), 1);
  return Math.min(MAX_LEVEL, Math.max(0, Math.ceil(Math.log2(size / SMALLEST_CELL))));
}

function levelOf<T>(cell: number, entries: readonly Entry<T>[]): Level<T> {
  if (entries.length <= FEW_ENTRIES) return { cell, entries, cells: null };
  const cells = new Map<number, Entry<T>[]>();
  for (const entry of entries) {
    // No more than two cells each way, also where a coordinate is beyond what a number can hold.
    forEachKey(entry.box, cell, 1, (key) => addTo(cells, key, entry));
  }
  return { cell, entries, cells };
}

function itemsTouching<T>(levels: readonly Level<T>[], box: Box): readonly T[] {
  const found: Entry<T>[] = [];
  for (const level of levels) collect(level, box, found);
  if (found.length > 1) found.sort((a, b) => a.order - b.order);
  return found.map((entry) => entry.item);
}

function collect<T>({ cell, cells, entries }: Level<T>, box: Box, found: Entry<T>[]): void {
  const columns = Math.floor(box.right / cell) - Math.floor(box.left / cell) + 1;
  const rows = Math.floor(box.bottom / cell) - Math.floor(box.top / cell) + 1;
  if (cells === null || columns * rows > cells.size) {
    for (const entry of entries) if (touches(entry.box, box)) found.push(entry);
    return;
  }
  const before = found.length;
  forEachKey(box, cell, Number.POSITIVE_INFINITY, (key) => {
    for (const entry of cells.get(key) ?? []) {
      if (touches(entry.box, box) && !found.includes(entry, before)) found.push(entry);
    }
  });
}

function forEachKey(box: Box, cell: number, most: number, visit: (key: number) => void): void {
  const [left, top] = [Math.floor(box.left / cell), Math.floor(box.top / cell)];
  const columns = Math.min(Math.floor(box.right / cell) - left, most);
  const rows = Math.min(Math.floor(box.bottom / cell) - top, most);
  for (let row = 0; row <= rows; row += 1) {
    for (let column = 0; column <= columns; column += 1) visit((left + column) * ROW_RANGE + top + row);
  }
}

function pointBox({ x, y }: Point): Box {
  return { left: x, top: y, right: x, bottom: y };
}

function touches(a: Box, b: Box): boolean {
  return a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom;
}
