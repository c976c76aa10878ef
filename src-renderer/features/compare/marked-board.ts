import { type Board, boardOf, boxOn, pathOf } from "../../../src-main/core/diagram/board.ts";
import { type Point, unionOf } from "../../../src-main/core/diagram/geometry.ts";
import { elementSchema, type SceneElement } from "../../../src-main/core/diagram/scene.ts";
import type { BoardChange } from "./changes.ts";

export type Side = "left" | "right";

/** A stroke and a sign for each change, so that none is told by its colour alone. CSS has the same colours. */
const LOOKS = {
  removed: { colour: "#e03131", strokeStyle: "dashed", sign: "minus" },
  added: { colour: "#2f9e44", strokeStyle: "solid", sign: "plus" },
  changed: { colour: "#1971c2", strokeStyle: "dotted", sign: "wave" },
} as const;

/** Percent of its own opacity that is left to what is the same on both boards. */
const SAME = 0.45;

/** Scene pixels across a badge. */
const BADGE = 30;

/**
 * A board with its differences drawn into it: what changed in colour with a badge at its corner, the rest paler.
 * The badge of a change is in the group `badgeOf` names.
 */
export function markedBoard(
  elements: readonly SceneElement[],
  changes: readonly BoardChange[],
  side: Side,
): readonly SceneElement[] {
  // Between boards that are alike nothing has to stand out.
  if (changes.length === 0) return elements;
  const board = boardOf({ elements: [...elements] });
  const lookOf = new Map(
    changes.flatMap((change) => change[side].map((id) => [id, LOOKS[change.change]] as const)),
  );
  const drawn = elements.map((element) => {
    const look = lookOf.get(element.id);
    if (look === undefined) return { ...element, opacity: opacityOf(element) * SAME };
    return { ...element, strokeColor: look.colour, strokeStyle: look.strokeStyle };
  });
  return [...drawn, ...changes.flatMap((change) => badge(change, board, change[side]))];
}

/** The element by which a change's badge is lit. */
export function badgeOf(change: BoardChange): string {
  return `badge-${change.id}`;
}

function opacityOf({ opacity }: SceneElement): number {
  return typeof opacity === "number" ? opacity : 100;
}

function badge(change: BoardChange, board: Board, ids: readonly string[]): readonly SceneElement[] {
  const at = cornerOf(board, ids);
  if (at === null) return [];
  const { colour, sign } = LOOKS[change.change];
  const common = { roughness: 0, strokeWidth: 2, opacity: 100, groupIds: [badgeOf(change)] };
  const disc = {
    ...common,
    id: badgeOf(change),
    type: "ellipse",
    x: at.x - BADGE / 2,
    y: at.y - BADGE / 2,
    width: BADGE,
    height: BADGE,
    strokeColor: colour,
    backgroundColor: colour,
    fillStyle: "solid",
  };
  const strokes = SIGNS[sign].map((points, index) => {
    const [[x, y] = [0, 0]] = points;
    return {
      ...common,
      id: `${badgeOf(change)}-${index}`,
      type: "line",
      x: at.x + x,
      y: at.y + y,
      points: points.map(([px, py]) => [px - x, py - y]),
      strokeColor: "#ffffff",
      strokeWidth: 3,
    };
  });
  return [disc, ...strokes].map((element) => elementSchema.parse(element));
}

/** Strokes around the middle of a badge. */
const SIGNS: Readonly<
  Record<"plus" | "minus" | "wave", readonly (readonly (readonly [number, number])[])[]>
> = {
  minus: [
    [
      [-7, 0],
      [7, 0],
    ],
  ],
  plus: [
    [
      [-7, 0],
      [7, 0],
    ],
    [
      [0, -7],
      [0, 7],
    ],
  ],
  wave: [
    [
      [-8, 3],
      [-3, -3],
      [3, 3],
      [8, -3],
    ],
  ],
};

/** The corner of a shape, the middle of an arrow; null where nothing of it is on the board. */
function cornerOf(board: Board, ids: readonly string[]): Point | null {
  const there = ids.flatMap((id) => board.byId.get(id) ?? []);
  const arrow = there.find(({ type }) => type === "arrow" || type === "line");
  const shapes = there.filter(({ type }) => type !== "text" && type !== "arrow");
  if (there.length > 0 && (shapes.length > 0 || arrow === undefined)) {
    const box = unionOf((shapes.length > 0 ? shapes : there).map(({ id }) => boxOn(board, id)));
    return { x: box.right, y: box.top };
  }
  return arrow === undefined ? null : middleOf(pathOf(arrow));
}

function middleOf(path: readonly Point[]): Point | null {
  const half = Math.floor((path.length - 1) / 2);
  const [a, b] = [path[half], path[half + 1]];
  if (a === undefined) return null;
  return b === undefined ? a : { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}
