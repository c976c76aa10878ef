import type { BoardIndex, Component } from "../rubric/board-index.ts";
import { type Design, reachable } from "./designs.ts";
import type { Finding } from "./schema.ts";
import { neighboursOf } from "./siblings.ts";
import { isClient, isDurable, isManaged, isReplicated, isServer, isSpreader, nameOf } from "./traits.ts";

/**
 * Parts without which nothing works, and of which the board shows one: taking the part away cuts every client off
 * from every store. A box of a service behind a load balancer usually means several, and object storage, CDN and
 * DNS are run by someone with many, so none of these is reported.
 */
export function singlePoints(design: Design, board: BoardIndex): Finding[] {
  const servers = lonelyServers(design, board);
  const named = new Set(servers.flatMap(({ elementIds }) => elementIds));
  return [
    ...lonelyDatabases(design, board),
    ...servers,
    // One remark about a load balancer is enough.
    ...lonelyEntries(design, board).filter(({ elementIds }) => !elementIds.some((id) => named.has(id))),
    ...lonelyIdMakers(design, board),
  ];
}

/** The one relational database of a design, without a replica. Most others are clusters by nature. */
function lonelyDatabases({ components }: Design, board: BoardIndex): Finding[] {
  const databases = components.filter(({ node }) => node.kind === "sql_db" || node.kind === "nosql_db");
  const [only] = databases;
  if (only === undefined || databases.length > 1 || only.node.kind !== "sql_db") return [];
  if (
    isManaged(only) ||
    isReplicated(only, board) ||
    !neighboursOf(only, board).some((one) => isServingLike(one) || isSpreader(one))
  )
    return [];
  return [
    {
      kind: "single-point-of-failure",
      severity: "serious",
      says: `${nameOf(only)} stands alone: when it fails, nothing can be written and no copy can take over, so draw a standby or a replica.`,
      elementIds: only.node.elementIds,
    },
  ];
}

function isServingLike(component: Component): boolean {
  return isServer(component) || component.node.kind === "other";
}

/** One server that clients call with nothing between, or the only one behind a load balancer. */
function lonelyServers(design: Design, board: BoardIndex): Finding[] {
  const isLonely = (server: Component): boolean =>
    (server.node.kind === "service" || server.node.kind === "websocket_server") &&
    !isReplicated(server, board) &&
    isNeeded(server, design, board);
  const called = new Set(design.clients.flatMap((client) => neighboursOf(client, board)));
  const direct = [...called]
    .slice(0, MOST_CANDIDATES)
    .filter((server) => !neighboursOf(server, board).some(balances) && isLonely(server))
    .map(
      (server): Finding => ({
        kind: "single-point-of-failure",
        severity: "serious",
        says: `All clients call ${nameOf(server)}, of which there is one: draw several behind a load balancer, so that one may fail.`,
        elementIds: server.node.elementIds,
      }),
    );
  const behind = design.components
    .filter(({ node }) => node.kind === "load_balancer")
    .slice(0, MOST_CANDIDATES)
    .flatMap((balancer): Finding[] => {
      const [only, another] = neighboursOf(balancer, board).filter(isServingLike);
      if (only === undefined || another !== undefined || !isLonely(only)) return [];
      return [
        {
          kind: "single-point-of-failure",
          severity: "worth-a-look",
          says: `${nameOf(balancer)} has only ${nameOf(only)} to choose from: write on it how many there are, such as “×3”.`,
          elementIds: [...only.node.elementIds, ...balancer.node.elementIds],
        },
      ];
    });
  return [...direct, ...behind];
}

/** Where more than so many might be the one, none is; and each costs a walk over the board. */
const MOST_CANDIDATES = 12;

function balances(component: Component): boolean {
  return isSpreader(component) || component.node.also.includes("load_balancer");
}

/** A load balancer or gateway that everything passes: usually run by a cloud, so only worth a word. */
function lonelyEntries(design: Design, board: BoardIndex): Finding[] {
  return design.components
    .filter((component) => isSpreader(component) && neighboursOf(component, board).some(isClient))
    .slice(0, MOST_CANDIDATES)
    .filter((entry) => !isManaged(entry) && !isReplicated(entry, board) && isNeeded(entry, design, board))
    .slice(0, 1)
    .map((entry) => ({
      kind: "single-point-of-failure",
      severity: "worth-a-look",
      says: `Every request passes ${nameOf(entry)}: say that it is a managed one, or draw a second, so that it is not what fails.`,
      elementIds: entry.node.elementIds,
    }));
}

/** Whoever hands out keys or ids is needed by every write. */
function lonelyIdMakers({ components }: Design, board: BoardIndex): Finding[] {
  return components
    .filter((component) => component.node.kind === "id_generator" && !isReplicated(component, board))
    .filter((component) => neighboursOf(component, board).some((one) => one.node.kind === "service"))
    .map((maker) => ({
      kind: "single-point-of-failure",
      severity: "worth-a-look",
      says: `Nothing new can be made while ${nameOf(maker)} is down, and there is one: draw a second that hands out another range of ids.`,
      elementIds: maker.node.elementIds,
    }));
}

/** Whether every way from a client to a store goes through it. */
function isNeeded(component: Component, { components, clients }: Design, board: BoardIndex): boolean {
  const isEnd = (one: Component): boolean => isDurable(one) && one.node.kind !== "object_storage";
  const ends = components.some(isEnd) ? isEnd : isDurable;
  const passing = (one: Component): boolean => !isClient(one) && !isDurable(one);
  const reached = (without: ReadonlySet<Component>): boolean =>
    [...reachable(clients, board, without, passing)].some(ends);
  return reached(new Set()) && !reached(new Set([component]));
}
