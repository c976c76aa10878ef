import type { TeachableText } from "../contract/appeals.ts";
import { type SessionState, visibleElements } from "../core/interview/state.ts";
import type { OwnName } from "../core/language/own-name.ts";
import { fail, ok, type Result } from "../core/result.ts";
import { checkAppeal, isContestable, withAppeals } from "../core/rubric/appeal.ts";
import type { Evaluation, PageEvidence } from "../core/rubric/evaluation.ts";
import type { Problem } from "../core/rubric/problem.ts";
import { type Teachable, teachableFor } from "../core/rubric/teachable.ts";
import { unknownProblem } from "./content.ts";
import { os } from "./implementer.ts";
import type { Parts } from "./parts.ts";
import { scoreSession } from "./score-session.ts";
import { finishedSession, type OutOfReach, problemAtHand } from "./session-access.ts";

/** Contesting verdicts: judging a criterion oneself, or teaching what the words mean. */
export function appealCalls(parts: Parts) {
  const { content, store, clock } = parts;

  return {
    of: os.appeals.of.handler(({ input, errors }) => {
      if (isOfRemovedProblem(parts, input.session)) {
        return { appeals: [...store.appeals(input.session)], selfAssessment: null, teachable: [] };
      }
      const scored = scoredSession(parts, input.session);
      if (!scored.ok) throw errors[scored.error.code]({ message: scored.error.message });
      const { evaluation, problem } = scored.value;
      const appeals = store.appeals(input.session);
      return {
        appeals: [...appeals],
        selfAssessment: withAppeals(evaluation, appeals, problem),
        teachable: evaluation.criteria
          .filter(isContestable)
          .map(({ id }) => inWords(id, teachableOf(problem, id), problem, content.concepts)),
      };
    }),

    judge: os.appeals.judge.handler(({ input: { session, ...appeal }, errors }) => {
      const scored = scoredSession(parts, session);
      if (!scored.ok) throw errors[scored.error.code]({ message: scored.error.message });
      const { evaluation, state } = scored.value;
      const checked = checkAppeal(evaluation, appeal);
      if (!checked.ok) throw errors.REFUSED({ message: checked.error.message });
      if (!stands(appeal.evidence, state)) throw errors.REFUSED({ message: NOT_THERE });
      store.saveAppeal(session, { ...appeal, atWallMs: clock() });
      return {};
    }),

    withdraw: os.appeals.withdraw.handler(({ input }) => {
      store.withdrawAppeal(input.session, input.criterion);
      return {};
    }),

    teach: os.appeals.teach.handler(({ input: { session, criterion, phrase, means }, errors }) => {
      const scored = scoredSession(parts, session);
      if (!scored.ok) throw errors[scored.error.code]({ message: scored.error.message });
      const { evaluation, problem, state } = scored.value;
      const checked = checkAppeal(evaluation, { criterion, verdict: "met" });
      if (!checked.ok) throw errors.REFUSED({ message: checked.error.message });
      if (!isTaught(means, teachableOf(problem, criterion))) throw errors.REFUSED({ message: NOT_ASKED });
      store.learnName({ phrase, means }, clock());
      const again = scoreSession(parts, session, state);
      const settled = again?.criteria.find(({ id }) => id === criterion);
      if (settled === undefined) throw errors.NOT_FOUND({ message: unknownProblem(state.problem) });
      return settled;
    }),
  };
}

const NOT_THERE = "These words or shapes are not in this session: select them where they stand.";
const NOT_ASKED = "This criterion does not look for that: choose one of the meanings it names.";

/** Its verdicts stay to be read; without the rubric there is nothing left to contest. */
function isOfRemovedProblem({ problems, store }: Parts, session: string): boolean {
  const row = store.session(session);
  return row !== null && row.finishedAt !== null && problems.find(row.problem) === null;
}

interface ScoredSession {
  readonly state: SessionState;
  readonly problem: Problem;
  /** The newest. */
  readonly evaluation: Evaluation;
}

function scoredSession(parts: Parts, session: string): Result<ScoredSession, OutOfReach> {
  const found = finishedSession(parts, session);
  if (!found.ok) return found;
  const { state } = found.value;
  const problem = problemAtHand(parts, state.problem);
  if (!problem.ok) return problem;
  const evaluation = parts.store.evaluation(session) ?? scoreSession(parts, session, state);
  return evaluation === null
    ? fail({ code: "NOT_FOUND", message: unknownProblem(state.problem) })
    : ok({ state, problem: problem.value, evaluation });
}

function stands(evidence: PageEvidence, state: SessionState): boolean {
  if (evidence.source === "notes") {
    const { stage, start, end, quote } = evidence;
    return quote.trim() !== "" && state.notes[stage].slice(start, end) === quote;
  }
  const drawn = new Set(visibleElements(state).map(({ id }) => id));
  return evidence.elementIds.length > 0 && evidence.elementIds.every((id) => drawn.has(id));
}

function teachableOf({ rubric }: Problem, id: string): Teachable {
  const criterion = rubric.criteria.find((one) => one.id === id);
  return criterion === undefined ? { concepts: [], kinds: [] } : teachableFor(criterion);
}

function isTaught(means: OwnName["means"], { concepts, kinds }: Teachable): boolean {
  return "kind" in means ? kinds.includes(means.kind) : concepts.includes(means.concept);
}

function inWords(
  criterion: string,
  { concepts, kinds }: Teachable,
  { text }: Problem,
  known: Parts["content"]["concepts"],
): TeachableText {
  const nameOf = (id: string): string => {
    const ownWord = text.vocabulary.find((term) => term.id === id)?.aliases[0];
    return known.find((concept) => concept.id === id)?.name ?? ownWord ?? id.replaceAll("-", " ");
  };
  return { criterion, concepts: concepts.map((id) => ({ id, name: nameOf(id) })), kinds: [...kinds] };
}
