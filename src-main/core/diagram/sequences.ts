import { type Board, pathOf } from "./board.ts";
import { centreOf, heightOf, type Point, widthOf } from "./geometry.ts";
import type { SceneElement } from "./scene.ts";
import { spatialGrid } from "./spatial-grid.ts";
import type { Thing } from "./things.ts";

export interface Sequences {
  /** The figures at the heads of lifelines. */
  readonly participants: ReadonlySet<string>;
  /** The lifelines, and the messages between them: none of them is a link. */
  readonly strokes: ReadonlySet<string>;
}

const NONE: Sequences = { participants: new Set(), strokes: new Set() };

interface Lifeline {
  readonly element: SceneElement;
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * Finds sequence diagrams: named boxes from which long lines hang down, with arrows from line to line. They tell what
 * happens between things, not which things there are.
 */
export function sequencesOf(board: Board, things: readonly Thing[]): Sequences {
  const lifelines = board.elements.filter(mayHang).flatMap((element) => lifelineOf(element) ?? []);
  if (lifelines.length < 2) return NONE;
  const grid = spatialGrid(lifelines, ({ x, top, bottom }) => ({ left: x, right: x, top, bottom }));
  const near = ({ x, y }: Point): Lifeline | undefined =>
    grid.near({ left: x - REACH, right: x + REACH, top: y, bottom: y })[0];
  const messages = board.elements.flatMap((element) => {
    const path = element.type === "arrow" || element.type === "line" ? pathOf(element) : [];
    const [start, end] = [path[0], path.at(-1)];
    const [from, to] = [start && near(start), end && near(end)];
    return from && to && from !== to ? [{ element, from, to }] : [];
  });
  const used = new Set(messages.flatMap(({ from, to }) => [from, to]));
  const heads = things.flatMap(({ figure, label }) => {
    const { left, right, bottom } = figure.box;
    if (label === "") return [];
    const middle = centreOf(figure.box).x;
    const hanging = grid
      .near({ left, right, top: bottom - REACH, bottom: bottom + REACH })
      .filter(({ x, top }) => {
        const centred = Math.abs(x - middle) <= widthOf(figure.box) / 4;
        return centred && Math.abs(top - bottom) <= REACH;
      })
      .filter((line) => used.has(line) && line.bottom - line.top >= TIMES_LONGER * heightOf(figure.box));
    return hanging.map((line) => ({ id: figure.id, line }));
  });
  const headed = new Set(heads.map(({ line }) => line));
  const said = messages.filter(({ from, to }) => headed.has(from) && headed.has(to));
  if (said.length < FEWEST_MESSAGES) return NONE;
  const speaking = new Set(said.flatMap(({ from, to }) => [from, to]));
  return {
    participants: new Set(heads.flatMap(({ id, line }) => (speaking.has(line) ? [id] : []))),
    strokes: new Set([...said, ...speaking].map(({ element }) => element.id)),
  };
}

/** A message begins and ends this near to the lines it runs between, a line this near to its box. */
const REACH = 20;
const TIMES_LONGER = 2;
const FEWEST_MESSAGES = 2;
const SHORTEST = 80;

function mayHang({ type, startArrowhead, endArrowhead, height }: SceneElement): boolean {
  const isStroke = type === "line" || type === "arrow" || type === "freedraw";
  return isStroke && height >= SHORTEST && !startArrowhead && !endArrowhead;
}

/** A line drawn straight down. */
function lifelineOf(element: SceneElement): Lifeline | null {
  const path = pathOf(element);
  const [xs, ys] = [path.map(({ x }) => x), path.map(({ y }) => y)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  const aside = Math.max(...xs) - Math.min(...xs);
  if (bottom - top < SHORTEST || aside > Math.max(REACH / 2, (bottom - top) / 40)) return null;
  return { element, x: (Math.max(...xs) + Math.min(...xs)) / 2, top, bottom };
}
