import { attemptOf } from "./attempt-of.ts";
import { unknownProblem } from "./content.ts";
import { os } from "./implementer.ts";
import type { Parts } from "./parts.ts";
import { NO_SESSION } from "./sessions.ts";

/** What a session shows when its stages are read together. It is read anew each time, and takes no part in the score. */
export function insightCalls({ content, problems, store, insight }: Parts) {
  return {
    of: os.insight.of.handler(({ input, errors }) => {
      const state = store.session(input.session) === null ? null : store.state(input.session);
      if (state === null) throw errors.NOT_FOUND({ message: NO_SESSION });
      const problem = problems.find(state.problem);
      if (problem === null) throw errors.NOT_FOUND({ message: unknownProblem(state.problem) });
      const usualAssumptions = content.availability;
      const assumptions = { ...usualAssumptions, ...input.assumptions };
      return { insight: insight(attemptOf(state), problem, assumptions, store.ownNames()), usualAssumptions };
    }),
  };
}
