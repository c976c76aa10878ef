import type { Command } from "../core/interview/command.ts";
import { decide, finished, type Refusal } from "../core/interview/decide.ts";
import type { SessionEvent } from "../core/interview/event.ts";
import { advanceClock, evolve } from "../core/interview/evolve.ts";
import type { SessionState } from "../core/interview/state.ts";
import { fail, ok, type Problem, type Result } from "../core/result.ts";
import type { Clock, NewId, Store } from "./ports.ts";

/** The sessions that are open for writing, each with the one seat that may write. */
export interface Desk {
  /** Takes the seat of a session; whoever had it before can no longer write. Null: no such session. */
  sit(session: string): { readonly seat: string; readonly state: SessionState } | null;
  /** Applies commands at `clockMs` of the session clock; all of it is on disk when it returns. */
  apply(
    request: Seated & { readonly commands: readonly Command[] },
  ): Result<SessionState, Refusal | SeatLost>;
  /** The same for what follows from the session as it stands; `happens` gets it with its clock moved on. */
  record(
    request: Seated,
    happens: (state: SessionState) => readonly SessionEvent[],
  ): Result<SessionState, Refusal | SeatLost>;
  /** Forgets a session, so that no seat can write to it. */
  clear(session: string): void;
  /** Takes a session from whoever has it open: it was changed behind their back. */
  evict(session: string): void;
  /** The same for all sessions: the store was replaced. */
  evictAll(): void;
}

/** Who writes, and when on the session clock. */
export interface Seated {
  readonly session: string;
  readonly seat: string;
  readonly clockMs: number;
}

export interface SeatLost extends Problem {
  readonly code: "SESSION_MOVED";
}

export function openDesk(store: Store, clock: Clock, newId: NewId): Desk {
  const open = new Map<string, { readonly seat: string; state: SessionState }>();
  let mayReseat = true;

  /** A core that was restarted knows no seats: the first window that goes on writing has it. */
  const reseat = (session: string, seat: string) => {
    const state = mayReseat ? store.state(session) : null;
    if (state === null) return null;
    const place = { seat, state };
    open.set(session, place);
    return place;
  };

  const write = (
    { session, seat, clockMs }: Seated,
    eventsAfter: (state: SessionState) => Result<readonly SessionEvent[], Refusal>,
  ): Result<SessionState, Refusal | SeatLost> => {
    const place = open.get(session) ?? reseat(session, seat);
    if (place === null || place.seat !== seat) return fail(seatLost);
    const before = advanceClock(place.state, clockMs);
    const events = eventsAfter(before);
    if (!events.ok) return events;
    const state = events.value.reduce(evolve, before);
    if (events.value.length > 0) store.append(session, events.value, state, clock());
    else if (state !== place.state) store.beat(session, state);
    // Only after the store has it: a failed write leaves the state as it is on disk.
    place.state = state;
    return ok(state);
  };

  return {
    sit(session) {
      const state = open.get(session)?.state ?? store.state(session);
      if (state === null) return null;
      const place = { seat: newId(), state };
      open.set(session, place);
      return place;
    },

    apply({ commands, ...seated }) {
      return write(seated, (before) => {
        const events: SessionEvent[] = [];
        let state = before;
        for (const command of commands) {
          const decided = decide(state, command, seated.clockMs);
          if (!decided.ok) return decided;
          for (const event of decided.value) {
            state = evolve(state, event);
            events.push(event);
          }
        }
        return ok(events);
      });
    },

    record(seated, happens) {
      return write(seated, (state) => (state.status === "finished" ? fail(finished) : ok(happens(state))));
    },

    clear(session) {
      open.delete(session);
    },

    evict(session) {
      const state = open.delete(session) ? store.state(session) : null;
      if (state !== null) open.set(session, { seat: newId(), state });
    },

    evictAll() {
      open.clear();
      mayReseat = false;
    },
  };
}

const seatLost: SeatLost = {
  code: "SESSION_MOVED",
  message: "This session was opened in another window: go on there, or reload this page to take it back.",
};
