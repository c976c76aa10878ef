import type { Entity } from "../language/entities.ts";
import { type AttemptReading, type AttemptText, readableTexts, textEvidence } from "../rubric/attempt-reading.ts";
import { boardEvidence, nodeEvidence } from "../rubric/board-index.ts";
import type { Stage } from "../interview/stage.ts";
import { affinity, type Call, callOf } from "./calls.ts";
import { type Carriers, carriersOn } from "./carriers.ts";
import type { Meaning } from "./meaning.ts";
import { type Requirement, requirementsIn } from "./requirements.ts";
import type { Route } from "./route.ts";
import type { DrawnPath, Mentioned, Trace } from "./schema.ts";
import { meeting, stemOf, type Terms, termsOf } from "./terms.ts";
import { isServer, nameOf } from "./traits.ts";

/**
 * Follows each functional requirement through the stages: to the calls that serve it, the entities it is about,
 * and the path on the board that carries it; and back: what no requirement asks for. Two things connect when
 * they share a word, a form of it, or a concept, and the call does what the requirement does. About linear in
 * requirements × (calls + entities + components).
 */
export function traceRequirements(attempt: AttemptReading): Trace {
  return traceOf(attempt, requirementsIn(attempt));
}

/** The same, for requirements that have been read already. */
export function traceOf(attempt: AttemptReading, requirements: readonly Requirement[]): Trace {
  const { conceptsIn } = attempt;
  const calls = callsIn(attempt);
  const entities = entitiesIn(attempt);
  const meanings = requirements.map((requirement) => requirement.meaning);
  const carriers = carriersOn(attempt.board, meanings, conceptsIn);
  const served = servedCalls(requirements, calls);
  const about = requirements.map(({ meaning }, index) => {
    const reached = (served[index] ?? []).map(({ call }) => call.resource);
    return entities.filter((entity) => isAbout(entity, meaning, reached));
  });
  const asked = new Set(meanings.flatMap((meaning) => [...meaning.actor, ...termsBesides(meaning)]));
  return {
    requirements: requirements.map(({ text, evidence, meaning }, index) => ({
      text,
      evidence,
      endpoints: (served[index] ?? []).map(({ mentioned }) => mentioned),
      entities: (about[index] ?? []).map(({ mentioned }) => mentioned),
      path: drawn(carriers.routeOf(meaning, mainDeedOf(meaning), false)),
    })),
    unasked:
      requirements.length === 0
        ? { endpoints: [], entities: [], components: [] }
        : {
            endpoints: calls
              .filter((found) => !served.some((list) => list.includes(found)) && !isSupporting(found.call))
              .map(({ mentioned }) => mentioned),
            entities: entities
              .filter((found) => !about.some((list) => list.includes(found)) && !meets(found.terms, asked))
              .map(({ mentioned }) => mentioned),
            components: unaskedComponents(attempt, carriers, asked),
          },
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

const LEAST_MEETING = 0.45;

interface FoundCall {
  readonly call: Call;
  readonly mentioned: Mentioned;
}

interface FoundEntity {
  readonly terms: Terms;
  readonly mentioned: Mentioned;
}

function servedCalls(requirements: readonly Requirement[], calls: readonly FoundCall[]): FoundCall[][] {
  const counts = new Map<string, number>();
  for (const { meaning } of requirements) {
    for (const term of new Set([...meaning.object, ...meaning.actor])) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  const rarityOf = (term: string): number => 1 / (counts.get(term) ?? 1);
  const all = calls.map((found) => {
    const affinities = requirements.map(({ meaning }) => affinity(meaning, found.call, rarityOf));
    const best = Math.max(0, ...affinities);
    return affinities.map((one) => (one >= LEAST_AFFINITY && one >= best * NEARLY ? one : 0));
  });
  return requirements.map((_, index) => {
    const best = Math.max(0, ...all.map((affinities) => affinities[index] ?? 0));
    return calls.filter((_call, at) => {
      const own = all[at]?.[index] ?? 0;
      return own > 0 && (own >= FAR || own >= best * NEARLY);
    });
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

/** The calls of the interface note and of lists on the board; where they hold none, of any note. */
function callsIn(attempt: AttemptReading): FoundCall[] {
  const found = new Map<string, FoundCall>();
  for (const text of textsWith(attempt, "I", (one) => one.endpoints.length > 0)) {
    for (const endpoint of text.endpoints) {
      if (!isMeant(text, endpoint.start)) continue;
      const call = callOf(endpoint, attempt.conceptsIn);
      const evidence = textEvidence(text, endpoint.start, endpoint.end);
      if (!found.has(call.name)) found.set(call.name, { call, mentioned: { name: call.name, evidence } });
    }
  }
  return [...found.values()];
}

function entitiesIn(attempt: AttemptReading): FoundEntity[] {
  const found = new Map<string, FoundEntity>();
  for (const text of textsWith(attempt, "D", (one) => one.entities.length > 0)) {
    for (const entity of text.entities) {
      if (!isMeant(text, entity.start)) continue;
      const terms = termsOf(entity.name, attempt.conceptsIn);
      const key = [...terms].filter((term) => !term.startsWith("#")).join(" ") || entity.name;
      if (!found.has(key)) found.set(key, { terms, mentioned: mentionedEntity(entity, text) });
    }
  }
  return [...found.values()];
}

function mentionedEntity({ name, start, end }: Entity, text: AttemptText): Mentioned {
  return { name, evidence: textEvidence(text, start, end) };
}

function textsWith(attempt: AttemptReading, stage: Stage, has: (text: AttemptText) => boolean): AttemptText[] {
  const all = readableTexts(attempt).filter(has);
  const own = all.filter((text) => text.stage === stage);
  const drawnOrOwn = own.length > 0 ? own : all.filter((text) => text.stage === null);
  return drawnOrOwn.length > 0 ? drawnOrOwn : all;
}

/** Written as part of the design. Words of the problem itself may be used for a name. */
function isMeant(text: AttemptText, offset: number): boolean {
  const at = text.reading.words.findIndex((word) => word.end > offset);
  const assertion = text.reading.assertions[at] ?? "affirmed";
  return assertion === "affirmed" || assertion === "echo";
}

/** Calls that every system has, whatever is asked of it. */
const SUPPORTING = new Set(
  "login logout auth oauth token session register signup sign signin health ping status metric refresh".split(" ").map(stemOf),
);

function isSupporting(call: Call): boolean {
  return [...call.resource, ...call.within].some((term) => SUPPORTING.has(term));
}

/** Services named for something that is in no requirement. Plumbing is asked for by nobody and needed by all. */
function unaskedComponents(attempt: AttemptReading, carriers: Carriers, asked: Terms): Mentioned[] {
  const services = [...attempt.board.components.values()].filter(
    (component) => isServer(component) && component.node.kind !== "worker" && component.node.also.length === 0,
  );
  return services
    .filter((component) => {
      const subject = [...carriers.subjectOf(component)].filter((term) => !term.startsWith("#"));
      return subject.length > 0 && !carriers.isNamed(component) && !meets(carriers.subjectOf(component), asked);
    })
    .map((component) => ({ name: nameOf(component), evidence: nodeEvidence([component]) }));
}

function termsBesides({ action, object, rest }: Meaning): string[] {
  return [...action, ...object, ...rest];
}

function meets(a: Terms, b: Terms): boolean {
  return meeting(a, b) > 0;
}

function drawn(route: Route | null): DrawnPath | null {
  if (route === null) return null;
  return {
    nodeIds: route.steps.map(({ node }) => node.id),
    labels: route.steps.map(nameOf),
    evidence: boardEvidence(route.elementIds),
  };
}

