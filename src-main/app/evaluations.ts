import { setImmediate } from "node:timers/promises";
import type { OutdatedSession } from "../contract/evaluations.ts";
import type { Evaluation } from "../core/rubric/evaluation.ts";
import { changedMakers } from "../core/rubric/makers.ts";
import { unknownProblem } from "./content.ts";
import { os } from "./implementer.ts";
import type { Parts } from "./parts.ts";
import type { ProblemMakers } from "./ports.ts";
import { evaluationOf } from "./score-session.ts";
import { finishedSession } from "./session-access.ts";

/** What a session was scored before, and scoring it again. */
export function evaluationCalls(parts: Parts) {
  const { problems, store, clock, makers } = parts;
  return {
    of: os.evaluations.of.handler(({ input, errors }) => {
      const found = finishedSession(parts, input.session);
      if (!found.ok) throw errors[found.error.code]({ message: found.error.message });
      const { row } = found.value;
      const kept = store.evaluations(input.session);
      const problem = problems.find(row.problem);
      return {
        kept: [...kept],
        counts: kept.find(({ evaluation }) => evaluation.level === row.level)?.madeAt ?? null,
        now: problem === null ? null : makers(problem, store.ownNames()),
      };
    }),

    again: os.evaluations.again.handler(({ input, errors }) => {
      const found = finishedSession(parts, input.session);
      if (!found.ok) throw errors[found.error.code]({ message: found.error.message });
      const { row, state } = found.value;
      const evaluation = evaluationOf(parts, state, input.level ?? row.level);
      if (evaluation === null) throw errors.NOT_FOUND({ message: unknownProblem(row.problem) });
      const madeAt = store.saveEvaluation(input.session, evaluation, clock());
      return { madeAt, total: evaluation.total, band: evaluation.band };
    }),

    whatIf: os.evaluations.whatIf.handler(({ input, errors }) => {
      const found = finishedSession(parts, input.session);
      if (!found.ok) throw errors[found.error.code]({ message: found.error.message });
      const { state } = found.value;
      const evaluation = evaluationOf(parts, state, input.level);
      if (evaluation === null) throw errors.NOT_FOUND({ message: unknownProblem(state.problem) });
      return evaluation;
    }),

    attempts: os.evaluations.attempts.handler(({ input }) => [...store.attempts(input.problem)]),

    countOutdated: os.evaluations.countOutdated.handler(async () =>
      store.countOutdated(await makersOfPractised(parts)),
    ),

    outdated: os.evaluations.outdated.handler(async () => {
      const now = await makersOfPractised(parts);
      const today = new Map(now.map((one) => [one.problem, one]));
      const sessions = store.outdated(now).map(({ makers: then, ...row }): OutdatedSession => {
        const current = today.get(row.problem);
        return {
          ...row,
          title: problems.titleOf(row.problem),
          changed: then === null || current === undefined ? [] : [...changedMakers(then, current)],
          isProblemHere: current !== undefined,
        };
      });
      return { sessions };
    }),
  };
}

export const NO_EVALUATION = "This score is not kept any more: open the session from the history.";

/** One of a session's evaluations, by when it was made, or null. */
export function keptEvaluation(
  { store }: Pick<Parts, "store">,
  session: string,
  madeAt: number,
): Evaluation | null {
  return store.evaluations(session).find((kept) => kept.madeAt === madeAt)?.evaluation ?? null;
}

/**
 * By what each practised problem is scored now. A rubric is opened when it is first asked for, which takes
 * milliseconds: whoever is typing gets a turn after each.
 */
async function makersOfPractised({ problems, store, makers }: Parts): Promise<readonly ProblemMakers[]> {
  const own = store.ownNames();
  const now: ProblemMakers[] = [];
  for (const { problem: id } of store.practised()) {
    const problem = problems.find(id);
    if (problem !== null) now.push({ problem: id, ...makers(problem, own) });
    await setImmediate();
  }
  return now;
}
