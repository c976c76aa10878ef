import type { BoardIndex, Component } from "../rubric/board-index.ts";
import type { Route } from "./route.ts";
import type { Availability, AvailabilityAssumptions, AvailabilityStep, AvailablePath } from "./schema.ts";
import { neighboursOf, siblingsOf } from "./siblings.ts";
import { isClient, isDatabase, nameOf } from "./traits.ts";

/** The ways along which most of reading and writing goes; null where the board shows none. */
export interface MainRoutes {
  readonly read: Route | null;
  readonly write: Route | null;
}

/**
 * How much of the time each main path works, if every kind of part works as often as assumed. Parts that are all
 * needed multiply: the path is less available than any of them. Of parts any one of which will do, all must fail
 * at once: 1 − (1 − a)ⁿ. (The two rules of availability in sequence and in parallel; failures are taken to be
 * independent, which flatters real systems.)
 */
export function availability(
  board: BoardIndex,
  routes: MainRoutes,
  assumptions: AvailabilityAssumptions,
): Availability {
  return (["read", "write"] as const).flatMap((direction) => {
    const route = routes[direction];
    const counted = route?.steps.filter((component) => !isClient(component) && !isNetwork(component)) ?? [];
    const path = pathOf(
      direction,
      counted.map((component) => stepOf(component, direction, board, assumptions)),
    );
    return path === null ? [] : [path];
  });
}

const MINUTES_PER_YEAR = 365 * 24 * 60;

/** Enough digits for nine nines; beyond them lies only the rounding of the machine. */
const DIGITS = 1e12;

function pathOf(direction: AvailablePath["direction"], steps: AvailabilityStep[]): AvailablePath | null {
  const [first] = steps;
  if (first === undefined) return null;
  const total = rounded(steps.reduce((product, step) => product * step.together, 1));
  const weakest = steps.reduce((worst, step) => (step.together < worst.together ? step : worst), first);
  return {
    direction,
    steps,
    total,
    nines: ninesOf(total),
    downMinutesPerYear: Math.round((1 - total) * MINUTES_PER_YEAR * 10) / 10,
    weakest: weakest.nodeId,
  };
}

function stepOf(
  component: Component,
  direction: AvailablePath["direction"],
  board: BoardIndex,
  assumptions: AvailabilityAssumptions,
): AvailabilityStep {
  const { id, kind, elementIds } = component.node;
  const alike = standInsFor(component, direction, board);
  const instances = alike.reduce((sum, { node }) => sum + (SHARDED.test(node.label) ? 1 : node.instances), 0);
  const each = assumptions[kind];
  return {
    nodeId: id,
    label: nameOf(component),
    kind,
    elementIds: [...new Set([...elementIds, ...alike.flatMap(({ node }) => node.elementIds)])],
    each,
    instances,
    together: rounded(1 - (1 - each) ** instances),
  };
}

/** Each shard holds other data, so the others cannot stand in for it. */
const SHARDED = /\b(?:shard|sharded|shards|partition|partitions|partitioned)\b/i;

/** The network between is drawn by some; how often it works is not the design's doing. */
function isNetwork({ node }: Component): boolean {
  return node.kind === "other" && /\b(?:internet|network|wan|vpc)\b/i.test(node.label);
}

/** What can take its place at once: its siblings; for reads of a database, the replicas linked to it too. */
function standInsFor(
  component: Component,
  direction: AvailablePath["direction"],
  board: BoardIndex,
): readonly Component[] {
  if (SHARDED.test(component.node.label)) return [component];
  const siblings = siblingsOf(component, board);
  if (direction === "write" || !isDatabase(component)) return siblings;
  const replicas = neighboursOf(component, board).filter(({ node }) => node.kind === component.node.kind);
  return [...new Set([...siblings, ...replicas])];
}

function ninesOf(total: number): number {
  let nines = 0;
  for (let missing = 0.1; nines < 9 && 1 - total <= missing * (1 + 1e-6); missing /= 10) nines += 1;
  return nines;
}

function rounded(value: number): number {
  return Math.round(value * DIGITS) / DIGITS;
}
