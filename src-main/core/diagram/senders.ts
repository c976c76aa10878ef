import type { BoardEdge, BoardNode } from "./graph.ts";

/**
 * "Producer" and "Publisher" may be a part of the system or who uses it: where nothing calls it and it calls
 * something, it stands outside and is a client.
 */
export function withSenders(nodes: readonly BoardNode[], edges: readonly BoardEdge[]): BoardNode[] {
  const calling = new Set(edges.map(({ from }) => from));
  const called = new Set(edges.flatMap(({ from, to, bidirectional }) => (bidirectional ? [from, to] : [to])));
  return nodes.map((node) => {
    const isSender = node.role === "component" && node.kind === "other" && SENDER.test(node.label.trim());
    if (!isSender || called.has(node.id) || !calling.has(node.id)) return node;
    return { ...node, kind: "client", confidence: CONFIDENCE, why: "It sends, and nothing calls it." };
  });
}

/** The whole name: a "log producer" is one of the system's own parts as likely as not. */
const SENDER = /^(?:message |event )?(?:producers?|publishers?|senders?)(?: \d+| [A-Z])?$/i;
const CONFIDENCE = 0.6;
