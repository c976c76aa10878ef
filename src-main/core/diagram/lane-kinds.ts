import type { BoardNode } from "./graph.ts";
import type { Nesting } from "./nesting.ts";

/**
 * Gives what a name hardly tells the kind that the box around it promises: "Kiosk" among "Clients" is a client,
 * "Orders" among "Databases" a database.
 */
export function withKindsOfLanes(nodes: readonly BoardNode[], nesting: Nesting): BoardNode[] {
  const titled = nodes.filter((node) => node.role === "boundary" && node.label !== "");
  const promising = new Map(titled.map((lane) => [lane.id, isOfAKind(lane) ? lane : null]));
  const laneOf = (id: string): BoardNode | null => {
    for (let holder = nesting.parentOf.get(id); holder; holder = nesting.parentOf.get(holder.id)) {
      const lane = promising.get(holder.id);
      if (lane !== undefined) return lane;
    }
    return null;
  };
  return nodes.map((node) => {
    if (node.role !== "component" || node.label === "" || node.confidence >= SURE_ENOUGH) return node;
    const lane = laneOf(node.id);
    if (!lane) return node;
    return { ...node, kind: lane.kind, confidence: CONFIDENCE, why: `It stands among “${lane.label}”.` };
  });
}

function isOfAKind({ confidence, label }: BoardNode): boolean {
  return confidence >= SURE_OF_LANE && ALL_OF_A_KIND.test(label);
}

/** Less than this has a name of which no word is known, or that only says what the thing deals with. */
const SURE_ENOUGH = 0.6;
const SURE_OF_LANE = 0.8;
const CONFIDENCE = 0.6;

/** Titles of one line that speak of many, of whose they are, or of what is kept: a "Payment service" holds modules, not services. */
const ALL_OF_A_KIND = /^[^\n]*(?:\p{L}s|party|external|front ?end|storage)\s*:?$/iu;
