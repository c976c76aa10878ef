import type { BoardGraph, BoardNode } from "./graph.ts";
import { readBoard } from "./read-board.ts";
import type { SceneElement } from "./scene.ts";
import { box, ellipse, scene } from "./scene-builder.ts";
import { testNames } from "./test-names.ts";

/** What the tests of board reading share: three things in a row, and short ways to look at a graph. */

export const client = box({ id: "client", x: 0, y: 0 }, "Client");
export const server = box({ id: "server", x: 400, y: 0 }, "Web server");
export const database = ellipse({ id: "db", x: 800, y: 0 }, "Database");

export function read(...parts: readonly (readonly SceneElement[])[]): BoardGraph {
  return readBoard(scene(...parts), testNames);
}

/** Links as "from -> to" or "from <-> to", in the order of the alphabet. */
export function edges(graph: BoardGraph): string[] {
  return graph.edges
    .map(({ from, to, bidirectional }) => `${from} ${bidirectional ? "<->" : "->"} ${to}`)
    .sort();
}

/** The ids of all nodes with a role, in the order of the alphabet. */
export function withRole(graph: BoardGraph, role: BoardNode["role"]): string[] {
  return graph.nodes
    .filter((node) => node.role === role)
    .map((node) => node.id)
    .sort();
}

export function components(graph: BoardGraph): string[] {
  return withRole(graph, "component");
}

export function node(graph: BoardGraph, id: string): BoardNode | undefined {
  return graph.nodes.find((other) => other.id === id);
}
