import type { Board } from "./board.ts";
import { boxOn, compareText } from "./board.ts";
import { distanceTo, type Figure } from "./figure.ts";
import {
  areaOf,
  boxOfPoints,
  distanceToSegment,
  gapBetween,
  grow,
  type Outline,
  type Point,
  signedDistance,
} from "./geometry.ts";
import type { Nesting } from "./nesting.ts";
import type { SceneElement } from "./scene.ts";
import type { SpatialGrid } from "./spatial-grid.ts";

/** Where an arrow's end leads: to a figure, or to a text that stands by itself. */
export type Target =
  | { readonly at: "figure"; readonly figure: Figure }
  | { readonly at: "text"; readonly text: SceneElement };

/** One end of an arrow or line. `inner` is the point of its path next to the tip. */
export interface Tip {
  readonly point: Point;
  readonly inner: Point;
  /** The other end's point. */
  readonly far: Point;
  readonly boundTo: string | null;
}

/** What tips may lead to. */
export interface Landing {
  readonly board: Board;
  readonly figures: SpatialGrid<Figure>;
  readonly nesting: Nesting;
  /** Figures that hold components: an arrow may end on their border, not in their midst. */
  readonly containers: ReadonlySet<string>;
  readonly figureOf: ReadonlyMap<string, Figure>;
  /** Texts that stand by themselves and read like names. */
  readonly names: SpatialGrid<SceneElement>;
  readonly nameIds: ReadonlySet<string>;
  /** Those of them whose kind is known. */
  readonly knownIds: ReadonlySet<string>;
  /** Other texts that stand by themselves: an arrow bound to one is a remark. */
  readonly noteIds: ReadonlySet<string>;
  /** How many times larger than usual everything is drawn; less than 1 where it is smaller. */
  readonly scale: number;
}

/** Of unbound tips on public boards 79 % lie within 30 px of their shape and 90 % within 60 px. */
const NEAR = 60;
const TOUCHING = 12;
/** A plain line ends this near to what it links. */
const LINE_REACH = 30;
/** Straight on from the tip an arrow may fall this short of its shape. */
const STRAIGHT_ON = 120;
/** A binding whose shape is farther from the tip than this is left over from an edit, if the tip touches another. */
const STALE = 40;
/** So is one whose shape is farther than this, if the tip lies inside another. Bound tips keep a smaller gap. */
const ASIDE = 10;

/** Finds what a tip leads to: what it is bound to, unless the drawing plainly shows something else. */
export function targetOf(tip: Tip, landing: Landing): Target | null {
  const bound = tip.boundTo === null ? undefined : landing.figureOf.get(tip.boundTo);
  if (bound) return { at: "figure", figure: corrected(bound, tip, landing) };
  const figure = nearestFigure(tip, landing);
  const written = tip.boundTo === null ? null : boundText(tip.boundTo, figure, tip, landing);
  if (written) return { at: "text", text: written };
  const text = nearestName(tip, figure !== null, landing);
  if (figure && text) {
    const toFigure = Math.max(0, gapToFigure(figure, tip, landing));
    const toText = gapBetween(pointBox(tip.point), boxOn(landing.board, text.id));
    return toText < toFigure ? { at: "text", text } : { at: "figure", figure };
  }
  if (figure) return { at: "figure", figure };
  return text ? { at: "text", text } : null;
}

/**
 * The text a tip is bound to, unless the tip touches a figure. A text of no known kind near a figure is a label
 * that lies in the way.
 */
function boundText(id: string, figure: Figure | null, tip: Tip, landing: Landing): SceneElement | null {
  if (!landing.nameIds.has(id) && !landing.noteIds.has(id)) return null;
  const distance = figure ? distanceTo(figure, tip.point) : Infinity;
  if (distance <= TOUCHING) return null;
  const vague = landing.nameIds.has(id) && !landing.knownIds.has(id);
  return vague && distance <= NEAR * landing.scale ? null : (landing.board.byId.get(id) ?? null);
}

/** A binding to an outer box gives way to the thing within that the tip touches; a stale one to any it touches. */
function corrected(bound: Figure, tip: Tip, landing: Landing): Figure {
  const distance = Math.abs(distanceTo(bound, tip.point));
  const container = landing.containers.has(bound.id);
  if (!container && distanceTo(bound, tip.point) <= ASIDE) return bound;
  const touched = touchedBy(tip, landing).filter(
    (figure) => figure !== bound && !landing.containers.has(figure.id),
  );
  const under = touched.find((figure) => distanceTo(figure, tip.point) <= 0);
  if (!container && distance <= STALE) return under ?? bound;
  const inside = touched.find((figure) => isWithin(figure, bound, landing.nesting));
  if (inside) return inside;
  return !container && distance > STALE && touched[0] ? touched[0] : bound;
}

/** What else a tip touches, when what it was taken for cannot be meant; null when it touches nothing else. */
export function otherTouched(tip: Tip, than: Target, landing: Landing): Target | null {
  const figure = touchedBy(tip, landing).find((other) => {
    return !landing.containers.has(other.id) && !(than.at === "figure" && than.figure === other);
  });
  return figure ? { at: "figure", figure } : null;
}

/** Whether a plain line comes near enough to a figure to be meant for it: farther only straight on. */
export function isReached(figure: Figure, tip: Tip, scale: number): boolean {
  const gap = distanceTo(figure, tip.point);
  return gap <= LINE_REACH * scale || (gap <= NEAR * scale && isStraightOn(figure, tip, gap));
}

function isWithin(figure: Figure, holder: Figure, nesting: Nesting): boolean {
  let parent = nesting.parentOf.get(figure.id);
  while (parent) {
    if (parent === holder) return true;
    parent = nesting.parentOf.get(parent.id);
  }
  return false;
}

function touchedBy(tip: Tip, landing: Landing): Figure[] {
  const reach = TOUCHING * Math.min(1, landing.scale);
  return landing.figures
    .near(grow(pointBox(tip.point), reach))
    .filter((figure) => distanceTo(figure, tip.point) <= reach)
    .sort((a, b) => areaOf(a.box) - areaOf(b.box) || compareText(a.id, b.id));
}

function nearestFigure(tip: Tip, landing: Landing): Figure | null {
  const near = landing.figures.near(grow(pointBox(tip.point), STRAIGHT_ON * landing.scale));
  const figure = cheapest(near, tip, landing);
  if (!figure || !isDeepIn(figure, tip, landing)) return figure;
  const ahead = near.filter((other) => {
    const gap = distanceTo(other, tip.point);
    return isWithin(other, figure, landing.nesting) && isStraightOn(other, tip, gap);
  });
  return cheapest(ahead, tip, landing) ?? figure;
}

/** Past the border of a box and pointing at something in it, an arrow leads to that. */
function isDeepIn(figure: Figure, tip: Tip, landing: Landing): boolean {
  return landing.containers.has(figure.id) && distanceTo(figure, tip.point) < -TOUCHING * landing.scale;
}

function cheapest(figures: readonly Figure[], tip: Tip, landing: Landing): Figure | null {
  let best: { readonly figure: Figure; readonly cost: number } | null = null;
  for (const figure of figures) {
    const cost = costOf(figure, tip, landing);
    if (cost === null) continue;
    if (!best || cost < best.cost || (cost === best.cost && areaOf(figure.box) < areaOf(best.figure.box))) {
      best = { figure, cost };
    }
  }
  return best?.figure ?? null;
}

function gapToFigure(figure: Figure, tip: Tip, landing: Landing): number {
  const distance = distanceTo(figure, tip.point);
  return landing.containers.has(figure.id) ? Math.abs(distance) : distance;
}

/** Distance in pixels, less for what lies straight on; null when the figure is out of reach. */
function costOf(figure: Figure, tip: Tip, landing: Landing): number | null {
  if (landing.containers.has(figure.id)) {
    // From inside a box an arrow leads to something else in it, or out of it.
    if (distanceTo(figure, tip.far) < 0 && distanceTo(figure, tip.inner) < 0) return null;
  }
  const gap = Math.max(0, gapToFigure(figure, tip, landing));
  if (gap > STRAIGHT_ON * landing.scale) return null;
  if (gap <= TOUCHING) return gap;
  if (isStraightOn(figure, tip, gap)) return gap * 0.6;
  return gap <= NEAR * landing.scale ? gap : null;
}

/** Whether the arrow, drawn on from its tip, runs into the figure. */
function isStraightOn(figure: Figure, tip: Tip, gap: number): boolean {
  return meets(figure.outline, tip, gap);
}

function meets(outline: Outline, tip: Tip, gap: number): boolean {
  const [dx, dy] = [tip.point.x - tip.inner.x, tip.point.y - tip.inner.y];
  const length = Math.hypot(dx, dy);
  if (length === 0) return false;
  const steps = 6;
  for (let step = 1; step <= steps; step += 1) {
    const way = ((gap * 1.5 + TOUCHING) * step) / steps / length;
    if (signedDistance(outline, { x: tip.point.x + dx * way, y: tip.point.y + dy * way }) <= 0) return true;
  }
  return false;
}

/** How near an arrow ends straight before a text that may be any name. */
const BEFORE_TEXT = 25;

/** The text that a tip leads to: one of known kind, or, where no figure is near, any name the arrow points at. */
function nearestName(tip: Tip, hasFigure: boolean, landing: Landing): SceneElement | null {
  let best: { readonly text: SceneElement; readonly gap: number } | null = null;
  for (const text of landing.names.near(grow(pointBox(tip.point), NEAR))) {
    const box = boxOn(landing.board, text.id);
    const gap = gapBetween(pointBox(tip.point), box);
    // A text along the arrow is a remark about the arrow.
    const centre = { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
    if (gap > NEAR || distanceToSegment(centre, tip.point, tip.inner) < gap) continue;
    const pointedAt = !hasFigure && gap <= BEFORE_TEXT && meets({ form: "box", box, angle: 0 }, tip, gap);
    if (!landing.knownIds.has(text.id) && !pointedAt) continue;
    if (!best || gap < best.gap) best = { text, gap };
  }
  return best?.text ?? null;
}

function pointBox(point: Point) {
  return boxOfPoints([point]);
}
