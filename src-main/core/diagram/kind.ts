import { z } from "zod";

/** What a component on a board can be. The spellings are part of the command line's JSON output. */
export const COMPONENT_KINDS = [
  "client",
  "load_balancer",
  "api_gateway",
  "service",
  "worker",
  "cache",
  "sql_db",
  "nosql_db",
  "object_storage",
  "cdn",
  "message_queue",
  "stream",
  "pubsub",
  "search_index",
  "rate_limiter",
  "id_generator",
  "scheduler",
  "monitoring",
  "logging",
  "dns",
  "auth",
  "notification",
  "data_warehouse",
  "coordination",
  "external",
  "websocket_server",
  "other",
] as const;

export const componentKindSchema = z.enum(COMPONENT_KINDS);
export type ComponentKind = z.infer<typeof componentKindSchema>;

/** What holds data, and is drawn as a cylinder. */
export const STORES: ReadonlySet<ComponentKind> = new Set([
  "sql_db",
  "nosql_db",
  "cache",
  "object_storage",
  "search_index",
  "data_warehouse",
]);

/** What the palette or the user says that a shape is, kept in its element as `customData.onair.kind`. */
export const statedKindSchema = z.union([componentKindSchema, z.literal("not-a-component")]);
export type StatedKind = z.infer<typeof statedKindSchema>;
