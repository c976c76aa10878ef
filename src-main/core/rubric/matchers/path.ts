import type { AttemptReading } from "../attempt-reading.ts";
import { type BoardIndex, boardEvidence, type Component, componentsLike, isLike } from "../board-index.ts";
import { type Match, NO_MATCH } from "../match.ts";
import type { LeafMatcher, NodePattern } from "../matcher.ts";
import { concernedBy } from "./link.ts";

export type PathSpec = Extract<LeafMatcher, { path: unknown }>["path"];

/** A way along the board's links from one component to another, through some and around others. */
export function matchPath(spec: PathSpec, { board }: AttemptReading): Match {
  const starts = componentsLike(board, spec.from);
  const concerned = () => concernedBy(starts, componentsLike(board, spec.to));
  const way = shortestPath(spec, starts, board);
  if (way === null) return { ...NO_MATCH, concerned };
  return { ...NO_MATCH, credit: 1, evidence: [boardEvidence(way)], concerned };
}

interface Step {
  readonly component: Component;
  /** How many of `through` have been passed. */
  readonly passed: number;
  readonly before: Step | null;
  readonly via: readonly string[];
}

/** Breadth first over (component, how much of `through` is passed). The elements of the way, or null. */
export function shortestPath(
  spec: PathSpec,
  starts: readonly Component[],
  board: BoardIndex,
): readonly string[] | null {
  const queue: Step[] = starts.map((component) => ({
    component,
    passed: passedAt(component, 0, spec.through),
    before: null,
    via: [],
  }));
  const seen = new Set(queue.map(keyOf));
  for (let at = 0; at < queue.length; at += 1) {
    const step = queue[at];
    if (step === undefined) break;
    if (step.before !== null && isAvoided(step.component, spec)) continue;
    for (const link of step.component.links) {
      const next = board.components.get(link.other);
      if (next === undefined || !(link.leaves || spec.either)) continue;
      const further: Step = {
        component: next,
        passed: passedAt(next, step.passed, spec.through),
        before: step,
        via: link.edge.elementIds,
      };
      // Asked before it is known whether the way has been here: one start may lead to another ("Push service").
      if (isLike(next, spec.to) && further.passed === spec.through.length) return elementsOf(further);
      const key = keyOf(further);
      if (seen.has(key)) continue;
      seen.add(key);
      queue.push(further);
    }
  }
  return null;
}

function keyOf({ component, passed }: Step): string {
  return `${passed} ${component.node.id}`;
}

/** One box may play several of the roles to be passed ("API gateway / load balancer"). */
function passedAt(component: Component, passed: number, through: readonly NodePattern[]): number {
  let count = passed;
  for (let next = through[count]; next !== undefined && isLike(component, next); next = through[count])
    count += 1;
  return count;
}

function isAvoided(component: Component, spec: PathSpec): boolean {
  return spec.avoiding.some((pattern) => isLike(component, pattern));
}

function elementsOf(end: Step): string[] {
  const ids: string[] = [];
  for (let step: Step | null = end; step !== null; step = step.before) {
    ids.unshift(...step.via, ...step.component.node.elementIds);
  }
  return ids;
}
