import { Button } from "@mantine/core";
import { STAGE_NAMES, STAGES } from "../../../src-main/core/interview/stage.ts";
import type { Review } from "../../../src-main/core/review/review.ts";
import classes from "./run-progress.module.css";
import type { Progress } from "./use-review-run.ts";

interface RunProgressProps {
  readonly progress: Progress;
  readonly review: Review | null;
  /** The review that is running, once something of it was answered. */
  readonly isOf: string | null;
  readonly onStop: () => void;
}

/** Stage by stage: answered, being answered, still to come. */
export function RunProgress({ progress, review, isOf, onStop }: RunProgressProps) {
  const answered = new Set(review?.id === isOf ? review?.stages.map(({ stage }) => stage) : []);
  return (
    <div className={classes.run}>
      <ol className={classes.stages} aria-label="Stages">
        {STAGES.map((stage) => {
          const state = stage === progress.stage ? "asking" : answered.has(stage) ? "answered" : "waiting";
          return (
            <li key={stage} className={classes.stage} data-state={state}>
              <span className={classes.letter}>{stage}</span>
              <span>{STAGE_NAMES[stage]}</span>
              <span className={classes.state}>
                {state === "asking"
                  ? progress.received === 0
                    ? "Waiting for the first word"
                    : `${progress.received.toLocaleString("en")} characters`
                  : state === "answered"
                    ? "Answered"
                    : ""}
              </span>
            </li>
          );
        })}
      </ol>
      <Button variant="default" onClick={onStop}>
        Stop
      </Button>
    </div>
  );
}
