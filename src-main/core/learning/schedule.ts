import { type Card, createEmptyCard, fsrs, Rating, State } from "ts-fsrs";
import type { Grade, Schedule } from "./card.ts";

/** Without fuzz there is no chance in it: the same grades at the same times make the same schedule. */
const SCHEDULER = fsrs({ enable_fuzz: false });

const RATINGS = { again: Rating.Again, hard: Rating.Hard, good: Rating.Good, easy: Rating.Easy } as const;

const STATES = { learning: State.Learning, review: State.Review, relearning: State.Relearning } as const;

/** A card's schedule once it is graded at `nowMs`; `before` is null for a card that never was. */
export function schedule(before: Schedule | null, grade: Grade, nowMs: number): Schedule {
  const now = new Date(nowMs);
  const { card } = SCHEDULER.next(
    before === null ? createEmptyCard(now) : toCard(before),
    now,
    RATINGS[grade],
  );
  return {
    state: stateOf(card.state),
    dueMs: card.due.getTime(),
    stability: card.stability,
    difficulty: card.difficulty,
    scheduledDays: card.scheduled_days,
    step: card.learning_steps,
    reps: card.reps,
    lapses: card.lapses,
    lastMs: nowMs,
  };
}

function toCard({ state, dueMs, scheduledDays, step, lastMs, ...same }: Schedule): Card {
  return {
    ...same,
    state: STATES[state],
    due: new Date(dueMs),
    scheduled_days: scheduledDays,
    learning_steps: step,
    // Worked out from the last review; the field goes with the package's next version.
    elapsed_days: 0,
    last_review: new Date(lastMs),
  };
}

function stateOf(state: State): Schedule["state"] {
  if (state === State.Review) return "review";
  return state === State.Relearning ? "relearning" : "learning";
}
