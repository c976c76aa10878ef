import { type Board, boardOf, boxOn, pathOf } from "../../../src-main/core/diagram/board.ts";
import {
  type Box,
  type Point,
  pathLength,
  signedDistance,
  unionOf,
} from "../../../src-main/core/diagram/geometry.ts";
import type { BoardEdge, BoardGraph, BoardNode, Unread } from "../../../src-main/core/diagram/graph.ts";
import type { ComponentKind } from "../../../src-main/core/diagram/kind.ts";
import { LEAST_CREDITED_CONFIDENCE } from "../../../src-main/core/diagram/kind-of-figure.ts";
import type { Scene } from "../../../src-main/core/diagram/scene.ts";
import { KIND_NAMES } from "../../ui/kind-names.ts";

/** How sure a reading is, and what of: this decides how its chip looks. */
export type LensTone = "sure" | "guess" | "unread" | "boundary" | "note";

/** What was read of one thing on the board. Lengths are scene pixels. */
export interface LensChip {
  /** The element that stands for it. */
  readonly id: string;
  readonly tone: LensTone;
  readonly kind: ComponentKind;
  /** What the chip says: "Cache", "Load balancer ×3", "unread". */
  readonly text: string;
  /** The thing's name on the board; may be empty. */
  readonly label: string;
  readonly box: Box;
  /** It is writing without a shape. */
  readonly isWriting: boolean;
  readonly why: string;
  /** 0 to 1. */
  readonly confidence: number;
  readonly elementIds: readonly string[];
}

/** Something about a link that was not read, at the place where it is lost. */
export interface LensFlag {
  readonly id: string;
  readonly at: Point;
  readonly why: string;
}

/** A link that was read: where on it to say so, and the angle it points at, in radians. */
export interface LensDirection {
  readonly id: string;
  readonly at: Point;
  readonly angle: number;
  readonly bidirectional: boolean;
}

export interface LensView {
  readonly chips: readonly LensChip[];
  readonly flags: readonly LensFlag[];
  readonly directions: readonly LensDirection[];
}

/** Surer than this a reading is shown without a question mark; general words and shapes alone say less. */
const SURE_CONFIDENCE = 0.6;

/** Lays out what was read of a scene, to be drawn over it. `graph` is the reading of the same scene. */
export function lensViewOf(graph: BoardGraph, scene: Scene): LensView {
  const board = boardOf(scene);
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  const chips = graph.nodes.map((node) => chipOf(node, graph.unread, board));
  const { flags, nameless } = unreadOf(graph.unread, nodes, chips, board);
  return { chips: [...chips, ...nameless], flags, directions: directionsOf(graph.edges, chips, board) };
}

/** How many things the lens shows as not read. */
export function unreadCount({ chips, flags }: LensView): number {
  return chips.filter(({ tone }) => tone === "unread").length + flags.length;
}

function chipOf(node: BoardNode, unread: readonly Unread[], board: Board): LensChip {
  const { id, kind, label, confidence, elementIds } = node;
  const tone = toneOf(node);
  const fault = tone === "unread" ? unread.find((one) => one.elementIds.includes(id)) : undefined;
  const box = boxAround(elementIds, board);
  return {
    id,
    tone,
    kind,
    text: textOf(node, tone),
    label,
    box,
    isWriting: elementIds.every((one) => board.byId.get(one)?.type === "text"),
    why: fault?.why ?? node.why,
    confidence,
    elementIds,
  };
}

function toneOf({ role, confidence }: BoardNode): LensTone {
  if (role !== "component") return role;
  if (confidence < LEAST_CREDITED_CONFIDENCE) return "unread";
  return confidence < SURE_CONFIDENCE ? "guess" : "sure";
}

function textOf({ kind, also, instances, label }: BoardNode, tone: LensTone): string {
  if (tone === "unread") return label === "" ? "no name" : "unread";
  if (tone === "boundary" || tone === "note") return tone;
  const names = [kind, ...also].map((one) => KIND_NAMES[one]).join(" + ");
  // Words such as "cluster" say that there are several, and not how many.
  const many = instances === 2 && !label.includes("2") ? "×2+" : `×${instances}`;
  return `${names}${tone === "guess" ? "?" : ""}${instances > 1 ? ` ${many}` : ""}`;
}

/** Without its writing, where there is anything else: a caption beside a picture is not its corner. */
function boxAround(elementIds: readonly string[], board: Board): Box {
  const shapes = elementIds.filter((id) => board.byId.get(id)?.type !== "text");
  return unionOf((shapes.length > 0 ? shapes : elementIds).map((id) => boxOn(board, id)));
}

/** What is said of links becomes a flag; what is said of a shape that is no node of the graph, a chip. */
function unreadOf(
  unread: readonly Unread[],
  nodes: ReadonlyMap<string, BoardNode>,
  chips: readonly LensChip[],
  board: Board,
): { readonly flags: LensFlag[]; readonly nameless: LensChip[] } {
  const flags: LensFlag[] = [];
  const nameless: LensChip[] = [];
  for (const { elementIds, why } of unread) {
    const elements = elementIds.flatMap((id) => board.byId.get(id) ?? []);
    const [link] = elements;
    const shape = elements.find(({ type }) => type !== "text") ?? link;
    if (elements.some(({ id }) => nodes.has(id)) || shape === undefined) continue;
    if (elements.length === 1 && link?.type === "arrow") {
      flags.push({ id: link.id, at: lostEnd(pathOf(link), chips), why });
      continue;
    }
    const box = boxAround(elementIds, board);
    nameless.push({
      id: shape.id,
      tone: "unread",
      kind: "other",
      text: "no name",
      label: "",
      box,
      isWriting: false,
      why,
      confidence: 0,
      elementIds,
    });
  }
  return { flags, nameless };
}

/** An end this close to a thing belongs to it. */
const NEAR = 24;

/** The end of a link that has nothing near it; its middle when both ends are alike. */
function lostEnd(path: readonly Point[], chips: readonly LensChip[]): Point {
  const [start, end] = [path[0], path.at(-1)];
  if (start === undefined || end === undefined) return { x: 0, y: 0 };
  const isLost = (point: Point) =>
    chips.every(({ tone, box }) => tone === "boundary" || distanceTo(box, point) > NEAR);
  if (isLost(start) === isLost(end)) return placeOn(path, 1 / 2).at;
  return isLost(end) ? end : start;
}

/** One mark for each link, also where it stands for several edges. */
function directionsOf(
  edges: readonly BoardEdge[],
  chips: readonly LensChip[],
  board: Board,
): LensDirection[] {
  const boxes = new Map(chips.map(({ id, box }) => [id, box]));
  const marks = new Map<string, LensDirection>();
  for (const { from, to, bidirectional, elementIds } of edges) {
    const [id] = elementIds;
    const element = id === undefined ? undefined : board.byId.get(id);
    const [source, target] = [boxes.get(from), boxes.get(to)];
    if (element === undefined || source === undefined || target === undefined || marks.has(element.id))
      continue;
    const drawn = pathOf(element);
    const [start, end] = [drawn[0], drawn.at(-1)];
    if (start === undefined || end === undefined) continue;
    const along = distanceTo(source, start) + distanceTo(target, end);
    const against = distanceTo(source, end) + distanceTo(target, start);
    const path = along <= against ? drawn : [...drawn].reverse();
    // A label stands in the middle of its link.
    marks.set(element.id, {
      id: element.id,
      bidirectional,
      ...placeOn(path, elementIds.length > 1 ? 1 / 4 : 1 / 2),
    });
  }
  return [...marks.values()];
}

/** The point at a share of a path's length, and the angle of the stretch it lies on. */
function placeOn(path: readonly Point[], share: number): { readonly at: Point; readonly angle: number } {
  let left = pathLength(path) * share;
  for (const [index, to] of path.slice(1).entries()) {
    const from = path[index];
    if (from === undefined) break;
    const length = Math.hypot(to.x - from.x, to.y - from.y);
    if (length > 0 && left <= length) {
      const part = left / length;
      return {
        at: { x: from.x + part * (to.x - from.x), y: from.y + part * (to.y - from.y) },
        angle: Math.atan2(to.y - from.y, to.x - from.x),
      };
    }
    left -= length;
  }
  return { at: path.at(-1) ?? { x: 0, y: 0 }, angle: 0 };
}

/** Less than 0 inside. */
function distanceTo(box: Box, point: Point): number {
  return signedDistance({ form: "box", box, angle: 0 }, point);
}
