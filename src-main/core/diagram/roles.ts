import { addTo } from "../multi-map.ts";
import { type Figure, isPicture } from "./figure.ts";
import { areaOf, shareInside, unionOf } from "./geometry.ts";
import type { BoardNode } from "./graph.ts";
import type { Link } from "./links.ts";
import type { Nesting } from "./nesting.ts";
import { WITH_PARTS } from "./parts.ts";
import { isHeading } from "./prose.ts";
import { isWriting, type Thing } from "./things.ts";

/** The role of each figure that is part of the graph, by figure id. */
export type Roles = ReadonlyMap<string, BoardNode["role"]>;

/**
 * Tells components from boundaries and notes. A box around components is a boundary; a box of lists or prose
 * is a note, and so is what stands `aside`, in a legend or a sequence diagram; a nameless shape counts only as a
 * recognisable picture that a link leads to, and a question only where it is one of the `decisions` on the way.
 */
export function rolesOf(
  things: readonly Thing[],
  nesting: Nesting,
  links: readonly Link[],
  linked: ReadonlySet<string>,
  aside: ReadonlySet<string>,
  decisions: ReadonlySet<string>,
): Roles {
  const roles = new Map<string, BoardNode["role"]>();
  const byFigure = new Map(things.map((thing) => [thing.figure.id, thing]));
  const inUse = holdersInUse(things, nesting, linked);
  for (const thing of things) {
    const held = inUse.has(nesting.parentOf.get(thing.figure.id)?.id ?? "");
    const role = decisions.has(thing.figure.id)
      ? "component"
      : roleAlone(thing, linked.has(thing.figure.id), held);
    if (role) roles.set(thing.figure.id, role);
  }
  for (const thing of things) {
    const inner = (nesting.childrenOf.get(thing.figure.id) ?? []).filter((child) => {
      return byFigure.has(child.id) && roles.get(child.id) !== undefined && roles.get(child.id) !== "note";
    });
    if (inner.length > 0 && isBoundary(thing, inner, linked)) roles.set(thing.figure.id, "boundary");
  }
  for (const id of [
    ...aside,
    ...flowCharts(things, links, roles, decisions),
    ...strangers(things, links, roles),
  ]) {
    if (roles.has(id) && !byFigure.get(id)?.stated) roles.set(id, "note");
  }
  return roles;
}

/**
 * What holds something known or linked; and what is known itself, or is nameless and linked, so that the link means
 * what is in it. Cards on a list of wishes and the parts of a screen stand in nothing of the kind.
 */
function holdersInUse(
  things: readonly Thing[],
  nesting: Nesting,
  linked: ReadonlySet<string>,
): ReadonlySet<string> {
  const inUse = new Set<string>();
  for (const thing of things) {
    const { id } = thing.figure;
    const isKnown = !isWriting(thing) && thing.reading.confidence >= 0.5;
    if (isKnown || (linked.has(id) && thing.label === "")) inUse.add(id);
    const parent = nesting.parentOf.get(id);
    if (parent && (isKnown || linked.has(id))) inUse.add(parent.id);
  }
  for (const { id } of sheets(things, nesting, linked)) inUse.delete(id);
  return inUse;
}

/** What is drawn around everything that is linked: standing on it says nothing. */
function sheets(things: readonly Thing[], nesting: Nesting, linked: ReadonlySet<string>): Figure[] {
  const figures = things.map((thing) => thing.figure);
  const outer = figures.filter(({ id }) => nesting.childrenOf.has(id) && !nesting.parentOf.has(id));
  if (outer.length === 0 || linked.size === 0) return [];
  const design = unionOf(figures.filter(({ id }) => linked.has(id)).map(({ box }) => box));
  return outer.filter(({ box }) => shareInside(design, box) === 1);
}

/** `held`: it stands in something that is in use. */
function roleAlone(thing: Thing, linked: boolean, held: boolean): BoardNode["role"] | null {
  const { figure, label, reading, stated, denied } = thing;
  if (stated) return "component";
  if (denied) return "note";
  if (figure.shape === "frame") return "boundary";
  if (label === "") {
    const isShown =
      figure.icon !== undefined || (linked && (isPicture(figure) || thing.decorations.length > 0));
    return isShown ? "component" : null;
  }
  if (isWriting(thing)) return "note";
  if (linked || reading.confidence >= 0.5) return "component";
  // A nameless kind of thing that nothing leads to counts only among others, inside a boundary.
  return held ? "component" : "note";
}

/** What may have things drawn inside it: parts of its own kind, or topics, edges and an outsider's services. */
const WITH_INSIDES: ReadonlySet<string> = new Set([
  ...WITH_PARTS,
  "pubsub",
  "cdn",
  "external",
  "data_warehouse",
]);

/**
 * A box around several components, or around one without saying what itself is. A box that says it is a store
 * or a queue, in its own text or because links lead to it, is one with its parts drawn inside; so is anything
 * known to which links lead while none leads to its parts.
 */
function isBoundary(thing: Thing, inner: readonly Figure[], linked: ReadonlySet<string>): boolean {
  const { figure, reading, stated, texts } = thing;
  if (stated) return false;
  const known = reading.confidence >= 0.5;
  const [only] = inner;
  if (inner.length === 1 && only && isLane(thing, only)) return !linked.has(figure.id);
  if (inner.length === 1 || !known) return !known;
  if (linked.has(figure.id) && !inner.some((child) => linked.has(child.id))) return reading.general;
  const says = linked.has(figure.id) || texts.some((text) => text.containerId === figure.id);
  return !(says && !reading.general && WITH_INSIDES.has(reading.kind));
}

/** How many times larger than the only thing in it a lane is. */
const TIMES_LARGER = 6;

/** A lane or layer has room for more, and its title stands free at its upper edge. */
function isLane({ figure, texts }: Thing, only: Figure): boolean {
  const { box } = figure;
  const titled = texts.every((text) => !text.containerId && text.y + text.height <= only.box.top);
  return texts.length > 0 && titled && areaOf(box) >= TIMES_LARGER * areaOf(only.box);
}

/**
 * A flow chart is no architecture: its questions stand in diamonds, and whatever is linked to a question,
 * and to nothing that is known to be a component, is an answer. So it is with the plan of an interview and its steps.
 */
function flowCharts(
  things: readonly Thing[],
  links: readonly Link[],
  roles: Roles,
  decisions: ReadonlySet<string>,
): Set<string> {
  const byId = new Map(things.map((thing) => [thing.figure.id, thing]));
  const neighbours = new Map<string, string[]>();
  for (const { from, to } of links) {
    if (from?.at !== "figure" || to?.at !== "figure") continue;
    addTo(neighbours, from.figure.id, to.figure.id);
    addTo(neighbours, to.figure.id, from.figure.id);
  }
  const questions = things.filter(
    ({ figure, label }) =>
      isHeading(label) || (figure.shape === "diamond" && label.endsWith("?") && !decisions.has(figure.id)),
  );
  const chart = new Set(questions.map((thing) => thing.figure.id));
  const waiting = [...chart];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    for (const next of neighbours.get(id) ?? []) {
      const only = (neighbours.get(next) ?? []).every((other) => chart.has(other) || other === next);
      if (chart.has(next) || !byId.has(next) || !roles.has(next) || !only) continue;
      chart.add(next);
      waiting.push(next);
    }
  }
  return chart;
}

/** A drawing of this many linked things, hardly one of them known, is something else when the board has known things too. */
const MANY = 4;
const HARDLY = 1 / 8;
const KNOWN_ELSEWHERE = 4;

/** The steps of flows and the states of machines: linked things of no known kind, apart from the architecture. */
function strangers(things: readonly Thing[], links: readonly Link[], roles: Roles): string[] {
  const isKnown = (thing: Thing) => thing.reading.confidence >= 0.6;
  const linkable = things.filter((thing) => roles.get(thing.figure.id) === "component");
  const byId = new Map(linkable.map((thing) => [thing.figure.id, thing]));
  const known = linkable.filter(isKnown).length;
  const neighbours = new Map<string, string[]>();
  for (const { from, to } of links) {
    if (from?.at !== "figure" || to?.at !== "figure") continue;
    addTo(neighbours, from.figure.id, to.figure.id);
    addTo(neighbours, to.figure.id, from.figure.id);
  }
  const seen = new Set<string>();
  return linkable.flatMap(({ figure }) => {
    const island = islandOf(figure.id, neighbours, seen).flatMap((id) => byId.get(id) ?? []);
    const knownHere = island.filter(isKnown).length;
    const strange = island.length >= MANY && knownHere <= HARDLY * island.length;
    return strange && known - knownHere >= KNOWN_ELSEWHERE ? island.map((thing) => thing.figure.id) : [];
  });
}

/** Everything that links lead to from one thing, itself included; empty when it was seen before. */
function islandOf(
  start: string,
  neighbours: ReadonlyMap<string, readonly string[]>,
  seen: Set<string>,
): string[] {
  if (seen.has(start)) return [];
  seen.add(start);
  const island = [start];
  for (let at = 0; at < island.length; at += 1) {
    for (const next of neighbours.get(island[at] ?? "") ?? []) {
      if (seen.has(next)) continue;
      seen.add(next);
      island.push(next);
    }
  }
  return island;
}

/** The figures at the ends of complete links. */
export function linkedFigures(links: readonly Link[]): Set<string> {
  const ids = new Set<string>();
  for (const { from, to } of links) {
    if (!from || !to) continue;
    for (const end of [from, to]) if (end.at === "figure") ids.add(end.figure.id);
  }
  return ids;
}
