import type { BoardEdge, BoardNode } from "./graph.ts";
import type { ComponentKind } from "./kind.ts";
import type { Nesting } from "./nesting.ts";
import { isPartName } from "./read-name.ts";

/** What has nodes, shards and replicas that are of its own kind. */
export const WITH_PARTS: ReadonlySet<ComponentKind> = new Set([
  "sql_db",
  "nosql_db",
  "cache",
  "search_index",
  "object_storage",
  "stream",
  "message_queue",
]);

/**
 * Gives "Node 1" and "Replica" the kind of what they are part of: the thing they are drawn in, or the one that
 * leads to them. Alone such words say little.
 */
export function withKindsOfParts(
  nodes: readonly BoardNode[],
  edges: readonly BoardEdge[],
  nesting: Nesting,
): BoardNode[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parts = new Set(
    nodes
      .filter((node) => node.role === "component" && node.confidence < 1 && isPartName(node.label))
      .map((node) => node.id),
  );
  const leading = new Map<string, string>();
  for (const { from, to } of edges) {
    if (parts.has(to) && !parts.has(from) && !leading.has(to)) leading.set(to, from);
  }
  const wholeOf = (id: string): BoardNode | undefined => {
    for (let holder = nesting.parentOf.get(id); holder; holder = nesting.parentOf.get(holder.id)) {
      const node = byId.get(holder.id);
      if (node && WITH_PARTS.has(node.kind) && !parts.has(node.id)) return node;
    }
    const leader = byId.get(leading.get(id) ?? "");
    return leader && WITH_PARTS.has(leader.kind) ? leader : undefined;
  };
  return nodes.map((node) => {
    const whole = parts.has(node.id) ? wholeOf(node.id) : undefined;
    if (!whole) return node;
    const name = whole.label.split("\n")[0]?.trim() || whole.kind.replaceAll("_", " ");
    return { ...node, kind: whole.kind, confidence: 0.7, why: `It is part or copy of “${name}”.` };
  });
}
