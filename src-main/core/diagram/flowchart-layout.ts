import type { Point } from "./geometry.ts";
import { columnsOf, orderedColumns, type Pair } from "./layers.ts";
import type { Flowchart, FlowchartLink } from "./mermaid.ts";

/** A place on the canvas: the upper left corner, and the size, in scene pixels. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

type Size = Pick<Place, "width" | "height">;

export interface FlowchartLayout {
  readonly nodes: ReadonlyMap<string, Place>;
  /** By the group's place in the flowchart's list. */
  readonly groups: ReadonlyMap<number, Place>;
  /** What a link goes around, from its start to its end, by its place in the list; none: it runs straight. */
  readonly bends: readonly (readonly Point[])[];
}

/** How large nodes are drawn, and how much room the words of a link need. */
export interface Sizes {
  node(id: string): Size;
  labelWidth(link: FlowchartLink): number;
}

const GAP = { x: 110, y: 50 };
const PADDING = 40;
const EMPTY: Size = { width: 180, height: 80 };
/** Room for a link that passes between two nodes. */
const LANE = 24;
/** A flowchart with more bends than this is beyond reading; its long links run straight. */
const MOST_LANES = 2000;

/** Places everything without overlaps: columns along the links, and each group as a block of its own. */
export function layFlowchart(chart: Flowchart, sizes: Sizes): FlowchartLayout {
  const parents = parentsOf(chart);
  const nodes = new Map<string, Place>();
  const groups = new Map<number, Place>();
  const ways = chart.links.map((): Way => ({ start: [], middle: [], end: [] }));

  const lay = (group: number | undefined, sides: Sides): Block => {
    const inner = chart.groups.flatMap(({ within }, index) => (within === group ? [index] : []));
    const own = chart.nodes.filter(({ id }) => parents.ofNode.get(id) === group);
    const keys = [...own.map(({ id }) => nodeKey(id)), ...inner.map(groupKey)];
    if (keys.length === 0) return { size: EMPTY, place: () => undefined };
    const numbers = new Map(keys.map((key, index) => [key, index]));
    const numberOf = (id: string) => numbers.get(parents.itemAt(id, group) ?? "");
    const links: LevelLink[] = [];
    const leaving: Leaving[] = [];
    for (const [index, link] of chart.links.entries()) {
      const [from, to] = [numberOf(link.from), numberOf(link.to)];
      const side = sides.get(index);
      const item = from ?? to;
      if (from !== undefined && to !== undefined) {
        if (from !== to) links.push({ index, from, to, labelWidth: sizes.labelWidth(link) });
      } else if (item !== undefined && side !== undefined)
        leaving.push({ index, item, side, isStart: from !== undefined });
    }
    const columns = columnsOf(
      keys.length,
      links.map(({ from, to }): Pair => [from, to]),
    );
    const items: Item[] = [
      ...own.map(({ id }) => ({ size: sizes.node(id), place: (at: Place) => void nodes.set(id, at) })),
      ...inner.map((index) => {
        const block = lay(index, sidesOf(numbers.get(groupKey(index)) ?? 0, links, leaving, columns));
        const place = (at: Place) => {
          groups.set(index, at);
          block.place({ x: at.x + PADDING, y: at.y + PADDING });
        };
        const { width, height } = block.size;
        return { size: { width: width + 2 * PADDING, height: height + 2 * PADDING }, place };
      }),
    ];
    return layLevel({ items, columns, links, leaving }, ways);
  };

  lay(undefined, new Map()).place({ x: 0, y: 0 });
  const bends = ways.map(({ start, middle, end }) => [...start, ...middle, ...end]);
  return { nodes, groups, bends };
}

/** What a link goes around: on its way out of groups, between them, and on its way in. */
interface Way {
  readonly start: Point[];
  readonly middle: Point[];
  readonly end: Point[];
}

interface Block {
  readonly size: Size;
  readonly place: (at: Point) => void;
}

interface Item {
  readonly size: Size;
  readonly place: (at: Place) => void;
}

interface LevelLink {
  readonly index: number;
  readonly from: number;
  readonly to: number;
  readonly labelWidth: number;
}

/** The side on which a link comes out of a group, by the link's place in the list. */
type Sides = ReadonlyMap<number, "left" | "right">;

/** A link of which one end alone is in a group. */
interface Leaving {
  readonly index: number;
  readonly item: number;
  readonly side: "left" | "right";
  readonly isStart: boolean;
}

interface Level {
  readonly items: readonly Item[];
  readonly columns: readonly number[];
  readonly links: readonly LevelLink[];
  readonly leaving: readonly Leaving[];
}

/** Where the links of a group come out of it, from where it stands among the others. */
function sidesOf(
  group: number,
  links: readonly LevelLink[],
  leaving: readonly Leaving[],
  columns: readonly number[],
): Sides {
  const sides = new Map<number, "left" | "right">();
  for (const { index, from, to } of links) {
    if (from !== group && to !== group) continue;
    const isForward = (columns[from] ?? 0) <= (columns[to] ?? 0);
    sides.set(index, isForward === (from === group) ? "right" : "left");
  }
  for (const { index, item, side } of leaving) if (item === group) sides.set(index, side);
  return sides;
}

/** Lays out what stands side by side in one group. Links past other columns get a lane in each of them. */
function layLevel({ items, columns: own, links, leaving }: Level, ways: readonly Way[]): Block {
  const columns = [...own];
  const heights = items.map(({ size }) => size.height);
  const last = Math.max(...own);
  const steps: Pair[] = [];

  /** Lanes from one thing on through columns, in the order they are passed. */
  const lanesThrough = (thing: number, passed: readonly number[]): readonly number[] => {
    if (columns.length - items.length + passed.length > MOST_LANES) return [];
    let before = thing;
    return passed.map((column) => {
      const lane = columns.length;
      columns.push(column);
      heights.push(LANE);
      steps.push(column > (columns[before] ?? 0) ? [before, lane] : [lane, before]);
      before = lane;
      return lane;
    });
  };
  const linkLanes = links.map(({ from, to }) => {
    const passed = between(columns[from] ?? 0, columns[to] ?? 0);
    const lanes = lanesThrough(from, passed);
    const end = lanes.at(-1) ?? from;
    steps.push((columns[end] ?? 0) <= (columns[to] ?? 0) ? [end, to] : [to, end]);
    return lanes;
  });
  const leavingLanes = leaving.map(({ item, side }) =>
    lanesThrough(item, between(columns[item] ?? 0, side === "right" ? last + 1 : -1)),
  );

  const rows = orderedColumns(columns, steps);
  const middles = middlesOf(rows, heights, steps);
  const lefts: number[] = [];
  const widths = rows.map((row) => Math.max(0, ...row.map((thing) => items[thing]?.size.width ?? 0)));
  let x = 0;
  for (const [column, width] of widths.entries()) {
    lefts.push(x);
    const labels = links.filter((link) => leaves(link, column, columns)).map(({ labelWidth }) => labelWidth);
    x += width + Math.max(GAP.x, ...labels.map((label) => label + 60));
  }
  const right = (lefts.at(-1) ?? 0) + (widths.at(-1) ?? 0);
  const tops = middles.map((middle, thing) => middle - (heights[thing] ?? 0) / 2);
  const top = Math.min(...tops);
  const bottom = Math.max(...middles.map((middle, thing) => middle + (heights[thing] ?? 0) / 2));

  const place = (at: Point) => {
    for (const [thing, item] of items.entries()) {
      const column = columns[thing] ?? 0;
      const inset = ((widths[column] ?? 0) - item.size.width) / 2;
      item.place({
        x: at.x + (lefts[column] ?? 0) + inset,
        y: at.y + (tops[thing] ?? 0) - top,
        ...item.size,
      });
    }
    const along = (lanes: readonly number[], isForward: boolean): Point[] =>
      lanes.flatMap((lane) => {
        const column = columns[lane] ?? 0;
        const left = at.x + (lefts[column] ?? 0);
        const y = at.y + (middles[lane] ?? 0) - top;
        const ends = [left, left + (widths[column] ?? 0)].map((end) => ({ x: end, y }));
        return isForward ? ends : ends.reverse();
      });
    for (const [at, { index, from, to }] of links.entries())
      ways[index]?.middle.push(...along(linkLanes[at] ?? [], (columns[from] ?? 0) <= (columns[to] ?? 0)));
    // The groups within have been placed: their stretch of the way is there already.
    for (const [at, { index, side, isStart }] of leaving.entries()) {
      const out = along(leavingLanes[at] ?? [], side === "right");
      if (isStart) ways[index]?.start.push(...out);
      else ways[index]?.end.unshift(...out.reverse());
    }
  };
  return { size: { width: right, height: bottom - top }, place };
}

/** The columns between two, from the first to the second. */
function between(from: number, to: number): number[] {
  const step = from <= to ? 1 : -1;
  return Array.from({ length: Math.max(0, Math.abs(to - from) - 1) }, (_, at) => from + step * (at + 1));
}

/** Whether the words of a link stand between a column and the next. */
function leaves({ from, to }: LevelLink, column: number, columns: readonly number[]): boolean {
  const [first, last] = [columns[from] ?? 0, columns[to] ?? 0].sort((a, b) => a - b);
  return first !== undefined && last !== undefined && column >= first && column < last;
}

const PASSES = 4;

/** The height at which the middle of each thing stands: level with its neighbours where there is room. */
function middlesOf(
  rows: readonly (readonly number[])[],
  heights: readonly number[],
  steps: readonly Pair[],
): readonly number[] {
  const middles = heights.map(() => 0);
  const neighbours: number[][] = heights.map(() => []);
  for (const [from, to] of steps) {
    neighbours[from]?.push(to);
    neighbours[to]?.push(from);
  }
  for (const row of rows) stack(row, heights, middles, (thing) => middles[thing] ?? 0);
  for (let pass = 0; pass < PASSES; pass += 1) {
    for (const row of pass % 2 === 0 ? rows : [...rows].reverse()) {
      stack(row, heights, middles, (thing) => {
        const near = neighbours[thing] ?? [];
        if (near.length === 0) return middles[thing] ?? 0;
        return near.reduce((sum, other) => sum + (middles[other] ?? 0), 0) / near.length;
      });
    }
  }
  return middles;
}

/** Puts a column's things below one another, as near as may be to where they would like to stand. */
function stack(
  row: readonly number[],
  heights: readonly number[],
  middles: number[],
  wish: (thing: number) => number,
): void {
  const wishes = row.map(wish);
  let lowest = Number.NEGATIVE_INFINITY;
  const placed = row.map((thing, at) => {
    const half = (heights[thing] ?? 0) / 2;
    const middle = Math.max(wishes[at] ?? 0, lowest + half);
    lowest = middle + half + GAP.y;
    return middle;
  });
  const shift =
    placed.reduce((sum, middle, at) => sum + (wishes[at] ?? 0) - middle, 0) / Math.max(1, row.length);
  for (const [at, thing] of row.entries()) middles[thing] = (placed[at] ?? 0) + shift;
}

/** Which group each node is in, the innermost, and what stands for it at each level. */
function parentsOf({ groups }: Flowchart) {
  const ofNode = new Map<string, number>();
  for (const [index, { nodeIds }] of groups.entries()) for (const id of nodeIds) ofNode.set(id, index);
  const itemAt = (id: string, level: number | undefined): string | null => {
    let key = nodeKey(id);
    for (let group = ofNode.get(id); group !== level; group = groups[group]?.within) {
      if (group === undefined) return null;
      key = groupKey(group);
    }
    return key;
  };
  return { ofNode, itemAt };
}

function nodeKey(id: string): string {
  return `node ${id}`;
}

function groupKey(group: number): string {
  return `group ${group}`;
}
