import type { ReactNode } from "react";
import type { SessionResult } from "../../../src-main/contract/sessions.ts";
import { type Exercise, frameOf } from "../../../src-main/core/interview/exercise.ts";
import type { SelfAssessment } from "../../../src-main/core/rubric/appeal.ts";
import { formatDay, formatTimeOfDay } from "../../ui/dates.ts";
import { drillName } from "../../ui/exercises.ts";
import { formatDuration, formatMinutes } from "../../ui/format-time.ts";
import { LEVEL_NAMES } from "../../ui/levels.ts";
import { Score } from "../../ui/score.tsx";
import { repairInWords } from "./repair-in-words.ts";
import classes from "./summary.module.css";
import { SummaryHeader } from "./summary-header.tsx";

interface DrillSummaryProps {
  readonly result: SessionResult;
  readonly exercise: Exercise;
  /** The score with the candidate's own verdicts, if there are any. */
  readonly selfAssessment: SelfAssessment | null;
  /** When and by what it was scored. */
  readonly scored: ReactNode;
  /** What can be done with the result. */
  readonly children: ReactNode;
}

/** A drill at a glance: its points, which say nothing of the other stages, so there is no word for them. */
export function DrillSummary({ result, exercise, selfAssessment, scored, children }: DrillSummaryProps) {
  const { card, evaluation } = result;
  const facts = [
    drillName(exercise),
    LEVEL_NAMES[evaluation.level],
    `${formatDay(card.startedAt)}, ${formatTimeOfDay(card.startedAt)}`,
    `${formatDuration(card.clockMs)} of ${formatMinutes(frameOf(exercise).minutes)}`,
  ];
  return (
    <section className={classes.summary} aria-label="Summary">
      <SummaryHeader title={card.title} facts={facts}>
        {children}
      </SummaryHeader>
      <div className={classes.drill}>
        <Score total={evaluation.total} band={null} size="page" />
        <div>
          <p className={classes.outcome}>{outcomeOf(result)}</p>
          {selfAssessment !== null && (
            <p className={classes.own} data-testid="self-assessed-total">
              <strong>{selfAssessment.total}</strong> with your own verdicts
            </p>
          )}
          {scored}
        </div>
      </div>
    </section>
  );
}

function outcomeOf({ evaluation: { repair, criteria } }: SessionResult): string {
  if (repair !== undefined) return repairInWords(repair);
  const asked = criteria.filter(({ verdict }) => verdict !== "cannot_assess");
  const met = asked.filter(({ verdict }) => verdict === "met").length;
  return `${met} of ${asked.length} met`;
}
