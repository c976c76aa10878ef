import type { BoardIndex, Component } from "../rubric/board-index.ts";
import { isClient, isDurable } from "./traits.ts";

/** A way along the links of a board: the components in order, and every element that draws it. */
export interface Route {
  readonly steps: readonly Component[];
  readonly elementIds: readonly string[];
}

export interface Errand {
  readonly from: readonly Component[];
  /** At least one of these must be passed. */
  readonly through: (component: Component) => boolean;
  /** What it costs to end here, a small whole number; null when it is no end. */
  readonly endAt: (component: Component) => number | null;
}

/**
 * The cheapest way, or null. People draw requests and data in either direction, so links may be followed against
 * their arrows, which costs more. Clients, stores and watchers are not passed through. Costs are small whole
 * numbers, so a bucket for each stands in for a priority queue: linear in the number of links.
 */
export function cheapestRoute(errand: Errand, board: BoardIndex): Route | null {
  const buckets: Stop[][] = [];
  const push = (stop: Stop): void => {
    const bucket = buckets[stop.cost];
    if (bucket === undefined) buckets[stop.cost] = [stop];
    else bucket.push(stop);
  };
  for (const component of errand.from) {
    push({ component, passed: errand.through(component), isEnd: false, cost: 0, before: null, via: [] });
  }
  const done = new Set<string>();
  for (let cost = 0; cost < buckets.length; cost += 1) {
    for (const stop of buckets[cost] ?? []) {
      if (stop.isEnd) return routeTo(stop);
      const key = `${stop.passed} ${stop.component.node.id}`;
      if (done.has(key)) continue;
      done.add(key);
      const end = stop.before !== null && stop.passed ? errand.endAt(stop.component) : null;
      if (end !== null) push({ ...stop, cost: cost + end, isEnd: true });
      if (stop.before !== null && !mayPass(stop.component)) continue;
      for (const link of stop.component.links) {
        const next = board.components.get(link.other);
        if (next === undefined || isOnTheWay(next, stop)) continue;
        push({
          component: next,
          passed: stop.passed || errand.through(next),
          isEnd: false,
          cost: cost + (link.leaves ? ALONG : AGAINST) + (TOLLS[next.node.kind] ?? 0),
          before: stop,
          via: link.edge.elementIds,
        });
      }
    }
  }
  return null;
}

const ALONG = 1;
const AGAINST = 3;

/** What is off a request's usual way costs more to go by. */
const TOLLS: Partial<Record<Component["node"]["kind"], number>> = {
  message_queue: 1,
  stream: 1,
  pubsub: 1,
  cache: 2,
  cdn: 2,
  worker: 1,
  dns: 3,
  external: 4,
  auth: 3,
  rate_limiter: 1,
  coordination: 6,
  id_generator: 6,
  scheduler: 6,
  other: 2,
};

interface Stop {
  readonly component: Component;
  readonly passed: boolean;
  readonly isEnd: boolean;
  readonly cost: number;
  readonly before: Stop | null;
  readonly via: readonly string[];
}

/** A request does not come back to where it has been. */
function isOnTheWay(component: Component, stop: Stop): boolean {
  for (let at: Stop | null = stop; at !== null; at = at.before) if (at.component === component) return true;
  return false;
}

function mayPass(component: Component): boolean {
  const { kind } = component.node;
  return !isClient(component) && !isDurable(component) && kind !== "monitoring" && kind !== "logging";
}

function routeTo(end: Stop): Route {
  const steps: Component[] = [];
  const ids: string[] = [];
  for (let stop: Stop | null = end; stop !== null; stop = stop.before) {
    steps.unshift(stop.component);
    ids.unshift(...stop.via, ...stop.component.node.elementIds);
  }
  return { steps, elementIds: [...new Set(ids)] };
}
