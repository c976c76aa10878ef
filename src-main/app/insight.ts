import { attemptOf } from "./attempt-of.ts";
import { os } from "./implementer.ts";
import type { Parts } from "./parts.ts";
import { problemAtHand, sessionAtHand } from "./session-access.ts";

/** What a session shows when its stages are read together. It is read anew each time, and takes no part in the score. */
export function insightCalls(parts: Parts) {
  const { content, store, insight } = parts;
  return {
    of: os.insight.of.handler(({ input, errors }) => {
      const found = sessionAtHand(parts, input.session);
      if (!found.ok) throw errors[found.error.code]({ message: found.error.message });
      const { state } = found.value;
      const problem = problemAtHand(parts, state.problem);
      if (!problem.ok) throw errors[problem.error.code]({ message: problem.error.message });
      const usualAssumptions = content.availability;
      const assumptions = { ...usualAssumptions, ...input.assumptions };
      return {
        insight: insight(attemptOf(state), problem.value, assumptions, store.ownNames()),
        usualAssumptions,
      };
    }),
  };
}
