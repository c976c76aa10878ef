import { parseFlowchart } from "../diagram/mermaid.ts";
import { fitsOnBoard, sceneOfFlowchart } from "../diagram/mermaid-scene.ts";
import type { Scene } from "../diagram/scene.ts";
import { LEVELS } from "../interview/level.ts";
import { notesSchema } from "../interview/notes.ts";
import { fail, ok, type Result } from "../result.ts";
import type { Attempt } from "./attempt.ts";
import type { Criterion, Exemplar } from "./criterion.ts";
import type { Evaluation } from "./evaluation.ts";
import type { Problem } from "./problem.ts";

const EXPECTED = ["met", "notMet", "partial"] as const;

/** An exemplar that is not judged as it says. */
export interface ExemplarFault {
  readonly criterion: string;
  readonly expected: (typeof EXPECTED)[number];
  /** Its index among the exemplars of its criterion that expect the same. */
  readonly index: number;
  /** One sentence. */
  readonly message: string;
}

/** Runs the exemplars of some of a problem's criteria (all by default) as small attempts of their own. */
export function exemplarFaults(
  problem: Problem,
  score: (attempt: Attempt, problem: Problem) => Evaluation,
  criteria: readonly Criterion[] = problem.rubric.criteria,
): readonly ExemplarFault[] {
  return criteria.flatMap((criterion) =>
    EXPECTED.flatMap((expected) =>
      (criterion.exemplars?.[expected] ?? []).flatMap((exemplar, index) => {
        const attempt = attemptOf(exemplar, criterion, problem);
        const message = attempt.ok
          ? misjudgement(score(attempt.value, problem), criterion, expected)
          : attempt.error.message;
        return message === null ? [] : [{ criterion: criterion.id, expected, index, message }];
      }),
    ),
  );
}

/** How an exemplar is called: "met exemplar 2". */
export function exemplarName({ expected, index }: Pick<ExemplarFault, "expected" | "index">): string {
  return `${expected} exemplar ${index + 1}`;
}

function attemptOf(exemplar: Exemplar, criterion: Criterion, problem: Problem): Result<Attempt> {
  const board = boardOf(exemplar);
  if (!board.ok) return board;
  return ok({
    problem: problem.text.id,
    level: LEVELS.find((level) => criterion.weight[level] > 0) ?? "senior",
    notes: notesSchema.parse(exemplar.notes),
    board: board.value,
  });
}

function misjudgement(
  evaluation: Evaluation,
  criterion: Criterion,
  expected: ExemplarFault["expected"],
): string | null {
  const settled = evaluation.criteria.find(({ id }) => id === criterion.id);
  if (settled === undefined) return "The engine did not settle it.";
  const isRight =
    expected === "notMet"
      ? settled.verdict !== "met" && settled.verdict !== "partial"
      : settled.verdict === expected;
  return isRight ? null : `It is judged ${settled.verdict}.`;
}

function boardOf(exemplar: Exemplar): Result<Scene> {
  const chart = parseFlowchart(exemplar.board ?? "");
  if (!chart.ok || fitsOnBoard(chart.value)) return chart.ok ? ok(sceneOfFlowchart(chart.value)) : chart;
  return fail({ code: "TOO_LARGE", message: "Its flowchart is too large for a board." });
}
