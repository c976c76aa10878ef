import { setImmediate } from "node:timers/promises";
import type { Course } from "../contract/replay.ts";
import { type Film, filmOf, frameAt, stateOfFrame } from "../core/interview/film.ts";
import { replay } from "../core/interview/replay.ts";
import { attemptOf } from "./attempt-of.ts";
import { os } from "./implementer.ts";
import type { Parts } from "./parts.ts";
import { finishedSession, NO_SESSION, problemAtHand } from "./session-access.ts";

/** As many as anyone would choose from. */
const MOST_EARLIER = 50;

const MINUTE_MS = 60_000;

/** What the replay of a finished session needs. Nothing here changes the store. */
export function replayCalls(parts: Parts) {
  const { store, score } = parts;
  return {
    journal: os.replay.journal.handler(({ input, errors }) => {
      const found = finishedSession(parts, input.session);
      if (!found.ok) throw errors[found.error.code]({ message: found.error.message });
      return { events: store.events(input.session) };
    }),

    scoreAt: os.replay.scoreAt.handler(({ input, errors }) => {
      const found = finishedSession(parts, input.session);
      if (!found.ok) throw errors[found.error.code]({ message: found.error.message });
      const problem = problemAtHand(parts, found.value.row.problem);
      if (!problem.ok) throw errors[problem.error.code]({ message: problem.error.message });
      const state = replay(store.events(input.session).filter(({ atMs }) => atMs <= input.atMs));
      if (state === null) throw errors.NOT_FOUND({ message: NO_SESSION });
      return score(attemptOf(state), problem.value, store.ownNames());
    }),

    course: os.replay.course.handler(async ({ input, errors }) => {
      const found = finishedSession(parts, input.session);
      if (!found.ok) throw errors[found.error.code]({ message: found.error.message });
      const problem = problemAtHand(parts, found.value.row.problem);
      if (!problem.ok) throw errors[problem.error.code]({ message: problem.error.message });
      const film = filmOf(store.events(input.session));
      if (film === null) throw errors.NOT_FOUND({ message: NO_SESSION });
      const own = store.ownNames();
      return courseOf(film, (frame) => score(attemptOf(stateOfFrame(film, frame)), problem.value, own).total);
    }),

    earlier: os.replay.earlier.handler(({ input, errors }) => {
      const found = finishedSession(parts, input.session);
      if (!found.ok) throw errors[found.error.code]({ message: found.error.message });
      // A drill is a part of an interview: the two do not run along with each other.
      if (found.value.row.drill !== null) return [];
      return store
        .attemptsBefore(found.value.row, MOST_EARLIER)
        .map(({ session, startedAt, level, total, band }) => ({ session, startedAt, level, total, band }));
    }),
  };
}

/** Other calls have their turn between two scores: a long session takes a good many. */
async function courseOf(film: Film, totalOf: (frame: number) => number): Promise<Course> {
  const wholeMinutes = Array.from({ length: Math.ceil(film.lengthMs / MINUTE_MS) }, (_, minute) => minute);
  const course: Course = [];
  let last = { frame: 0, total: 0 };
  for (const atMs of [...wholeMinutes.map((minute) => minute * MINUTE_MS), film.lengthMs]) {
    const frame = frameAt(film, atMs);
    if (frame !== last.frame) {
      await setImmediate();
      last = { frame, total: totalOf(frame) };
    }
    course.push({ atMs, total: last.total });
  }
  return course;
}
