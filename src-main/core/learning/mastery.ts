import { decayed } from "./decay.ts";
import type { Asked, Practice } from "./practice.ts";

/** How well a concept is known, as far as practice shows. */
export interface Mastery {
  readonly concept: string;
  /** 0 to 1: the share of what is asked about it that would be answered. */
  readonly estimate: number;
  /** Standard deviation of the estimate: 0.29 where nothing is known, near 0 after much recent practice. */
  readonly spread: number;
  /** How often it was asked. */
  readonly asked: number;
  /** In how many pieces of practice. */
  readonly practices: number;
  readonly lastDay: number;
}

/** Before anything is known every share is as likely as another: the uniform distribution, Beta(1, 1). */
const PRIOR = 1;

/** A question of this weight is one whole piece of evidence. */
const FULL_WEIGHT = 3;

/** Below this spread an estimate is worth showing as one: three whole answers of late, all alike, are enough. */
const SURE_SPREAD = 0.2;

/**
 * Mastery of each concept that was ever asked, by concept. Evidence is counted as in the beta reputation system
 * with forgetting (Jøsang and Ismail, "The Beta Reputation System", Bled 2002): credit adds to one parameter of a
 * beta distribution, what lacks of it to the other, each fading by half every `HALF_LIFE_DAYS`. The estimate is its
 * mean, so that a good answer never lowers it, and it drifts back to the middle when nothing new comes.
 */
export function masteryOf(practices: Iterable<Practice>, today: number): ReadonlyMap<string, Mastery> {
  const tallies = new Map<string, Tally>();
  // Sessions at one problem share what they ask, and there are far fewer of those lists than sessions.
  const talliesOf = new Map<readonly Asked[], readonly Tally[]>();
  let number = 0;
  for (const { asked, credits, day } of practices) {
    number += 1;
    let known = talliesOf.get(asked);
    if (known === undefined) {
      known = asked.map(({ concept }) => tallyOf(concept, tallies));
      talliesOf.set(asked, known);
    }
    const share = decayed(day, today) / FULL_WEIGHT;
    for (let index = 0; index < known.length; index += 1) {
      const tally = known[index];
      const credit = credits[index];
      const weight = asked[index]?.weight ?? 0;
      if (tally === undefined || credit === undefined || credit === null) continue;
      tally.good += share * weight * credit;
      tally.bad += share * weight * (1 - credit);
      tally.asked += 1;
      tally.lastDay = Math.max(tally.lastDay, day);
      if (tally.seenIn !== number) tally.practices += 1;
      tally.seenIn = number;
    }
  }
  return new Map(
    [...tallies].flatMap(([concept, tally]) =>
      tally.asked === 0 ? [] : [[concept, fromTally(concept, tally)] as const],
    ),
  );
}

/** Whether enough was asked of late to trust the estimate. */
export function isSure({ spread }: Pick<Mastery, "spread">): boolean {
  return spread < SURE_SPREAD;
}

interface Tally {
  good: number;
  bad: number;
  asked: number;
  practices: number;
  lastDay: number;
  /** The practice that was counted last. */
  seenIn: number;
}

function tallyOf(concept: string, tallies: Map<string, Tally>): Tally {
  const known = tallies.get(concept);
  if (known !== undefined) return known;
  const fresh = { good: 0, bad: 0, asked: 0, practices: 0, lastDay: Number.NEGATIVE_INFINITY, seenIn: 0 };
  tallies.set(concept, fresh);
  return fresh;
}

function fromTally(concept: string, { good, bad, asked, practices, lastDay }: Tally): Mastery {
  const alpha = PRIOR + good;
  const beta = PRIOR + bad;
  const all = alpha + beta;
  const spread = Math.sqrt((alpha * beta) / (all * all * (all + 1)));
  return { concept, estimate: alpha / all, spread, asked, practices, lastDay };
}
