import { rootOf } from "../language/inflection.ts";
import { conceptsIn, type Lexicon } from "../language/lexicon.ts";
import { correctionsOf, indexTypos, type TypoIndex } from "../language/typos.ts";
import { normalise, wordsOf } from "../language/words.ts";
import type { ProblemText } from "../rubric/problem.ts";
import type { InterviewerWords } from "./words.ts";

type Clarification = ProblemText["clarifications"][number];

/** A problem's clarifications, made ready to find the one that a question asks for. */
export interface ClarificationIndex {
  readonly entries: readonly Entry[];
  /** How many wordings have a feature. */
  readonly totals: ReadonlyMap<string, number>;
  /** How much a feature tells: what every ask has tells nothing. */
  readonly weights: ReadonlyMap<string, number>;
  readonly typos: TypoIndex;
  readonly vocabulary: Vocabulary;
}

interface Entry {
  readonly clarification: Clarification;
  readonly asks: readonly { readonly ask: string; readonly features: ReadonlySet<string> }[];
  /** How many of its wordings, the answer being one, have a feature. */
  readonly counts: ReadonlyMap<string, number>;
}

export interface FoundClarification {
  readonly clarification: Clarification;
  /** The ask that is nearest to the question. */
  readonly takenAs: string;
}

interface Vocabulary {
  readonly lexicon: Lexicon;
  readonly skipped: ReadonlySet<string>;
  /** Normalised word → the lines of words that ask for the same thing. */
  readonly groups: ReadonlyMap<string, readonly number[]>;
}

/** From this likeness on (0 to 2: that to an ask, and how much of it is said of that clarification alone) it is meant. */
const SAME_FROM = 0.8;
/** The weight of what no clarification speaks of: it says that something else may be meant. */
const UNKNOWN = 1;
/** The weight of a group of words beside that of a word: it is the vaguer bond. */
const GROUP = 0.9;
/** A question that is as near to two clarifications is about neither. */
const LEAST_LEAD = 0.1;

/** `lexicon` is the problem's own, laid over the field's. */
export function indexClarifications(
  clarifications: readonly Clarification[],
  lexicon: Lexicon,
  { sameWords, askingWords }: Pick<InterviewerWords, "sameWords" | "askingWords">,
): ClarificationIndex {
  const groups = new Map<string, number[]>();
  for (const [group, words] of sameWords.entries()) {
    for (const word of words.flatMap((one) => wordsOf(one))) {
      groups.set(word.norm, [...(groups.get(word.norm) ?? []), group]);
    }
  }
  const vocabulary = { lexicon, skipped: new Set(askingWords.map(normalise)), groups };
  const words = clarifications.flatMap(({ asks }) =>
    asks.flatMap((ask) => wordsOf(ask).map(({ norm }) => norm)),
  );
  const typos = indexTypos(new Set(words));
  const entries = clarifications.map((clarification) => {
    const { id, asks, answer } = clarification;
    return {
      clarification,
      asks: asks.map((ask) => ({ ask, features: featuresOf(ask, vocabulary, typos) })),
      counts: countsOf([...asks, `${id}. ${answer}`].map((text) => featuresOf(text, vocabulary, typos))),
    };
  });
  return { entries, ...tellingOf(entries), typos, vocabulary };
}

/**
 * The clarification that a question asks for, or null where the problem has no answer to it. Deterministic:
 * cosine similarity over words, concepts and groups of words, each weighted by how rare it is among the asks.
 */
export function clarificationFor(question: string, index: ClarificationIndex): FoundClarification | null {
  const features = featuresOf(question, index.vocabulary, index.typos);
  const likenessTo = (other: ReadonlySet<string>): number => similarity(features, other, index.weights);
  const ranked = index.entries
    .map(({ clarification, asks, counts }) => {
      const nearest = asks
        .map(({ ask, features }) => ({ ask, likeness: likenessTo(features) }))
        .reduce((best, one) => (one.likeness > best.likeness ? one : best), { ask: "", likeness: 0 });
      return {
        clarification,
        takenAs: nearest.ask,
        likeness: nearest.likeness + shareOf(features, counts, index),
      };
    })
    .sort((a, b) => b.likeness - a.likeness);
  const [first, second] = ranked;
  if (first === undefined || first.likeness < SAME_FROM || first.takenAs === "") return null;
  return second !== undefined && first.likeness - second.likeness < LEAST_LEAD ? null : first;
}

function featuresOf(
  text: string,
  { lexicon, skipped, groups }: Vocabulary,
  typos: TypoIndex,
): ReadonlySet<string> {
  const features = new Set<string>();
  for (const { norm, typed } of wordsOf(text)) {
    if (skipped.has(norm)) continue;
    const meant = groups.has(norm) ? norm : (correctionsOf(typed.toLowerCase(), typos)[0] ?? norm);
    if (skipped.has(meant)) continue;
    features.add(rootOf(meant));
    for (const group of groups.get(meant) ?? []) features.add(`=${group}`);
  }
  for (const concept of conceptsIn(text, lexicon)) features.add(`#${concept}`);
  return features;
}

function countsOf(wordings: readonly ReadonlySet<string>[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const features of wordings) {
    for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  }
  return counts;
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
  const weights = [...held].map(([feature, by]) => {
    const rarity = Math.log(1 + entries.length / by);
    return [feature, feature.startsWith("=") ? rarity * GROUP : rarity] as const;
  });
  return { totals, weights: new Map(weights) };
}

/** How much of what a question says is said of one clarification rather than of the others: 0 to 1. */
function shareOf(
  features: ReadonlySet<string>,
  counts: ReadonlyMap<string, number>,
  { totals, weights }: Pick<ClarificationIndex, "totals" | "weights">,
): number {
  let own = 0;
  let all = 0;
  for (const feature of features) {
    const square = (weights.get(feature) ?? UNKNOWN) ** 2;
    own += (square * (counts.get(feature) ?? 0)) / (totals.get(feature) ?? 1);
    all += square;
  }
  return all === 0 ? 0 : own / all;
}

function similarity(
  one: ReadonlySet<string>,
  other: ReadonlySet<string>,
  weights: ReadonlyMap<string, number>,
): number {
  const weightOf = (feature: string): number => weights.get(feature) ?? UNKNOWN;
  const square = (features: Iterable<string>): number => {
    let sum = 0;
    for (const feature of features) sum += weightOf(feature) ** 2;
    return sum;
  };
  const shared = square([...one].filter((feature) => other.has(feature)));
  return shared === 0 ? 0 : shared / Math.sqrt(square(one) * square(other));
}
