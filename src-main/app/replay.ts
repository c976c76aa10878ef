import { replay } from "../core/interview/replay.ts";
import { attemptOf } from "./attempt-of.ts";
import { os } from "./implementer.ts";
import type { Parts } from "./parts.ts";
import { finishedSession, NO_SESSION, problemAtHand } from "./session-access.ts";

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
  };
}
