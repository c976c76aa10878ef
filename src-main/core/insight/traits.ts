import type { ComponentKind } from "../diagram/kind.ts";
import type { BoardIndex, Component } from "../rubric/board-index.ts";
import { neighboursOf, siblingsOf } from "./siblings.ts";

/** What the parts of a board are to each other: who serves, who keeps, who is one of several. */

const CLIENTS: ReadonlySet<ComponentKind> = new Set(["client"]);
const SERVERS: ReadonlySet<ComponentKind> = new Set([
  "service",
  "worker",
  "websocket_server",
  "notification",
]);
const DATABASES: ReadonlySet<ComponentKind> = new Set(["sql_db", "nosql_db"]);
const DURABLE: ReadonlySet<ComponentKind> = new Set([
  "sql_db",
  "nosql_db",
  "object_storage",
  "data_warehouse",
  "search_index",
]);
const QUEUES: ReadonlySet<ComponentKind> = new Set(["message_queue", "stream"]);
const SPREADERS: ReadonlySet<ComponentKind> = new Set(["load_balancer", "api_gateway"]);

export const isClient = ofKind(CLIENTS);
/** It runs the candidate's own code. */
export const isServer = ofKind(SERVERS);
export const isDatabase = ofKind(DATABASES);
/** It keeps what it is given when the power goes. */
export const isDurable = ofKind(DURABLE);
export const isQueue = ofKind(QUEUES);
/** It hands requests on to others. */
export const isSpreader = ofKind(SPREADERS);
export const isCache = ofKind(new Set<ComponentKind>(["cache"]));

/** A thing that keeps data with replicas, or is run for you: one box of it is no single point of failure. */
const MANAGED =
  /\b(?:dynamo\s?db|dynamo|aurora|rds|spanner|cosmos|firestore|firebase|bigtable|cassandra|scylla|cockroach|yugabyte|tidb|planetscale|supabase|neon|managed|serverless|cloud|aws|amazon|azure|gcp|google|elb|alb|nlb|multi-?az|vitess|foundation\s?db|hbase|keyspaces)\b/i;

export function isManaged({ node }: Component): boolean {
  return MANAGED.test(node.label);
}

/** The words a person would use for it: its label without lists and remarks, or its kind when it has none. */
export function nameOf({ node }: Component): string {
  const lines = node.label.split("\n").map((line) => line.replace(/\s+/g, " ").trim());
  const list = lines.findIndex((line, index) => index > 0 && /^(?:$|[-–—*•:(+{]|\d+[.)])/.test(line));
  const whole = (list < 0 ? lines : lines.slice(0, list)).join(" ").trim();
  const head = (whole.split(/\s[-–—:({]\s?|:\s/)[0] ?? whole).replace(/[\s:,;.-]+$/, "");
  const name = head.length >= 2 ? head : whole;
  if (name === "") return `the unnamed ${node.kind.replaceAll("_", " ")}`;
  return name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1).trimEnd()}…` : name;
}

const LONGEST_NAME = 40;

/** "A", "A and B", "A, B and C"; a name that comes twice is written once, with its count. */
export function namesOf(components: readonly Component[]): string {
  const counts = new Map<string, number>();
  for (const component of components) counts.set(nameOf(component), (counts.get(nameOf(component)) ?? 0) + 1);
  const names = [...counts].map(([name, count]) => (count > 1 ? `${name} (${count} of them)` : name));
  const last = names.pop() ?? "";
  return names.length === 0 ? last : `${names.join(", ")} and ${last}`;
}

/** Whether the drawing shows more than one of it: copies, siblings, or stores linked to it as replicas. */
export function isReplicated(component: Component, board: BoardIndex): boolean {
  if (component.node.instances > 1 || siblingsOf(component, board).length > 1) return true;
  if (REPLICATED.test(component.node.label)) return true;
  if (!isDatabase(component)) return false;
  return neighboursOf(component, board).some(isDatabase);
}

const REPLICATED =
  /\b(?:replica|replicas|replicated|cluster|clustered|slave|standby|failover|master|primary|secondary|shards?|sharded|partitions?|auto-?\s?scal\w*)\b/i;

/** Every component that links lead to from one, whichever way they point, itself included. */
export function islandOf(start: Component, board: BoardIndex): ReadonlySet<Component> {
  const island = new Set([start]);
  for (const component of island) {
    for (const next of neighboursOf(component, board)) island.add(next);
  }
  return island;
}

/** By the kind it most likely is; further roles of the same box count as well. */
function ofKind(kinds: ReadonlySet<ComponentKind>): (component: Component) => boolean {
  return ({ node }) => kinds.has(node.kind);
}
