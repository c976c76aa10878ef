import type { Flowchart, FlowchartLink } from "../diagram/mermaid.ts";

/** Without a node, whose callers now call what it called. */
export function without(chart: Flowchart, id: string): Flowchart {
  const into = chart.links.filter(({ to }) => to === id);
  const out = chart.links.filter(({ from }) => from === id);
  const bridges = into.flatMap(({ from, heads }) =>
    out.filter(({ to }) => to !== from).map(({ to }) => ({ from, to, label: "", heads })),
  );
  const rest = chart.links.filter(({ from, to }) => from !== id && to !== id);
  return withLinks(dropped(chart, id), [...rest, ...bridges]);
}

/** A node merged into another, which gets its links. */
export function merged(chart: Flowchart, id: string, into: string): Flowchart {
  const end = (at: string) => (at === id ? into : at);
  return withLinks(
    dropped(chart, id),
    chart.links.map((link) => ({ ...link, from: end(link.from), to: end(link.to) })),
  );
}

function dropped(chart: Flowchart, id: string): Flowchart {
  return {
    ...chart,
    nodes: chart.nodes.filter((node) => node.id !== id),
    groups: chart.groups.map((group) => ({ ...group, nodeIds: group.nodeIds.filter((one) => one !== id) })),
  };
}

/** Each link once, and none from a node to itself. */
function withLinks(chart: Flowchart, links: readonly FlowchartLink[]): Flowchart {
  const seen = new Set<string>();
  return {
    ...chart,
    links: links.filter(({ from, to }) => {
      const isNew = from !== to && !seen.has(`${from} ${to}`);
      seen.add(`${from} ${to}`);
      return isNew;
    }),
  };
}

/** The words by which a name says that there are several; those of `REPLICATED` in insight/traits.ts, and counts. */
const SEVERAL =
  /\s*\(?\b(?:read replicas?|replicas?|replicated|clustered|cluster|standby|failover|master|primary|secondary|shards?|sharded|partitions?|partitioned|auto-?\s?scal\w*)\b\)?|\s*\(?(?:[×x]\s?\d+|\d+\s?[×x])\)?/gi;

/** A node that no longer says there are several of it; the same chart where it did not. */
export function relabelled(chart: Flowchart, id: string): Flowchart {
  const label = labelIn(chart, id);
  const plain = label.replace(SEVERAL, "").replace(/\s+/g, " ").trim();
  if (plain === label || !/\p{L}{2}/u.test(plain)) return chart;
  const named = plain[0]?.toUpperCase() + plain.slice(1);
  return { ...chart, nodes: chart.nodes.map((node) => (node.id === id ? { ...node, label: named } : node)) };
}

export function labelIn({ nodes }: Flowchart, id: string): string {
  return nodes.find((node) => node.id === id)?.label ?? id;
}
