import type { Command } from "../core/interview/command.ts";
import { decide, type Refusal } from "../core/interview/decide.ts";
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
  apply(request: {
    readonly session: string;
    readonly seat: string;
    readonly clockMs: number;
    readonly commands: readonly Command[];
  }): Result<SessionState, Refusal | SeatLost>;
  /** Forgets a session, so that no seat can write to it. */
  clear(session: string): void;
}

export interface SeatLost extends Problem {
  readonly code: "SESSION_MOVED";
}

export function openDesk(store: Store, clock: Clock, newId: NewId): Desk {
  const open = new Map<string, { readonly seat: string; state: SessionState }>();

  /** A core that was restarted knows no seats: the first window that goes on writing has it. */
  const reseat = (session: string, seat: string) => {
    const state = store.state(session);
    if (state === null) return null;
    const place = { seat, state };
    open.set(session, place);
    return place;
  };

  return {
    sit(session) {
      const state = open.get(session)?.state ?? store.state(session);
      if (state === null) return null;
      const place = { seat: newId(), state };
      open.set(session, place);
      return place;
    },

    apply({ session, seat, clockMs, commands }) {
      const place = open.get(session) ?? reseat(session, seat);
      if (place === null || place.seat !== seat) return fail(seatLost);
      const events: SessionEvent[] = [];
      let state = place.state;
      for (const command of commands) {
        const decided = decide(state, command, clockMs);
        if (!decided.ok) return decided;
        for (const event of decided.value) {
          state = evolve(state, event);
          events.push(event);
        }
      }
      state = advanceClock(state, clockMs);
      if (events.length > 0) store.append(session, events, state, clock());
      else if (state !== place.state) store.beat(session, state);
      // Only after the store has it: a failed write leaves the state as it is on disk.
      place.state = state;
      return ok(state);
    },

    clear(session) {
      open.delete(session);
    },
  };
}

const seatLost: SeatLost = {
  code: "SESSION_MOVED",
  message: "This session was opened in another window: go on there, or reload this page to take it back.",
};
