import type { Stage } from "../interview/stage.ts";
import type { Entity } from "../language/entities.ts";
import {
  type AttemptReading,
  type AttemptText,
  readableTexts,
  textEvidence,
} from "../rubric/attempt-reading.ts";
import { isLittle } from "./actions.ts";
import { type Call, callOf } from "./calls.ts";
import type { Mentioned } from "./schema.ts";
import { firstWordFrom, isMeant } from "./standing-words.ts";
import { type Terms, termsOf } from "./terms.ts";

export interface FoundCall {
  readonly call: Call;
  readonly mentioned: Mentioned;
}

export interface FoundEntity {
  readonly terms: Terms;
  /** Each with all that is said of it. */
  readonly fields: readonly string[];
  readonly mentioned: Mentioned;
}

/** The calls of the interface note; where it holds none, of lists on the board; and else of any note. */
export function callsIn(attempt: AttemptReading): FoundCall[] {
  const found = new Map<string, FoundCall>();
  for (const text of textsWith(attempt, "I", (one) => one.endpoints().length > 0)) {
    for (const endpoint of text.endpoints()) {
      if (found.size >= MAX_CALLS) break;
      if (!isMeantAt(text, endpoint.start) || isLittle(endpoint.name)) continue;
      const call = callOf(endpoint, attempt.conceptsIn);
      const evidence = textEvidence(text, endpoint.start, endpoint.end);
      if (!found.has(call.name)) found.set(call.name, { call, mentioned: { name: call.name, evidence } });
    }
  }
  return [...found.values()];
}

/** The entities of the data model; where it holds none, of lists on the board; and else of any note. */
export function entitiesIn(attempt: AttemptReading): FoundEntity[] {
  const found = new Map<string, FoundEntity>();
  for (const text of textsWith(attempt, "D", (one) => one.entities().length > 0)) {
    for (const entity of text.entities()) {
      if (!isMeantAt(text, entity.start)) continue;
      const terms = termsOf(entity.name, attempt.conceptsIn);
      const key = [...terms].filter((term) => !term.startsWith("#")).join(" ") || entity.name;
      if (!found.has(key))
        found.set(key, { terms, fields: entity.fields, mentioned: mentionedEntity(entity, text) });
    }
  }
  return [...found.values()];
}

/** A stretch of a text by its own words, on one line. */
export function mentionedAt(text: AttemptText, start: number, end: number): Mentioned {
  const name = text.reading.text.slice(start, end).replace(/\s+/g, " ").trim();
  return { name, evidence: textEvidence(text, start, end) };
}

function mentionedEntity({ name, start, end }: Entity, text: AttemptText): Mentioned {
  return { name, evidence: textEvidence(text, start, end) };
}

function textsWith(
  attempt: AttemptReading,
  stage: Stage,
  has: (text: AttemptText) => boolean,
): AttemptText[] {
  const all = readableTexts(attempt).filter(has);
  const own = all.filter((text) => text.stage === stage);
  const drawnOrOwn = own.length > 0 ? own : all.filter((text) => text.stage === null);
  return drawnOrOwn.length > 0 ? drawnOrOwn : all;
}

function isMeantAt({ reading: { words, assertions } }: AttemptText, offset: number): boolean {
  return isMeant(assertions[firstWordFrom(words, offset)]);
}

/** More calls than these are no interface anyone could talk through. */
const MAX_CALLS = 200;
