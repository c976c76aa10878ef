import { type Pair, pairUp } from "./compare-pairs.ts";
import type { BoardEdge, BoardGraph, BoardNode } from "./graph.ts";
import type { ComponentKind } from "./kind.ts";
import { nameTokens } from "./name-tokens.ts";

/** Something on the left board, on the right one, or on both with what is read differently. */
export interface Compared<Thing, Difference> {
  readonly left: Thing | null;
  readonly right: Thing | null;
  readonly differs: readonly Difference[];
}

export type PartDifference = "name" | "role" | "kind" | "also" | "instances";
export type ComparedPart = Compared<BoardNode, PartDifference>;

export type LinkDifference = "direction" | "label";
export type ComparedLink = Compared<BoardEdge, LinkDifference>;

export interface BoardComparison {
  readonly parts: readonly ComparedPart[];
  readonly links: readonly ComparedLink[];
}

export type Change = "removed" | "added" | "changed" | "same";

export function changeOf({ left, right, differs }: Compared<unknown, unknown>): Change {
  if (right === null) return "removed";
  if (left === null) return "added";
  return differs.length > 0 ? "changed" : "same";
}

/**
 * What two boards have in common, by what they mean: parts by name and kind, links by the parts at their ends.
 * Ids and places take no part, since two attempts share neither. Comparing the other way round swaps the sides.
 */
export function compareBoards(left: BoardGraph, right: BoardGraph): BoardComparison {
  const parts = pairUp(left.nodes, right.nodes, [
    { keyOf: (node) => `${node.role} ${node.kind} ${nameOf(node.label)}` },
    { keyOf: (node) => nameOf(node.label) || null },
    { keyOf: loneKind, alone: true },
  ]).map((pair) => ({ ...pair, differs: differencesOf(pair, PART_DIFFERENCES) }));

  const keys = keysOfEnds(parts);
  const ends = ({ from, to }: BoardEdge, side: "left" | "right") =>
    [keys[side].get(from) ?? from, keys[side].get(to) ?? to] as const;
  const between = (edge: BoardEdge, side: "left" | "right") => ends(edge, side).toSorted().join(" - ");
  const direction = (edge: BoardEdge, side: "left" | "right") =>
    edge.bidirectional ? `${between(edge, side)}, both ways` : ends(edge, side).join(" > ");
  const links = pairUp(left.edges, right.edges, [
    { keyOf: (edge, side) => `${direction(edge, side)}: ${nameOf(edge.label)}` },
    { keyOf: direction },
    { keyOf: between },
  ]).map((pair) => ({
    ...pair,
    differs: differencesOf<BoardEdge, LinkDifference>(pair, [
      ["direction", direction],
      ["label", (edge) => nameOf(edge.label)],
    ]),
  }));

  return { parts, links };
}

/** What is compared of two that are the same thing, as text. */
type Differences<Thing, Name> = readonly (readonly [
  Name,
  (thing: Thing, side: "left" | "right") => string,
])[];

const PART_DIFFERENCES: Differences<BoardNode, PartDifference> = [
  ["name", ({ label }) => nameOf(label)],
  ["role", ({ role }) => role],
  ["kind", ({ kind }) => kind],
  ["also", ({ also }) => also.toSorted().join(" ")],
  ["instances", ({ instances }) => String(instances)],
];

function differencesOf<Thing, Name>(
  { left, right }: Pair<Thing>,
  differences: Differences<Thing, Name>,
): readonly Name[] {
  if (left === null || right === null) return [];
  return differences.flatMap(([name, of]) => (of(left, "left") === of(right, "right") ? [] : [name]));
}

/** "LoadBalancer", "load-balancer" and "Load balancer x3" are one name. */
function nameOf(label: string): string {
  return nameTokens(label.replace(COPIES, " "))
    .map(({ norm }) => norm)
    .join(" ");
}

const COPIES = /[x×]\s?\d+\b|\b\d+\s?[x×](?!\p{L})/giu;

/** A design has many of these, so that one of them left on each side need not be the same under a new name. */
const MANY_OF_A_KIND: ReadonlySet<ComponentKind> = new Set(["service", "worker", "external", "other"]);

/** The only cache on each side is the cache, whatever it is called. */
function loneKind({ role, kind }: BoardNode): string | null {
  return role === "component" && !MANY_OF_A_KIND.has(kind) ? kind : null;
}

/** A name for each part that both boards know it by. */
function keysOfEnds(parts: readonly ComparedPart[]) {
  const left = new Map<string, string>();
  const right = new Map<string, string>();
  for (const [index, part] of parts.entries()) {
    if (part.left !== null) left.set(part.left.id, `part ${index}`);
    if (part.right !== null) right.set(part.right.id, `part ${index}`);
  }
  return { left, right };
}
