import type { ComponentKind } from "../diagram/kind.ts";
import type { Flowchart, FlowchartLink, FlowchartNode } from "../diagram/mermaid.ts";
import type { Finding } from "../insight/schema.ts";
import { labelIn, merged, relabelled, without } from "./spoil-chart.ts";

/** A way to spoil a board. Whether it does is for the engine to say. */
export interface FlawIdea {
  readonly chart: Flowchart;
  /** What was done, in one sentence. */
  readonly says: string;
  /** The nodes of the spoilt chart that it is about. */
  readonly about: readonly string[];
  /** What the board should then show; null: whatever it does. */
  readonly finding: Finding["kind"] | null;
}

/** Every way to spoil a board that its parts suggest, always in the same order. */
export function flawIdeas(chart: Flowchart): readonly FlawIdea[] {
  return [
    ...databasesAlone(chart),
    ...serversAlone(chart),
    ...clientsAtDatabases(chart),
    ...queuesNotConsumed(chart),
    ...writesNotKept(chart),
    ...looseEnds(chart),
    ...partsTakenAway(chart),
  ];
}

const DATABASES: readonly ComponentKind[] = ["sql_db", "nosql_db"];

/** The one relational database, without what could take over from it. */
function databasesAlone(chart: Flowchart): FlawIdea[] {
  return nodesOf(chart, ["sql_db"]).flatMap((kept) => {
    const others = nodesOf(chart, DATABASES).filter((node) => node !== kept);
    if (!others.every(({ id }) => isLinked(chart, kept.id, id))) return [];
    const alone = relabelled(
      others.reduce((left, { id }) => merged(left, id, kept.id), chart),
      kept.id,
    );
    if (others.length === 0 && alone === chart) return [];
    const name = labelIn(alone, kept.id);
    const says =
      others.length === 0
        ? `${name} had copies, and the board no longer shows them.`
        : `Taken off the board: ${listed(others)}. So ${name} stands alone.`;
    return [{ chart: alone, says, about: [kept.id], finding: "single-point-of-failure" }];
  });
}

/** A server of which there were several. */
function serversAlone(chart: Flowchart): FlawIdea[] {
  return nodesOf(chart, [
    "service",
    "websocket_server",
    "id_generator",
    "load_balancer",
    "api_gateway",
  ]).flatMap((node) => {
    const alone = relabelled(chart, node.id);
    if (alone === chart) return [];
    return [
      {
        chart: alone,
        says: `There were several of ${labelIn(alone, node.id)}, and the board now shows one.`,
        about: [node.id],
        finding: "single-point-of-failure" as const,
      },
    ];
  });
}

function clientsAtDatabases(chart: Flowchart): FlawIdea[] {
  const [client] = nodesOf(chart, ["client"]);
  if (client === undefined) return [];
  return nodesOf(chart, DATABASES).flatMap((database) => {
    if (isLinked(chart, client.id, database.id)) return [];
    const link: FlowchartLink = { from: client.id, to: database.id, label: "", heads: "end" };
    return [
      {
        chart: { ...chart, links: [...chart.links, link] },
        says: `An arrow from ${named(client)} straight to ${named(database)} was added.`,
        about: [client.id, database.id],
        finding: "client-reaches-database" as const,
      },
    ];
  });
}

function queuesNotConsumed(chart: Flowchart): FlawIdea[] {
  return nodesOf(chart, ["message_queue", "stream"]).flatMap((queue) => {
    const leaving = chart.links.filter(({ from }) => from === queue.id);
    if (leaving.length === 0) return [];
    return [
      {
        chart: { ...chart, links: chart.links.filter((link) => !leaving.includes(link)) },
        says: `${leaving.length === 1 ? "The arrow" : "Every arrow"} out of ${named(queue)} was taken away, so nothing takes out what is put in.`,
        about: [queue.id],
        finding: "queue-not-consumed" as const,
      },
    ];
  });
}

function writesNotKept(chart: Flowchart): FlawIdea[] {
  return nodesOf(chart, ["service"]).flatMap((service) => {
    const leaving = chart.links.filter(({ from }) => from === service.id);
    if (leaving.length === 0) return [];
    return [
      {
        chart: { ...chart, links: chart.links.filter((link) => !leaving.includes(link)) },
        says: `${leaving.length === 1 ? "The arrow" : "Every arrow"} out of ${named(service)} was taken away, so what it takes in is kept nowhere.`,
        about: [service.id],
        finding: "write-not-kept" as const,
      },
    ];
  });
}

/** With more links than these a part is no loose end but a hole. */
const MOST_LINKS = 2;

function looseEnds(chart: Flowchart): FlawIdea[] {
  return chart.nodes.flatMap((node) => {
    const own = chart.links.filter(({ from, to }) => from === node.id || to === node.id);
    if (own.length === 0 || own.length > MOST_LINKS || node.kind === "client") return [];
    return [
      {
        chart: { ...chart, links: chart.links.filter((link) => !own.includes(link)) },
        says: `${own.length === 1 ? "The only link" : "Every link"} of ${named(node)} was taken away.`,
        about: [node.id],
        finding: "not-linked" as const,
      },
    ];
  });
}

/** What stands between two others, so that the board is whole without it, and worse. */
const BETWEEN: readonly ComponentKind[] = ["cache", "cdn", "load_balancer", "message_queue", "stream"];

function partsTakenAway(chart: Flowchart): FlawIdea[] {
  return nodesOf(chart, BETWEEN).map((node) => {
    const around = chart.links.flatMap(({ from, to }) =>
      from === node.id ? [to] : to === node.id ? [from] : [],
    );
    return {
      chart: without(chart, node.id),
      says: `Taken off the board: ${named(node)}.`,
      about: [...new Set(around)],
      finding: null,
    };
  });
}

function nodesOf({ nodes }: Flowchart, kinds: readonly ComponentKind[]): readonly FlowchartNode[] {
  return nodes.filter(({ kind }) => kind !== undefined && kinds.includes(kind));
}

function isLinked({ links }: Flowchart, a: string, b: string): boolean {
  return links.some(({ from, to }) => (from === a && to === b) || (from === b && to === a));
}

function named({ label }: FlowchartNode): string {
  return label.replace(/\s+/g, " ").trim();
}

function listed(nodes: readonly FlowchartNode[]): string {
  const names = nodes.map(named);
  const last = names.pop() ?? "";
  return names.length === 0 ? last : `${names.join(", ")} and ${last}`;
}
