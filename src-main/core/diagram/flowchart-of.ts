import { type Board, boardOf, boxOn } from "./board.ts";
import { areaOf, type Box, shareInside, unionOf } from "./geometry.ts";
import type { BoardGraph, BoardNode } from "./graph.ts";
import { STORES } from "./kind.ts";
import type { Flowchart, FlowchartNode } from "./mermaid.ts";
import type { Scene } from "./scene.ts";

/** Of a component this share lies in its boundary. */
const SHARE_INSIDE = 0.9;

/**
 * A board as it was read, as a flowchart: components with their kinds, links, and boundaries as groups. Remarks are
 * left out. `scene` is the one that was read: where things stand says which boundary they are in.
 */
export function flowchartOf(graph: BoardGraph, scene: Scene): Flowchart {
  const board = boardOf(scene);
  const components = graph.nodes.filter(({ role }) => role === "component");
  const boundaries = boundariesOf(graph, board);
  const ids = idsFor(components);
  const idOf = (id: string) => ids.get(id) ?? id;
  const boxes = components.map((node) => ({ id: idOf(node.id), box: boxOf(board, node) }));
  return {
    nodes: components.map(
      (node): FlowchartNode => ({
        id: idOf(node.id),
        label: node.label,
        shape: STORES.has(node.kind) ? "cylinder" : "box",
        kind: node.kind,
      }),
    ),
    links: graph.edges.map(({ from, to, label, bidirectional }) => ({
      from: idOf(from),
      to: idOf(to),
      label,
      heads: bidirectional ? "both" : "end",
    })),
    groups: boundaries.map(({ node, box }, index) => {
      const within = boundaries.findLastIndex((other, at) => at < index && isInside(box, other.box));
      const nodeIds = boxes.flatMap(({ id, box: inner }) => (isInside(inner, box) ? [id] : []));
      return { title: node.label, nodeIds, ...(within < 0 ? {} : { within }) };
    }),
  };
}

/** The largest first, so that a boundary comes after those around it. */
function boundariesOf({ nodes }: BoardGraph, board: Board) {
  return nodes
    .filter(({ role }) => role === "boundary")
    .map((node) => ({ node, box: boxOn(board, node.id) }))
    .sort((a, b) => areaOf(b.box) - areaOf(a.box));
}

function boxOf(board: Board, { elementIds }: BoardNode): Box {
  return unionOf(elementIds.map((id) => boxOn(board, id)));
}

function isInside(inner: Box, outer: Box): boolean {
  return shareInside(inner, outer) >= SHARE_INSIDE;
}

/** Words that mean something to Mermaid at the start of an id. */
const RESERVED =
  /^(?:end|graph|flowchart|subgraph|style|link|class|click|call|href|default|direction|title|acc|interpolate|group_|[ox]$)/;

/** Ids made from the names: short, plain letters, each its own. */
function idsFor(nodes: readonly BoardNode[]): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  const taken = new Set<string>();
  for (const { id, label, kind } of nodes) {
    const base = slugOf(label) || kind;
    let slug = base;
    for (let count = 2; taken.has(slug); count += 1) slug = `${base}_${count}`;
    taken.add(slug);
    ids.set(id, slug);
  }
  return ids;
}

function slugOf(label: string): string {
  const plain = label.normalize("NFKD").toLowerCase().replace(/\p{M}/gu, "");
  const slug = plain
    .replace(/[^a-z0-9]+/g, "_")
    .slice(0, 40)
    .replace(/^_+|_+$/g, "");
  return RESERVED.test(slug) || /^\d/.test(slug) ? `n_${slug}` : slug;
}
