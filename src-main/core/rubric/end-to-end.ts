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

const IN_MEMORY: ComponentKind[] = ["cache"];

/**
 * Whether the board shows a system that works from end to end: some client, by way of something that serves it,
 * reaches something that keeps data. Arrows may point either way, since people draw requests or data.
 */
export function hasEndToEndPath(board: BoardIndex): boolean {
  // What is kept for minutes (places of people, counters of callers) may live in memory alone.
  const keepsDurably = componentsLike(board, { kinds: DURABLE }).length > 0;
  const spec = {
    from: { kinds: ENTRIES },
    to: { kinds: keepsDurably ? DURABLE : IN_MEMORY },
    through: [{ kinds: SERVERS }],
    avoiding: [],
    either: true,
  };
  return shortestPath(spec, componentsLike(board, spec.from), board) !== null;
}
