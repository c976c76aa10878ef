import type { Entity } from "../../language/entities.ts";
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

type Concepts = AttemptReading["conceptsIn"];
type EntitySpec = Extract<LeafMatcher, { entity: unknown }>["entity"];

/** An entity of the data model with the fields and the relation asked for. */
export function matchEntity(spec: EntitySpec, attempt: AttemptReading): Match {
  const near: PageEvidence[] = [];
  const concerned = () => near;
  for (const text of readableTextsFrom(attempt, "D")) {
    for (const entity of text.entities()) {
      if (!isAffirmedAt(text, entity.head)) continue;
      const named = attempt.conceptsIn(entity.name);
      if (!spec.name.some((term) => named.has(term))) continue;
      near.push(textEvidence(text, entity.start, entity.end));
      if (!hasFields(spec, entity, attempt.conceptsIn)) continue;
      if (spec.relatesTo !== undefined && !relates(spec.relatesTo, entity, attempt.conceptsIn)) continue;
      return { ...NO_MATCH, credit: 1, evidence: [textEvidence(text, entity.start, entity.end)], concerned };
    }
  }
  return { ...NO_MATCH, concerned, assessable: !isMostlyForeign(attempt) };
}

function hasFields(spec: EntitySpec, entity: Entity, conceptsIn: Concepts): boolean {
  if (spec.fields.length === 0) return true;
  const fields = entity.fields.map((field) => conceptsIn(field));
  return spec.fields.every((terms) => fields.some((named) => terms.some((term) => named.has(term))));
}

function relates(terms: readonly string[], entity: Entity, conceptsIn: Concepts): boolean {
  return entity.relations.some((other) => {
    const named = conceptsIn(other);
    return terms.some((term) => named.has(term));
  });
}
