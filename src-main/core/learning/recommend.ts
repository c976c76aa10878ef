import type { Level } from "../interview/level.ts";
import type { Problem, ProblemText } from "../rubric/problem.ts";
import { decayed } from "./decay.ts";
import type { Mastery } from "./mastery.ts";
import type { Practice, Sitting } from "./practice.ts";

/** A concept that a problem would exercise. */
export interface DueTopic {
  readonly concept: string;
  /** Null for one that was never asked. */
  readonly mastery: Mastery | null;
  /** The newest practice in which it fell short (or, where it only faded, was asked at all), newest first. */
  readonly behind: readonly string[];
}

/** A problem to practise next, and why. */
export interface Recommendation {
  readonly problem: string;
  readonly level: Level;
  /** First of all; because it asks for what is weakest; because nothing is weak and this is the newest ground. */
  readonly reason: "start" | "weakest" | "newGround";
  /** The weakest first; in a start, those that come up in most problems first. */
  readonly topics: readonly DueTopic[];
  /** A problem that was practised and is so close to this one that its lessons carry over. */
  readonly kin: string | null;
}

export interface RecommendInput {
  readonly problems: readonly Problem[];
  /** In the order of their start. */
  readonly sittings: readonly Sitting[];
  /** What may be shown behind a topic, in the order of its days. */
  readonly practices: readonly Practice[];
  readonly mastery: ReadonlyMap<string, Mastery>;
  readonly today: number;
}

/** Where the score says "Yes" (70 of 100), a topic is known well enough; below it, or when it fades, it is due. */
const DUE_BELOW = 0.7;
export const PASSED = 70;
/** "Not yet" ends here. */
const STRUGGLED = 40;
/** So many of the weakest topics are aimed at: about what one session can take in. */
const MOST_TARGETS = 8;
const MOST_TOPICS = 4;
const MOST_BEHIND = 3;
/** Sooner than a fortnight, repeating a problem tries the memory of its answer rather than the skill. */
const REST_DAYS = 14;
const DIFFICULTIES: readonly ProblemText["difficulty"][] = ["easy", "medium", "hard"];
/** What one step of difficulty beside the user's own takes away. */
const PER_STEP = 0.3;
const KIN_BONUS = 1.1;
/** Where nobody has chosen one yet. */
export const FIRST_LEVEL: Level = "senior";

/**
 * Up to `most` problems to practise next, the best first. Each is worth what it asks of the weakest topics that are
 * due, less when it is too easy or too hard or was practised of late, a little more when it is kin to one that
 * was practised. Equals stand in the order of their ids, so the same history gives the same answer.
 */
export function recommend(input: RecommendInput, most = 3): readonly Recommendation[] {
  const { problems, sittings, mastery } = input;
  const level = sittings.at(-1)?.outline.level ?? FIRST_LEVEL;
  const askedBy = new Map(problems.map((problem) => [problem.text.id, weightsOf(problem, level)]));
  const reason = reasonOf(mastery);
  const targets = targetsOf(reason, mastery, askedBy);
  const rung = rungOf(sittings, problems, input.today);
  const rested = restOf(sittings, input.today);
  return problems
    .map((problem) => {
      const { id, difficulty } = problem.text;
      const asked = askedBy.get(id) ?? new Map<string, number>();
      const gain = [...targets].reduce(
        (sum, [concept, need]) => sum + (need * (asked.get(concept) ?? 0)) / 3,
        0,
      );
      const fit = 1 - PER_STEP * Math.abs(DIFFICULTIES.indexOf(difficulty) - rung);
      const kin = kinOf(problem, problems, rested);
      // Where nothing is gained, fit and rest still tell problems apart.
      const worth = (gain + NOTHING_GAINED) * fit * (rested.get(id) ?? 1) * (kin === null ? 1 : KIN_BONUS);
      return { id, asked, kin, worth };
    })
    .sort((a, b) => b.worth - a.worth || (a.id < b.id ? -1 : 1))
    .slice(0, most)
    .map(({ id, asked, kin }) => ({
      problem: id,
      level,
      reason,
      topics: [...targets.keys()]
        .filter((concept) => asked.has(concept))
        .slice(0, MOST_TOPICS)
        .map((concept) => ({
          concept,
          mastery: mastery.get(concept) ?? null,
          behind: behind(concept, input.practices),
        })),
      kin,
    }));
}

const NOTHING_GAINED = 0.001;

function reasonOf(mastery: ReadonlyMap<string, Mastery>): Recommendation["reason"] {
  if (mastery.size === 0) return "start";
  return [...mastery.values()].some(({ estimate }) => estimate < DUE_BELOW) ? "weakest" : "newGround";
}

/** The heaviest weight with which a problem asks for each concept, 1 to 3. */
function weightsOf({ rubric }: Problem, level: Level): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  for (const { concept, weight } of rubric.criteria) {
    if (weight[level] > 0) weights.set(concept, Math.max(weights.get(concept) ?? 0, weight[level]));
  }
  return weights;
}

/** Which concepts to aim at, and how much each is in need of it; the neediest first. */
function targetsOf(
  reason: Recommendation["reason"],
  mastery: ReadonlyMap<string, Mastery>,
  askedBy: ReadonlyMap<string, ReadonlyMap<string, number>>,
): ReadonlyMap<string, number> {
  if (reason === "weakest") {
    const due = [...mastery.values()].filter(({ estimate }) => estimate < DUE_BELOW);
    const taught = new Set([...askedBy.values()].flatMap((weights) => [...weights.keys()]));
    return neediest(
      due
        .filter(({ concept }) => taught.has(concept))
        .map(({ concept, estimate }) => [concept, DUE_BELOW - estimate]),
      MOST_TARGETS,
    );
  }
  const problemsAsking = new Map<string, number>();
  for (const weights of askedBy.values()) {
    for (const concept of weights.keys()) {
      problemsAsking.set(concept, (problemsAsking.get(concept) ?? 0) + 1);
    }
  }
  const unknown = [...problemsAsking].filter(([concept]) => !mastery.has(concept));
  // At the start what most problems ask; later everything that none has asked yet.
  return neediest(unknown, reason === "start" ? MOST_TARGETS : unknown.length);
}

function neediest(needs: readonly (readonly [string, number])[], most: number): ReadonlyMap<string, number> {
  return new Map(needs.toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).slice(0, most));
}

/**
 * The difficulty that suits, as a place in `DIFFICULTIES` that may lie between two. Every session speaks for its
 * own difficulty, for the next one when it was passed, for the one before when it was not nearly; recent ones
 * count more. Without any it is the easiest.
 */
function rungOf(sittings: readonly Sitting[], problems: readonly Problem[], today: number): number {
  const difficultyOf = new Map(problems.map(({ text }) => [text.id, DIFFICULTIES.indexOf(text.difficulty)]));
  let sum = 0;
  let weights = 0;
  for (const { outline, total, day } of sittings) {
    const difficulty = difficultyOf.get(outline.problem);
    if (difficulty === undefined) continue;
    const step = total >= PASSED ? 1 : total < STRUGGLED ? -1 : 0;
    const weight = decayed(day, today);
    sum += weight * Math.min(DIFFICULTIES.length - 1, Math.max(0, difficulty + step));
    weights += weight;
  }
  return weights === 0 ? 0 : sum / weights;
}

/** How rested each practised problem is: 0 on the day itself, 1 after a fortnight. */
function restOf(sittings: readonly Sitting[], today: number): ReadonlyMap<string, number> {
  return new Map(
    sittings.map(({ outline, day }) => [outline.problem, Math.min(1, Math.max(0, today - day) / REST_DAYS)]),
  );
}

/** A practised problem to which this one, not practised itself, is kin; whichever of the two says so. */
function kinOf(
  { text }: Problem,
  problems: readonly Problem[],
  practised: ReadonlyMap<string, unknown>,
): string | null {
  if (practised.has(text.id)) return null;
  const near = problems
    .filter(
      ({ text: other }) =>
        text.kin.some(({ problem }) => problem === other.id) ||
        other.kin.some(({ problem }) => problem === text.id),
    )
    .map(({ text: other }) => other.id);
  return near.filter((id) => practised.has(id)).sort()[0] ?? null;
}

function behind(concept: string, practices: readonly Practice[]): readonly string[] {
  const missed: string[] = [];
  const asked: string[] = [];
  for (let index = practices.length - 1; index >= 0 && missed.length < MOST_BEHIND; index -= 1) {
    const practice = practices[index];
    const credit = practice === undefined ? null : creditFor(concept, practice);
    if (practice === undefined || credit === null) continue;
    if (credit < 1) missed.push(practice.id);
    if (asked.length < MOST_BEHIND) asked.push(practice.id);
  }
  return missed.length > 0 ? missed : asked;
}

/** The mean credit that a practice earned for a concept, by weight; null when it was not asked. */
export function creditFor(
  concept: string,
  { asked, credits }: Pick<Practice, "asked" | "credits">,
): number | null {
  let earned = 0;
  let weights = 0;
  for (const [index, { concept: about, weight }] of asked.entries()) {
    const credit = credits[index];
    if (about !== concept || credit === undefined || credit === null) continue;
    earned += weight * credit;
    weights += weight;
  }
  return weights === 0 ? null : earned / weights;
}
