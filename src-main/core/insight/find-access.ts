import type { BoardIndex, Component } from "../rubric/board-index.ts";
import { type Design, hasUnreadArrows } from "./designs.ts";
import type { Finding } from "./schema.ts";
import { isClient, isDatabase, nameOf, namesOf } from "./traits.ts";

/** Who reaches what they should not, and what nothing reaches. */
export function accessFindings(design: Design, board: BoardIndex): Finding[] {
  return [...clientsAtDatabases(design, board), ...notLinked(board)];
}

/** Stores that are on the client's side, or made to be called from one. */
const FOR_CLIENTS =
  /\b(?:local|on[- ]?device|offline|sqlite|realm|indexed\s?db|firebase|firestore|supabase|room|core\s?data)\b/i;
/** People who may well query a database. */
const INSIDERS = /\b(?:admin\w*|analyst|operator|developer|dba|engineer|scientist|internal|ops)\b/i;

/** Databases that answer a client need a server between them; files may be fetched and stored directly. */
function clientsAtDatabases({ clients }: Design, board: BoardIndex): Finding[] {
  return clients.flatMap((client) =>
    client.links.flatMap((link): Finding[] => {
      const store = board.components.get(link.other);
      if (store === undefined || !link.leaves || !isDatabase(store) || !isSure(client) || !isSure(store))
        return [];
      if (FOR_CLIENTS.test(store.node.label) || INSIDERS.test(client.node.label)) return [];
      return [
        {
          kind: "client-reaches-database",
          severity: "serious",
          says: `${nameOf(client)} reaches ${nameOf(store)} directly, so every client would hold its password: put a service between them that checks who asks for what.`,
          elementIds: [
            ...new Set([...client.node.elementIds, ...link.edge.elementIds, ...store.node.elementIds]),
          ],
        },
      ];
    }),
  );
}

function isSure({ node }: Component): boolean {
  return node.confidence >= 0.6 && node.label.trim() !== "";
}

/** More than these are a legend, or a drawing that is not linked at all. */
const MAX_NOT_LINKED = 3;
const MANY_NOT_LINKED = 30;
/** A board with fewer links is only begun. */
const LEAST_LINKS = 3;

/** Components that stand beside a design and that no link leads to. */
function notLinked(board: BoardIndex): Finding[] {
  if (hasUnreadArrows(board)) return [];
  const all = [...board.components.values()];
  const links = all.reduce((sum, component) => sum + component.links.length, 0) / 2;
  const alone = all.filter(
    (component) =>
      component.links.length === 0 &&
      isSure(component) &&
      component.node.kind !== "other" &&
      !isWatching(component),
  );
  const ofThese = alone.slice(0, MANY_NOT_LINKED).filter((component) => !isPartOfAnother(component, board));
  if (links < LEAST_LINKS || ofThese.length === 0 || ofThese.length > MAX_NOT_LINKED) return [];
  const [has, it] = ofThese.length === 1 ? ["has", "it"] : ["have", "them"];
  return [
    {
      kind: "not-linked",
      severity: "worth-a-look",
      says: `${namesOf(ofThese)} ${has} no link: draw who calls ${it}, or take ${it} off the board.`,
      elementIds: [...new Set(ofThese.flatMap(({ node }) => node.elementIds))],
    },
  ];
}

/** Monitoring and the like concern everything, so people draw them apart; so do they who uses it. */
function isWatching(component: Component): boolean {
  return isClient(component) || WATCHERS.has(component.node.kind);
}

const WATCHERS: ReadonlySet<string> = new Set([
  "monitoring",
  "logging",
  "dns",
  "coordination",
  "auth",
  "rate_limiter",
]);

/** Drawn in several places: one of them is linked. */
function isPartOfAnother(component: Component, board: BoardIndex): boolean {
  const name = nameOf(component).toLowerCase();
  return [...board.components.values()].some(
    (other) => other !== component && other.links.length > 0 && nameOf(other).toLowerCase() === name,
  );
}
