import type { SessionAppeals } from "../../../src-main/contract/appeals.ts";
import type { SessionResult } from "../../../src-main/contract/sessions.ts";
import { deskOf, frameOf } from "../../../src-main/core/interview/exercise.ts";
import type { StageSpan } from "../../../src-main/core/interview/film.ts";
import { isUntouched } from "../../../src-main/core/interview/notes.ts";
import { lengthOf } from "../../../src-main/core/interview/plan.ts";
import { STAGE_NAMES, STAGES, type Stage } from "../../../src-main/core/interview/stage.ts";
import type { Verdict } from "../../../src-main/core/rubric/evaluation.ts";
import { countOf } from "../../ui/count-of.ts";
import { formatDay, formatTimeOfDay } from "../../ui/dates.ts";
import { drillName } from "../../ui/exercises.ts";
import { formatDuration, formatMinutes } from "../../ui/format-time.ts";
import { LEVEL_NAMES } from "../../ui/levels.ts";
import { wordOf } from "../../ui/score.tsx";
import type { ExplainedCriterion } from "../result/criteria.ts";
import { repairInWords } from "../result/repair-in-words.ts";
import type { Adaptation } from "../said/adaptation.ts";
import { type ReportAdaptation, type ReportTurn, reportedAdaptation, turnsOf } from "./report-said.ts";

/** All that a report of a session says, whatever it is written as. Texts are as the user and the rubric wrote them. */
export interface Report {
  readonly title: string;
  /** Level, day and time: "Senior", "16 November 2026, 14:02", "38 min of 45 min". */
  readonly facts: readonly string[];
  readonly total: number;
  /** The word for the total; null for a drill's, which are points of one stage. */
  readonly band: string | null;
  /** What was planted on the board of a drill, and what became of it. */
  readonly planted: string | null;
  /** Whether anything was to be drawn. */
  readonly hasBoard: boolean;
  /** Why the total is held down, each with how far. */
  readonly caps: readonly { readonly total: number; readonly reason: string }[];
  readonly selfAssessed: { readonly total: number; readonly band: string; readonly raised: number } | null;
  readonly stages: readonly ReportStage[];
  readonly timeline: Timeline;
  readonly said: readonly ReportTurn[];
  /** Null when no curveball was thrown. */
  readonly adaptation: ReportAdaptation | null;
}

export interface ReportStage {
  readonly stage: Stage;
  readonly name: string;
  /** 0 to 100; null: it could not be assessed. */
  readonly score: number | null;
  readonly spentMs: number;
  readonly plannedMinutes: number | null;
  /** Empty when nothing was written. */
  readonly note: string;
  readonly criteria: readonly ReportCriterion[];
}

export interface ReportCriterion {
  readonly question: string;
  readonly isMust: boolean;
  readonly verdict: Verdict;
  readonly proofs: readonly { readonly label: string; readonly atMs: number | null }[];
  /** The smallest change that would meet it; empty when it is met. */
  readonly change: string;
  readonly appeal: { readonly verdict: string; readonly note: string } | null;
}

export interface Timeline {
  readonly lengthMs: number;
  readonly spans: readonly StageSpan[];
  /** What was met in the end, at the moment its proof was complete; the first first. */
  readonly earned: readonly { readonly atMs: number; readonly question: string }[];
  /** How many criteria could be met. */
  readonly possible: number;
}

export interface ReportSource {
  readonly result: SessionResult;
  readonly criteria: readonly ExplainedCriterion[];
  readonly appeals: SessionAppeals | null;
  readonly spans: readonly StageSpan[];
  readonly adaptation: Adaptation | null;
}

/** What is known of a finished session, put in the order in which it is told. */
export function reportOf({ result, criteria, appeals, spans, adaptation }: ReportSource): Report {
  const { card, evaluation, state } = result;
  const planned = lengthOf(state.plan);
  const lasted = formatDuration(card.clockMs);
  const self = appeals?.selfAssessment ?? null;
  return {
    title: card.title,
    facts: [
      ...(card.drill === null ? [] : [drillName(card.drill)]),
      LEVEL_NAMES[evaluation.level],
      `${formatDay(card.startedAt)}, ${formatTimeOfDay(card.startedAt)}`,
      planned === null ? lasted : `${lasted} of ${formatMinutes(planned)}`,
      ...spokenFact(state),
    ],
    total: Math.round(evaluation.total),
    band: wordOf(evaluation),
    planted: plantedOn(result),
    hasBoard: deskOf(card.drill) !== "notes",
    caps: evaluation.caps,
    selfAssessed:
      self === null ? null : { total: Math.round(self.total), band: self.band, raised: self.raised.length },
    stages: stagesOf(result).map((stage) => ({
      stage,
      name: STAGE_NAMES[stage],
      score: evaluation.stages[stage],
      spentMs: state.spentMs[stage],
      plannedMinutes: state.plan.minutes?.[stage] ?? null,
      note: isUntouched(state.notes[stage]) ? "" : state.notes[stage].trim(),
      criteria: criteria
        .filter(({ settled }) => settled.stage === stage)
        .map((one) => criterionOf(one, appeals)),
    })),
    timeline: {
      lengthMs: card.clockMs,
      spans,
      earned: criteria.flatMap(earnedOf).sort((a, b) => a.atMs - b.atMs),
      possible: criteria.filter(({ settled }) => settled.verdict !== "cannot_assess").length,
    },
    said: turnsOf(state.talk, criteria, evaluation.level),
    adaptation: adaptation === null ? null : reportedAdaptation(adaptation, criteria),
  };
}

/** Of a drill, its stage, and those in which a board that was to be mended held something. */
function stagesOf({ card: { drill }, evaluation }: SessionResult): readonly Stage[] {
  if (drill === null) return STAGES;
  return STAGES.filter(
    (stage) => stage === frameOf(drill).stage || evaluation.criteria.some((one) => one.stage === stage),
  );
}

function plantedOn({ state: { drill }, evaluation: { repair } }: SessionResult): string | null {
  if (drill?.exercise !== "fixBoard" || repair === undefined) return null;
  return `${drill.flaw.says} ${repairInWords(repair)}.`;
}

/** "19 words of the notes spoken"; nothing where all of them were typed. */
function spokenFact({ notes, spoken }: SessionResult["state"]): readonly string[] {
  const words = spoken.flatMap(({ stage, start, end }) => notes[stage].slice(start, end).match(/\S+/g) ?? []);
  return words.length === 0 ? [] : [`${countOf(words.length, "word")} of the notes spoken`];
}

function criterionOf(
  { settled, text, proofs }: ExplainedCriterion,
  appeals: SessionAppeals | null,
): ReportCriterion {
  const appeal = appeals?.appeals.find(({ criterion }) => criterion === settled.id);
  return {
    question: text?.question ?? settled.id,
    isMust: settled.kind === "must",
    verdict: settled.verdict,
    proofs: proofs.map(({ label, atMs }) => ({ label, atMs })),
    change: settled.change,
    appeal: appeal === undefined ? null : { verdict: APPEALED[appeal.verdict], note: appeal.note },
  };
}

const APPEALED = { met: "met", partial: "partly met" } as const;

function earnedOf({ settled, text, proofs }: ExplainedCriterion): Timeline["earned"][number][] {
  const seenMs = proofs.flatMap(({ atMs }) => (atMs === null ? [] : [atMs]));
  if (settled.verdict !== "met" || seenMs.length === 0) return [];
  return [{ atMs: Math.max(...seenMs), question: text?.question ?? settled.id }];
}
