import { replay } from "../core/interview/replay.ts";
import { attemptOf } from "./attempt-of.ts";
import { unknownProblem } from "./content.ts";
import { os } from "./implementer.ts";
import type { Parts } from "./parts.ts";
import { NO_SESSION } from "./sessions.ts";

const UNFINISHED = "This session is not finished: go back to its room and finish it.";

/** What the replay of a finished session needs. Nothing here changes the store. */
export function replayCalls({ problems, store, score }: Parts) {
  return {
    journal: os.replay.journal.handler(({ input, errors }) => {
      const row = store.session(input.session);
      if (row === null) throw errors.NOT_FOUND({ message: NO_SESSION });
      if (row.finishedAt === null) throw errors.REFUSED({ message: UNFINISHED });
      return { events: store.events(input.session) };
    }),

    scoreAt: os.replay.scoreAt.handler(({ input, errors }) => {
      const row = store.session(input.session);
      if (row === null) throw errors.NOT_FOUND({ message: NO_SESSION });
      if (row.finishedAt === null) throw errors.REFUSED({ message: UNFINISHED });
      const events = store.events(input.session).filter(({ atMs }) => atMs <= input.atMs);
      const state = replay(events);
      if (state === null) throw errors.NOT_FOUND({ message: NO_SESSION });
      const problem = problems.find(state.problem);
      if (problem === null) throw errors.NOT_FOUND({ message: unknownProblem(state.problem) });
      return score(attemptOf(state), problem, store.ownNames());
    }),
  };
}
