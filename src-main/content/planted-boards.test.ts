import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { choosePlanted } from "../core/drills/plant-flaws.ts";
import { EXERCISES, frameOf } from "../core/interview/exercise.ts";
import { LEVELS } from "../core/interview/level.ts";
import { NOTE_OF_STAGE, notesOfEach } from "../core/interview/notes.ts";
import type { Attempt } from "../core/rubric/attempt.ts";
import type { Problem } from "../core/rubric/problem.ts";
import { makeEngine } from "./engine.ts";
import { loadContent } from "./load-content.ts";
import { loadReferences } from "./references.ts";

const CONTENT = join(import.meta.dirname, "../../data");

function everything() {
  const content = loadContent(CONTENT);
  if (!content.ok) throw new Error(content.error.message);
  const references = loadReferences(CONTENT);
  if (!references.ok) throw new Error(references.error.message);
  const good = references.value.flatMap(({ name, attempt }): { attempt: Attempt; problem: Problem }[] => {
    const problem = content.value.problems.get(attempt.problem);
    return name === "senior" && problem !== undefined ? [{ attempt, problem }] : [];
  });
  const concepts = new Set(content.value.concepts.map(({ id }) => id));
  return { engine: makeEngine(content.value), good, concepts, problems: content.value.problems.size };
}

const { engine, good, concepts, problems } = everything();

describe("drills of every problem", () => {
  it("have a good board to plant flaws on", () => {
    expect(good).toHaveLength(problems);
  });

  it.each(good)(
    "can plant flaws that the engine sees there and not on the good board: $problem.text.id",
    ({ attempt, problem }) => {
      const boards = engine.plantedBoards(attempt.board, problem, "senior");
      console.info(`${boards.length} flaws can be planted on the board of ${attempt.problem}.`);
      expect(boards.length).toBeGreaterThanOrEqual(2);
      for (const { scene, flaw } of boards) {
        const drill = { exercise: "fixBoard", flaw } as const;
        const spoilt = engine.score({ ...attempt, board: scene, drill }, problem);
        expect(spoilt, flaw.says).toMatchObject({
          total: 0,
          repair: { isMended: false, lost: [], broke: [] },
        });
        expect(engine.score({ ...attempt, drill }, problem), flaw.says).toMatchObject({ total: 100 });
        expect(concepts).toContain(flaw.concept);
        expect(scene.elements.map(({ id }) => id)).toEqual(expect.arrayContaining(flaw.elementIds));
        expect(flaw.elementIds).not.toHaveLength(0);
      }
    },
  );

  it.each(good)(
    "ask something in each stage, which a good note of it alone answers: $problem.text.id",
    ({ attempt, problem }) => {
      for (const exercise of EXERCISES) {
        if (exercise === "fixBoard") continue;
        const { stage, desk } = frameOf(exercise);
        const alone = {
          ...attempt,
          notes: notesOfEach((one) => (one === stage ? attempt.notes[NOTE_OF_STAGE[stage]] : "")),
          board: desk === "notes" ? { elements: [] } : attempt.board,
          drill: { exercise },
        };
        for (const level of LEVELS) {
          expect(
            engine.score({ ...alone, level }, problem).criteria,
            `${exercise}, ${level}`,
          ).not.toHaveLength(0);
        }
        expect(engine.score(alone, problem).total, exercise).toBeGreaterThanOrEqual(80);
      }
    },
  );

  it("have the same flaw for the same seed, and each of them for some seed", () => {
    const [first] = good;
    if (first === undefined) throw new Error("there is no problem");
    const boards = engine.plantedBoards(first.attempt.board, first.problem, "senior");
    const again = engine.plantedBoards(first.attempt.board, first.problem, "senior");
    expect(choosePlanted(again, 7)).toEqual(choosePlanted(boards, 7));
    const chosen = Array.from({ length: 100 }, (_, seed) => choosePlanted(boards, seed)?.flaw.says);
    expect(new Set(chosen).size).toBe(boards.length);
    expect(choosePlanted([], 7)).toBeNull();
  });
});
