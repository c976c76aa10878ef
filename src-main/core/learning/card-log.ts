import { z } from "zod";
import { canonicalJson } from "../hash.ts";
import { gradeSchema, type Schedule, scheduleSchema } from "./card.ts";

/** Far more than anyone grades; a file with more is none of ours. */
const MOST_CARDS = 50_000;
const MOST_GRADES = 1_000_000;

const id = z.string().min(1).max(300);
const wallMs = z.number().int().min(0);

/** How a card stands: null was never graded, or is new again since it was started over. */
export const keptCardSchema = z.strictObject({
  card: id,
  schedule: scheduleSchema.nullable(),
  isSetAside: z.boolean(),
  /** When it was last set aside or brought back, and started over; 0 for never. */
  asideMs: wallMs.default(0),
  startedOverMs: wallMs.default(0),
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

/** A concept whose cards the user no longer wants, and since when. */
export const givenUpConceptSchema = z.strictObject({ concept: id, givenUpAt: wallMs });
export type GivenUpConcept = Readonly<z.infer<typeof givenUpConceptSchema>>;

/** All that is kept of recall cards, as one machine hands it to another. Cards by id, grades and concepts by time. */
export const cardLogSchema = z.strictObject({
  cards: z.array(keptCardSchema).max(MOST_CARDS),
  grades: z.array(keptGradeSchema).max(MOST_GRADES),
  learnt: z.array(learntConceptSchema).max(MOST_CARDS),
  /** No concept is in both. */
  givenUp: z.array(givenUpConceptSchema).max(MOST_CARDS).default([]),
});
export interface CardLog {
  readonly cards: readonly KeptCard[];
  readonly grades: readonly KeptGrade[];
  readonly learnt: readonly LearntConcept[];
  readonly givenUp: readonly GivenUpConcept[];
}
export const NO_CARDS: CardLog = { cards: [], grades: [], learnt: [], givenUp: [] };

/**
 * Two machines' cards as one: every grade that was given once, each card as its latest grade left it, and of what was
 * given up and taken back the later, whichever side that was on. The sides may change places, and uniting again
 * changes nothing.
 */
export function uniteCards(ours: CardLog, theirs: CardLog): CardLog {
  return {
    cards: united([...ours.cards, ...theirs.cards], ({ card }) => card, laterCard).sort((a, b) =>
      compare(a.card, b.card),
    ),
    grades: united([...ours.grades, ...theirs.grades], gradeKey, largerOf).sort(
      (a, b) => a.atMs - b.atMs || compare(gradeKey(a), gradeKey(b)),
    ),
    ...unitedConcepts(ours, theirs),
  };
}

/** At the same moment it is given up. */
function unitedConcepts(ours: CardLog, theirs: CardLog): Pick<CardLog, "learnt" | "givenUp"> {
  const learnt = united([...ours.learnt, ...theirs.learnt], ({ concept }) => concept, largestBy("addedAt"));
  const givenUp = united(
    [...ours.givenUp, ...theirs.givenUp],
    ({ concept }) => concept,
    largestBy("givenUpAt"),
  );
  const addedAt = new Map(learnt.map((one) => [one.concept, one.addedAt]));
  const givenUpAt = new Map(givenUp.map((one) => [one.concept, one.givenUpAt]));
  return {
    learnt: learnt
      .filter((one) => one.addedAt > (givenUpAt.get(one.concept) ?? -1))
      .sort((a, b) => a.addedAt - b.addedAt || compare(a.concept, b.concept)),
    givenUp: givenUp
      .filter((one) => one.givenUpAt >= (addedAt.get(one.concept) ?? -1))
      .sort((a, b) => a.givenUpAt - b.givenUpAt || compare(a.concept, b.concept)),
  };
}

const DAY_MS = 86_400_000;

/** The log in parts, one for each day (UTC) on which something was last done; what is of no known time comes first. */
export function byDay({ cards, grades, learnt, givenUp }: CardLog): readonly CardLog[] {
  const dayOf = (atMs: number) => Math.floor(atMs / DAY_MS);
  const parts = {
    cards: Map.groupBy(cards, (card) => dayOf(touchedMs(card))),
    grades: Map.groupBy(grades, ({ atMs }) => dayOf(atMs)),
    learnt: Map.groupBy(learnt, ({ addedAt }) => dayOf(addedAt)),
    givenUp: Map.groupBy(givenUp, ({ givenUpAt }) => dayOf(givenUpAt)),
  };
  const days = new Set(Object.values(parts).flatMap((part) => [...part.keys()]));
  return [...days]
    .sort((a, b) => a - b)
    .map((day) => ({
      cards: parts.cards.get(day) ?? [],
      grades: parts.grades.get(day) ?? [],
      learnt: parts.learnt.get(day) ?? [],
      givenUp: parts.givenUp.get(day) ?? [],
    }));
}

/** When something was last done, in Unix milliseconds; 0 for never. */
export function newestMs({ cards, grades, learnt, givenUp }: CardLog): number {
  return [
    ...cards.map(touchedMs),
    ...grades.map(({ atMs }) => atMs),
    ...learnt.map(({ addedAt }) => addedAt),
    ...givenUp.map(({ givenUpAt }) => givenUpAt),
  ].reduce((newest, atMs) => Math.max(newest, atMs), 0);
}

function touchedMs({ schedule, asideMs, startedOverMs }: KeptCard): number {
  return Math.max(schedule?.lastMs ?? 0, asideMs, startedOverMs);
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

/** Graded, started over and set aside each go by their own latest time. The same object where nothing is to be united. */
function laterCard(a: KeptCard, b: KeptCard): KeptCard {
  const startedOverMs = Math.max(a.startedOverMs, b.startedOverMs);
  const schedule = laterSchedule(a.schedule, b.schedule);
  const { isSetAside, asideMs } = laterAside(a, b);
  const both: KeptCard = {
    card: a.card,
    schedule: (schedule?.lastMs ?? 0) > startedOverMs ? schedule : null,
    isSetAside,
    asideMs,
    startedOverMs,
  };
  return [a, b].find((one) => canonicalJson(one) === canonicalJson(both)) ?? both;
}

/** Of two at the same moment either will do, as long as it is always the same one. */
function laterSchedule(a: Schedule | null, b: Schedule | null): Schedule | null {
  if (a === null || b === null) return a ?? b;
  return a.lastMs === b.lastMs ? largerOf(a, b) : a.lastMs > b.lastMs ? a : b;
}

/** At the same moment it is set aside. */
function laterAside(a: KeptCard, b: KeptCard): KeptCard {
  if (a.asideMs !== b.asideMs) return a.asideMs > b.asideMs ? a : b;
  return a.isSetAside ? a : b;
}

function largestBy<Key extends string>(key: Key) {
  return <Thing extends Readonly<Record<Key, number>>>(a: Thing, b: Thing) => (a[key] >= b[key] ? a : b);
}

function largerOf<Thing>(a: Thing, b: Thing): Thing {
  return canonicalJson(a) >= canonicalJson(b) ? a : b;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
