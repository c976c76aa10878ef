import type { CardLimits, CardReview, Schedule } from "./card.ts";

/** A card that may be asked. */
export interface Candidate {
  readonly card: string;
  /** Null for one that was never graded. */
  readonly schedule: Schedule | null;
}

/** A moment within its day, in Unix milliseconds: from its start up to, and without, its end. */
export interface DayTime {
  readonly nowMs: number;
  readonly startMs: number;
  readonly endMs: number;
}

/** Today's cards. */
export interface Queue {
  /** In the order they are asked. */
  readonly cards: readonly string[];
  /** How many different cards were graded today. */
  readonly done: number;
  /** When there is something to do again, where nothing is left now; null: never, as it stands. */
  readonly nextMs: number | null;
}

/**
 * What to ask today, and in which order: what was missed minutes ago and is due, then what was learnt before, the
 * longest due first, then new cards in the order given, and last what comes again later today. A card that comes
 * again on the same day counts once against the limits, so that no limit cuts it off half learnt.
 */
export function queueOf(
  candidates: readonly Candidate[],
  reviews: readonly CardReview[],
  { newADay, mostADay }: CardLimits,
  { nowMs, startMs, endMs }: DayTime,
): Queue {
  const today = reviews.filter(({ atMs }) => atMs >= startMs);
  const seen = new Set(today.map(({ card }) => card));
  const begun = new Set(today.filter(({ isFirst }) => isFirst).map(({ card }) => card));

  const scheduled = candidates
    .flatMap(({ card, schedule }) => (schedule === null ? [] : { card, dueMs: schedule.dueMs }))
    .sort((a, b) => a.dueMs - b.dueMs || (a.card < b.card ? -1 : 1));
  const dueToday = scheduled.filter(({ dueMs }) => dueMs < endMs);
  const repeats = dueToday.filter(({ card }) => seen.has(card));
  const due = dueToday.filter(({ card }) => !seen.has(card));
  const fresh = candidates.filter(({ card, schedule }) => schedule === null && !seen.has(card));

  const room = Math.max(0, mostADay - seen.size);
  const dueNow = due.slice(0, room);
  const freshNow = fresh.slice(0, Math.max(0, Math.min(room - dueNow.length, newADay - begun.size)));
  const cards = [
    ...repeats.filter(({ dueMs }) => dueMs <= nowMs),
    ...dueNow,
    ...freshNow,
    ...repeats.filter(({ dueMs }) => dueMs > nowMs),
  ].map(({ card }) => card);

  const isHeldBack = due.length > dueNow.length || (fresh.length > freshNow.length && newADay > 0);
  const nextMs = isHeldBack ? endMs : (scheduled.find(({ dueMs }) => dueMs >= endMs)?.dueMs ?? null);
  return { cards, done: seen.size, nextMs };
}
