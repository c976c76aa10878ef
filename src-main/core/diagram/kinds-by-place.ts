import { addTo } from "../multi-map.ts";
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
  /** All that it leads to are workers. */
  readonly worked: boolean;
  /** A copy of a store, or a database, leads to it. */
  readonly copied: boolean;
  /** It leads to a copy of a store. */
  readonly copying: boolean;
}

/** A whole name that leaves open what it is, taken for `from` where nothing else is known, and the place that tells. */
interface Rule {
  readonly name: RegExp;
  readonly from: readonly ComponentKind[];
  readonly stands: (place: Place) => boolean;
  readonly kind: ComponentKind;
  readonly also: readonly ComponentKind[];
  readonly why: string;
}

/** Of several alike: "Producer 2", "App B". */
const OF_SEVERAL = "(?: \\d+| [A-Z])?";
/** Or by where they stand: "App north", "Leader (eu-west-1)". */
const SOMEWHERE =
  "(?:[ _-]?\\d+| \\(?(?:\\d+|[a-z]|x ?\\d+|north|south|east|west|us|eu|asia|[a-z]{2}-[a-z]+-\\d)\\)?|, [\\w -]+| \\([\\w ,-]+\\))?";

/** "Node 1 leader" */
const OF_NODE = "(?:(?:node|replica|db|database|region)[ _-]?\\w{1,2}[ ,:]+)?";

/** What the copies of a store are called. */
const COPIES = new RegExp(
  `^${OF_NODE}(?:leaders?|followers?|primary|secondary|masters?|slaves?|(?:read )?replicas?|standbys?)${SOMEWHERE}$`,
  "i",
);
const COPIED: ReadonlySet<ComponentKind> = new Set(["sql_db", "nosql_db"]);

const RULES: readonly Rule[] = [
  {
    // A "log producer" is one of the system's own parts as likely as not.
    name: new RegExp(`^(?:message |event )?(?:producers?|publishers?|senders?)${OF_SEVERAL}$`, "i"),
    from: ["other"],
    stands: ({ called, calling }) => calling && !called,
    kind: "client",
    also: [],
    why: "It sends, and nothing calls it.",
  },
  {
    // An app is what people hold in their hands, unless requests are spread over several.
    name: new RegExp(`^(?:web )?apps?${SOMEWHERE}$`, "i"),
    from: ["client"],
    stands: ({ balanced, calling }) => balanced && calling,
    kind: "service",
    also: [],
    why: "Requests are passed on to it, and it calls others.",
  },
  {
    name: /^(?:\p{L}+ )?events$/iu,
    from: ["other"],
    stands: ({ called, calling }) => called && calling,
    kind: "stream",
    also: ["message_queue"],
    why: "Events go in and come out.",
  },
  {
    // A queue is called by what waits in it.
    name: /^(?:\p{L}+ ){0,2}(?:jobs|tasks|orders|requests|e?mails|uploads|updates|notifications|links|urls)$/iu,
    from: ["other", "service", "worker", "notification"],
    stands: ({ called, calling, worked }) => called && calling && worked,
    kind: "message_queue",
    also: [],
    why: "It is full of work, and workers take from it.",
  },
  {
    name: new RegExp(`^${OF_NODE}leaders?${SOMEWHERE}$`, "i"),
    from: ["other", "sql_db"],
    stands: ({ copying }) => copying,
    kind: "sql_db",
    also: [],
    why: "It leads to its copies.",
  },
  {
    // Among the people of a social product a follower is nobody's copy.
    name: new RegExp(`^${OF_NODE}followers?${SOMEWHERE}$`, "i"),
    from: ["client"],
    stands: ({ copied }) => copied,
    kind: "sql_db",
    also: [],
    why: "It is a copy of what leads to it.",
  },
];

const PASSING_ON: ReadonlySet<ComponentKind> = new Set(["load_balancer", "api_gateway", "dns", "cdn"]);
const CONFIDENCE = 0.6;

/** Gives what a name leaves open the kind that its place among the links tells. */
export function withKindsByPlace(nodes: readonly BoardNode[], edges: readonly BoardEdge[]): BoardNode[] {
  let placeOf: ReturnType<typeof placesAmong> | null = null;
  return nodes.map((node) => {
    const rule = RULES.find(({ name, from }) => from.includes(node.kind) && name.test(node.label.trim()));
    if (rule === undefined || node.role !== "component" || node.confidence === 1) return node;
    placeOf ??= placesAmong(nodes, edges);
    if (!rule.stands(placeOf(node.id))) return node;
    return { ...node, kind: rule.kind, also: [...rule.also], confidence: CONFIDENCE, why: rule.why };
  });
}

function placesAmong(nodes: readonly BoardNode[], edges: readonly BoardEdge[]): (id: string) => Place {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const callers = new Map<string, BoardNode[]>();
  const callees = new Map<string, BoardNode[]>();
  for (const { from, to, bidirectional } of edges) {
    for (const [one, other] of bidirectional
      ? [[from, to] as const, [to, from] as const]
      : [[from, to] as const]) {
      const [caller, callee] = [byId.get(one), byId.get(other)];
      if (caller === undefined || callee === undefined) continue;
      addTo(callers, other, caller);
      addTo(callees, one, callee);
    }
  }
  return (id) => {
    const [before, behind] = [callers.get(id) ?? [], callees.get(id) ?? []];
    return {
      called: before.length > 0,
      calling: behind.length > 0,
      balanced: before.some(({ kind }) => PASSING_ON.has(kind)),
      worked: behind.every(({ kind }) => kind === "worker"),
      copied: before.some(({ kind, label }) => COPIED.has(kind) || COPIES.test(label.trim())),
      copying: behind.some(({ label }) => COPIES.test(label.trim())),
    };
  };
}
