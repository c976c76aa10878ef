import { type Board, boxOn, textOn } from "./board.ts";
import { type Box, centreOf, contains, gapBetween, shareInside, unionOf } from "./geometry.ts";
import type { Link } from "./links.ts";
import type { SceneElement } from "./scene.ts";
import type { Thing } from "./things.ts";

const TITLE = /^(?:legend|key|symbols|légende|legende|leyenda|legenda|легенда|图例|凡例)\s*:?$/iu;

/** The room between two rows of a legend, at most. */
const ROW_GAP = 60;

/**
 * The things in legends, by figure id: they explain how the board is drawn and are no part of the design. A legend is
 * a box or frame of that name, or what stands unlinked in rows under the word itself.
 */
export function legendThings(
  board: Board,
  things: readonly Thing[],
  loose: readonly SceneElement[],
  linked: ReadonlySet<string>,
): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { figure, label } of things) {
    if (!TITLE.test(label)) continue;
    found.add(figure.id);
    for (const other of things) {
      if (other.figure !== figure && shareInside(other.figure.box, figure.box) > 0.9)
        found.add(other.figure.id);
    }
  }
  for (const text of loose) {
    if (!TITLE.test(textOn(board, text.id).written)) continue;
    for (const id of rowsUnder(boxOn(board, text.id), things, linked)) found.add(id);
  }
  return found;
}

/** The links of the design: samples of arrows in a legend are none. */
export function withoutLegends(links: readonly Link[], things: readonly Thing[]): Link[] {
  const boxes = things.filter(({ label }) => TITLE.test(label)).map(({ figure }) => figure.box);
  return links.filter((link) => boxes.every((box) => link.path.some((point) => !contains(box, point))));
}

function rowsUnder(title: Box, things: readonly Thing[], linked: ReadonlySet<string>): string[] {
  const waiting = things
    .filter(({ figure }) => !linked.has(figure.id) && figure.box.top >= title.bottom - 5)
    .sort((a, b) => a.figure.box.top - b.figure.box.top);
  const ids: string[] = [];
  let region = title;
  for (const { figure } of waiting) {
    if (gapBetween(figure.box, region) > ROW_GAP || contains(figure.box, centreOf(title))) continue;
    region = unionOf([region, figure.box]);
    ids.push(figure.id);
  }
  return ids;
}
