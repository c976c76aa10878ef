import { addTo } from "../multi-map.ts";
import { distanceTo, type Figure } from "./figure.ts";
import type { BoardEdge, BoardNode, Unread } from "./graph.ts";
import type { LinkLabel } from "./link-labels.ts";
import type { Link } from "./links.ts";
import type { Nesting } from "./nesting.ts";
import type { Target } from "./tips.ts";

type Side = "from" | "to";

/** What is known when links become edges. */
interface Context {
  readonly roleOf: ReadonlyMap<string, BoardNode["role"]>;
  readonly kindOf: ReadonlyMap<string, BoardNode["kind"]>;
  readonly membersOf: ReadonlyMap<string, readonly Figure[]>;
  /** For each component, the components in the same boundary that lead to it. */
  readonly led: ReadonlySet<string>;
  /** Components that a link ends on directly. */
  readonly linked: ReadonlySet<string>;
  readonly endings: ReadonlyMap<string, number>;
}

/**
 * Turns links into edges between nodes. A link that ends on a boundary means what is in it: the things there
 * that lead the others, all of them when they are alike, and otherwise the one nearest to the tip.
 */
export function edgesOf(
  links: readonly Link[],
  nodes: readonly BoardNode[],
  nesting: Nesting,
  labels: ReadonlyMap<string, LinkLabel>,
): { edges: BoardEdge[]; unread: Unread[] } {
  const context = contextOf(links, nodes, nesting);
  const edges: BoardEdge[] = [];
  const unread: Unread[] = [];
  for (const link of links) {
    const [from, to] = [idsAt(link, "from", context), idsAt(link, "to", context)];
    const label = labels.get(link.element.id);
    const elementIds = [link.element.id, ...(label?.elementIds ?? [])];
    if (from.length === 0 || to.length === 0) {
      const why = whyUnread(link, context);
      if (why) unread.push({ elementIds: [link.element.id], why });
    }
    // From boundary to boundary one link stands for one edge: all to all would be a guess.
    const pairs = from.flatMap((a) => to.map((b) => ({ from: a, to: b })));
    for (const pair of from.length > 1 && to.length > 1 ? pairs.slice(0, 1) : pairs) {
      edges.push({ ...pair, bidirectional: link.bidirectional, label: label?.text ?? "", elementIds });
    }
  }
  return { edges, unread };
}

function contextOf(links: readonly Link[], nodes: readonly BoardNode[], nesting: Nesting): Context {
  const roleOf = new Map(nodes.map((node) => [node.id, node.role]));
  const membersOf = new Map<string, Figure[]>();
  const boundariesOf = (figure: Figure) => {
    const around: string[] = [];
    for (let holder = nesting.parentOf.get(figure.id); holder; holder = nesting.parentOf.get(holder.id)) {
      if (roleOf.get(holder.id) === "boundary") around.push(holder.id);
    }
    return around;
  };
  for (const children of nesting.childrenOf.values()) {
    for (const figure of children) {
      if (roleOf.get(figure.id) !== "component") continue;
      for (const boundary of boundariesOf(figure)) addTo(membersOf, boundary, figure);
    }
  }
  const led = new Set<string>();
  const linked = new Set<string>();
  const endings = new Map<string, number>();
  for (const link of links) {
    const { from, to } = link;
    if (from?.at !== "figure" || to?.at !== "figure") continue;
    const shared = boundariesOf(from.figure).some((boundary) => boundariesOf(to.figure).includes(boundary));
    if (shared && !link.bidirectional && from.figure !== to.figure) led.add(to.figure.id);
    for (const side of ["from", "to"] as const) {
      const figure = side === "from" ? from.figure : to.figure;
      if (roleOf.get(figure.id) === "boundary")
        endings.set(`${side} ${figure.id}`, (endings.get(`${side} ${figure.id}`) ?? 0) + 1);
      else if (!shared) linked.add(figure.id);
    }
  }
  const kindOf = new Map(nodes.map((node) => [node.id, node.kind]));
  return { roleOf, kindOf, membersOf, led, linked, endings };
}

/** The nodes that a link's end means; none when it ends on nothing, or on a note. */
function idsAt(link: Link, side: Side, context: Context): string[] {
  const target = link[side];
  if (!target) return [];
  const id = idOf(target);
  const role = context.roleOf.get(id);
  if (role === "component") return [id];
  if (role !== "boundary" || target.at !== "figure") return [];
  const other = link[side === "from" ? "to" : "from"];
  const members = (context.membersOf.get(id) ?? []).filter((figure) => !other || figure.id !== idOf(other));
  const leading = members.filter((figure) => !context.led.has(figure.id));
  const candidates = leading.length > 0 ? leading : members;
  if ((context.endings.get(`${side} ${id}`) ?? 0) > 1) return nearest(candidates, link, side);
  const known = candidates.filter((figure) => context.linked.has(figure.id));
  const meant = known.length > 0 ? known : candidates;
  const alike = new Set(meant.map((figure) => context.kindOf.get(figure.id))).size === 1;
  return alike ? meant.map((figure) => figure.id) : nearest(meant, link, side);
}

function nearest(figures: readonly Figure[], link: Link, side: Side): string[] {
  const backwards = Boolean(link.element.startArrowhead) && !link.element.endArrowhead;
  const tip = (side === "from") !== backwards ? link.path[0] : link.path.at(-1);
  if (!tip) return [];
  let best: { readonly id: string; readonly distance: number } | null = null;
  for (const figure of figures) {
    const distance = distanceTo(figure, tip);
    if (!best || distance < best.distance) best = { id: figure.id, distance };
  }
  return best ? [best.id] : [];
}

/** A pointer from a remark to a thing needs no comment; an arrow that misses its thing does. */
function whyUnread(link: Link, context: Context): string | null {
  if (link.element.type === "line") return null;
  const missing = [link.from, link.to].filter((end) => end === null).length;
  if (missing === 2) return "This arrow joins nothing: draw its ends to the things it links.";
  if (missing === 1) return "This arrow ends nowhere: draw its tip to the thing it leads to.";
  const note = [link.from, link.to].some((end) => end && context.roleOf.get(idOf(end)) === "note");
  return note ? null : "This arrow leads to a shape without a name.";
}

function idOf(target: Target): string {
  return target.at === "figure" ? target.figure.id : target.text.id;
}
