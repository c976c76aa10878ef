import { perStage, STAGES, type Stage } from "../interview/stage.ts";
import { decayed } from "./decay.ts";
import type { Sitting } from "./practice.ts";

/** The five stages as they are now, and as they were before the newest sessions. */
export interface Form {
  /** 0 to 100; null where no session could be assessed. */
  readonly now: Readonly<Record<Stage, number | null>>;
  /** The same before the newest `newest` sessions; null with fewer than two sessions. */
  readonly before: Readonly<Record<Stage, number | null>> | null;
  readonly newest: number;
}

/**
 * After how many days a session counts half in the shape. Shorter than for concepts: five stages come up in every
 * session, so a fortnight of practice says enough about them.
 */
const FORM_HALF_LIFE_DAYS = 14;

/** The trend sets so many sessions at most against those before. */
const MOST_NEWEST = 5;

/** The shape over the five letters and its trend. Sessions in the order of their start. */
export function formOf(sittings: readonly Sitting[], today: number): Form {
  const newest = Math.min(MOST_NEWEST, Math.floor(sittings.length / 2));
  const earlier = sittings.slice(0, sittings.length - newest);
  const lastEarlier = earlier.at(-1);
  return {
    now: meansOf(sittings, today),
    before: newest === 0 || lastEarlier === undefined ? null : meansOf(earlier, lastEarlier.day),
    newest,
  };
}

function meansOf(sittings: readonly Sitting[], today: number): Record<Stage, number | null> {
  const sums = perStage(() => ({ points: 0, weight: 0 }));
  for (const { day, stages } of sittings) {
    const weight = decayed(day, today, FORM_HALF_LIFE_DAYS);
    for (const stage of STAGES) {
      const points = stages[stage];
      if (points === null) continue;
      sums[stage].points += weight * points;
      sums[stage].weight += weight;
    }
  }
  return perStage((stage) => {
    const { points, weight } = sums[stage];
    // After some forty years without practice all weight is gone.
    return weight === 0 ? null : points / weight;
  });
}
