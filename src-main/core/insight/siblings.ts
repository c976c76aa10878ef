import type { BoardIndex, Component } from "../rubric/board-index.ts";

export function neighboursOf(component: Component, board: BoardIndex): Component[] {
  const ids = new Set(component.links.map((link) => link.other));
  return [...ids].flatMap((id) => board.components.get(id) ?? []);
}

/**
 * Components drawn several times in one place: of one kind and name but for a number ("server 1", "server 2"), and
 * linked to much the same things. The component itself is among them.
 */
export function siblingsOf(component: Component, board: BoardIndex): readonly Component[] {
  const around = namesAround(component, board);
  const alike = namesakesOn(board).get(keyOf(component)) ?? [];
  return [
    component,
    ...alike.filter((other) => other !== component && likeness(around, namesAround(other, board)) >= ALIKE),
  ];
}

/** A share of the things around two components, by name: load balancers of two tiers have less in common. */
const ALIKE = 0.5;

/** Enough to see that there are several. */
const MOST_NAMESAKES = 30;

/** Asked for again and again, of boards that do not change. */
const known = new WeakMap<BoardIndex, ReadonlyMap<string, readonly Component[]>>();

function namesakesOn(board: BoardIndex): ReadonlyMap<string, readonly Component[]> {
  const before = known.get(board);
  if (before !== undefined) return before;
  const namesakes = new Map<string, Component[]>();
  for (const component of board.components.values()) {
    const list = namesakes.get(keyOf(component));
    if (list === undefined) namesakes.set(keyOf(component), [component]);
    else if (list.length < MOST_NAMESAKES) list.push(component);
  }
  known.set(board, namesakes);
  return namesakes;
}

function namesAround(component: Component, board: BoardIndex): ReadonlySet<string> {
  return new Set(
    component.links.flatMap((link) => {
      const other = board.components.get(link.other);
      return other === undefined ? [] : [keyOf(other)];
    }),
  );
}

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = [...a].filter((name) => b.has(name)).length;
  return common / Math.max(1, a.size + b.size - common);
}

function keyOf({ node }: Component): string {
  const name = node.label
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, " ")
    .replace(/\b\p{L}\b/gu, "")
    .trim();
  return `${node.kind} ${name}`;
}
