import type { Content, Scorer } from "../app/ports.ts";
import { makeScorer } from "../content/engine.ts";
import { loadContent } from "../content/load-content.ts";
import { loadReferences } from "../content/references.ts";
import { type KindNames, kindNamesFrom } from "../core/diagram/kinds.ts";
import { readBoard } from "../core/diagram/read-board.ts";
import { seededRandom } from "../core/random.ts";
import { fail, ok, type Result } from "../core/result.ts";
import type { Attempt } from "../core/rubric/attempt.ts";
import type { Problem } from "../core/rubric/problem.ts";
import type { Figure } from "./figure.ts";
import { generateBoard } from "./generate-board.ts";
import { generateNotes, type LinePool, poolOfLines } from "./generate-notes.ts";
import { growth, percentile, timesOf } from "./measure.ts";

/** What the engine is measured with. */
export interface Equipment {
  readonly content: Content;
  readonly problem: Problem;
  readonly score: Scorer;
  readonly names: KindNames;
  readonly pool: LinePool;
  readonly labels: readonly [string, ...string[]];
}

export function loadEquipment(dataFolder: string): Result<Equipment> {
  const content = loadContent(dataFolder);
  if (!content.ok) return content;
  const references = loadReferences(dataFolder);
  if (!references.ok) return references;
  const offBudget = ({ rubric }: Problem) => Math.abs(rubric.criteria.length - CRITERIA);
  const [problem] = [...content.value.problems.values()].sort((a, b) => offBudget(a) - offBudget(b));
  const labels = content.value.concepts
    .filter(({ kinds }) => kinds.length > 0)
    .flatMap(({ name, products }) => [name, ...products.slice(0, 2)]);
  const [label, ...others] = labels;
  if (problem === undefined || label === undefined) {
    return fail({
      code: "BAD_CONTENT",
      message: `${dataFolder} holds no problem, or no concept that is drawn.`,
    });
  }
  const own = references.value.filter(({ attempt }) => attempt.problem === problem.text.id);
  const pool = poolOfLines(
    problem,
    own.map(({ attempt }) => attempt.notes),
  );
  return ok({
    content: content.value,
    problem,
    score: makeScorer(content.value),
    names: kindNamesFrom(content.value.kindNames),
    pool,
    labels: [label, ...others],
  });
}

/** The budget is for a rubric of so many criteria. */
const CRITERIA = 30;

/** All figures of the engine. Takes some seconds. */
export function measureEngine(equipment: Equipment): readonly Figure[] {
  const { score, problem, names, labels } = equipment;
  // V8 goes on compiling for nearly two thousand evaluations; what the first of them take is told beside the budget.
  const warmUp = Array.from({ length: WARM_UP / 100 }, (_, hundred) =>
    timesFor(equipment, { elements: 150, words: 900, runs: 100 }, 10_000 + hundred * 100),
  );
  const full = timesFor(equipment, { elements: 150, words: 900, runs: 400 });
  const boardMs = (elements: number, runs: number): number => {
    const boards = Array.from({ length: 5 }, (_, seed) =>
      generateBoard(elements, labels, seededRandom(seed)),
    );
    const board = (run: number) => boards[run % boards.length] ?? { elements: [] };
    timesOf(Math.ceil(runs / 3), (run) => readBoard(board(run), names));
    return percentile(
      timesOf(runs, (run) => readBoard(board(run), names)),
      0.5,
    );
  };
  const byElements = [75, 150, 300, 600, 1200, 2400, 4800].map((size) => ({ size, ms: boardMs(size, 15) }));
  const byWords = [450, 900, 1800, 3600, 7200].map((size) => {
    const times = timesFor(equipment, { elements: 0, words: size, runs: 30 });
    return { size, ms: percentile(times, 0.5) };
  });
  const once = attemptOf(equipment, { elements: 150, words: 900 }, 0);
  const again = percentile(
    timesOf(100, () => score(once, problem)),
    0.5,
  );
  return [
    { what: "evaluate 150 elements, 900 words: median", value: percentile(full, 0.5), unit: "ms", most: 5 },
    { what: "evaluate 150 elements, 900 words: p99", value: percentile(full, 0.99), unit: "ms", most: 15 },
    info("  the first in a process", warmUp[0]?.[0] ?? Number.NaN),
    info("  the second hundred in a process: median", percentile(warmUp[1] ?? [], 0.5)),
    info("  the same attempt again: median", again),
    { what: "read a board of 600 elements: median", value: boardMs(600, 60), unit: "ms", most: 5 },
    { what: "read a board of 5,000 elements: median", value: boardMs(5000, 15), unit: "ms", most: 60 },
    ...byElements.map(({ size, ms }) => info(`  board of ${size} elements`, ms)),
    {
      what: "growth with elements (1 is linear)",
      value: growth(byElements.slice(1)),
      unit: "power",
      most: MOST_GROWTH,
    },
    ...byWords.map(({ size, ms }) => info(`  notes of ${size} words`, ms)),
    { what: "growth with words (1 is linear)", value: growth(byWords), unit: "power", most: MOST_GROWTH },
  ];
}

const WARM_UP = 2_000;

/** A little above linear, since sorting and noise are part of it; twice as much must not cost three times as much. */
const MOST_GROWTH = 1.3;

interface Size {
  readonly elements: number;
  readonly words: number;
}

function timesFor(
  equipment: Equipment,
  { elements, words, runs }: Size & { readonly runs: number },
  firstSeed = 0,
): number[] {
  const { score, problem } = equipment;
  // No two attempts are alike, so that nothing is answered from what was read before. All are made before the first is
  // scored, so that what making them leaves behind is swept up by then.
  const attempts = Array.from({ length: runs }, (_, run) =>
    attemptOf(equipment, { elements, words }, firstSeed + run),
  );
  return attempts.flatMap((attempt) => timesOf(1, () => score(attempt, problem)));
}

function attemptOf({ problem, labels, pool }: Equipment, { elements, words }: Size, seed: number): Attempt {
  const random = seededRandom(seed);
  return {
    problem: problem.text.id,
    level: "senior",
    notes: generateNotes(words, pool, random),
    board: elements === 0 ? { elements: [] } : generateBoard(elements, labels, random),
  };
}

function info(what: string, value: number): Figure {
  return { what, value, unit: "ms", most: null };
}
