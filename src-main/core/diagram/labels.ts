import { addTo } from "../multi-map.ts";
import { type Board, boxOn, compareText, textOn } from "./board.ts";
import { type Figure, isPicture } from "./figure.ts";
import {
  areaOf,
  type Box,
  centreOf,
  contains,
  gapBetween,
  grow,
  heightOf,
  overlapArea,
  shareInside,
  widthOf,
} from "./geometry.ts";
import { holdsOthers, type Nesting } from "./nesting.ts";
import type { SceneElement } from "./scene.ts";
import { spatialGrid } from "./spatial-grid.ts";

export interface Labelled {
  /** For each figure, the texts that label it: bound, grouped, written on it or beside it. */
  readonly textsOf: ReadonlyMap<string, readonly SceneElement[]>;
  /** Texts that label nothing. */
  readonly loose: readonly SceneElement[];
  /** Texts written on a figure that has its own label already. */
  readonly remarks: ReadonlyMap<string, readonly SceneElement[]>;
}

/**
 * Decides which free text names which figure. What is written on a shape names it; a caption belongs to the
 * nearest nameless picture; what is left may be the title of a box around other things. Each takes the cheapest
 * pair first, so the outcome does not depend on the order of the elements.
 */
export function labelled(
  board: Board,
  figures: readonly Figure[],
  free: readonly SceneElement[],
  nesting: Nesting,
): Labelled {
  const grid = spatialGrid(figures, (figure) => figure.box);
  const textsOf = new Map<string, SceneElement[]>(figures.map((figure) => [figure.id, [...figure.texts]]));
  const remarks = new Map<string, SceneElement[]>();
  const written: SceneElement[] = [];
  const captions: Pairing[] = [];
  const inside = new Map<string, SceneElement[]>();
  const boxes = new Map(figures.map((figure) => [figure.id, figure.box]));
  const named = new Set(figures.filter((figure) => figure.texts.length > 0).map((figure) => figure.id));
  for (const text of free) {
    const host = hostOf(board, text, grid.near(boxOn(board, text.id)), nesting);
    if (host && !named.has(host.id)) addTo(inside, host.id, text);
    else if (host) addTo(remarks, host.id, text);
    else {
      written.push(text);
      captions.push(...pairings(board, text, grid.near(grow(boxOn(board, text.id), reachOf(text))), nesting));
    }
  }
  for (const [id, texts] of inside) {
    const caption = captionInside(board, id, texts, boxes, nesting);
    if (caption) {
      textsOf.set(caption.picture.id, [caption.text]);
      texts.splice(texts.indexOf(caption.text), 1);
    }
    // Writing that reaches out of the shape is a remark, unless nothing else names the shape.
    const box = boxes.get(id);
    const within = texts.filter((text) => box && shareInside(boxOn(board, text.id), box) >= 0.85);
    const own = within.length > 0 ? within : texts;
    textsOf.set(id, own);
    for (const text of texts) if (!own.includes(text)) addTo(remarks, id, text);
  }
  const placed = new Set<string>();
  for (const { text, figure } of captions.sort(byCost)) {
    const texts = textsOf.get(figure.id);
    if (!texts || texts.length > 0 || placed.has(text.id)) continue;
    texts.push(text);
    placed.add(text.id);
  }
  for (const texts of textsOf.values()) texts.sort((a, b) => readingOrder(board, a, b));
  return { textsOf, loose: written.filter((text) => !placed.has(text.id)), remarks };
}

/**
 * A lane or layer may hold one picture with its caption: the text centred under it, when another text above is the
 * title of the lane.
 */
function captionInside(
  board: Board,
  hostId: string,
  texts: readonly SceneElement[],
  boxes: ReadonlyMap<string, Box>,
  nesting: Nesting,
): { readonly picture: Figure; readonly text: SceneElement } | null {
  const [picture, ...others] = nesting.childrenOf.get(hostId) ?? [];
  const host = boxes.get(hostId);
  if (!picture || !host || others.length > 0 || texts.length < 2) return null;
  if (!isPicture(picture) || areaOf(host) < ROOMY * areaOf(picture.box)) return null;
  const isTitle = (text: SceneElement) => boxOn(board, text.id).bottom <= picture.box.top;
  const text = texts.find((other) => {
    const box = boxOn(board, other.id);
    const below = box.top >= picture.box.bottom - TOUCHING;
    const aside = Math.abs(centreOf(box).x - centreOf(picture.box).x);
    return below && aside <= 0.35 * widthOf(picture.box) && gapBetween(box, picture.box) <= reachOf(other);
  });
  return text && texts.some(isTitle) ? { picture, text } : null;
}

/** How many times larger than a picture the box around it is that has room for more. */
const ROOMY = 6;

interface Pairing {
  readonly text: SceneElement;
  readonly figure: Figure;
  readonly cost: number;
}

function byCost(a: Pairing, b: Pairing): number {
  return a.cost - b.cost || compareText(a.figure.id, b.figure.id) || compareText(a.text.id, b.text.id);
}

/** The smallest figure on which a text is written, unless other things are drawn in it too. */
function hostOf(board: Board, text: SceneElement, near: readonly Figure[], nesting: Nesting): Figure | null {
  const middle = centreOf(boxOn(board, text.id));
  const around = near.filter((figure) => figure.shape !== "frame" && contains(figure.box, middle));
  const host = around.sort((a, b) => areaOf(a.box) - areaOf(b.box) || compareText(a.id, b.id))[0];
  if (!host || holdsOthers(nesting, host)) return null;
  return host;
}

function pairings(board: Board, text: SceneElement, near: readonly Figure[], nesting: Nesting): Pairing[] {
  const box = boxOn(board, text.id);
  const { written: label, form } = textOn(board, text.id);
  if (form !== "name") return [];
  const title = label.split(/\s+/).length <= LONGEST_TITLE && !label.endsWith(":");
  return near.flatMap((figure) => {
    if (figure.texts.length > 0 || isTurnedPast(text, box, figure)) return [];
    const cost = costOf(box, lineHeight(text), figure, holdsOthers(nesting, figure), title);
    return cost === null ? [] : [{ text, figure, cost }];
  });
}

const TOUCHING = 12;
/** A plain shape is named beside it only seldom, and then by a text that is centred on it. */
const OFF_CENTRE = 0.2;
/** A text that is neither level with a picture nor over or under it is the title of several. */
const PAST_CORNER = 0.6;
/** The most words of a title; longer texts in a box are remarks. */
const LONGEST_TITLE = 6;

/** Writing turned upright that is longer than the picture beside it is the title of a column of them. */
function isTurnedPast(text: SceneElement, box: Box, figure: Figure): boolean {
  const turned = Math.abs(Math.sin(text.angle)) > 0.9 && !contains(figure.box, centreOf(box));
  return turned && isPicture(figure) && heightOf(box) > heightOf(figure.box);
}

/** What it costs to take a text for the name of a figure; null when it is out of the question. */
function costOf(text: Box, line: number, figure: Figure, container: boolean, title: boolean): number | null {
  const overlap = overlapArea(text, figure.box) / Math.max(1, areaOf(text));
  if (container) return title ? titleCost(text, line, figure.box) : null;
  if (overlap >= 0.3) return 10 * (1 - overlap);
  const gap = gapBetween(text, figure.box);
  if (gap > 1.5 * line + 12) return null;
  const [label, thing] = [centreOf(text), centreOf(figure.box)];
  const aside = Math.abs(label.x - thing.x) / Math.max(1, widthOf(figure.box));
  const level = Math.abs(label.y - thing.y) / Math.max(1, heightOf(figure.box));
  if (
    gap > Math.min(TOUCHING, 0.6 * line) &&
    Math.min(aside, level) > (isPicture(figure) ? PAST_CORNER : OFF_CENTRE)
  )
    return null;
  // Captions stand centred below most often, then above, then beside.
  const below = label.y > thing.y ? 0 : 10;
  return 10 + gap + below + 20 * Math.min(aside, level);
}

/** A title stands inside at the top or bottom, or just outside, of the box it names. */
function titleCost(text: Box, line: number, box: Box): number | null {
  const middle = centreOf(text);
  if (middle.x < box.left || middle.x > box.right) return null;
  const edge = Math.min(Math.abs(middle.y - box.top), Math.abs(middle.y - box.bottom));
  const inside = middle.y > box.top && middle.y < box.bottom;
  if (inside ? edge > Math.max(2 * line, 0.25 * heightOf(box)) : edge > 2.5 * line) return null;
  return 100 + edge;
}

function reachOf(text: SceneElement): number {
  return 2.5 * lineHeight(text) + 12;
}

function lineHeight(text: SceneElement): number {
  return text.height / Math.max(1, (text.text ?? "").split("\n").length);
}

function readingOrder(board: Board, a: SceneElement, b: SceneElement): number {
  const [one, other] = [boxOn(board, a.id), boxOn(board, b.id)];
  return one.top - other.top || one.left - other.left || compareText(a.id, b.id);
}
