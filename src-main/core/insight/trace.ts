import type { AttemptReading } from "../rubric/attempt-reading.ts";
import { boardEvidence } from "../rubric/board-index.ts";
import { affinity } from "./calls.ts";
import { type Carriers, carriersOn } from "./carriers.ts";
import { callsIn, entitiesIn, type FoundCall, type FoundEntity } from "./found.ts";
import type { Meaning } from "./meaning.ts";
import { type Requirement, requirementsIn } from "./requirements.ts";
import type { Route } from "./route.ts";
import type { DrawnPath, Trace } from "./schema.ts";
import { meeting, type Terms } from "./terms.ts";
import { nameOf } from "./traits.ts";
import { unaskedBy } from "./unasked.ts";

/**
 * Follows each functional requirement through the stages: to the calls that serve it, the entities it is about,
 * and the path on the board that carries it; and back: what no requirement asks for. Two things connect when
 * they share a word, a form of it, or a concept, and the call does what the requirement does. About linear in
 * requirements × (calls + entities + components).
 */
export function traceRequirements(attempt: AttemptReading): Trace {
  const requirements = requirementsIn(attempt);
  return traceOf(attempt, requirements, carriersOn(attempt, requirements));
}

/** The same, for requirements that have been read already. */
export function traceOf(
  attempt: AttemptReading,
  requirements: readonly Requirement[],
  carriers: Carriers,
): Trace {
  const calls = callsIn(attempt);
  const entities = entitiesIn(attempt);
  const meanings = requirements.map((requirement) => requirement.meaning);
  const served = servedCalls(requirements, calls);
  const about = requirements.map(({ meaning }, index) => {
    const reached = (served[index] ?? []).map(({ call }) => call.resource);
    return entities.filter((entity) => isAbout(entity, meaning, reached));
  });
  const paths = meanings.map((meaning) => drawn(carriers.routeOf(meaning, mainDeedOf(meaning))));
  return {
    requirements: requirements.map(({ text, evidence }, index) => ({
      text,
      evidence,
      endpoints: (served[index] ?? []).map(({ mentioned }) => mentioned),
      entities: (about[index] ?? []).map(({ mentioned }) => mentioned),
      path: paths[index] ?? null,
    })),
    unasked: unaskedBy({ attempt, meanings, carriers, calls, entities, served, about, paths }),
  };
}

/** What a requirement mostly does: it looks only when it says nothing else. */
export function mainDeedOf(meaning: Meaning): Meaning["deeds"][number] {
  return meaning.deeds.find((deed) => deed !== "read") ?? "read";
}

/** A call serves those requirements to which it is nearly as close as to the closest; below the least, none. */
const LEAST_AFFINITY = 0.33;
const NEARLY = 0.85;
/** Nor does a far-fetched call serve a requirement that has a close one. */
const FAR = 0.39;

/** Enough for a requirement and a call of which neither has another. */
const SLIGHT_AFFINITY = 0.2;

const LEAST_MEETING = 0.45;

function servedCalls(requirements: readonly Requirement[], calls: readonly FoundCall[]): FoundCall[][] {
  const counts = new Map<string, number>();
  for (const { meaning } of requirements) {
    for (const term of new Set([...meaning.object, ...meaning.actor]))
      counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  const rarityOf = (term: string): number => 1 / (counts.get(term) ?? 1);
  const all = calls.map((found) => {
    const affinities = requirements.map(({ meaning }) => affinity(meaning, found.call, rarityOf));
    const best = Math.max(0, ...affinities);
    return affinities.map((one) => (one >= LEAST_AFFINITY && one >= best * NEARLY ? one : 0));
  });
  const served = requirements.map((_, index) => {
    const best = Math.max(0, ...all.map((affinities) => affinities[index] ?? 0));
    return calls.filter((_call, at) => {
      const own = all[at]?.[index] ?? 0;
      return own > 0 && (own >= FAR || own >= best * NEARLY);
    });
  });
  // What is left on both sides may belong together on a slighter sign: "send a prompt in a chat" and chat messages.
  const left = calls.filter((call) => !served.some((list) => list.includes(call)));
  return requirements.map(({ meaning }, index) => {
    const own = served[index] ?? [];
    if (own.length > 0) return own;
    const nearest = left
      .map((found) => ({ found, near: affinity(meaning, found.call, rarityOf) }))
      .filter(({ near }) => near >= SLIGHT_AFFINITY)
      .sort((a, b) => b.near - a.near)[0];
    return nearest === undefined ? [] : [nearest.found];
  });
}

function isAbout({ terms }: FoundEntity, meaning: Meaning, resources: readonly Terms[]): boolean {
  const nearest = Math.max(
    meeting(terms, meaning.object),
    meeting(terms, meaning.action) * 0.9,
    meeting(terms, meaning.rest) * 0.6,
    ...resources.map((resource) => meeting(terms, resource) * 0.9),
  );
  return nearest >= LEAST_MEETING;
}

function drawn(route: Route | null): DrawnPath | null {
  if (route === null) return null;
  return {
    nodeIds: route.steps.map(({ node }) => node.id),
    labels: route.steps.map(nameOf),
    evidence: boardEvidence(route.elementIds),
  };
}
