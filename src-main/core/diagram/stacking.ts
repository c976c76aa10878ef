import { addTo } from "../multi-map.ts";
import { compareText, writtenText } from "./board.ts";
import type { Figure } from "./figure.ts";
import { type Box, centreOf, heightOf, unionOf, widthOf } from "./geometry.ts";
import { spatialGrid } from "./spatial-grid.ts";

/**
 * Joins copies drawn on top of each other (the usual sign for "many of these") into one figure. Copies have one
 * form and nearly one size, lie a little beside each other, and say the same or nothing.
 */
export function stacked(figures: readonly Figure[]): Figure[] {
  const grid = spatialGrid(figures, (figure) => figure.box);
  const places = new Map(figures.map((figure, at) => [figure.id, at]));
  const stackOf = figures.map((_, at) => at);
  const root = (at: number): number => {
    let top = at;
    while (stackOf[top] !== undefined && stackOf[top] !== top) top = stackOf[top] ?? top;
    return top;
  };
  const labels = new Map(figures.map((figure) => [figure.id, labelOf(figure)]));
  const stackLabels = figures.map((figure) => labels.get(figure.id) ?? "");
  figures.forEach((figure, at) => {
    for (const other of grid.around(figure.box)) {
      const [mine, theirs] = [root(at), root(places.get(other.id) ?? at)];
      if (mine === theirs || !isCopy(figure, other)) continue;
      const [a, b] = [stackLabels[mine] ?? "", stackLabels[theirs] ?? ""];
      if (a !== "" && b !== "" && a !== b) continue;
      stackOf[theirs] = mine;
      stackLabels[mine] = a || b;
    }
  });
  const stacks = new Map<number, Figure[]>();
  figures.forEach((figure, at) => {
    addTo(stacks, root(at), figure);
  });
  return [...stacks.values()].map(oneOf).sort((a, b) => compareText(a.id, b.id));
}

/** Copies lie aside by at most this share of their size, and differ in size by at most as much. */
const MOST_ASIDE = 0.3;
const LEAST_LIKE = 0.75;

function isCopy(a: Figure, b: Figure): boolean {
  if (a.shape !== b.shape || a.shape === "frame" || a.shape === "image") return false;
  const [width, height] = [
    Math.min(widthOf(a.box), widthOf(b.box)),
    Math.min(heightOf(a.box), heightOf(b.box)),
  ];
  const [one, other] = [centreOf(a.box), centreOf(b.box)];
  return (
    isLike(a.box, b.box) &&
    Math.abs(one.x - other.x) <= MOST_ASIDE * width &&
    Math.abs(one.y - other.y) <= MOST_ASIDE * height
  );
}

function isLike(a: Box, b: Box): boolean {
  const like = (one: number, other: number) => Math.min(one, other) >= LEAST_LIKE * Math.max(one, other);
  return like(widthOf(a), widthOf(b)) && like(heightOf(a), heightOf(b));
}

/** The figure that stands for a stack is the one with the label. */
function oneOf(stack: readonly Figure[]): Figure {
  const front = stack.find((figure) => labelOf(figure) !== "") ?? stack[0];
  if (!front || stack.length === 1) return stack[0] ?? unreachable();
  const behind = stack.filter((figure) => figure !== front);
  const box = unionOf(stack.map((figure) => figure.box));
  return {
    ...front,
    box,
    outline: front.outline.angle === 0 ? { ...front.outline, box } : front.outline,
    copyIds: behind.flatMap((figure) => [
      ...figure.bodyIds,
      ...figure.texts.map((text) => text.id),
      ...figure.copyIds,
    ]),
    copies: stack.reduce((sum, figure) => sum + figure.copies, 0),
  };
}

function labelOf(figure: Figure): string {
  return figure.texts
    .map((text) => writtenText(text).replace(/\s+/g, " ").toLowerCase())
    .join(" ")
    .trim();
}

function unreachable(): never {
  throw new Error("a stack has at least one figure");
}
