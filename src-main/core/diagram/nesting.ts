import { addTo } from "../multi-map.ts";
import { compareText } from "./board.ts";
import { type Figure, isPicture } from "./figure.ts";
import { areaOf, shareInside } from "./geometry.ts";
import { spatialGrid } from "./spatial-grid.ts";

/** Which figure is drawn inside which: each has at most one parent, the smallest that holds it. */
export interface Nesting {
  readonly parentOf: ReadonlyMap<string, Figure>;
  readonly childrenOf: ReadonlyMap<string, readonly Figure[]>;
}

/** A figure lies in another when this share of it does, and the other is clearly larger. */
const SHARE_INSIDE = 0.9;
const TIMES_LARGER = 1.3;

export function nestingOf(figures: readonly Figure[]): Nesting {
  const holders = figures.filter(
    (figure) => !isPicture(figure) || figure.shape === "polygon" || figure.shape === "drawing",
  );
  const grid = spatialGrid(holders, (figure) => figure.box);
  const parentOf = new Map<string, Figure>();
  const childrenOf = new Map<string, Figure[]>();
  for (const figure of figures) {
    const parent = grid
      .around(figure.box)
      .filter((holder) => holder !== figure && holds(holder, figure))
      .sort((a, b) => areaOf(a.box) - areaOf(b.box) || compareText(a.id, b.id))[0];
    if (!parent) continue;
    parentOf.set(figure.id, parent);
    addTo(childrenOf, parent.id, figure);
  }
  return { parentOf, childrenOf };
}

/** Whether a figure holds more than a lone picture of itself, such as a logo. */
export function holdsOthers(nesting: Nesting, figure: Figure): boolean {
  const children = nesting.childrenOf.get(figure.id) ?? [];
  return children.length > 1 || children.some((child) => child.texts.length > 0);
}

function holds(holder: Figure, figure: Figure): boolean {
  return (
    areaOf(holder.box) > TIMES_LARGER * areaOf(figure.box) &&
    shareInside(figure.box, holder.box) >= SHARE_INSIDE
  );
}
