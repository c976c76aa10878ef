import { isAskedIn } from "../core/drills/asked-in.ts";
import { choosePlanted } from "../core/drills/plant-flaws.ts";
import type { Drill } from "../core/interview/drill.ts";
import type { SessionEvent } from "../core/interview/event.ts";
import { drillPlan, type Exercise, frameOf } from "../core/interview/exercise.ts";
import type { Level } from "../core/interview/level.ts";
import { type NextDrill, nextDrills } from "../core/learning/next-drills.ts";
import type { Sitting } from "../core/learning/practice.ts";
import { FIRST_LEVEL } from "../core/learning/recommend.ts";
import { fail, ok, type Result } from "../core/result.ts";
import type { Problem } from "../core/rubric/problem.ts";
import { os } from "./implementer.ts";
import { interviewsAmong, sittingsOf } from "./outcomes.ts";
import type { Parts } from "./parts.ts";
import { problemAtHand } from "./session-access.ts";
import { seedFrom, templateOf } from "./start-session.ts";

/** As many as one looks through. */
const MOST_NEXT = 5;

/** Drills: sessions of one stage. What happens in them is what happens in any session. */
export function drillCalls(parts: Parts) {
  const { store, clock, newId } = parts;
  return {
    next: os.drills.next.handler(() => nextOf(parts, sittingsOf(parts), MOST_NEXT)),

    start: os.drills.start.handler(({ input, errors }) => {
      const found = problemAtHand(parts, input.problem);
      if (!found.ok) throw errors[found.error.code]({ message: found.error.message });
      const session = newId();
      const { problem, exercise, level = newestLevel(parts), seed = seedFrom(session) } = input;
      const given = whatIsGiven(parts, found.value, exercise, level, seed);
      if (!given.ok) throw errors.REFUSED({ message: given.error.message });
      const plan = drillPlan(exercise);
      const { stage } = frameOf(exercise);
      store.createSession(
        {
          ...{ session, problem, level, plan, stage, drill: exercise },
          startedAt: clock(),
          finishedAt: null,
          clockMs: 0,
          total: null,
          band: null,
          picture: null,
        },
        [
          { type: "started", atMs: 0, problem, level, plan, drill: given.value.drill },
          { type: "stageEntered", atMs: 0, stage },
          ...given.value.events,
        ],
      );
      return { session };
    }),
  };

  /** What a drill begins with: the stage's template, or a board with a flaw. */
  function whatIsGiven(
    { content, goodBoards, plantedBoards }: Parts,
    problem: Problem,
    exercise: Exercise,
    level: Level,
    seed: number,
  ): Result<{ readonly drill: Drill; readonly events: readonly SessionEvent[] }> {
    if (exercise === "fixBoard") {
      const good = goodBoards(problem.text.id);
      const boards = good === null ? [] : plantedBoards(good, problem, level, store.ownNames());
      const planted = choosePlanted(boards, seed);
      if (planted === null) return fail({ code: "REFUSED", message: NO_BOARD });
      const { flaw, scene } = planted;
      const elements = [...scene.elements];
      return ok({ drill: { exercise, flaw }, events: [{ type: "boardChanged", atMs: 0, elements }] });
    }
    const drill: Drill = { exercise };
    const asks = problem.rubric.criteria.some(
      (criterion) => criterion.weight[level] > 0 && isAskedIn(drill, criterion),
    );
    if (!asks) return fail({ code: "REFUSED", message: NOTHING_ASKED });
    // An estimate is a part of its stage, whose template asks for all of it.
    const events = exercise === "estimate" ? [] : templateOf(content, frameOf(exercise).stage);
    return ok({ drill, events });
  }
}

const NO_BOARD =
  "This problem has no worked attempt whose board could be spoilt: choose another problem, or another drill.";
const NOTHING_ASKED =
  "This problem asks nothing of that kind at this level: choose another problem, or another drill.";

/** The drills to do next, with their titles, at problems that are still here. */
export function nextOf(
  { problems }: Pick<Parts, "problems">,
  sittings: readonly Sitting[],
  most: number,
): (NextDrill & { readonly title: string })[] {
  return nextDrills(sittings, Number.POSITIVE_INFINITY)
    .filter(({ problem }) => problems.find(problem) !== null)
    .slice(0, most)
    .map((next) => ({ ...next, title: problems.titleOf(next.problem) }));
}

function newestLevel(parts: Pick<Parts, "store">): Level {
  return interviewsAmong(sittingsOf(parts)).at(-1)?.outline.level ?? FIRST_LEVEL;
}
