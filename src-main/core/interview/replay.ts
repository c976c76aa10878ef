import type { SessionEvent } from "./event.ts";
import { evolve, startState } from "./evolve.ts";
import type { SessionState } from "./state.ts";

/** The state after all of `events`, of which the first is `started`; null when there is none. */
export function replay(events: Iterable<SessionEvent>): SessionState | null {
  let state: SessionState | null = null;
  for (const event of events) {
    if (state !== null) state = evolve(state, event);
    else if (event.type === "started") state = startState(event);
  }
  return state;
}
