import type { FoundQuantity } from "../estimation/quantity.ts";
import { sameDimension } from "../estimation/units.ts";
import type { Sentence } from "../language/reading.ts";
import {
  type AttemptReading,
  type AttemptText,
  isAffirmedAt,
  readableTexts,
  textEvidence,
} from "../rubric/attempt-reading.ts";
import { mentionedAt } from "./found.ts";
import type { AsRead, Mentioned, Quality } from "./schema.ts";
import { isMeant } from "./standing-words.ts";

type ReadQuality = AsRead["qualities"][number];

/**
 * The non-functional requirements of the R note, and of lists on the board: every sentence that says how well,
 * with the targets it sets. "Fast" sets none; "p99 under 200 ms", "four nines" and "eventual" do.
 */
export function qualitiesIn(attempt: AttemptReading): ReadQuality[] {
  return readableTexts(attempt)
    .filter(({ stage }) => stage === "R" || stage === null)
    .flatMap((text) => text.reading.sentences.flatMap((sentence) => qualitiesOf(sentence, text)));
}

/** What a concept of the lexicon is about, when it says how well a system works. */
const QUALITY_OF: ReadonlyMap<string, Quality> = new Map<string, Quality>([
  ["latency", "performance"],
  ["throughput", "performance"],
  ["availability", "availability"],
  ["nines", "availability"],
  ["scalability", "scalability"],
  ["reliability", "reliability"],
  ["fault-tolerance", "reliability"],
  ["disaster-recovery", "reliability"],
  ["consistency", "consistency"],
  ["strong-consistency", "consistency"],
  ["weak-consistency", "consistency"],
  ["eventual-consistency", "consistency"],
  ["read-your-writes", "consistency"],
  ["durability", "durability"],
  ["security", "security"],
  ["privacy", "security"],
  ["encryption-in-transit", "security"],
  ["encryption-at-rest", "security"],
]);

/** Concepts that name the model aimed at, and not only that there should be one. */
const MODELS: ReadonlySet<string> = new Set([
  "strong-consistency",
  "weak-consistency",
  "eventual-consistency",
  "read-your-writes",
]);

function qualitiesOf(sentence: Sentence, text: AttemptText): ReadQuality[] {
  if (sentence.isHeading) return [];
  const found = new Map<Quality, Mentioned[]>();
  const targetsOf = (quality: Quality): Mentioned[] => {
    const known = found.get(quality) ?? [];
    found.set(quality, known);
    return known;
  };
  for (const { ids, start, end, assertion } of sentence.mentions) {
    if (!isMeant(assertion)) continue;
    for (const id of ids) {
      const quality = QUALITY_OF.get(id);
      if (quality === undefined) continue;
      const targets = targetsOf(quality);
      if (MODELS.has(id)) targets.push(mentionedAt(text, start, end));
    }
  }
  for (const quantity of text.quantities()) {
    if (quantity.start < sentence.start || quantity.start >= sentence.end) continue;
    const quality = qualityMeasuredBy(quantity, found);
    if (quality !== null && isAffirmedAt(text, quantity.start))
      targetsOf(quality).push(mentionedAt(text, quantity.start, quantity.end));
  }
  const evidence = textEvidence(text, sentence.start, sentence.end);
  return [...found].map(([quality, targets]) => ({ quality, targets, evidence }));
}

/** Longer than this is a lifetime ("kept for 5 years"), not a wait. */
const LONGEST_WAIT_S = 60;
/** A share below this is about something else ("20 % of the users"). */
const LEAST_NINE = 0.9;

/** Qualities that any figure beside them may be the target of: "durable: 11 nines", "scales to 10M users". */
const NUMBERED: readonly Quality[] = ["scalability", "performance", "durability", "reliability"];

/** A short time is a target for performance, or for how stale a read may be; a share of nines for what works. */
function qualityMeasuredBy(
  { kind, dimension, value, hasUnit }: FoundQuantity,
  named: ReadonlyMap<Quality, unknown>,
): Quality | null {
  if (kind === "share") {
    if (value < LEAST_NINE) return null;
    return named.has("durability") && !named.has("availability") ? "durability" : "availability";
  }
  if (!hasUnit) return null;
  if (sameDimension(dimension, { bytes: 0, seconds: 1 }) && value <= LONGEST_WAIT_S) {
    return named.has("consistency") && !named.has("performance") ? "consistency" : "performance";
  }
  return NUMBERED.find((quality) => named.has(quality)) ?? null;
}
