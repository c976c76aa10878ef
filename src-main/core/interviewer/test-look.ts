import { findings } from "../insight/findings.ts";
import { boardOf, drawing } from "../insight/test-insight.ts";
import type { SessionEvent } from "../interview/event.ts";
import { evolve, startState } from "../interview/evolve.ts";
import type { Notes } from "../interview/notes.ts";
import { planFor } from "../interview/plan.ts";
import type { Stage } from "../interview/stage.ts";
import type { SessionState } from "../interview/state.ts";
import type { Style } from "../interview/talk.ts";
import type { Criterion } from "../rubric/criterion.ts";
import { evaluated, problem } from "../rubric/test-rubric.ts";
import type { Look } from "./look.ts";

/** Helpers for the interviewer's tests. Boards are written as in the tests of insight. */

export function look(criteria: readonly Criterion[], some: Partial<Notes> = {}, board = ""): Look {
  const index = boardOf(board);
  return {
    problem: problem(criteria),
    evaluation: evaluated(criteria, some, drawing(board)),
    components: [...index.components.values()],
    findings: findings(index),
  };
}

/** A session of 40 minutes that has been in one stage for so many minutes. */
export function sessionIn(
  stage: Stage,
  minutes: number,
  style: Style = "neutral",
  events: readonly SessionEvent[] = [],
): SessionState {
  const started: SessionEvent = {
    type: "started",
    atMs: 0,
    problem: "test",
    level: "senior",
    plan: planFor(40),
    interviewer: { style, seed: 7 },
  };
  const entered: SessionEvent = { type: "stageEntered", atMs: 0, stage };
  const begun = [entered, ...events].reduce(evolve, startState(started));
  return { ...begun, clockMs: minutes * 60_000, spentMs: { ...begun.spentMs, [stage]: minutes * 60_000 } };
}
