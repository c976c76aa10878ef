import type { AttemptReading } from "../rubric/attempt-reading.ts";
import type { BoardIndex, Component } from "../rubric/board-index.ts";
import type { Deed } from "./actions.ts";
import type { Meaning } from "./meaning.ts";
import type { Requirement } from "./requirements.ts";
import { cheapestRoute, type Route } from "./route.ts";
import { type ConceptsIn, meeting, spacedWords, stemOf, type Terms, termsOf } from "./terms.ts";
import { isCache, isClient, isDatabase, isDurable, isServer, isSpreader } from "./traits.ts";

/** What of a board carries which requirement. */
export interface Carriers {
  /** What a label says beyond what the thing is: "feed" of "Feed service". Empty for "App server". */
  readonly subjectOf: (component: Component) => Terms;
  /** The way of a requirement from a client to where its data is kept; null when nothing on the board says so. */
  readonly routeOf: (meaning: Meaning, deed: Deed) => Route | null;
  /** Whether some requirement names the component. */
  readonly isNamed: (component: Component) => boolean;
}

/** Words that say what a component is, not what it deals with. Stems. */
const GENERIC: ReadonlySet<string> = new Set(
  `server service svc api app application backend web main core micro microservice db database data store storage cache
  queue worker job cluster primary master replica slave read write load balancer gateway node layer sql nosql instance
  ec2 ecs eks kubernetes k8s lambda nginx express spring django rest http graphql monolith logic business tier stateless
  system host machine container pod internal public front end back bff`
    .split(/\s+/)
    .map(stemOf),
);

export function carriersOn(
  { board, conceptsIn }: AttemptReading,
  requirements: readonly Requirement[],
): Carriers {
  const asked = requirements.map(({ meaning }) => meaning);
  const subjects = new Map<Component, Terms>();
  for (const component of board.components.values())
    subjects.set(component, subjectIn(component, conceptsIn));
  const subjectOf = (component: Component): Terms => subjects.get(component) ?? new Set();
  const owners = [...subjects.keys()].filter((component) =>
    asked.some((meaning) => owns(subjectOf(component), meaning)),
  );
  const named = new Set(owners);
  const hasNamedServer = owners.some(isServing);
  const from = entriesOf(board);
  return {
    subjectOf,
    isNamed: (component) => named.has(component),
    routeOf: (meaning, deed) => {
      const isOwn = (component: Component): boolean => owns(subjectOf(component), meaning);
      const endAt = endsFor(deed, isOwn);
      const through = (isRight: (component: Component) => boolean): Route | null =>
        cheapestRoute(
          { from, through: (one) => isServing(one) && isFor(one, deed) && isRight(one), endAt },
          board,
        );
      // A worker serves nobody who waits for an answer.
      const own = through((one) => isOwn(one) && !(deed === "read" && one.node.kind === "worker"));
      const near = own ?? through((one) => meeting(subjectOf(one), meaning.rest) === 1);
      if (near !== null) return near;
      // A server named for other things does not serve this one; with no such names, any server does.
      const throughGeneral = through((one) => !hasNamedServer || subjectOf(one).size === 0);
      if (throughGeneral !== null || hasNamedServer) return throughGeneral;
      return cheapestRoute({ from, through: isSpreader, endAt }, board);
    },
  };
}

/** Where reads and writes have servers of their own, each goes to its own. */
function isFor({ node }: Component, deed: Deed): boolean {
  const [reads, writes] = [/\bread/i.test(node.label), /\bwrit/i.test(node.label)];
  return reads === writes || reads === (deed === "read");
}

/** Where requests come in: clients that something is linked to; without any, outside systems; else gateways. */
export function entriesOf(board: BoardIndex): Component[] {
  const linked = [...board.components.values()].filter((component) => component.links.length > 0);
  const clients = linked.filter(isClient);
  if (clients.length > 0) return clients;
  const outside = linked.filter(({ node }) => node.kind === "external");
  return outside.length > 0 ? outside : linked.filter(isSpreader);
}

export function isServing(component: Component): boolean {
  return isServer(component) || component.node.kind === "other";
}

/** Reads may end at a cache; what is written must be kept. What is named for the requirement is preferred. */
function endsFor(deed: Deed, isOwn: (component: Component) => boolean): (at: Component) => number | null {
  return (component) => {
    const preference = isOwn(component) ? 0 : 3;
    if (isDatabase(component)) return preference;
    if (component.node.kind === "search_index") return preference + (deed === "read" ? 1 : 4);
    if (isDurable(component)) return preference + 2;
    return isCache(component) && deed === "read" ? preference + 3 : null;
  };
}

function owns(subject: Terms, meaning: Meaning): boolean {
  return meeting(subject, meaning.object) > 0 || meeting(subject, meaning.action) > 0;
}

function subjectIn({ node }: Component, conceptsIn: ConceptsIn): Terms {
  const line = node.label.split("\n")[0] ?? "";
  const words = spacedWords(line).filter((word) => !GENERIC.has(stemOf(word)));
  return termsOf(words.join(" "), conceptsIn);
}
