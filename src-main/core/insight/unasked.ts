import type { AttemptReading } from "../rubric/attempt-reading.ts";
import { type BoardIndex, type Component, nodeEvidence } from "../rubric/board-index.ts";
import type { Call } from "./calls.ts";
import type { Carriers } from "./carriers.ts";
import type { FoundCall, FoundEntity } from "./found.ts";
import type { Meaning } from "./meaning.ts";
import type { DrawnPath, Mentioned, Trace } from "./schema.ts";
import { neighboursOf } from "./siblings.ts";
import { meeting, stemOf, type Terms } from "./terms.ts";
import { isClient, isSpreader, nameOf } from "./traits.ts";

/** What has been traced, requirement by requirement. */
export interface Traced {
  readonly attempt: AttemptReading;
  readonly meanings: readonly Meaning[];
  readonly carriers: Carriers;
  readonly calls: readonly FoundCall[];
  readonly entities: readonly FoundEntity[];
  readonly served: readonly (readonly FoundCall[])[];
  readonly about: readonly (readonly FoundEntity[])[];
  readonly paths: readonly (DrawnPath | null)[];
}

/** What no requirement asks for. Without requirements there is nothing to hold it against, and nothing is listed. */
export function unaskedBy(traced: Traced): Trace["unasked"] {
  const { meanings, calls, entities, served, about } = traced;
  if (meanings.length === 0) return { endpoints: [], entities: [], components: [] };
  const asked = new Set(
    meanings.flatMap(({ actor, action, object, rest }) => [...actor, ...action, ...object, ...rest]),
  );
  const servesNone = (found: FoundCall): boolean => !served.some((list) => list.includes(found));
  const concernsNone = (found: FoundEntity): boolean =>
    !about.some((list) => list.includes(found)) && !meets(found.terms, asked);
  return {
    endpoints: calls
      .filter((found) => isFromNotes(found) && servesNone(found) && !isSupporting(found.call))
      .map(({ mentioned }) => mentioned),
    entities: entities
      .filter((found) => isFromNotes(found) && concernsNone(found))
      .map(({ mentioned }) => mentioned),
    components: unaskedComponents(traced, asked),
  };
}

/** What is written on the board is often a heading or a remark, so what no requirement asks for is not listed. */
function isFromNotes({ mentioned }: { readonly mentioned: Mentioned }): boolean {
  return mentioned.evidence.source === "notes";
}

/** Calls that every system has, whatever is asked of it. */
const SUPPORTING = new Set(
  "login logout auth oauth token session register signup sign signin health ping status metric refresh"
    .split(" ")
    .map(stemOf),
);

function isSupporting(call: Call): boolean {
  return [...call.resource, ...call.within].some((term) => SUPPORTING.has(term));
}

/**
 * Services named for something that is in no requirement, on a board whose services are mostly named for what is
 * asked. Plumbing is asked for by nobody and needed by all.
 */
function unaskedComponents({ attempt, carriers, paths }: Traced, asked: Terms): Mentioned[] {
  const services = [...attempt.board.components.values()].filter(
    ({ node }) => node.kind === "service" && node.also.length === 0,
  );
  if (services.filter(carriers.isNamed).length * 2 < services.length) return [];
  const { board } = attempt;
  const onPath = new Set(paths.flatMap((path) => path?.nodeIds ?? []));
  return services
    .filter((component) => {
      const subject = carriers.subjectOf(component);
      const words = [...subject].filter((term) => !term.startsWith("#"));
      const isPlumbing = words.some((word) => PLUMBING.has(word));
      return (
        words.length > 0 &&
        !isPlumbing &&
        !onPath.has(component.node.id) &&
        !meets(subject, asked) &&
        isOffered(component, board)
      );
    })
    .map((component) => ({ name: nameOf(component), evidence: nodeEvidence([component]) }));
}

/** Clients, or what hands on their requests, call it. */
function isOffered(component: Component, board: BoardIndex): boolean {
  return neighboursOf(component, board).some((other) => isClient(other) || isSpreader(other));
}

const PLUMBING: ReadonlySet<string> = new Set(
  `aggregator engine wrapper agent ingestion proxy sync metadata media image video notification auth user account
  config configuration id key token discovery registry cron scheduler cleanup compaction orchestrator session location
  event log metric monitor edge fanout fan router dispatcher coordinator processor processing`
    .split(/\s+/)
    .map(stemOf),
);

function meets(a: Terms, b: Terms): boolean {
  return meeting(a, b) > 0;
}
