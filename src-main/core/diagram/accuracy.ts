import { z } from "zod";
import { type Box, overlapArea, unionOf } from "./geometry.ts";
import type { BoardEdge, BoardGraph, BoardNode } from "./graph.ts";
import { componentKindSchema } from "./kind.ts";
import type { Scene } from "./scene.ts";

const labelComponentSchema = z.looseObject({
  /** Empty for an icon without a name. */
  text: z.string().default(""),
  kind: componentKindSchema,
  also: z.array(componentKindSchema).default([]),
  /** People would disagree about the kind: it is not counted. */
  ambiguous: z.boolean().default(false),
  text_id: z.string().nullish(),
  duplicate_text_ids: z.array(z.string()).default([]),
  icon: z.string().nullish(),
  /** Left, top, right, bottom. */
  bbox: z.tuple([z.number(), z.number(), z.number(), z.number()]).nullish(),
});

const labelEdgeSchema = z.looseObject({
  from: z.string().default(""),
  to: z.string().default(""),
  from_id: z.string().nullish(),
  to_id: z.string().nullish(),
  bidirectional: z.boolean().default(false),
  undirected: z.boolean().default(false),
  ambiguous: z.boolean().default(false),
});

/** What a person says a board shows: its components by the text that names them, its links by those. */
export const boardLabelSchema = z.looseObject({
  components: z.array(labelComponentSchema),
  edges: z.array(labelEdgeSchema),
});
export type BoardLabel = z.infer<typeof boardLabelSchema>;
type LabelComponent = BoardLabel["components"][number];
type LabelEdge = BoardLabel["edges"][number];

export interface Count {
  /** Read, and there. */
  readonly hit: number;
  /** Read. */
  readonly read: number;
  /** There. */
  readonly there: number;
}

/** How one board was read, with what was missed in words. */
export interface Measure {
  readonly components: Count;
  readonly kinds: { readonly right: number; readonly of: number };
  readonly edges: Count;
  readonly faults: readonly string[];
}

/**
 * Compares a reading with a person's. A component is found by the text that names it, or, without one, by its
 * place; a kind is right when the two agree on the main one or one lists the other's among its further roles;
 * an edge must have the direction, unless the person drew both or none.
 */
export function measure(label: BoardLabel, scene: Scene, graph: BoardGraph): Measure {
  const nodes = graph.nodes.filter((node) => node.role === "component");
  const found = matchComponents(label, scene, nodes);
  const faults: string[] = [];
  const taken = new Set<BoardNode>();
  const kinds = { right: 0, of: 0 };
  for (const component of label.components) {
    const node = found.get(component);
    if (!node) faults.push(`component not read: ${nameOf(component)}`);
    if (!node || taken.has(node)) continue;
    taken.add(node);
    if (component.ambiguous) continue;
    kinds.of += 1;
    if (agree(component, node)) kinds.right += 1;
    else faults.push(`kind: ${nameOf(component)} is ${component.kind}, read as ${node.kind}`);
  }
  for (const node of nodes)
    if (!taken.has(node)) faults.push(`no component: ${node.kind} “${oneLine(node.label)}”`);
  const edges = matchEdges(label, found, graph.edges);
  return {
    components: { hit: taken.size, read: nodes.length, there: label.components.length },
    kinds,
    edges: edges.count,
    faults: [...faults, ...edges.faults],
  };
}

/** Precision, recall and their harmonic mean, 0 to 1. */
export function scoresOf({ hit, read, there }: Count): { precision: number; recall: number; f1: number } {
  const precision = read === 0 ? 0 : hit / read;
  const recall = there === 0 ? 0 : hit / there;
  return { precision, recall, f1: hit === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

export function sumOf(counts: readonly Count[]): Count {
  return counts.reduce(
    (sum, { hit, read, there }) => ({ hit: sum.hit + hit, read: sum.read + read, there: sum.there + there }),
    {
      hit: 0,
      read: 0,
      there: 0,
    },
  );
}

/** An icon is found when its place and the reading's overlap by more than this share of both. */
const LEAST_OVERLAP = 0.3;

function matchComponents(
  label: BoardLabel,
  scene: Scene,
  nodes: readonly BoardNode[],
): Map<LabelComponent, BoardNode> {
  const owner = new Map<string, BoardNode>();
  for (const node of nodes) for (const id of node.elementIds) if (!owner.has(id)) owner.set(id, node);
  const found = new Map<LabelComponent, BoardNode>();
  for (const component of label.components) {
    const ids = component.text_id ? [component.text_id, ...component.duplicate_text_ids] : [];
    const [byName] = ids.flatMap((id) => owner.get(id) ?? []);
    const node = ids.length > 0 ? byName : nodeAt(component, scene, nodes);
    if (node) found.set(component, node);
  }
  return found;
}

function nodeAt({ bbox }: LabelComponent, scene: Scene, nodes: readonly BoardNode[]): BoardNode | undefined {
  if (!bbox) return undefined;
  const place: Box = { left: bbox[0], top: bbox[1], right: bbox[2], bottom: bbox[3] };
  let best: BoardNode | undefined;
  let most = LEAST_OVERLAP;
  for (const node of nodes) {
    const ids = new Set(node.elementIds);
    const own = scene.elements.filter((element) => ids.has(element.id));
    if (own.length === 0) continue;
    const box = unionOf(
      own.map(({ x, y, width, height }) => ({ left: x, top: y, right: x + width, bottom: y + height })),
    );
    const both = overlapArea(box, place);
    const share = both / (sizeOf(box) + sizeOf(place) - both);
    if (share > most) [best, most] = [node, share];
  }
  return best;
}

function sizeOf(box: Box): number {
  return Math.max(1, (box.right - box.left) * (box.bottom - box.top));
}

function agree(component: LabelComponent, node: BoardNode): boolean {
  return (
    node.kind === component.kind || component.also.includes(node.kind) || node.also.includes(component.kind)
  );
}

function matchEdges(
  label: BoardLabel,
  found: ReadonlyMap<LabelComponent, BoardNode>,
  edges: readonly BoardEdge[],
): { count: Count; faults: string[] } {
  const nodeIds = new Set([...found.values()].map((node) => node.id));
  const open = edges.map(({ from, to }) => ({ from, to }));
  const take = (from: string | undefined, to: string | undefined): boolean => {
    const at = open.findIndex((edge) => edge.from === from && edge.to === to);
    if (at >= 0) open.splice(at, 1);
    return at >= 0;
  };
  const faults: string[] = [];
  const count = { hit: 0, there: 0 };
  // Edges that match an ambiguous label, or the way back of a two-way one, are neither right nor wrong.
  let uncounted = 0;
  for (const edge of label.edges) {
    const ends = [componentAt(label, edge.from_id, edge.from), componentAt(label, edge.to_id, edge.to)];
    const [from, to] = ends.map((end) => (end ? found.get(end)?.id : undefined));
    const either = edge.bidirectional || edge.undirected;
    const hit = from !== undefined && to !== undefined && (take(from, to) || (either && take(to, from)));
    if (edge.ambiguous) {
      uncounted += hit ? 1 : 0;
      continue;
    }
    count.there += 1;
    if (hit) count.hit += 1;
    else faults.push(`edge not read: ${oneLine(edge.from)} → ${oneLine(edge.to)}`);
    if (hit && either && (take(to, from) || take(from, to))) uncounted += 1;
  }
  for (const { from, to } of open) {
    if (nodeIds.has(from) && nodeIds.has(to))
      faults.push(`no edge: ${labelOf(found, from)} → ${labelOf(found, to)}`);
  }
  return { count: { hit: count.hit, there: count.there, read: edges.length - uncounted }, faults };
}

function componentAt(label: BoardLabel, id: LabelEdge["from_id"], text: string): LabelComponent | undefined {
  if (id)
    return label.components.find((other) => other.text_id === id || other.duplicate_text_ids.includes(id));
  const icon = /^\(icon:(.+)\)$/.exec(text)?.[1];
  return icon === undefined ? undefined : label.components.find((other) => other.icon === icon);
}

function labelOf(found: ReadonlyMap<LabelComponent, BoardNode>, id: string): string {
  for (const node of found.values()) if (node.id === id) return oneLine(node.label);
  return id;
}

function nameOf(component: LabelComponent): string {
  return `“${oneLine(component.text || `an icon of a ${component.icon ?? "thing"}`)}”`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
