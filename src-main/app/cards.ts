import type { CardsToday, RecallCard } from "../contract/cards.ts";
import type { GroupedConcept } from "../core/language/concept.ts";
import { ankiFile } from "../core/learning/anki.ts";
import { cardId, type Grade } from "../core/learning/card.ts";
import { masteryOf } from "../core/learning/mastery.ts";
import { missedConcepts } from "../core/learning/missed.ts";
import { queueOf } from "../core/learning/queue.ts";
import { schedule } from "../core/learning/schedule.ts";
import { os } from "./implementer.ts";
import { localDay, localDayTime } from "./local-day.ts";
import { practicesOf, sittingsOf } from "./outcomes.ts";
import type { Parts } from "./parts.ts";

const NO_CARD = "This card is no longer in the library: go on with the next one.";
const NO_CONCEPT = "There is no such concept: choose one from the library.";
const NOTHING_TO_UNDO = "No card was graded today, so there is nothing to take back.";

/** Recall cards: which to ask today, what they are graded, and the same for Anki. */
export function cardCalls(parts: Parts) {
  const { content, store, clock } = parts;
  const cardOf = new Map(content.concepts.flatMap(cardsOf).map((card) => [card.card, card]));
  const known = new Map(content.concepts.map((concept) => [concept.id, concept]));

  return {
    today: os.cards.today.handler(() => todayOf(parts, cardOf)),

    grade: os.cards.grade.handler(({ input: { card, grade }, errors }) => {
      const found = cardOf.get(card);
      if (found === undefined) throw errors.NOT_FOUND({ message: NO_CARD });
      const atMs = clock();
      const before = store.cards().find((row) => row.card === card)?.schedule ?? null;
      store.gradeCard({ card, concept: found.concept, grade, atMs }, schedule(before, grade, atMs));
      return {};
    }),

    undo: os.cards.undo.handler(({ errors }) => {
      if (!isUndoable(parts)) throw errors.REFUSED({ message: NOTHING_TO_UNDO });
      store.undoGrade();
      return {};
    }),

    setAside: os.cards.setAside.handler(({ input: { card, isSetAside }, errors }) => {
      if (!cardOf.has(card)) throw errors.NOT_FOUND({ message: NO_CARD });
      store.setCardAside(card, isSetAside, clock());
      return {};
    }),

    startOver: os.cards.startOver.handler(({ input: { card }, errors }) => {
      if (!cardOf.has(card)) throw errors.NOT_FOUND({ message: NO_CARD });
      store.forgetCard(card, clock());
      return {};
    }),

    learnt: os.cards.learnt.handler(() => ({ concepts: [...store.learntConcepts()] })),

    learn: os.cards.learn.handler(({ input: { concept, isLearnt }, errors }) => {
      if (!known.has(concept)) throw errors.NOT_FOUND({ message: NO_CONCEPT });
      if (isLearnt) store.learnConcept(concept, clock());
      else store.dropConcept(concept, clock());
      return {};
    }),

    anki: os.cards.anki.handler(({ input }) => {
      const mine = input.of === "mine" ? new Set(poolOf(parts, cardOf).map(({ card }) => card)) : null;
      const notes = content.concepts
        .filter(({ group }) => input.of !== "group" || group === input.group)
        .flatMap((concept) =>
          cardsOf(concept)
            .filter(({ card }) => mine === null || mine.has(card))
            .map(({ question, answer, name }) => ({
              front: question,
              back: answer,
              tags: ["Onair", concept.group, name],
            })),
        );
      return { text: ankiFile(notes) };
    }),
  };
}

type CardsById = ReadonlyMap<string, RecallCard>;

function cardsOf({ id, name, recall }: GroupedConcept): readonly RecallCard[] {
  return recall.map(({ question, answer }) => ({
    card: cardId(id, question),
    concept: id,
    name,
    question,
    answer,
  }));
}

function todayOf(parts: Parts, cardOf: CardsById): CardsToday {
  const { content, store, clock } = parts;
  const time = localDayTime(clock());
  const missed = missedOf(parts);
  const pool = poolOf(parts, cardOf, missed);
  const limits = store.preferences().cardLimits;
  const asked = pool.filter(({ isSetAside }) => !isSetAside);
  const { cards, done, nextMs } = queueOf(asked, store.cardReviews(), limits, time);
  const scheduleOf = new Map(pool.map((row) => [row.card, row.schedule]));
  const [first] = cards;
  const card = first === undefined ? undefined : cardOf.get(first);
  const before = first === undefined ? null : (scheduleOf.get(first) ?? null);
  const backMs = (grade: Grade) => schedule(before, grade, time.nowMs).dueMs;
  const nameOf = new Map(content.concepts.map((concept) => [concept.id, concept]));
  return {
    nowMs: time.nowMs,
    asked:
      card === undefined
        ? null
        : {
            ...card,
            isNew: before === null,
            isMissed: missed.includes(card.concept),
            backMs: {
              again: backMs("again"),
              hard: backMs("hard"),
              good: backMs("good"),
              easy: backMs("easy"),
            },
          },
    left: cards.length,
    leftNew: cards.filter((id) => scheduleOf.get(id) === null).length,
    done,
    nextMs,
    all: pool.length,
    canUndo: isUndoable(parts),
    limits,
    setAside: pool.filter(({ isSetAside }) => isSetAside).flatMap((row) => cardOf.get(row.card) ?? []),
    missed: missed.flatMap((concept) => {
      const found = nameOf.get(concept);
      return found === undefined || found.recall.length === 0 ? [] : { concept, name: found.name };
    }),
  };
}

/** Every card of the user's: those of missed concepts, of concepts they added, and those they began before. */
function poolOf(parts: Parts, cardOf: CardsById, missed = missedOf(parts)) {
  const rows = new Map(parts.store.cards().map((row) => [row.card, row]));
  const byConcept = Map.groupBy(cardOf.values(), ({ concept }) => concept);
  const wished = [...missed, ...parts.store.learntConcepts()].flatMap(
    (concept) => byConcept.get(concept)?.map(({ card }) => card) ?? [],
  );
  return [...new Set([...wished, ...rows.keys()])]
    .filter((card) => cardOf.has(card))
    .map((card) => rows.get(card) ?? { card, schedule: null, isSetAside: false });
}

/** Only sessions can miss a concept: a card that is missed comes again by itself. */
function missedOf(parts: Parts): readonly string[] {
  const sittings = sittingsOf(parts);
  return missedConcepts(sittings, masteryOf(practicesOf(parts, sittings), localDay(parts.clock())));
}

function isUndoable({ store, clock }: Parts): boolean {
  const last = store.cardReviews().at(-1);
  return last !== undefined && last.atMs >= localDayTime(clock()).startMs;
}
