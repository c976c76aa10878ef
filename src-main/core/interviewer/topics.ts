import type { ProblemText } from "../rubric/problem.ts";
import { type AskingVocabulary, closeness, type Features, plainFeaturesOf } from "./question-features.ts";

type Clarification = ProblemText["clarifications"][number];

/**
 * What is asked in other problems, gathered by the ids of the clarifications: people ask for "latency" or "regions" in
 * the same words everywhere, also in words that no wording of this problem has.
 */
export interface Topics {
  readonly vocabulary: AskingVocabulary;
  readonly ids: ReadonlyMap<string, number>;
  readonly postings: ReadonlyMap<string, readonly Posting[]>;
}

/** A feature in one topic. */
interface Posting {
  readonly topic: number;
  /** How much of what has the feature is of this topic. */
  readonly share: number;
  /** Its part of the topic's direction: a vector of length one. */
  readonly weight: number;
}

/** How often a text, or several taken together, has each feature. */
export type Counts = ReadonlyMap<string, number>;

/** An answer is one wording among others, and the vaguest. */
export const ANSWER_COUNT = 0.5;

export function countsOf(asks: readonly Features[], answer: Features): Counts {
  const counts = new Map<string, number>();
  const add = (feature: string, by: number) => counts.set(feature, (counts.get(feature) ?? 0) + by);
  for (const features of asks) for (const feature of features) add(feature, 1);
  for (const feature of answer) add(feature, ANSWER_COUNT);
  return counts;
}

/** `clarifications` are those of all other problems. */
export function learnTopics(clarifications: readonly Clarification[], vocabulary: AskingVocabulary): Topics {
  const byId = new Map<string, Map<string, number>>();
  for (const { id, asks, answer } of clarifications) {
    const counts = byId.get(id) ?? new Map<string, number>();
    byId.set(id, counts);
    const own = countsOf(
      asks.map((ask) => plainFeaturesOf(ask, vocabulary)),
      plainFeaturesOf(`${id}. ${answer}`, vocabulary),
    );
    for (const [feature, count] of own) counts.set(feature, (counts.get(feature) ?? 0) + count);
  }
  const totals = new Map<string, { count: number; topics: number }>();
  for (const counts of byId.values()) {
    for (const [feature, count] of counts) {
      const known = totals.get(feature) ?? { count: 0, topics: 0 };
      totals.set(feature, { count: known.count + count, topics: known.topics + 1 });
    }
  }
  const postings = new Map<string, Posting[]>();
  for (const [topic, counts] of [...byId.values()].entries()) {
    const weightOf = (feature: string, count: number): number =>
      Math.log1p(count) * rarity(feature, byId.size, totals.get(feature)?.topics ?? 0);
    const length = Math.hypot(...[...counts].map(([feature, count]) => weightOf(feature, count)));
    for (const [feature, count] of counts) {
      const share = count / ((totals.get(feature)?.count ?? 0) + SMOOTHING);
      const posting = { topic, share, weight: weightOf(feature, count) / length };
      const known = postings.get(feature);
      if (known === undefined) postings.set(feature, [posting]);
      else known.push(posting);
    }
  }
  return { vocabulary, ids: new Map([...byId.keys()].map((id, topic) => [id, topic])), postings };
}

/** What was seen once says little. */
const SMOOTHING = 0.5;

/** The fewer topics have a feature, the more it tells. */
function rarity(feature: string, topics: number, having: number): number {
  return Math.log((1 + topics) / (SMOOTHING + having)) * closeness(feature);
}

/** How near a text is to each topic: the cosine of their directions. Zeros where nothing is known. */
export function nearnessToTopics(counts: Counts, { ids, postings }: Topics): Float64Array {
  const nearness = new Float64Array(ids.size);
  let square = 0;
  for (const [feature, count] of counts) {
    if (feature.startsWith("#")) continue;
    const known = postings.get(feature) ?? [];
    const weight = Math.log1p(count) * rarity(feature, ids.size, known.length);
    square += weight ** 2;
    for (const posting of known)
      nearness[posting.topic] = (nearness[posting.topic] ?? 0) + weight * posting.weight;
  }
  const length = Math.sqrt(square);
  return length === 0 ? nearness : nearness.map((value) => value / length);
}

/** How much of what a question says is said, elsewhere, of the topic with this id rather than of any other: 0 to 1. */
export function shareOfTopic(id: string, features: Features, { ids, postings }: Topics): number {
  const topic = ids.get(id);
  if (topic === undefined) return 0;
  let own = 0;
  let all = 0;
  for (const feature of features) {
    if (feature.startsWith("#")) continue;
    const known = postings.get(feature) ?? [];
    const square = rarity(feature, ids.size, known.length) ** 2;
    own += square * (known.find((posting) => posting.topic === topic)?.share ?? 0);
    all += square;
  }
  return all === 0 ? 0 : own / all;
}

/** How near two texts are by the topics that both are near: 0 to 1. */
export function nearnessByTopics(question: Float64Array, other: Float64Array): number {
  let shared = 0;
  let all = 0;
  for (const [topic, nearness] of question.entries()) {
    shared += (nearness * (other[topic] ?? 0)) ** 2;
    all += nearness ** 2;
  }
  return all === 0 ? 0 : shared / all;
}
