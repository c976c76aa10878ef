import type { ReadScene } from "../core/diagram/scene.ts";
import { STAGE_NAMES, STAGES, type Stage } from "../core/interview/stage.ts";
import { assertNever } from "../core/result.ts";
import type { Evaluation, Evidence, SettledCriterion, Verdict } from "../core/rubric/evaluation.ts";
import type { Problem } from "../core/rubric/problem.ts";
import { colours } from "./colours.ts";

/** An evaluation to read in a terminal: the score, then every criterion with its proof or what would earn it. */
export function scoreReport(evaluation: Evaluation, problem: Problem, leftOut: ReadScene["leftOut"]): string {
  const questions = new Map(problem.rubric.criteria.map(({ id, question }) => [id, question]));
  const lines = [
    `${colours.bold(problem.text.title)}, ${evaluation.level}: ${colours.bold(String(evaluation.total))} of 100, ${evaluation.band}`,
    ...evaluation.caps.map((cap) => colours.yellow(`At most ${cap.total}: ${cap.reason}`)),
    ...leftOutLines(leftOut),
  ];
  for (const stage of STAGES) {
    lines.push("", stageLine(stage, evaluation.stages[stage]));
    for (const settled of evaluation.criteria.filter((criterion) => criterion.stage === stage)) {
      lines.push(...criterionLines(settled, questions.get(settled.id) ?? settled.id));
    }
  }
  return lines.join("\n");
}

const BAR_CELLS = 20;

/** Longer proof is cut: the offsets in the JSON lead to all of it. */
const MAX_QUOTE = 100;

function leftOutLines(leftOut: ReadScene["leftOut"]): string[] {
  const types = Object.entries(leftOut).map(([type, count]) => `${count} ${type}`);
  return types.length === 0 ? [] : [colours.dim(`Left out of the board: ${types.join(", ")}.`)];
}

function stageLine(stage: Stage, points: number | null): string {
  const name = colours.bold(STAGE_NAMES[stage].padEnd(13));
  if (points === null) return `${name} ${colours.dim("not assessed")}`;
  const filled = Math.round((points / 100) * BAR_CELLS);
  return `${name} ${colours.red("█".repeat(filled))}${colours.dim("░".repeat(BAR_CELLS - filled))} ${points}`;
}

function criterionLines(settled: SettledCriterion, question: string): string[] {
  const credit =
    settled.verdict === "partial" ? colours.yellow(` ${Math.round(settled.credit * 100)} %`) : "";
  const proof = settled.evidence.map((evidence) => `      ${colours.dim(proofOf(evidence))}`);
  const change = settled.change === "" ? [] : [`      ${colours.cyan("→")} ${settled.change}`];
  return [`  ${markOf(settled.verdict)} ${question}${credit}`, ...proof, ...change];
}

function markOf(verdict: Verdict): string {
  switch (verdict) {
    case "met":
      return colours.green("✓");
    case "partial":
      return colours.yellow("~");
    case "not_met":
      return colours.red("✗");
    case "contradicted":
      return colours.red("≠");
    case "cannot_assess":
      return colours.dim("?");
    default:
      return assertNever(verdict);
  }
}

function proofOf(evidence: Evidence): string {
  if (evidence.source === "board") {
    const count = evidence.elementIds.length;
    return `board: ${count} ${count === 1 ? "element" : "elements"}`;
  }
  const quote = evidence.quote.replace(/\s+/g, " ");
  const shown = quote.length > MAX_QUOTE ? `${quote.slice(0, MAX_QUOTE)}…` : quote;
  if (evidence.source === "talk") return `said: “${shown}”`;
  return `${evidence.stage} ${evidence.start}–${evidence.end}: “${shown}”`;
}
