import type { FoundQuantity } from "../estimation/quantity.ts";
import { sameDimension } from "../estimation/units.ts";
import { STAGE_NAMES, STAGES } from "../interview/stage.ts";
import {
  type AttemptReading,
  type AttemptText,
  readableTexts,
  sentenceAt,
  textEvidence,
} from "../rubric/attempt-reading.ts";
import { boardEvidence } from "../rubric/board-index.ts";
import { callsIn, entitiesIn, mentionedAt } from "./found.ts";
import { qualitiesIn } from "./qualities.ts";
import type { Requirement } from "./requirements.ts";
import type { AsRead } from "./schema.ts";

/**
 * What the engine took the notes for, so that a candidate can see where it went wrong: requirements in their
 * parts, qualities with their targets, calls, entities, figures, equations; and what nothing was made of.
 */
export function asRead(attempt: AttemptReading, requirements: readonly Requirement[]): AsRead {
  const inNotes = readableTexts(attempt, STAGES);
  return {
    requirements: requirements.map(({ meaning, evidence }) => ({ ...meaning.said, evidence })),
    qualities: qualitiesIn(attempt),
    endpoints: callsIn(attempt).map(({ mentioned }) => mentioned),
    entities: entitiesIn(attempt).map(({ mentioned, fields }) => ({ ...mentioned, fields: [...fields] })),
    quantities: inNotes.flatMap((text) =>
      text
        .quantities()
        .filter((quantity) => isTelling(quantity, text))
        .map((quantity) => ({
          measures: measureOf(quantity),
          ...mentionedAt(text, quantity.start, endOnLine(quantity, text)),
        })),
    ),
    calculations: inNotes.flatMap((text) =>
      text.calculations().map((calculation) => ({
        ...mentionedAt(text, calculation.start, calculation.end),
        fault: calculation.fault,
      })),
    ),
    unread: unreadIn(attempt, requirements),
  };
}

/** A bare number says nothing, and a count among calls is a status ("413 above 20 MB"). */
function isTelling(quantity: FoundQuantity, { stage }: AttemptText): boolean {
  return measureOf(quantity) === "count" && stage === "I" ? false : quantity.hasUnit || quantity.noun !== "";
}

/** What is counted may seem to go on in the line below, where a new thought begins. */
function endOnLine({ start, end }: FoundQuantity, { reading: { text } }: AttemptText): number {
  const lineEnd = text.indexOf("\n", start);
  return lineEnd < 0 ? end : Math.min(end, lineEnd);
}

function measureOf({ kind, dimension }: FoundQuantity): AsRead["quantities"][number]["measures"] {
  if (kind === "share") return "share";
  if (dimension.bytes !== 0) return "data";
  if (sameDimension(dimension, { bytes: 0, seconds: 1 })) return "time";
  return dimension.seconds < 0 ? "rate" : "count";
}

/** More of these would help nobody to see what went wrong. */
const MAX_UNREAD = 60;
/** A lone word is a remark, not a thought. */
const LEAST_WORDS = 3;

function unreadIn(attempt: AttemptReading, requirements: readonly Requirement[]): AsRead["unread"] {
  const unread: AsRead["unread"] = [];
  for (const text of attempt.texts) {
    if (text.stage === null) continue;
    if (!text.reading.isEnglish) {
      const why = `The ${STAGE_NAMES[text.stage]} note is not in English, which is all that Onair reads.`;
      unread.push({ why, evidence: textEvidence(text, 0, text.reading.text.length) });
      continue;
    }
    const isRead = sentencesRead(text, requirements);
    for (const [index, sentence] of text.reading.sentences.entries()) {
      if (sentence.isHeading || sentence.wordCount < LEAST_WORDS || isRead.has(index)) continue;
      unread.push({
        why: "Nothing in it is known to Onair: no concept, no figure, no call, no entity.",
        evidence: textEvidence(text, sentence.start, sentence.end),
      });
    }
  }
  for (const { elementIds, why } of attempt.board.graph.unread) {
    unread.push({ why, evidence: boardEvidence(elementIds) });
  }
  return unread.slice(0, MAX_UNREAD);
}

/** The sentences of a text, by index, of which something was made. */
function sentencesRead(text: AttemptText, requirements: readonly Requirement[]): ReadonlySet<number> {
  const read = new Set<number>();
  const mark = (start: number, end: number): void => {
    const { sentences } = text.reading;
    let at = sentenceAt(text, start) ?? sentences.findIndex((sentence) => sentence.end > start);
    for (; at >= 0 && (sentences[at]?.start ?? Number.POSITIVE_INFINITY) < end; at += 1) read.add(at);
  };
  for (const [index, { mentions }] of text.reading.sentences.entries())
    if (mentions.length > 0) read.add(index);
  for (const { start, end } of [...text.quantities(), ...text.calculations(), ...text.entities()])
    mark(start, end);
  for (const { start, detailsEnd } of text.endpoints()) mark(start, detailsEnd);
  for (const { evidence } of requirements) {
    if (evidence.source === "notes" && evidence.stage === text.stage) mark(evidence.start, evidence.end);
  }
  return read;
}
