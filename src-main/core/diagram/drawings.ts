import { addTo } from "../multi-map.ts";
import { type Board, boxOn, compareText, pathOf, writtenText } from "./board.ts";
import {
  areaOf,
  type Box,
  boxOfPoints,
  centreOf,
  contains,
  gapBetween,
  heightOf,
  unionOf,
  widthOf,
} from "./geometry.ts";
import { findIcon, type Icon, type Icons } from "./icons.ts";
import type { SceneElement } from "./scene.ts";

/** Elements grouped by their author that together are the picture of one thing. */
export interface Drawing {
  readonly members: readonly SceneElement[];
  /** The texts that name the thing; other texts in the group are part of the picture. */
  readonly names: readonly SceneElement[];
  /** The icon of a shape library among its strokes, when there is one. */
  readonly icon: Icon | null;
}

/**
 * Finds the groups that draw one thing: an icon with its caption, a cylinder made of strokes. Groups may be
 * nested; a group that holds several named things is opened and its parts are looked at instead.
 */
export function drawingsOf(board: Board, icons: Icons): Drawing[] {
  return drawingsAmong(board, board.elements, 0, icons);
}

/** The largest side of an icon in which several texts may stand, as in a picture of a table. */
const LARGEST_ICON = 320;

function drawingsAmong(
  board: Board,
  elements: readonly SceneElement[],
  depth: number,
  icons: Icons,
): Drawing[] {
  return groupsAt(elements, depth).flatMap((members) => {
    const drawing = drawingOf(board, members, depth, icons);
    return drawing ? [drawing] : drawingsAmong(board, members, depth + 1, icons);
  });
}

/** The groups at a depth, 0 for the outermost, each with its members. */
function groupsAt(elements: readonly SceneElement[], depth: number): SceneElement[][] {
  const groups = new Map<string, SceneElement[]>();
  for (const element of elements) {
    const group = element.groupIds[element.groupIds.length - 1 - depth];
    if (group !== undefined) addTo(groups, group, element);
  }
  return [...groups].sort(([a], [b]) => compareText(a, b)).map(([, members]) => members);
}

function drawingOf(
  board: Board,
  members: readonly SceneElement[],
  depth: number,
  icons: Icons,
): Drawing | null {
  const texts = members.filter((member) => member.type === "text");
  if (members.length === texts.length || members.length < 2) return null;
  const names = nameTexts(texts, unionOf(members.map((member) => boxOn(board, member.id))));
  const hosts = new Map(names.map((text) => [text.id, hostOf(board, text, members)]));
  const units = unitsOf(board, names, hosts);
  const found = iconsAmong(board, members, depth, icons);
  const [icon = null] = found;
  if (units.size <= 1) return found.length > 1 ? null : { members, names, icon };
  return linksAny(members, units) ? null : captioned(board, members, names, hosts, icon);
}

/** The icon that the group draws or, where it was grouped with something more, those of the groups in it. */
function iconsAmong(board: Board, members: readonly SceneElement[], depth: number, icons: Icons): Icon[] {
  if (icons.size === 0) return [];
  const strokes = members.filter((member) => member.type !== "text");
  const icon = findIcon(board, strokes, icons);
  if (icon) return [icon];
  return groupsAt(strokes, depth + 1).flatMap((inner) => iconsAmong(board, inner, depth + 1, icons));
}

/** The named things among the texts of a group: texts on one shape belong together when they stand close. */
function unitsOf(
  board: Board,
  names: readonly SceneElement[],
  hosts: ReadonlyMap<string, string | null>,
): ReadonlySet<string> {
  const units = new Map<string, SceneElement[]>();
  for (const text of names) {
    const host = hosts.get(text.id) ?? text.id;
    const mates = units.get(host);
    const close = mates?.some((mate) => gapBetween(boxOn(board, mate.id), boxOn(board, text.id)) <= LINE_GAP);
    if (mates && close) mates.push(text);
    else units.set(mates ? text.id : host, [text]);
  }
  return new Set(units.keys());
}

/** The most room between two lines of one label. */
const LINE_GAP = 24;

/** An icon with writing inside ("www 127.0.0.1") and its caption outside. */
function captioned(
  board: Board,
  members: readonly SceneElement[],
  names: readonly SceneElement[],
  hosts: ReadonlyMap<string, string | null>,
  icon: Icon | null,
): Drawing | null {
  const captions = names.filter((text) => hosts.get(text.id) === null);
  const box = unionOf(members.map((member) => boxOn(board, member.id)));
  const small = Math.max(widthOf(box), heightOf(box)) <= LARGEST_ICON;
  const bound = names.some((text) => text.containerId);
  return captions.length === 1 && small && !bound ? { members, names: captions, icon } : null;
}

/** The shape of the group in which a text stands, the smallest of several; null for a text outside all of them. */
function hostOf(board: Board, text: SceneElement, members: readonly SceneElement[]): string | null {
  if (text.containerId && members.some((member) => member.id === text.containerId)) return text.containerId;
  const middle = centreOf(boxOn(board, text.id));
  let host: SceneElement | null = null;
  for (const member of members) {
    if (!isClosed(member) || !contains(boxOn(board, member.id), middle)) continue;
    if (!host || areaOf(boxOn(board, member.id)) < areaOf(boxOn(board, host.id))) host = member;
  }
  return host?.id ?? null;
}

/** Whether an arrow of the group joins two named things of it: then it is a diagram, not an icon. */
function linksAny(members: readonly SceneElement[], units: ReadonlySet<string>): boolean {
  return members.some((member) => {
    const [from, to] = [member.startBinding?.elementId, member.endBinding?.elementId];
    return member.type === "arrow" && from && to && from !== to && units.has(from) && units.has(to);
  });
}

/** A picture is no larger than this many lines of its largest print: a larger group is a diagram under its title. */
const MOST_LINES = 10;

/** Leaves out writing that is only drawn: single letters, filler text, in a picture print much smaller than the rest. */
function nameTexts(texts: readonly SceneElement[], whole: Box): SceneElement[] {
  const wordy = texts.filter((text) => {
    const written = writtenText(text);
    return (
      (written.match(/[\p{L}\p{N}]/gu)?.length ?? 0) >= 2 &&
      !/^lorem ipsum/i.test(written) &&
      /\p{L}/u.test(written)
    );
  });
  const largest = Math.max(0, ...wordy.map(printSize));
  if (Math.max(widthOf(whole), heightOf(whole)) > MOST_LINES * largest) return wordy;
  return wordy.filter((text) => printSize(text) >= largest * 0.45);
}

function printSize(text: SceneElement): number {
  return text.height / Math.max(1, (text.text ?? "").split("\n").length);
}

/** An arrow that was grouped with its thing still leads somewhere when it runs out of the picture, or is bound outside. */
export function leadsOut(board: Board, member: SceneElement, members: readonly SceneElement[]): boolean {
  if (member.type !== "arrow") return false;
  const bindings = [member.startBinding, member.endBinding].flatMap((binding) =>
    binding ? [binding.elementId] : [],
  );
  if (bindings.some((id) => !members.some((other) => other.id === id))) return true;
  const still = members.filter((other) => other.type !== "arrow" && other.type !== "text");
  if (still.length === 0) return false;
  const picture = unionOf(still.map((other) => boxOn(board, other.id)));
  const [from, to] = [pathOf(member)[0], pathOf(member).at(-1)];
  return [from, to].some((tip) => tip && gapBetween(boxOfPoints([tip]), picture) > OUT_OF_PICTURE);
}

const OUT_OF_PICTURE = 40;

export function isClosed(element: SceneElement): boolean {
  return element.type === "rectangle" || element.type === "ellipse" || element.type === "diamond";
}
