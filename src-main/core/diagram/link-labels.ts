import { type Board, type BoardText, boxOn, compareText, textOn } from "./board.ts";
import {
  type Box,
  boxOfPoints,
  centreOf,
  distanceToPath,
  grow,
  heightOf,
  type Point,
  widthOf,
} from "./geometry.ts";
import type { Link } from "./links.ts";
import type { SceneElement } from "./scene.ts";
import { spatialGrid } from "./spatial-grid.ts";

export interface LinkLabel {
  readonly text: string;
  readonly elementIds: readonly string[];
}

/** The label of each link that has one, by the id of its arrow: its bound text, or the free text that stands along it. */
export function linkLabelsOf(
  board: Board,
  links: readonly Link[],
  loose: readonly SceneElement[],
): ReadonlyMap<string, LinkLabel> {
  const labels = new Map<string, LinkLabel>();
  const linked = new Set(links.map((link) => link.element.id));
  for (const element of board.elements) {
    const arrow = element.containerId;
    if (element.type === "text" && arrow && linked.has(arrow)) {
      labels.set(arrow, { text: textOn(board, element.id).written, elementIds: [element.id] });
    }
  }
  const ends = new Set(
    links.flatMap(({ from, to }) => [from, to].flatMap((end) => (end?.at === "text" ? [end.text.id] : []))),
  );
  const grid = spatialGrid(links, (link) => boxOfPoints(link.path));
  for (const text of loose) {
    const { written } = textOn(board, text.id);
    if (ends.has(text.id) || !isShort(textOn(board, text.id))) continue;
    const link = nearestLink(board, text, grid.near(grow(boxOn(board, text.id), reachOf(board, text))));
    if (link && !labels.has(link.element.id)) {
      labels.set(link.element.id, { text: written, elementIds: [text.id] });
    }
  }
  return labels;
}

const MOST_WORDS = 12;

function isShort({ written, form }: BoardText): boolean {
  return (form === "name" || form === "call" || form === "mark") && written.split(/\s+/).length <= MOST_WORDS;
}

function nearestLink(board: Board, text: SceneElement, near: readonly Link[]): Link | null {
  const points = alongText(boxOn(board, text.id));
  let best: { readonly link: Link; readonly distance: number } | null = null;
  for (const link of near) {
    const distance = Math.min(...points.map((point) => distanceToPath(point, link.path)));
    if (distance > reachOf(board, text)) continue;
    const earlier =
      best && distance === best.distance && compareText(link.element.id, best.link.element.id) < 0;
    if (!best || distance < best.distance || earlier) best = { link, distance };
  }
  return best?.link ?? null;
}

/** The middle of the writing, and that of its first and last letter: beside an upright arrow it stands with one end. */
function alongText(box: Box): Point[] {
  const { x, y } = centreOf(box);
  const aside = Math.max(0, (widthOf(box) - heightOf(box)) / 2);
  return [
    { x, y },
    { x: x - aside, y },
    { x: x + aside, y },
  ];
}

/** Half the height of the writing, and room for a line of it. */
function reachOf(board: Board, text: SceneElement): number {
  const box = boxOn(board, text.id);
  return Math.min(widthOf(box), heightOf(box)) / 2 + 20;
}
