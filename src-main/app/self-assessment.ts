import { calibrationOf } from "../core/learning/calibration.ts";
import { os } from "./implementer.ts";
import type { Parts } from "./parts.ts";
import { finishedSession } from "./session-access.ts";

const SCORED_BEFORE = "You scored this session before: those scores are kept, because they were made blind.";

/** What candidates give themselves, and how well they judge. */
export function selfAssessmentCalls(parts: Parts) {
  const { store, problems, clock } = parts;
  return {
    of: os.selfAssessment.of.handler(({ input }) => ({ scores: store.selfScores(input.session) })),

    save: os.selfAssessment.save.handler(({ input: { session, scores }, errors }) => {
      const found = finishedSession(parts, session);
      if (!found.ok) throw errors[found.error.code]({ message: found.error.message });
      if (store.selfScores(session) !== null) throw errors.REFUSED({ message: SCORED_BEFORE });
      store.saveSelfScores(session, scores, clock());
      return {};
    }),

    calibration: os.selfAssessment.calibration.handler(({ input }) => {
      const points = store.selfScored(input.limit).flatMap(({ scores, row }) => {
        const evaluation = store.evaluation(row.session);
        if (evaluation === null) return [];
        return {
          session: row.session,
          title: problems.titleOf(row.problem),
          startedAt: row.startedAt,
          self: scores,
          engine: evaluation.stages,
        };
      });
      return { points, calibration: calibrationOf(points) };
    }),
  };
}
