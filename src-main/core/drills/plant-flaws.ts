import { flowchartOf } from "../diagram/flowchart-of.ts";
import type { Flowchart } from "../diagram/mermaid.ts";
import { sceneOfFlowchart } from "../diagram/mermaid-scene.ts";
import { readBoard } from "../diagram/read-board.ts";
import type { Scene } from "../diagram/scene.ts";
import { findings } from "../insight/findings.ts";
import type { Finding } from "../insight/schema.ts";
import type { Flaw } from "../interview/drill.ts";
import type { Level } from "../interview/level.ts";
import { notesOfEach } from "../interview/notes.ts";
import { below, seededRandom } from "../random.ts";
import { readAttempt } from "../rubric/attempt-reading.ts";
import type { Criterion } from "../rubric/criterion.ts";
import { compiledOnce } from "../rubric/evaluate.ts";
import type { Knowledge } from "../rubric/knowledge.ts";
import type { Problem } from "../rubric/problem.ts";
import { settle } from "../rubric/settle.ts";
import { type FlawIdea, flawIdeas } from "./flaw-ideas.ts";
import { beyond } from "./repair.ts";

/** A board with one flaw in it. */
export interface PlantedBoard {
  readonly scene: Scene;
  readonly flaw: Flaw;
}

/**
 * Every flaw that can be planted on a good board of a problem, always in the same order. Each is one that the
 * engine sees on the spoilt board and does not see on the good one: a finding, or where none tells, a criterion that
 * the board alone met and meets no more. Nothing else is newly wrong with it. Takes a tenth of a second or two.
 */
export function plantedBoards(
  good: Scene,
  problem: Problem,
  level: Level,
  knowledge: Knowledge,
): readonly PlantedBoard[] {
  const show = shownBy(problem, level, knowledge);
  const chart = flowchartOf(readBoard(good, knowledge.names), good);
  const before = show(chart);
  return flawIdeas(chart).flatMap((idea) => {
    const after = show(idea.chart);
    const lost = before.met.filter((criterion) => !after.met.includes(criterion));
    const [heaviest] = lost.toSorted((a, b) => b.weight[level] - a.weight[level]);
    const news = beyond(before.findings, after.findings);
    const [finding = null] = news;
    const concept = heaviest?.concept ?? (finding === null ? undefined : KNOWN_BY_ITSELF[finding]);
    // One flaw is planted, not two; and one that mends itself when its part is taken away must be missed by more.
    if (news.length > 1 || concept === undefined || (idea.finding ?? finding) !== finding) return [];
    const flaw: Flaw = {
      says: idea.says,
      elementIds: elementsOf(idea, after.scene),
      finding,
      criterion: heaviest?.id ?? null,
      concept,
      holds: after.met.map(({ id }) => id),
      findings: [...before.findings],
    };
    return [{ scene: after.scene, flaw }];
  });
}

/** One of them by the seed: first which sort of flaw, so that the commonest is not the usual one. */
export function choosePlanted(boards: readonly PlantedBoard[], seed: number): PlantedBoard | null {
  const random = seededRandom(seed);
  const sorts = [...Map.groupBy(boards, ({ flaw }) => flaw.finding).values()];
  const sort = sorts[below(sorts.length, random)];
  return sort?.[below(sort.length, random)] ?? null;
}

/** Findings that a flaw may be known by where no criterion of the rubric misses anything, and the concept of each. */
const KNOWN_BY_ITSELF: Partial<Record<Finding["kind"], string>> = {
  "single-point-of-failure": "single-point-of-failure",
  "client-reaches-database": "api-gateway",
};

/** What a drawing shows by itself. */
interface Shown {
  readonly scene: Scene;
  readonly findings: readonly Finding["kind"][];
  readonly met: readonly Criterion[];
}

function shownBy(problem: Problem, level: Level, knowledge: Knowledge): (chart: Flowchart) => Shown {
  const { criteria, readText, lexicon } = compiledOnce(problem, knowledge);
  const asked = criteria.filter(({ weight, kind }) => weight[level] > 0 && kind !== "bonus");
  const nothing = notesOfEach(() => "");
  return (chart) => {
    const scene = sceneOfFlowchart(chart);
    const reading = readAttempt(nothing, readBoard(scene, knowledge.names), readText, lexicon);
    return {
      scene,
      findings: findings(reading.board).map(({ kind }) => kind),
      met: asked.filter((criterion) => settle(criterion, reading).verdict === "met"),
    };
  };
}

/** The shapes of the nodes it is about, and of the arrow that was added. */
function elementsOf({ about, finding }: FlawIdea, { elements }: Scene): string[] {
  const last = elements.filter(({ type }) => type === "arrow").at(-1)?.id;
  const added = finding === "client-reaches-database" && last !== undefined ? [last] : [];
  return [...about, ...added];
}
