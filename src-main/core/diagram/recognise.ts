import { type Board, boxOn, pathOf } from "./board.ts";
import type { FigureShape } from "./figure.ts";
import { areaOf, type Box, centreOf, heightOf, shareInside, unionOf, widthOf } from "./geometry.ts";
import type { SceneElement } from "./scene.ts";

/** What a group of strokes shows, and how many copies of it lie on top of each other. */
export interface Recognised {
  readonly shape: FigureShape;
  readonly copies: number;
}

/**
 * Recognises the pictures that people and icon libraries draw alike: a cylinder has a flat ellipse for a lid, a
 * person a head above a body, a browser window small buttons in its bar, a phone a screen and a button.
 */
export function recognise(board: Board, strokes: readonly SceneElement[]): Recognised {
  const parts = strokes.map((element) => ({ element, box: boxOn(board, element.id) }));
  const whole = unionOf(parts.map((part) => part.box));
  const copies = copiesOf(parts);
  if (copies) return copies;
  const shape = SHAPES.find(([, looksLike]) => looksLike(parts, whole))?.[0] ?? "drawing";
  return { shape, copies: 1 };
}

interface Part {
  readonly element: SceneElement;
  readonly box: Box;
}

type LooksLike = (parts: readonly Part[], whole: Box) => boolean;

const SHAPES: readonly (readonly [FigureShape, LooksLike])[] = [
  ["cylinder", isCylinder],
  ["pipe", isPipe],
  ["device", isWindow],
  ["device", isPhone],
  ["balancer", isBalancer],
  ["queue", isQueue],
  ["person", isPerson],
  ["cloud", isCloud],
];

/** Two or more shapes of one type and size, each a little beside the last. */
function copiesOf(parts: readonly Part[]): Recognised | null {
  const first = parts[0];
  if (!first || parts.length < 2) return null;
  const { type } = first.element;
  if (type !== "rectangle" && type !== "diamond" && type !== "ellipse") return null;
  const [width, height] = [widthOf(first.box), heightOf(first.box)];
  const alike = parts.every(({ element, box }) => {
    const near = (a: number, b: number) => Math.abs(a - b) <= 0.1 * Math.max(a, b);
    return element.type === type && near(widthOf(box), width) && near(heightOf(box), height);
  });
  if (!alike) return null;
  const stepped = parts.every(({ box }) =>
    parts.some((other) => other.box !== box && shareInside(box, other.box) > 0.4),
  );
  return stepped ? { shape: type, copies: parts.length } : null;
}

function ellipsesIn(parts: readonly Part[]): Part[] {
  return parts.filter((part) => part.element.type === "ellipse");
}

function isCylinder(parts: readonly Part[], whole: Box): boolean {
  const lid = ellipsesIn(parts).find(({ box }) => {
    const wide = widthOf(box) >= 0.85 * widthOf(whole);
    return wide && heightOf(box) <= 0.6 * heightOf(whole) && box.top - whole.top <= 0.15 * heightOf(whole);
  });
  if (!lid || heightOf(lid.box) > 0.75 * widthOf(lid.box)) return false;
  return parts.some(({ element, box }) => {
    const below = centreOf(box).y > centreOf(lid.box).y && widthOf(box) >= 0.85 * widthOf(whole);
    return element !== lid.element && (below || isSide(element, box, whole));
  });
}

/** One of the two upright strokes of a cylinder. */
function isSide(element: SceneElement, box: Box, whole: Box): boolean {
  return (
    element.type === "line" && widthOf(box) <= 0.1 * widthOf(whole) && heightOf(box) >= 0.4 * heightOf(whole)
  );
}

function isPipe(parts: readonly Part[], whole: Box): boolean {
  if (widthOf(whole) < 1.4 * heightOf(whole) || parts.length < 2) return false;
  return ellipsesIn(parts).some(({ box }) => {
    const atEnd =
      box.left - whole.left <= 0.1 * widthOf(whole) || whole.right - box.right <= 0.1 * widthOf(whole);
    return atEnd && heightOf(box) >= 0.85 * heightOf(whole) && widthOf(box) <= 0.4 * widthOf(whole);
  });
}

/** The shape that holds all others, when there is one. */
function caseOf(parts: readonly Part[], whole: Box): Part | undefined {
  return parts.find(({ element, box }) => element.type === "rectangle" && areaOf(box) >= 0.9 * areaOf(whole));
}

function isWindow(parts: readonly Part[], whole: Box): boolean {
  if (!caseOf(parts, whole)) return false;
  const buttons = ellipsesIn(parts).filter(({ box }) => {
    return widthOf(box) <= 0.12 * widthOf(whole) && centreOf(box).y - whole.top <= 0.25 * heightOf(whole);
  });
  const [first] = buttons;
  if (!first || buttons.length < 2 || buttons.length > 4) return false;
  return buttons.every(
    ({ box }) => Math.abs(centreOf(box).y - centreOf(first.box).y) <= 0.05 * heightOf(whole),
  );
}

function isPhone(parts: readonly Part[], whole: Box): boolean {
  const outer = caseOf(parts, whole);
  if (!outer || heightOf(whole) < 1.15 * widthOf(whole)) return false;
  const screen = parts.some(({ element, box }) => {
    const share = areaOf(box) / areaOf(whole);
    return element !== outer.element && element.type === "rectangle" && share > 0.3 && share < 0.95;
  });
  const button = ellipsesIn(parts).some(({ box }) => {
    const { x, y } = centreOf(box);
    const centred = Math.abs(x - centreOf(whole).x) <= 0.1 * widthOf(whole);
    const atEdge = Math.min(y - whole.top, whole.bottom - y) <= 0.15 * heightOf(whole);
    return centred && atEdge && widthOf(box) <= 0.35 * widthOf(whole);
  });
  return screen && button;
}

/** A box with one dot that fans out to others. */
function isBalancer(parts: readonly Part[], whole: Box): boolean {
  const outer = caseOf(parts, whole);
  const dots = ellipsesIn(parts).filter(({ box }) => areaOf(box) <= 0.1 * areaOf(whole));
  const spokes = parts.filter(({ element }) => element.type === "arrow" || element.type === "line");
  const total = dots.length + spokes.length + (outer ? 1 : 0);
  return (
    outer !== undefined &&
    dots.length >= 3 &&
    dots.length <= 5 &&
    spokes.length === dots.length - 1 &&
    total === parts.length
  );
}

/** A box with several bars across one end. */
function isQueue(parts: readonly Part[], whole: Box): boolean {
  const outer = caseOf(parts, whole);
  if (!outer || widthOf(whole) < heightOf(whole)) return false;
  const bars = parts.filter(({ element, box }) => {
    return (
      element.type === "line" &&
      heightOf(box) >= 0.6 * heightOf(whole) &&
      widthOf(box) <= 0.1 * widthOf(whole)
    );
  });
  return bars.length >= 3 && bars.length === parts.length - 1;
}

/** One or more heads, and below them one or more bodies. */
function isPerson(parts: readonly Part[], whole: Box): boolean {
  const heads = ellipsesIn(parts).filter(({ box }) => {
    const round = widthOf(box) / Math.max(1, heightOf(box));
    return round > 0.6 && round < 1.6 && box.bottom - whole.top <= 0.65 * heightOf(whole);
  });
  const bodies = parts.filter((part) => !heads.includes(part));
  if (heads.length === 0 || bodies.length === 0 || parts.length > 14) return false;
  if (heads.some(({ box }) => widthOf(box) > 0.8 * widthOf(whole))) return false;
  const lowest = Math.max(...heads.map(({ box }) => centreOf(box).y));
  const small = heads.every(({ box }) => heightOf(box) >= 0.15 * heightOf(whole));
  return small && bodies.every(({ element, box }) => centreOf(box).y > lowest && element.type !== "arrow");
}

function isCloud(parts: readonly Part[], whole: Box): boolean {
  if (ellipsesIn(parts).length >= 5 && ellipsesIn(parts).length >= parts.length - 1)
    return widthOf(whole) > heightOf(whole);
  const [only] = parts;
  return (
    parts.length === 1 &&
    only !== undefined &&
    only.element.type === "line" &&
    pathOf(only.element).length >= 14
  );
}
