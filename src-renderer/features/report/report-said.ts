import type { Level } from "../../../src-main/core/interview/level.ts";
import { isUntouched } from "../../../src-main/core/interview/notes.ts";
import { wordsHeard } from "../../../src-main/core/interview/phrasing.ts";
import { STAGE_NAMES } from "../../../src-main/core/interview/stage.ts";
import type { Turn } from "../../../src-main/core/interview/talk.ts";
import { assertNever } from "../../../src-main/core/result.ts";
import { CLOSED_NAMES } from "../../ui/closed-names.ts";
import { formatClock } from "../../ui/format-time.ts";
import { HINT_NAMES } from "../../ui/hint-names.ts";
import type { BoardChange } from "../compare/changes.ts";
import type { ExplainedCriterion } from "../result/criteria.ts";
import type { Adaptation, ChangedLine } from "../said/adaptation.ts";
import { hintCostOf, sayCost } from "../said/hint-costs.ts";
import { VERDICT_WORDS } from "./verdict-words.ts";

/** A turn of the talk: who spoke or what it was, the words, and what came of them. */
export interface ReportTurn {
  readonly atMs: number;
  readonly name: string;
  readonly says: string;
  readonly after: readonly string[];
}

/** What became of the design after a curveball. */
export interface ReportAdaptation {
  readonly atMs: number;
  readonly says: string;
  /** The note as it stood then; empty when nothing was written. */
  readonly requirements: string;
  /** "Added: Queue (Message queue)". */
  readonly board: readonly string[];
  readonly notes: readonly { readonly name: string; readonly lines: readonly string[] }[];
  /** "Met: Does the design still …?" */
  readonly judged: readonly string[];
}

export function turnsOf(
  talk: readonly Turn[],
  criteria: readonly ExplainedCriterion[],
  level: Level,
): readonly ReportTurn[] {
  const texts = criteria.flatMap(({ text }) => text ?? []);
  return talk.map((turn): ReportTurn => {
    const { atMs } = turn;
    const says = wordsHeard(turn.says, turn.phrasing);
    switch (turn.kind) {
      case "question":
        return { atMs, name: "You asked", says: turn.asks, after: [says] };
      case "followUp": {
        const { closed } = turn;
        const ended =
          closed === null ? "Left open" : `${CLOSED_NAMES[closed.how]}, ${formatClock(closed.atMs)}`;
        return { atMs, name: "You were asked", says, after: [ended] };
      }
      case "curveball":
        return { atMs, name: "Curveball", says, after: [] };
      case "hint": {
        const cost = hintCostOf(talk, turn, texts, level);
        const after = cost === null ? [] : [`It ${sayCost(cost)}.`];
        return { atMs, name: `Hint: ${HINT_NAMES[turn.step].toLowerCase()}`, says, after };
      }
      default:
        return assertNever(turn);
    }
  });
}

export function reportedAdaptation(
  { curveball, board, notes }: Adaptation,
  criteria: readonly ExplainedCriterion[],
): ReportAdaptation {
  return {
    atMs: curveball.atMs,
    says: curveball.says,
    requirements: isUntouched(curveball.requirements) ? "" : curveball.requirements.trim(),
    board: board.map(({ change, name, detail }) => `${CHANGES[change]}: ${name} (${detail})`),
    notes: notes.map(({ stage, lines }) => ({ name: STAGE_NAMES[stage], lines: lines.flatMap(linesOf) })),
    judged: criteria
      .filter(({ settled }) => curveball.criteria.includes(settled.id))
      .map(({ settled, text }) => `${VERDICT_WORDS[settled.verdict]}: ${text?.question ?? settled.id}`),
  };
}

const CHANGES: Readonly<Record<BoardChange["change"], string>> = {
  added: "Added",
  removed: "Taken away",
  changed: "Changed",
};

/** A sign, then the line: "+ Requests wait in a queue". Empty lines say nothing. */
function linesOf(line: ChangedLine): readonly string[] {
  const textOf = (pieces: readonly { readonly text: string }[]) => pieces.map(({ text }) => text).join("");
  const removed = line.kind === "removed" ? line.left : line.kind === "changed" ? textOf(line.left) : "";
  const added = line.kind === "added" ? line.right : line.kind === "changed" ? textOf(line.right) : "";
  return [
    ...(removed.trim() === "" ? [] : [`− ${removed.trim()}`]),
    ...(added.trim() === "" ? [] : [`+ ${added.trim()}`]),
  ];
}
