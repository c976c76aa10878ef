import type { SessionEvent } from "./event.ts";
import { advanceClock, evolve, startState } from "./evolve.ts";
import type { Stage } from "./stage.ts";
import type { SessionState } from "./state.ts";

/** A journal that any moment can be asked of. Its frames are counted in events: frame 1 shows the first alone. */
export interface Film {
  readonly events: readonly SessionEvent[];
  /** The state after every so many events, so that no seek folds more than that. */
  readonly keyframes: readonly SessionState[];
  /** The moment of the last event, in milliseconds of the session clock. */
  readonly lengthMs: number;
}

/** A stretch of time in one stage. */
export interface StageSpan {
  readonly stage: Stage;
  readonly fromMs: number;
  readonly toMs: number;
}

/** Events from one keyframe to the next: a fold of so many is quick on a full board as well. */
const EVENTS_PER_KEYFRAME = 25;

/** The film of a journal, whose first event is `started`; null when it is not. */
export function filmOf(events: readonly SessionEvent[]): Film | null {
  const [first, ...rest] = events;
  if (first?.type !== "started") return null;
  let state = startState(first);
  const keyframes = [state];
  rest.forEach((event, index) => {
    state = evolve(state, event);
    if ((index + 1) % EVENTS_PER_KEYFRAME === 0) keyframes.push(state);
  });
  return { events, keyframes, lengthMs: events.at(-1)?.atMs ?? 0 };
}

/** How many events had happened by a moment, those of the moment itself included; at least the first. */
export function frameAt({ events }: Pick<Film, "events">, atMs: number): number {
  let low = 1;
  let high = events.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((events[middle - 1]?.atMs ?? 0) <= atMs) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The state after the first `frame` events; before the first there is none, so it is shown instead. */
export function stateOfFrame({ events, keyframes }: Film, frame: number): SessionState {
  const last = Math.min(Math.max(1, frame), events.length) - 1;
  const keyframe = Math.floor(last / EVENTS_PER_KEYFRAME);
  const start = keyframes[keyframe];
  if (start === undefined) throw new Error(`a film of ${events.length} events has no keyframe ${keyframe}`);
  return events.slice(keyframe * EVENTS_PER_KEYFRAME + 1, last + 1).reduce(evolve, start);
}

/** The session as it stood at a moment of its clock. */
export function stateAt(film: Film, atMs: number): SessionState {
  return advanceClock(stateOfFrame(film, frameAt(film, atMs)), atMs);
}

/** Which stage was open when, one after the other without gaps; stages left at once are left out. */
export function stageSpans({ events, lengthMs }: Film): readonly StageSpan[] {
  const entries = [
    { stage: "R" as const, atMs: 0 },
    ...events.flatMap((event) =>
      event.type === "stageEntered" ? [{ stage: event.stage, atMs: event.atMs }] : [],
    ),
  ];
  return entries
    .map(({ stage, atMs }, index) => ({ stage, fromMs: atMs, toMs: entries[index + 1]?.atMs ?? lengthMs }))
    .filter(({ fromMs, toMs }) => toMs > fromMs);
}

/** The stretch a moment lies in; at the end the last one. */
export function spanAtMs(spans: readonly StageSpan[], atMs: number): StageSpan | undefined {
  return spans.find(({ toMs }) => atMs < toMs) ?? spans.at(-1);
}
