import type { BoardIndex, Component } from "../rubric/board-index.ts";
import { type Design, hasUnreadArrows, reachable } from "./designs.ts";
import type { Finding } from "./schema.ts";
import { neighboursOf } from "./siblings.ts";
import {
  isCache,
  isClient,
  isDatabase,
  isDurable,
  isManaged,
  isReplicated,
  isServer,
  isSpreader,
  nameOf,
  namesOf,
} from "./traits.ts";

/** Whether what is written is kept, what is cached has a source, and one database bears everything. */
export function storageFindings({ components }: Design, board: BoardIndex): Finding[] {
  if (components.some(keeps))
    return [...writesNotKept(components, board), ...sharedBottleneck(components, board)];
  const all = [...board.components.values()];
  // What is drawn apart from the main design may well be its store.
  if (all.some(keeps) || components.some(isOutside)) return [];
  const caches = components.filter((one) => isCache(one) && !HOLDS_PASSING_STATE.test(one.node.label));
  if (caches.length > 0) return [withoutSource(caches)];
  const holdsState = all.some((one) => isCache(one) || one.node.kind === "coordination");
  return holdsState || !components.some(isServer) ? [] : [nothingKept(components)];
}

/** A log keeps what is written to it as well, for a while. */
function keeps(component: Component): boolean {
  return isDurable(component) || component.node.kind === "stream" || STORE_IN_NAME.test(component.node.label);
}

const STORE_IN_NAME = /\b(?:db|database|storage|store|disk|s3|bucket|warehouse|ledger|persist\w*)\b/i;

function isOutside({ node }: Component): boolean {
  return node.kind === "external";
}

/** Counters, sessions and the like may be lost, so nothing needs to stand behind them. */
const HOLDS_PASSING_STATE =
  /\b(?:session|token|rate|limit\w*|counter|presence|location|geo|lock|pub\s?\/?\s?sub|bucket|leaderboard)\b/i;

function withoutSource(caches: readonly Component[]): Finding {
  return {
    kind: "cache-without-source",
    severity: "serious",
    says: `${namesOf(caches)} is the only place your board keeps data, and a cache may lose it all: draw the store it is a copy of.`,
    elementIds: elementsOf(caches),
  };
}

function nothingKept(components: readonly Component[]): Finding {
  const servers = components.filter(isServer);
  return {
    kind: "nothing-kept",
    severity: "serious",
    says: `Nothing on your board keeps data: ${namesOf(servers.slice(0, MAX_NAMED))} would forget everything at a restart, so draw where it is stored.`,
    elementIds: elementsOf(servers),
  };
}

const MAX_NAMED = 4;

/** Services whose name says that they take something in. */
const TAKES_IN =
  /\b(?:upload|write|writer|post|posting|order|orders|ordering|booking|checkout|ingest\w*|publish\w*|create|creation|submission)\b/i;

/**
 * A service that takes something in and from which no link leads on to a store, not even by way of other services
 * or queues. Clients and gateways lead back to everything, so they are not gone through.
 */
function writesNotKept(components: readonly Component[], board: BoardIndex): Finding[] {
  if (hasUnreadArrows(board)) return [];
  return components
    .filter(({ node }) => node.kind === "service" && TAKES_IN.test(node.label))
    .slice(0, MOST_SERVICES)
    .filter((service) => {
      const reached = reachable(
        [service],
        board,
        new Set(),
        (next) => !isClient(next) && !isSpreaderTo(next, service),
      );
      return ![...reached].some((next) => keeps(next) || isOutside(next));
    })
    .map((service) => ({
      kind: "write-not-kept",
      severity: "serious",
      says: `What ${nameOf(service)} takes in never reaches a store on your board: link it to where it is kept, or to the queue that leads there.`,
      elementIds: elementsOf([service]),
    }));
}

/** Each costs a walk over the board. */
const MOST_SERVICES = 20;

/** A gateway in front of a service; one behind it ("service → load balancer → database") leads on. */
function isSpreaderTo(next: Component, service: Component): boolean {
  const isInFront = next.links.some(({ other, leaves }) => other === service.node.id && leaves);
  const leadsOn = service.links.some(({ other, leaves }) => other === next.node.id && leaves);
  return isSpreader(next) && isInFront && !leadsOn;
}

/** One database that is not replicated, no cache, no other store of rows: every read and write meets there. */
function sharedBottleneck(components: readonly Component[], board: BoardIndex): Finding[] {
  const databases = components.filter(isDatabase);
  const [only] = databases;
  const relieved = components.some(
    ({ node }) => node.kind === "cache" || node.kind === "search_index" || node.also.includes("cache"),
  );
  if (only === undefined || databases.length > 1 || relieved || isReplicated(only, board)) return [];
  if (only.node.kind === "nosql_db" || isManaged(only)) return [];
  const users = neighboursOf(only, board).filter(
    (one) => isServer(one) || isSpreader(one) || one.node.kind === "other",
  );
  if (users.length === 0) return [];
  return [
    {
      kind: "shared-bottleneck",
      severity: "worth-a-look",
      says: `Every read and every write of ${namesOf(users.slice(0, MAX_NAMED))} meets in ${nameOf(only)}: a cache or a read replica would take the reads off it.`,
      elementIds: elementsOf([only, ...users]),
    },
  ];
}

function elementsOf(components: readonly Component[]): string[] {
  return [...new Set(components.flatMap(({ node }) => node.elementIds))];
}
