import { expect, it } from "vitest";
import type { BoardEdge, BoardNode } from "./graph.ts";
import { withSenders } from "./senders.ts";

const node = (label: string, kind: BoardNode["kind"] = "other"): BoardNode => ({
  id: label,
  kind,
  also: [],
  label,
  elementIds: [label],
  role: "component",
  confidence: 0.3,
  instances: 1,
  why: "",
});
const edge = (from: string, to: string): BoardEdge => ({
  from,
  to,
  bidirectional: false,
  label: "",
  elementIds: [],
});

it.each([
  ["Producer", [edge("Producer", "Queue")], "client"],
  ["Publisher 2", [edge("Publisher 2", "Queue")], "client"],
  ["Producer", [edge("Producer", "Queue"), edge("API", "Producer")], "other"],
  ["Producer", [], "other"],
  ["Music producer catalogue", [edge("Music producer catalogue", "Queue")], "other"],
])("%s is a client where nothing calls it", (label, edges, kind) => {
  const nodes = [node(label), node("Queue", "message_queue"), node("API", "service")];
  expect(withSenders(nodes, edges)[0]?.kind).toBe(kind);
});
