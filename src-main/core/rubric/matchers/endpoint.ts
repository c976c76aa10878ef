import {
  type AttemptReading,
  isAffirmedAt,
  isMostlyForeign,
  readableTexts,
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
  for (const text of readableTexts(attempt)) {
    for (const endpoint of text.endpoints) {
      if (!isAffirmedAt(text, endpoint.start)) continue;
      const named = attempt.conceptsIn(endpoint.name);
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
