import { MAX_ELEMENTS } from "../diagram/scene.ts";
import type { Problem, Result } from "../result.ts";
import { fail, ok } from "../result.ts";
import { IMAGE_HASH, MAX_NOTE_LENGTH } from "./command.ts";
import type { SessionEvent } from "./event.ts";
import { evolve, startState } from "./evolve.ts";
import type { SessionState } from "./state.ts";

/** The longest that a session clock may have run: a year. */
const MAX_CLOCK_MS = 366 * 24 * 60 * 60 * 1000;

export interface BadJournal extends Problem {
  readonly code: "BAD_JOURNAL";
}

/**
 * The state after a journal from anywhere. Fails, with what is wrong as the end of a sentence, on one that no
 * session of ours could have written: `decide` makes none that this refuses.
 */
export function checkJournal(events: readonly SessionEvent[]): Result<SessionState, BadJournal> {
  const [first, ...rest] = events;
  if (first?.type !== "started") return refuse(1, "does not begin the session");
  let state = startState(first);
  for (const [index, event] of rest.entries()) {
    const fault = faultOf(state, event);
    if (fault !== null) return refuse(index + 2, fault);
    state = evolve(state, event);
    const excess = excessOf(state, event);
    if (excess !== null) return refuse(index + 2, excess);
  }
  return ok(state);
}

function refuse(number: number, fault: string) {
  return fail({ code: "BAD_JOURNAL" as const, message: `event ${number} ${fault}` });
}

function faultOf(state: SessionState, event: SessionEvent): string | null {
  if (state.status === "finished") return "comes after the end";
  if (event.atMs > MAX_CLOCK_MS) return "is more than a year into the session";
  switch (event.type) {
    case "started":
      return "begins the session a second time";
    case "notesChanged": {
      const { start, removed } = event.splice;
      return start + removed > state.notes[event.stage].length ? "changes words that are not there" : null;
    }
    case "wordsSpoken":
      return event.start >= event.end || event.end > state.notes[event.stage].length
        ? "marks words that are not there"
        : null;
    case "imageAdded":
      return IMAGE_HASH.test(event.hash) ? null : "names a picture by something that is no hash";
    case "turnPhrased":
      return event.turn < state.talk.length ? null : "says what was never to be said";
    default:
      return null;
  }
}

function excessOf(state: SessionState, event: SessionEvent): string | null {
  if (event.type === "notesChanged" && state.notes[event.stage].length > MAX_NOTE_LENGTH) {
    return "makes a note too long";
  }
  return event.type === "boardChanged" && event.elements.length > MAX_ELEMENTS ? "draws too much" : null;
}
