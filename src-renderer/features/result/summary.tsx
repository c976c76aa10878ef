import type { ReactNode } from "react";
import type { SessionResult } from "../../../src-main/contract/sessions.ts";
import type { SelfScores } from "../../../src-main/core/learning/self-scores.ts";
import type { SelfAssessment } from "../../../src-main/core/rubric/appeal.ts";
import { formatDay, formatTimeOfDay } from "../../ui/dates.ts";
import { formatDuration } from "../../ui/format-time.ts";
import { LEVEL_NAMES } from "../../ui/levels.ts";
import { Score } from "../../ui/score.tsx";
import { CalibrationNote } from "../self-assessment/calibration-note.tsx";
import { StageShape } from "./stage-shape.tsx";
import classes from "./summary.module.css";
import { SummaryHeader } from "./summary-header.tsx";
import { TimeSpent } from "./time-spent.tsx";

interface SummaryProps {
  readonly result: SessionResult;
  /** The score with the candidate's own verdicts, if there are any. */
  readonly selfAssessment: SelfAssessment | null;
  /** What the candidate gave the stages before seeing this, if anything. */
  readonly selfScores: SelfScores | null;
  /** When and by what it was scored. */
  readonly scored: ReactNode;
  /** What can be done with the result. */
  readonly children: ReactNode;
}

/** The result at a glance: the total and its word, the five scores as a shape, the time. */
export function Summary({ result, selfAssessment, selfScores, scored, children }: SummaryProps) {
  const { card, evaluation, state } = result;
  const facts = [
    LEVEL_NAMES[evaluation.level],
    `${formatDay(card.startedAt)}, ${formatTimeOfDay(card.startedAt)}`,
    formatDuration(card.clockMs),
  ];
  return (
    <section className={classes.summary} aria-label="Summary">
      <SummaryHeader title={card.title} facts={facts}>
        {children}
      </SummaryHeader>
      <div className={classes.figures}>
        <div className={classes.total}>
          <Score total={evaluation.total} band={evaluation.band} size="page" />
          {selfAssessment !== null && (
            <p className={classes.own} data-testid="self-assessed-total">
              <strong>{selfAssessment.total}</strong> {selfAssessment.band} with{" "}
              {selfAssessment.raised.length === 1
                ? "one self-assessed verdict"
                : `${selfAssessment.raised.length} self-assessed verdicts`}
            </p>
          )}
          {scored}
          {evaluation.caps.length > 0 && (
            <ul className={classes.caps}>
              {evaluation.caps.map((cap) => (
                <li key={cap.reason} className={classes.cap}>
                  <strong>Held at {cap.total}.</strong> {cap.reason}
                </li>
              ))}
            </ul>
          )}
          {selfScores !== null && <CalibrationNote session={card.session} />}
        </div>
        <StageShape scores={evaluation.stages} said={selfScores} />
        <TimeSpent spentMs={state.spentMs} plan={state.plan} />
      </div>
    </section>
  );
}
