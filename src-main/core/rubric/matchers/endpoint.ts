import {
  type AttemptReading,
  isAffirmedAt,
  isMostlyForeign,
  readableTextsFrom,
  textEvidence,
} from "../attempt-reading.ts";
import type { PageEvidence } from "../evaluation.ts";
import { type Match, NO_MATCH } from "../match.ts";
import type { LeafMatcher } from "../matcher.ts";

type EndpointSpec = Extract<LeafMatcher, { endpoint: unknown }>["endpoint"];

/** A call of the interface with the verb, the resource and the inputs or outputs asked for. */
export function matchEndpoint(spec: EndpointSpec, attempt: AttemptReading): Match {
  const near: PageEvidence[] = [];
  const concerned = () => near;
  for (const text of readableTextsFrom(attempt, "I")) {
    for (const endpoint of text.endpoints()) {
      if (!isAffirmedAt(text, endpoint.start)) continue;
      const named = resourcesOf(endpoint.name, attempt.conceptsIn);
      if (!spec.resource.some((term) => named.has(term))) continue;
      if (spec.verb !== "any" && endpoint.verb !== spec.verb) continue;
      near.push(textEvidence(text, endpoint.start, endpoint.end));
      const details = spec.with.length === 0 ? named : attempt.conceptsIn(endpoint.details);
      if (!spec.with.every((terms) => terms.some((term) => details.has(term)))) continue;
      const end = spec.with.length === 0 ? endpoint.end : endpoint.detailsEnd;
      return { ...NO_MATCH, credit: 1, evidence: [textEvidence(text, endpoint.start, end)], concerned };
    }
  }
  return { ...NO_MATCH, concerned, assessable: !isMostlyForeign(attempt) };
}

/**
 * What a call is about. What stands for a value names the resource only where no word does: "GET /{code}" is about a
 * code and "/queues/{name}/{messageId}" about a message too, but "GET /feed/{user_id}" about a feed, and "/{id}" about
 * nothing in particular.
 */
function resourcesOf(name: string, conceptsIn: AttemptReading["conceptsIn"]): ReadonlySet<string> {
  if (!name.includes("/") || !PLACE.test(name)) return conceptsIn(name);
  const worded = name.replace(VALUE_OF_WORD, "$1").replace(PREFIX, "");
  const saysMore = conceptsIn(worded.split("?")[0] ?? "").size > 0;
  return conceptsIn((saysMore ? worded : name).replace(NAMELESS, ""));
}

const PLACE = /[{<:]\w/;
/** A value with the word it is a value of. */
const VALUE_OF_WORD = /([^{}<>:/]\/)(?:\{[^{}/]*\}|<[^<>/]*>|:\w+)/g;
/** An "id" of whatever it is. */
const NAMELESS = /\{(?:id|uuid)\}|<(?:id|uuid)>|:(?:id|uuid)\b/gi;
/** "/api/v1" says nothing of what is called. */
const PREFIX = /\/(?:api|v\d{1,2})(?=\/|$)/gi;
