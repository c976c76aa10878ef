import type { ComponentKind } from "../diagram/kind.ts";
import type { BoardIndex } from "./board-index.ts";
import { componentsLike } from "./board-index.ts";
import { shortestPath } from "./matchers/path.ts";

const ENTRIES: ComponentKind[] = ["client", "external"];
const SERVERS: ComponentKind[] = [
  "service",
  "worker",
  "api_gateway",
  "websocket_server",
  "load_balancer",
  "other",
];
const DURABLE: ComponentKind[] = [
  "sql_db",
  "nosql_db",
  "object_storage",
  "data_warehouse",
  "search_index",
  "stream",
];

/**
 * Whether the board shows a system that works from end to end: some client, by way of something that serves it,
 * reaches something that keeps data. Arrows may point either way, since people draw requests or data.
 */
export function hasEndToEndPath(board: BoardIndex): boolean {
  const spec = {
    from: { kinds: ENTRIES },
    to: { kinds: DURABLE },
    through: [{ kinds: SERVERS }],
    avoiding: [],
    either: true,
  };
  return shortestPath(spec, componentsLike(board, spec.from), board) !== null;
}
