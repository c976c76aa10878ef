import type { Lexicon } from "../language/lexicon.ts";
import { indexTypos, type TypoIndex } from "../language/typos.ts";
import { wordsOf } from "../language/words.ts";
import type { ProblemText } from "../rubric/problem.ts";
import { closeness, type Features, featuresOf, sharedWords } from "./question-features.ts";
import {
  type Counts,
  countsOf,
  nearnessByTopics,
  nearnessToTopics,
  shareOfTopic,
  type Topics,
} from "./topics.ts";

type Clarification = ProblemText["clarifications"][number];

/** A problem's clarifications, made ready to find the one that a question asks for. */
export interface ClarificationIndex {
  readonly entries: readonly Entry[];
  /** How often the wordings and answers together have a feature. */
  readonly totals: Counts;
  /** How much a feature tells: what every ask has tells nothing. */
  readonly weights: ReadonlyMap<string, number>;
  readonly typos: TypoIndex;
  readonly lexicon: Lexicon;
  readonly topics: Topics;
}

interface Entry {
  readonly clarification: Clarification;
  readonly asks: readonly { readonly ask: string; readonly features: Features }[];
  readonly counts: Counts;
  readonly topics: Float64Array;
}

export interface FoundClarification {
  readonly clarification: Clarification;
  /** The ask that is nearest to the question. */
  readonly takenAs: string;
}

/**
 * What each sign that a clarification is meant is worth, and what it is worth that none is, as logarithms of odds.
 * Fitted to all wordings of the data, each held against the others and, as a question without an answer, against the
 * other clarifications; `bench -- clarify` measures it.
 */
const WORTH = { share: 5, likeness: 4.2, sameTopic: 8.5, nearTopics: 17, none: 3.3 };

/** A wrong answer is worse than "your call": one is given only if it is meant more likely than not. */
const LEAST_CHANCE = 0.5;

/**
 * The weight of what no clarification speaks of, as a share of what only one does: it says that something else may be
 * meant.
 */
const UNKNOWN = 0.87;

/** `lexicon` is the problem's own, laid over the field's; `topics` are those of the other problems. */
export function indexClarifications(
  clarifications: readonly Clarification[],
  lexicon: Lexicon,
  topics: Topics,
): ClarificationIndex {
  const words = clarifications.flatMap(({ asks }) =>
    asks.flatMap((ask) => wordsOf(ask).map(({ norm }) => norm)),
  );
  const typos = indexTypos(new Set(words));
  const read = (text: string): Features => featuresOf(text, topics.vocabulary, lexicon, typos);
  const entries = clarifications.map((clarification) => {
    const asks = clarification.asks.map((ask) => ({ ask, features: read(ask) }));
    const counts = countsOf(
      asks.map(({ features }) => features),
      read(`${clarification.id}. ${clarification.answer}`),
    );
    return { clarification, asks, counts, topics: nearnessToTopics(counts, topics) };
  });
  return { entries, ...tellingOf(entries), typos, lexicon, topics };
}

/**
 * The clarification that a question asks for, or null where the problem has no answer to it. Deterministic: by words,
 * groups of words and concepts that its wordings share, and by what such words ask for in other problems.
 */
export function clarificationFor(question: string, index: ClarificationIndex): FoundClarification | null {
  const written = askedAsWritten(question, index.entries);
  if (written !== null) return written;
  const [best] = ranked(question, index);
  return best !== undefined && best.chance >= LEAST_CHANCE ? best : null;
}

/** The wordings that a question without an answer may have meant, the likeliest first; none for one that has. */
export function mayMean(question: string, index: ClarificationIndex): readonly string[] {
  if (askedAsWritten(question, index.entries) !== null) return [];
  const candidates = ranked(question, index);
  if ((candidates[0]?.chance ?? 0) >= LEAST_CHANCE) return [];
  return candidates
    .filter(({ chance }) => chance >= POSSIBLE_CHANCE)
    .slice(0, MOST_OFFERED)
    .map(({ takenAs }) => takenAs);
}

/** From here on it is worth asking back. */
const POSSIBLE_CHANCE = 0.15;
const MOST_OFFERED = 2;

/** Every clarification with the chance that it is meant, the likeliest first. */
function ranked(
  question: string,
  index: ClarificationIndex,
): readonly (FoundClarification & { readonly chance: number })[] {
  const { entries, topics, typos, lexicon } = index;
  const features = featuresOf(question, topics.vocabulary, lexicon, typos);
  if (features.size === 0) return [];
  const near = nearnessToTopics(new Map([...features].map((feature) => [feature, 1])), topics);
  const candidates = entries.map(({ clarification, asks, counts, topics: own }) => {
    const alike = asks
      .map(({ ask, features: others }) => ({
        ask,
        likeness: likenessOf(features, others, index),
        isChance: sharedWords(features, others) < MORE_THAN_CHANCE,
      }))
      .sort((a, b) => b.likeness - a.likeness);
    // Of many wordings one may have a word with it by chance.
    const [nearest, next] = alike;
    const likeness = (nearest?.isChance && asks.length >= MANY_ASKS ? next : nearest)?.likeness ?? 0;
    const worth =
      WORTH.share * shareOf(features, counts, index) +
      WORTH.likeness * likeness +
      WORTH.sameTopic * shareOfTopic(clarification.id, features, topics) +
      WORTH.nearTopics * nearnessByTopics(near, own);
    return { clarification, takenAs: nearest?.ask ?? "", worth };
  });
  const odds = candidates.reduce((sum, { worth }) => sum + Math.exp(worth), Math.exp(WORTH.none));
  return candidates
    .filter(({ takenAs }) => takenAs !== "")
    .map(({ worth, ...found }) => ({ ...found, chance: Math.exp(worth) / odds }))
    .sort((a, b) => b.chance - a.chance);
}

const MANY_ASKS = 4;
const MORE_THAN_CHANCE = 3;

/** The clarification of which the question is a wording, letter case and marks aside. */
function askedAsWritten(question: string, entries: readonly Entry[]): FoundClarification | null {
  const words = spelt(question);
  for (const { clarification, asks } of entries) {
    const same = asks.find(({ ask }) => spelt(ask) === words);
    if (same !== undefined) return { clarification, takenAs: same.ask };
  }
  return null;
}

function spelt(text: string): string {
  return wordsOf(text)
    .map(({ norm }) => norm)
    .join(" ");
}

/** How often each feature occurs in all wordings; the fewer clarifications speak of it, the more it tells. */
function tellingOf(entries: readonly Entry[]): Pick<ClarificationIndex, "totals" | "weights"> {
  const totals = new Map<string, number>();
  const held = new Map<string, number>();
  for (const { counts } of entries) {
    for (const [feature, count] of counts) {
      totals.set(feature, (totals.get(feature) ?? 0) + count);
      held.set(feature, (held.get(feature) ?? 0) + 1);
    }
  }
  const weights = [...held].map(
    ([feature, by]) => [feature, Math.log(1 + entries.length / by) * closeness(feature)] as const,
  );
  return { totals, weights: new Map(weights) };
}

type Telling = Pick<ClarificationIndex, "entries" | "totals" | "weights">;

function squareOf(feature: string, { weights, entries }: Telling): number {
  return (weights.get(feature) ?? UNKNOWN * Math.log(1 + entries.length) * closeness(feature)) ** 2;
}

/** How much of what a question says is said of one clarification rather than of the others: 0 to 1. */
function shareOf(features: Features, counts: Counts, telling: Telling): number {
  let own = 0;
  let all = 0;
  for (const feature of features) {
    const square = squareOf(feature, telling);
    own += (square * (counts.get(feature) ?? 0)) / (telling.totals.get(feature) ?? 1);
    all += square;
  }
  return own / all;
}

/** The cosine of two questions, each feature weighted by how much it tells. */
function likenessOf(one: Features, other: Features, telling: Telling): number {
  let shared = 0;
  let ownSquare = 0;
  let otherSquare = 0;
  for (const feature of one) {
    const square = squareOf(feature, telling);
    ownSquare += square;
    if (other.has(feature)) shared += square;
  }
  if (shared === 0) return 0;
  for (const feature of other) otherSquare += squareOf(feature, telling);
  return shared / Math.sqrt(ownSquare * otherSquare);
}
