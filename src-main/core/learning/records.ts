import type { Sitting } from "./practice.ts";

/** What came of practising one problem. Of sessions with equal totals the latest is the best. */
export interface ProblemRecord {
  readonly problem: string;
  readonly attempts: number;
  readonly best: Sitting;
  readonly latest: Sitting;
}

/** A day on which there was practice. */
export interface PractisedDay {
  readonly day: number;
  readonly sessions: number;
  /** Minutes of the session clock, rounded. */
  readonly minutes: number;
}

/** Best and latest per problem, the one practised last first. Sessions in the order of their start. */
export function recordsOf(sittings: readonly Sitting[]): readonly ProblemRecord[] {
  const records = new Map<string, ProblemRecord>();
  for (const sitting of sittings) {
    const { problem } = sitting.outline;
    const known = records.get(problem);
    // Put in anew, so that the order is that of the latest sessions.
    records.delete(problem);
    records.set(problem, {
      problem,
      attempts: (known?.attempts ?? 0) + 1,
      best: known === undefined || sitting.total >= known.best.total ? sitting : known.best,
      latest: sitting,
    });
  }
  return [...records.values()].reverse();
}

/** The days of practice from `since` on, in order. Sessions in the order of their start. */
export function daysOf(sittings: readonly Sitting[], since: number): readonly PractisedDay[] {
  const days = new Map<number, { sessions: number; spentMs: number }>();
  for (const { day, spentMs } of sittings) {
    if (day < since) continue;
    const { sessions, spentMs: soFar } = days.get(day) ?? { sessions: 0, spentMs: 0 };
    const { R, A, D, I, O } = spentMs;
    days.set(day, { sessions: sessions + 1, spentMs: soFar + R + A + D + I + O });
  }
  return [...days]
    .map(([day, { sessions, spentMs }]) => ({ day, sessions, minutes: Math.round(spentMs / MINUTE_MS) }))
    .sort((a, b) => a.day - b.day);
}

const MINUTE_MS = 60_000;
