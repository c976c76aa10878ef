import type { BoardEdge, BoardGraph, BoardNode } from "../diagram/graph.ts";
import type { ComponentKind } from "../diagram/kind.ts";
import { GUESSED_CONFIDENCE, LEAST_CREDITED_CONFIDENCE } from "../diagram/kind-of-figure.ts";
import { conceptsIn, type Lexicon } from "../language/lexicon.ts";
import type { PageEvidence } from "./evaluation.ts";
import type { NodePattern } from "./matcher.ts";

/** A component of the board with what its label says and the links it takes part in. */
export interface Component {
  readonly node: BoardNode;
  /** What it counts as. A name nobody knows makes it nothing in particular, whatever its shape. */
  readonly kinds: readonly ComponentKind[];
  readonly concepts: ReadonlySet<string>;
  readonly links: readonly Link[];
}

/** A component while the board is indexed. */
interface IndexedComponent extends Component {
  kinds: readonly ComponentKind[];
}

export interface Link {
  readonly edge: BoardEdge;
  /** The component at the other end. */
  readonly other: string;
  /** Whether it can be followed from here along its arrow. */
  readonly leaves: boolean;
  /** Whether it can be followed to here along its arrow. */
  readonly arrives: boolean;
}

export interface BoardIndex {
  readonly components: ReadonlyMap<string, Component>;
  /** Those that take part in a link. */
  readonly linked: readonly Component[];
  /** All that is linked, as proof of what was drawn; empty when nothing is. */
  readonly design: readonly PageEvidence[];
  readonly graph: BoardGraph;
}

/** Components that are only imagined ("Cache (later)") take no part. */
const TENTATIVE = /\b(?:later|future|maybe|optional|phase 2|v2|not needed|out of scope)\b/i;

/** Nor does one that is asked for ("Search?"); "URL seen?", which is no kind of thing, is a question on the way. */
function isTentative({ label, kind }: BoardNode): boolean {
  return TENTATIVE.test(label) || (kind !== "other" && ASKED.test(label));
}

const ASKED = /\?\s*$/;

export function indexBoard(graph: BoardGraph, lexicon: Lexicon): BoardIndex {
  const links = new Map<string, Link[]>();
  const components = new Map<string, IndexedComponent>();
  for (const node of graph.nodes) {
    if (node.role !== "component" || isTentative(node)) continue;
    const own: Link[] = [];
    const concepts = conceptsIn(node.label, lexicon);
    links.set(node.id, own);
    components.set(node.id, {
      node,
      kinds: kindsOf(node, concepts),
      concepts,
      links: own,
    });
  }
  for (const edge of graph.edges) {
    const from = links.get(edge.from);
    const to = links.get(edge.to);
    if (from === undefined || to === undefined || edge.from === edge.to) continue;
    from.push({ edge, other: edge.to, leaves: true, arrives: edge.bidirectional });
    to.push({ edge, other: edge.from, leaves: edge.bidirectional, arrives: true });
  }
  joinThroughQuestions(components, links);
  for (const component of components.values()) {
    if (isCaller(component, components)) component.kinds = [...component.kinds, "client"];
  }
  const linked = [...components.values()].filter((component) => component.links.length > 0);
  return { components, linked, design: linked.length === 0 ? [] : [nodeEvidence(linked)], graph };
}

/** What leads to a question on the way is linked with what the question leads to: "In cache?" stands between the two. */
function joinThroughQuestions(
  components: ReadonlyMap<string, Component>,
  links: ReadonlyMap<string, Link[]>,
): void {
  const questions = [...components.values()].filter(
    ({ node }) => node.kind === "other" && ASKED.test(node.label),
  );
  if (questions.length === 0) return;
  const joined = new Set<string>();
  for (const [id, own] of links)
    for (const { other, leaves } of own) if (leaves) joined.add(`${id} ${other}`);
  for (const { node, links: own } of questions) {
    if (own.length > MOST_WAYS) continue;
    for (const { other: from, arrives, edge: before } of own) {
      for (const { other: to, leaves, edge: behind } of own) {
        if (!arrives || !leaves || from === to || joined.has(`${from} ${to}`)) continue;
        joined.add(`${from} ${to}`);
        const elementIds = [...before.elementIds, ...node.elementIds, ...behind.elementIds];
        const edge = { from, to, bidirectional: false, label: "", elementIds };
        links.get(from)?.push({ edge, other: to, leaves: true, arrives: false });
        links.get(to)?.push({ edge, other: from, leaves: false, arrives: true });
      }
    }
  }
}

/** What joins more than these is no step, and all that it joins would be too much to look through. */
const MOST_WAYS = 40;

/**
 * Whether a component is outside of what is designed: nothing leads to it, and it calls nothing but what takes calls in.
 * The client of a queue or a cache is a service of somebody else.
 */
function isCaller({ kinds, links }: Component, components: ReadonlyMap<string, Component>): boolean {
  if (links.length === 0 || !kinds.some((kind) => CALLING.includes(kind))) return false;
  return links.every(({ other, leaves, arrives }) => {
    const called = components.get(other);
    return leaves && !arrives && called?.kinds.some((kind) => TAKING_IN.includes(kind));
  });
}

const CALLING: readonly ComponentKind[] = ["service", "other", "external", "worker"];
const TAKING_IN: readonly ComponentKind[] = ["load_balancer", "api_gateway"];

export function componentsLike(board: BoardIndex, pattern: NodePattern): Component[] {
  const alike: Component[] = [];
  for (const component of board.components.values()) if (isLike(component, pattern)) alike.push(component);
  return alike;
}

export function isLike(component: Component, { kinds, terms }: NodePattern): boolean {
  if (kinds !== undefined && !kinds.some((kind) => component.kinds.includes(kind))) return false;
  return terms === undefined || terms.some((term) => component.concepts.has(term));
}

export function nodeEvidence(components: readonly Component[]): PageEvidence {
  return boardEvidence(components.flatMap((component) => component.node.elementIds));
}

export function boardEvidence(elementIds: readonly string[]): PageEvidence {
  return { source: "board", elementIds: [...new Set(elementIds)] };
}

/** A cylinder "Transfers" is a store where the problem is about transfers; a name that means nothing here makes it none. */
function kindsOf(
  { kind, also, label, confidence }: BoardNode,
  concepts: ReadonlySet<string>,
): readonly ComponentKind[] {
  const least = concepts.size > 0 ? GUESSED_CONFIDENCE : LEAST_CREDITED_CONFIDENCE;
  return label !== "" && confidence < least ? ["other"] : [kind, ...also];
}
