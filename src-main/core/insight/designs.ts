import type { BoardIndex, Component } from "../rubric/board-index.ts";
import { isClient, islandOf, isServer, isSpreader } from "./traits.ts";

/** A drawing of a whole system: what links join, with at least one client and one thing that serves it. */
export interface Design {
  readonly components: readonly Component[];
  readonly clients: readonly Component[];
}

/** Less than this is a detail, or the beginning of a drawing. */
const LEAST_COMPONENTS = 3;

/**
 * The design of a board, or null: its largest drawing of a system. People draw details, alternatives and a first
 * simple version beside it, which it would be unfair to judge.
 */
export function mainDesignOf(board: BoardIndex): Design | null {
  let main: Design | null = null;
  for (const design of designsOf(board)) {
    if (main === null || design.components.length > main.components.length) main = design;
  }
  return main;
}

function designsOf(board: BoardIndex): Design[] {
  const seen = new Set<Component>();
  const designs: Design[] = [];
  for (const component of board.components.values()) {
    if (seen.has(component)) continue;
    const components = [...islandOf(component, board)];
    for (const one of components) seen.add(one);
    const clients = components.filter(isClient);
    const serves = components.some((one) => isServer(one) || isSpreader(one));
    if (clients.length > 0 && serves && components.length >= LEAST_COMPONENTS)
      designs.push({ components, clients });
  }
  return designs;
}

/** Whether some arrow of the board could not be read: then a link that seems missing may well be drawn. */
export function hasUnreadArrows(board: BoardIndex): boolean {
  return board.graph.unread.some(({ why }) => /\barrow\b/i.test(why));
}

/** What can be reached from some components without passing `without`, whichever way links point. */
export function reachable(
  from: readonly Component[],
  board: BoardIndex,
  without: ReadonlySet<Component>,
  mayPass: (component: Component) => boolean = () => true,
): ReadonlySet<Component> {
  const reached = new Set(from.filter((component) => !without.has(component)));
  for (const component of reached) {
    if (!from.includes(component) && !mayPass(component)) continue;
    for (const { other } of component.links) {
      const next = board.components.get(other);
      if (next !== undefined && !without.has(next)) reached.add(next);
    }
  }
  return reached;
}
