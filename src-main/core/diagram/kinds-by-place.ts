import type { BoardEdge, BoardNode } from "./graph.ts";
import type { ComponentKind } from "./kind.ts";

/** How a node stands among the links. */
interface Place {
  /** Something leads to it. */
  readonly called: boolean;
  /** It leads to something. */
  readonly calling: boolean;
  /** What leads to it passes requests on. */
  readonly balanced: boolean;
}

/** A whole name that leaves open what it is, taken for `from` where nothing else is known, and the place that tells. */
interface Rule {
  readonly name: RegExp;
  readonly from: ComponentKind;
  readonly stands: (place: Place) => boolean;
  readonly kind: ComponentKind;
  readonly also: readonly ComponentKind[];
  readonly why: string;
}

/** Of several alike: "Producer 2", "App B". */
const OF_SEVERAL = "(?: \\d+| [A-Z])?";

const RULES: readonly Rule[] = [
  {
    // A "log producer" is one of the system's own parts as likely as not.
    name: new RegExp(`^(?:message |event )?(?:producers?|publishers?|senders?)${OF_SEVERAL}$`, "i"),
    from: "other",
    stands: ({ called, calling }) => calling && !called,
    kind: "client",
    also: [],
    why: "It sends, and nothing calls it.",
  },
  {
    // An app is what people hold in their hands, unless requests are spread over several.
    name: /^(?:web )?apps?(?: (?:\d+|[a-z]|x ?\d+|north|south|east|west|us|eu|asia|[a-z]{2}-[a-z]+-\d))?$/i,
    from: "client",
    stands: ({ balanced, calling }) => balanced && calling,
    kind: "service",
    also: [],
    why: "Requests are passed on to it, and it calls others.",
  },
  {
    name: /^(?:\p{L}+ )?events$/iu,
    from: "other",
    stands: ({ called, calling }) => called && calling,
    kind: "stream",
    also: ["message_queue"],
    why: "Events go in and come out.",
  },
];

const PASSING_ON: ReadonlySet<ComponentKind> = new Set(["load_balancer", "api_gateway", "dns", "cdn"]);
const CONFIDENCE = 0.6;

/** Gives what a name leaves open the kind that its place among the links tells. */
export function withKindsByPlace(nodes: readonly BoardNode[], edges: readonly BoardEdge[]): BoardNode[] {
  const placeOf = placesAmong(nodes, edges);
  return nodes.map((node) => {
    const rule = RULES.find(({ name, from }) => node.kind === from && name.test(node.label.trim()));
    if (rule === undefined || node.role !== "component" || node.confidence === 1) return node;
    if (!rule.stands(placeOf(node.id))) return node;
    return { ...node, kind: rule.kind, also: [...rule.also], confidence: CONFIDENCE, why: rule.why };
  });
}

function placesAmong(nodes: readonly BoardNode[], edges: readonly BoardEdge[]): (id: string) => Place {
  const passing = new Set(nodes.filter(({ kind }) => PASSING_ON.has(kind)).map(({ id }) => id));
  const calling = new Set<string>();
  const called = new Set<string>();
  const balanced = new Set<string>();
  for (const { from, to, bidirectional } of edges) {
    for (const [one, other] of bidirectional
      ? [[from, to] as const, [to, from] as const]
      : [[from, to] as const]) {
      calling.add(one);
      called.add(other);
      if (passing.has(one)) balanced.add(other);
    }
  }
  return (id) => ({ called: called.has(id), calling: calling.has(id), balanced: balanced.has(id) });
}
