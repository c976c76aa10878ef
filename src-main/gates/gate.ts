import type { Scorer } from "../app/ports.ts";
import type { Reference } from "../content/references.ts";
import type { BoardGraph } from "../core/diagram/graph.ts";
import type { Scene } from "../core/diagram/scene.ts";
import type { Level } from "../core/interview/level.ts";
import type { Concept } from "../core/language/concept.ts";
import type { Attempt } from "../core/rubric/attempt.ts";
import type { Evaluation } from "../core/rubric/evaluation.ts";
import type { Problem } from "../core/rubric/problem.ts";

/** What a gate may use: a worked attempt, its evaluation, and the engine as users get it. */
export interface Setting {
  readonly reference: Reference;
  readonly evaluation: Evaluation;
  /** The highest total of the problem's worked attempts. */
  readonly bestTotal: number;
  readonly problem: Problem;
  readonly concepts: readonly Concept[];
  readonly score: (attempt: Attempt) => Evaluation;
  readonly readBoard: (scene: Scene) => BoardGraph;
  /** An engine that has seen nothing yet. */
  readonly freshScorer: () => Scorer;
}

/** A law of scoring, tried on one worked attempt. */
export interface Gate {
  readonly id: string;
  /** What goes in and what must come out, for people. */
  readonly rule: string;
  readonly run: (setting: Setting) => GateResult;
}

export interface GateResult {
  readonly passed: boolean;
  /** What was measured, as text: "of 312 verdicts 98.4 % fell". */
  readonly figure: string;
  /** One line for each input that came out wrong; a gate that allows a share of them may pass with some. */
  readonly faults: readonly string[];
}

/** For a gate that looks at nothing of a worked attempt but its problem and level: the same is tried once. */
export function oncePerProblem(run: Gate["run"]): Gate["run"] {
  const results = new WeakMap<Problem, Map<Level, GateResult>>();
  return (setting) => {
    const { level } = setting.reference.attempt;
    const known = results.get(setting.problem) ?? new Map<Level, GateResult>();
    results.set(setting.problem, known);
    const result = known.get(level) ?? run(setting);
    known.set(level, result);
    return result;
  };
}

/** A result for a gate under which every case must come out right. */
export function allRight(cases: number, faults: readonly string[]): GateResult {
  return { passed: faults.length === 0, figure: `${cases - faults.length} of ${cases} right`, faults };
}

/** How far a total has moved, as a share of the reference's. */
export function movement(before: number, after: number): number {
  return before === 0 ? (after === 0 ? 0 : 1) : Math.abs(after - before) / before;
}

/** What changed between two evaluations, for a fault's line: "d-index met → not_met". */
export function changesBetween(before: Evaluation, after: Evaluation): string {
  const changes = after.criteria.flatMap((criterion, index) => {
    const was = before.criteria[index];
    if (was === undefined || was.credit === criterion.credit) return [];
    return [`${criterion.id} ${was.verdict} → ${criterion.verdict}`];
  });
  return changes.join(", ");
}
