import { outcomesOf } from "../core/learning/outcomes.ts";
import type { Practice, Sitting } from "../core/learning/practice.ts";
import { recalled } from "../core/learning/recalled.ts";
import { localDay, localDayTime } from "./local-day.ts";
import type { Parts } from "./parts.ts";

/** So many evaluations are read in one go: some tenths of a second, in which the app answers nobody else. */
const STEP = 20;

/** Keeps what the evaluation that counts for a session shows of each concept, in place of what was kept before. */
export function keepOutcomes({ problems, store }: Pick<Parts, "problems" | "store">, session: string): void {
  const evaluation = store.evaluation(session);
  const state = evaluation === null ? null : store.state(session);
  store.saveOutcomes(
    session,
    evaluation === null || state === null
      ? null
      : outcomesOf(evaluation, problems.find(evaluation.problem), state),
  );
}

/** Reads some of the evaluations that nothing was kept of yet, the newest sessions first; says how many are left. */
export function catchUp(parts: Pick<Parts, "problems" | "store">): number {
  for (const session of parts.store.outcomesDue(STEP)) keepOutcomes(parts, session);
  return parts.store.countOutcomesDue();
}

/** Every scored session as practice, in the order of their start. */
export function sittingsOf({ store }: Pick<Parts, "store">): readonly Sitting[] {
  let today = localDayTime(0);
  let day = localDay(0);
  return store.outcomes().map(({ session, startedAt, outcomes }) => {
    if (startedAt < today.startMs || startedAt >= today.endMs) {
      today = localDayTime(startedAt);
      day = localDay(startedAt);
    }
    return { ...outcomes, id: session, startedAt, day, asked: outcomes.outline.asked };
  });
}

/** Whole interviews, without drills of a stage: what is said of all five stages is said of these. */
export function interviewsAmong(sittings: readonly Sitting[]): readonly Sitting[] {
  return sittings.filter(({ outline }) => outline.drill === undefined);
}

/** All that counts towards mastery: the sessions, and the recall cards. */
export function practicesOf(
  { store }: Pick<Parts, "store">,
  sittings: readonly Sitting[],
): readonly Practice[] {
  return [...sittings, ...recalled(store.cardReviews(), localDay)];
}
