import type { Calculation } from "../../estimation/calculation.ts";
import { type FoundQuantity, parseQuantity, type Quantity } from "../../estimation/quantity.ts";
import { sameDimension } from "../../estimation/units.ts";
import { normalise, withoutAccents } from "../../language/normalise.ts";
import type { Sentence } from "../../language/reading.ts";
import { correctionsOf, indexTypos } from "../../language/typos.ts";
import {
  type AttemptReading,
  type AttemptText,
  isAffirmedAt,
  isMostlyForeign,
  readableTexts,
  sentenceAt,
  textEvidence,
} from "../attempt-reading.ts";
import type { PageEvidence } from "../evaluation.ts";
import { type Match, NO_MATCH } from "../match.ts";
import type { LeafMatcher } from "../matcher.ts";

type Concepts = AttemptReading["conceptsIn"];
type QuantitySpec = Extract<LeafMatcher, { quantity: unknown }>["quantity"];

/** A figure of the size asked for, or one that follows from the candidate's own arithmetic. */
export function matchQuantity(spec: QuantitySpec, attempt: AttemptReading): Match {
  const about = sizeOf(spec);
  if (about === null) return { ...NO_MATCH, assessable: false };
  const near: PageEvidence[] = [];
  const concerned = () => near;
  for (const text of readableTexts(attempt)) {
    const evidence = spec.derived
      ? derivedFigure(spec, about, text, near)
      : statedFigure(spec, about, text, near, attempt.conceptsIn);
    if (evidence !== null) return { ...NO_MATCH, credit: 1, evidence: [evidence], concerned };
  }
  return { ...NO_MATCH, concerned, assessable: !isMostlyForeign(attempt) };
}

const DEFAULT_FACTOR = 2;

/** Rubrics do not change, and are asked again and again. */
const sizes = new WeakMap<QuantitySpec, Quantity | null>();

function sizeOf(spec: QuantitySpec): Quantity | null {
  const known = sizes.get(spec);
  if (known !== undefined) return known;
  const size = parseQuantity(spec.about);
  sizes.set(spec, size);
  return size;
}

function statedFigure(
  spec: QuantitySpec,
  about: Quantity,
  text: AttemptText,
  near: PageEvidence[],
  conceptsIn: Concepts,
): PageEvidence | null {
  if (text.quantities().length === 0) return null;
  const isCounted = countedIn(spec, about, text, conceptsIn);
  for (const quantity of text.quantities()) {
    if (quantity.kind !== about.kind || !sameDimension(quantity.dimension, about.dimension)) continue;
    if (!isAffirmedAt(text, quantity.start)) continue;
    if (!isCounted(quantity)) continue;
    const evidence = textEvidence(text, quantity.start, quantity.end);
    near.push(evidence);
    if (isNear(quantity.value, about, spec.factor ?? DEFAULT_FACTOR) && !isUndivided(quantity, about))
      return evidence;
  }
  return null;
}

function derivedFigure(
  spec: QuantitySpec,
  about: Quantity,
  text: AttemptText,
  near: PageEvidence[],
): PageEvidence | null {
  if (text.calculations().length === 0) return null;
  const isNamed = spec.terms === undefined ? () => true : namedNear(spec.terms, text);
  const labelled = new Map(text.quantities().map((quantity) => [quantity.start, quantity]));
  for (const calculation of text.calculations()) {
    const values = valuesIn(about, calculation, labelled);
    if (values.length === 0 || !isAffirmedAt(text, calculation.start)) continue;
    if (!isNamed(calculation.start)) continue;
    const evidence = textEvidence(text, calculation.start, calculation.end);
    near.push(evidence);
    const holds = calculation.verdict === "agrees" || calculation.verdict === "rounded";
    const { factor } = spec;
    if (holds && (factor === undefined || values.some((value) => isNear(value, about, factor))))
      return evidence;
  }
  return null;
}

/** What arithmetic comes to in the unit asked for: as it was claimed, as its label has it, and as it was computed. */
function valuesIn(
  about: Quantity,
  { claimed, computed, claimedStart }: Calculation,
  labelled: ReadonlyMap<number, FoundQuantity>,
): number[] {
  return [claimed, labelled.get(claimedStart), computed].flatMap((side) =>
    side !== undefined && sameDimension(side.dimension, about.dimension) && !isUndivided(side, about)
      ? side.value
      : [],
  );
}

/**
 * How much comes in a second has to be worked out: "20M transfers a day" only repeats what was given. What is kept, and
 * what is asked of any period, may be told by the day.
 */
function isUndivided({ stated }: Quantity, about: Quantity): boolean {
  const isLoad = about.stated?.measure === "count" && about.stated.periodSeconds === 1;
  return isLoad && (stated?.periodSeconds ?? 0) >= DAY;
}

const DAY = 86_400;

/** A share is near when what is missing to one is: 99.99 % is a tenth of the downtime of 99.9 %. */
function isNear(value: number, about: Quantity, factor: number): boolean {
  const isAvailability = about.kind === "share" && about.value > 0.5;
  const [found, wanted] = isAvailability ? [1 - value, 1 - about.value] : [value, about.value];
  if (found <= 0 || wanted <= 0) return found === wanted;
  return Math.abs(Math.log(found / wanted)) <= Math.log(factor) + 1e-9;
}

/**
 * A count says nothing without what is counted, and "8 uploads/s" is not "8 reads/s"; bytes and times speak for
 * themselves. What is counted stands beside the figure or elsewhere in its sentence.
 */
function countedIn(
  spec: QuantitySpec,
  about: Quantity,
  text: AttemptText,
  conceptsIn: Concepts,
): (quantity: FoundQuantity) => boolean {
  if (spec.terms !== undefined) {
    const isNamed = namedNear(spec.terms, text);
    return ({ start }) => isNamed(start);
  }
  const wanted = nounOf(about.noun);
  if (wanted === null || about.dimension.bytes !== 0 || about.dimension.seconds > 0) return () => true;
  if (about.dimension.seconds < 0 && ANY_REQUEST.has(wanted)) return () => true;
  const concepts = conceptsIn(wanted);
  const slips = indexTypos([wanted]);
  const isWanted = (word: string) => word === wanted || isSamePeople(word, wanted);
  const isMisspelt = (word: string) => correctionsOf(withoutAccents(word), slips).length > 0;
  const isNamed = namedNear([...concepts], text);
  const isSaid = eachSentence(text, ({ start, end }) =>
    wordsOfNoun(text.reading.text.slice(start, end)).some(isWanted),
  );
  const isAlone = eachSentence(text, ({ mentions }) => !mentions.some(({ own }) => own));
  return ({ noun, start }) => {
    const own = wordsOfNoun(noun);
    // "Peak: 1M/s": where nothing else of the problem is named, a rate is of what is asked.
    if (own.length === 0 && about.dimension.seconds < 0 && isAlone(start)) return true;
    if (own.some(isWanted) || noun.split(/\s/).some(isMisspelt)) return true;
    if (own.some((word) => [...conceptsIn(word)].some((id) => concepts.has(id)))) return true;
    if (own.length > 0 && !ANY_REQUEST.has(own.at(-1) ?? "")) return false;
    return isNamed(start) || isSaid(start);
  };
}

/** What is counted when nothing in particular is. */
const ANY_REQUEST = new Set(["request", "query", "call", "operation", "op", "req", "hit"]);

/** Different names of those who use a system. */
const PEOPLE = new Set([
  "user",
  "dau",
  "mau",
  "people",
  "customer",
  "person",
  "visitor",
  "member",
  "account",
]);

function isSamePeople(a: string, b: string): boolean {
  return PEOPLE.has(a) && PEOPLE.has(b);
}

function nounOf(noun: string): string | null {
  return wordsOfNoun(noun).at(-1) ?? null;
}

function wordsOfNoun(noun: string): string[] {
  return (noun.match(/\p{L}+/gu) ?? []).map(normalise);
}

/** Whether a place stands in a sentence that names one of the terms, or under one. */
function namedNear(terms: readonly string[], text: AttemptText): (at: number) => boolean {
  return eachSentence(text, (sentence) => {
    const names = (near: Sentence | undefined) =>
      near?.mentions.some(
        (mention) => (near !== sentence || !mention.bare) && mention.ids.some((id) => terms.includes(id)),
      );
    return names(sentence) || sentence.context.some((above) => names(text.reading.sentences[above]));
  });
}

/** A test of the sentence that a place stands in. A line may hold thousands of figures: each is tried once. */
function eachSentence(text: AttemptText, test: (sentence: Sentence) => boolean): (at: number) => boolean {
  const known = new Map<number, boolean>();
  return (at) => {
    const index = sentenceAt(text, at);
    const sentence = index === null ? undefined : text.reading.sentences[index];
    if (index === null || sentence === undefined) return false;
    const before = known.get(index);
    if (before !== undefined) return before;
    const holds = test(sentence);
    known.set(index, holds);
    return holds;
  };
}
