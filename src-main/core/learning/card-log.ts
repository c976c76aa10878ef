import { z } from "zod";
import { canonicalJson } from "../hash.ts";
import { gradeSchema, scheduleSchema } from "./card.ts";

/** Far more than anyone grades; a file with more is none of ours. */
const MOST_CARDS = 50_000;
const MOST_GRADES = 1_000_000;

const id = z.string().min(1).max(300);
const wallMs = z.number().int().min(0);

/** How a card stands: null was never graded, or is new again. */
export const keptCardSchema = z.strictObject({
  card: id,
  schedule: scheduleSchema.nullable(),
  isSetAside: z.boolean(),
});
export type KeptCard = Readonly<z.infer<typeof keptCardSchema>>;

/** A grade as it is kept: with the schedule before it, null at a card's first. */
export const keptGradeSchema = z.strictObject({
  card: id,
  concept: id,
  grade: gradeSchema,
  atMs: wallMs,
  before: scheduleSchema.nullable(),
});
export type KeptGrade = Readonly<z.infer<typeof keptGradeSchema>>;

export const learntConceptSchema = z.strictObject({ concept: id, addedAt: wallMs });
export type LearntConcept = Readonly<z.infer<typeof learntConceptSchema>>;

/** All that is kept of recall cards, as one machine hands it to another. Cards by id, grades and concepts by time. */
export const cardLogSchema = z.strictObject({
  cards: z.array(keptCardSchema).max(MOST_CARDS),
  grades: z.array(keptGradeSchema).max(MOST_GRADES),
  learnt: z.array(learntConceptSchema).max(MOST_CARDS),
});
export interface CardLog {
  readonly cards: readonly KeptCard[];
  readonly grades: readonly KeptGrade[];
  readonly learnt: readonly LearntConcept[];
}

/**
 * Two machines' cards as one: every grade that was given once, and each card as its latest grade left it, whichever
 * side that was on. The sides may change places, and uniting again changes nothing.
 */
export function uniteCards(ours: CardLog, theirs: CardLog): CardLog {
  return {
    cards: united([...ours.cards, ...theirs.cards], ({ card }) => card, laterCard).sort((a, b) =>
      compare(a.card, b.card),
    ),
    grades: united([...ours.grades, ...theirs.grades], gradeKey, largerOf).sort(
      (a, b) => a.atMs - b.atMs || compare(gradeKey(a), gradeKey(b)),
    ),
    learnt: united([...ours.learnt, ...theirs.learnt], ({ concept }) => concept, earlierOf).sort(
      (a, b) => a.addedAt - b.addedAt || compare(a.concept, b.concept),
    ),
  };
}

const DAY_MS = 86_400_000;

/** The log in parts, one for each day (UTC) on which something was last done; whatever was never graded comes first. */
export function byDay({ cards, grades, learnt }: CardLog): readonly CardLog[] {
  const dayOf = (atMs: number) => Math.floor(atMs / DAY_MS);
  const parts = {
    cards: Map.groupBy(cards, ({ schedule }) => dayOf(schedule?.lastMs ?? 0)),
    grades: Map.groupBy(grades, ({ atMs }) => dayOf(atMs)),
    learnt: Map.groupBy(learnt, ({ addedAt }) => dayOf(addedAt)),
  };
  const days = new Set([...parts.cards.keys(), ...parts.grades.keys(), ...parts.learnt.keys()]);
  return [...days]
    .sort((a, b) => a - b)
    .map((day) => ({
      cards: parts.cards.get(day) ?? [],
      grades: parts.grades.get(day) ?? [],
      learnt: parts.learnt.get(day) ?? [],
    }));
}

/** When something was last done, in Unix milliseconds; 0 for never. */
export function newestMs({ cards, grades, learnt }: CardLog): number {
  return [
    ...cards.map(({ schedule }) => schedule?.lastMs ?? 0),
    ...grades.map(({ atMs }) => atMs),
    ...learnt.map(({ addedAt }) => addedAt),
  ].reduce((newest, atMs) => Math.max(newest, atMs), 0);
}

/** What tells grades apart: nobody grades a card twice in a millisecond. */
export function gradeKey({ card, atMs }: Pick<KeptGrade, "card" | "atMs">): string {
  return `${atMs} ${card}`;
}

function united<Thing>(
  things: readonly Thing[],
  keyOf: (thing: Thing) => string,
  one: (a: Thing, b: Thing) => Thing,
): Thing[] {
  const byKey = new Map<string, Thing>();
  for (const thing of things) {
    const other = byKey.get(keyOf(thing));
    byKey.set(keyOf(thing), other === undefined ? thing : one(other, thing));
  }
  return [...byKey.values()];
}

/** Of two that were graded last at the same moment, or never, the one that was set aside; else either, but always it. */
function laterCard(a: KeptCard, b: KeptCard): KeptCard {
  const [aMs, bMs] = [a.schedule?.lastMs ?? 0, b.schedule?.lastMs ?? 0];
  if (aMs !== bMs) return aMs > bMs ? a : b;
  if (a.isSetAside !== b.isSetAside) return a.isSetAside ? a : b;
  return largerOf(a, b);
}

function earlierOf(a: LearntConcept, b: LearntConcept): LearntConcept {
  return a.addedAt <= b.addedAt ? a : b;
}

function largerOf<Thing>(a: Thing, b: Thing): Thing {
  return canonicalJson(a) >= canonicalJson(b) ? a : b;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
