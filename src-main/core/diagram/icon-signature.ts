import { type Board, boxOn, outlineOf, pathOf } from "./board.ts";
import { centreOf, heightOf, type Point, rotate, unionOf, widthOf } from "./geometry.ts";
import type { SceneElement } from "./scene.ts";

/**
 * What a picture looks like, whatever its place, size, colours and ids: how many strokes of each type it has, and
 * how its ink is spread over a grid laid on its box, so that a picture pulled wider still is the same.
 */
export interface IconSignature {
  /** Such as "e3l2r1": three ellipses, two lines, one rectangle. */
  readonly strokes: string;
  /** For each cell, row by row, 0 to 15: its share of the ink, where 4 is an even share. */
  readonly ink: readonly number[];
}

/** Cells along each side of the grid. */
const SIDE = 8;
const EVEN_LEVEL = 4;
const MOST_LEVEL = 15;
/** Larger groups are diagrams, not icons. */
const MOST_STROKES = 80;
const MOST_POINTS = 4_000;
/** What is simpler than this says nothing: two grouped boxes are no icon. */
const FEWEST_STROKES = 3;
const FEWEST_POINTS = 8;

const LETTERS: Readonly<Record<string, string>> = {
  arrow: "a",
  diamond: "d",
  ellipse: "e",
  freedraw: "f",
  line: "l",
  rectangle: "r",
};

/** The strokes of a picture by type, in the order of the alphabet; null for what cannot be an icon. */
export function strokesKey(strokes: readonly SceneElement[]): string | null {
  if (strokes.length === 0 || strokes.length > MOST_STROKES) return null;
  const counts = new Map<string, number>();
  let points = 0;
  for (const { type, points: path } of strokes) {
    const letter = LETTERS[type];
    if (letter === undefined) return null;
    counts.set(letter, (counts.get(letter) ?? 0) + 1);
    points += path?.length ?? 0;
  }
  if (points > MOST_POINTS || (strokes.length < FEWEST_STROKES && points < FEWEST_POINTS)) return null;
  return [...counts]
    .sort()
    .map(([letter, count]) => `${letter}${count}`)
    .join("");
}

/** The signature of the strokes that draw one picture; texts are no strokes. Null for what cannot be an icon. */
export function signatureOf(board: Board, strokes: readonly SceneElement[]): IconSignature | null {
  const key = strokesKey(strokes);
  if (key === null) return null;
  const whole = unionOf(strokes.map((stroke) => boxOn(board, stroke.id)));
  const [width, height] = [widthOf(whole), heightOf(whole)];
  if (width <= 0 || height <= 0) return null;
  const ink = new Float64Array(SIDE * SIDE);
  for (const stroke of strokes) {
    const path = tracedPath(stroke).map(({ x, y }) => ({
      x: (x - whole.left) / width,
      y: (y - whole.top) / height,
    }));
    spread(path, ink);
  }
  const total = ink.reduce((sum, share) => sum + share, 0);
  if (total === 0) return null;
  const even = total / (SIDE * SIDE);
  const levels = Array.from(ink, (share) => Math.min(MOST_LEVEL, Math.round((share / even) * EVEN_LEVEL)));
  return { strokes: key, ink: levels };
}

/** How unlike two pictures of the same strokes are: 0 for the same, about 2 for pictures with no ink in common. */
export function unlikeness(a: IconSignature, b: IconSignature): number {
  let apart = 0;
  for (let at = 0; at < SIDE * SIDE; at += 1) apart += Math.abs((a.ink[at] ?? 0) - (b.ink[at] ?? 0));
  return apart / (SIDE * SIDE * EVEN_LEVEL);
}

/** As written in data: the strokes, a space, and one hexadecimal digit for each cell. */
export function writtenSignature({ strokes, ink }: IconSignature): string {
  return `${strokes} ${ink.map((level) => level.toString(16)).join("")}`;
}

export const WRITTEN_SIGNATURE = new RegExp(`^(?:[adeflr]\\d+)+ [0-9a-f]{${SIDE * SIDE}}$`);

/** Reads what matches WRITTEN_SIGNATURE. */
export function parseSignature(written: string): IconSignature {
  const [strokes = "", digits = ""] = written.split(" ");
  return { strokes, ink: Array.from(digits, (digit) => Number.parseInt(digit, 16)) };
}

/** The line that the pen follows, closed for shapes. */
function tracedPath(stroke: SceneElement): readonly Point[] {
  if (stroke.points) return pathOf(stroke);
  const { form, box, angle } = outlineOf(stroke);
  const { x, y } = centreOf(box);
  const [a, b] = [widthOf(box) / 2, heightOf(box) / 2];
  const flat = CORNERS[form].map(([dx, dy]) => ({ x: x + dx * a, y: y + dy * b }));
  return angle === 0 ? flat : flat.map((corner) => rotate(corner, { x, y }, angle));
}

const ROUND = 24;
const CORNERS: Readonly<Record<"box" | "ellipse" | "diamond", readonly (readonly [number, number])[]>> = {
  box: [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
    [-1, -1],
  ],
  diamond: [
    [0, -1],
    [1, 0],
    [0, 1],
    [-1, 0],
    [0, -1],
  ],
  ellipse: Array.from({ length: ROUND + 1 }, (_, at) => {
    const angle = (at / ROUND) * 2 * Math.PI;
    return [Math.cos(angle), Math.sin(angle)] as const;
  }),
};

/** Steps along a path within one cell: enough that where the steps fall makes no difference. */
const STEPS_PER_CELL = 4;

/** Spreads the ink of a path over the cells; each drop is shared between the four cells whose centres are nearest. */
function spread(path: readonly Point[], ink: Float64Array): void {
  for (let i = 1; i < path.length; i += 1) {
    const [from, to] = [path[i - 1], path[i]];
    if (!from || !to) continue;
    const length = Math.hypot(to.x - from.x, to.y - from.y);
    const steps = Math.max(1, Math.ceil(length * SIDE * STEPS_PER_CELL));
    for (let step = 0; step < steps; step += 1) {
      const along = (step + 0.5) / steps;
      drop(from.x + (to.x - from.x) * along, from.y + (to.y - from.y) * along, length / steps, ink);
    }
  }
}

function drop(x: number, y: number, amount: number, ink: Float64Array): void {
  const column = Math.min(SIDE - 1, Math.max(0, x * SIDE - 0.5));
  const row = Math.min(SIDE - 1, Math.max(0, y * SIDE - 0.5));
  const [left, top] = [Math.min(SIDE - 2, Math.floor(column)), Math.min(SIDE - 2, Math.floor(row))];
  const [right, bottom] = [column - left, row - top];
  const add = (at: number, share: number) => {
    ink[at] = (ink[at] ?? 0) + amount * share;
  };
  add(top * SIDE + left, (1 - right) * (1 - bottom));
  add(top * SIDE + left + 1, right * (1 - bottom));
  add((top + 1) * SIDE + left, (1 - right) * bottom);
  add((top + 1) * SIDE + left + 1, right * bottom);
}
