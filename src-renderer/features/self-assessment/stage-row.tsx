import { type KeyboardEvent, useEffect, useRef } from "react";
import { STAGE_NAMES, type Stage } from "../../../src-main/core/interview/stage.ts";
import { bandOf } from "../../../src-main/core/rubric/score.ts";
import classes from "./self-score-page.module.css";

/** Finer steps would claim more than anyone knows of their own work. */
const STEPS = [0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100] as const;

interface StageRowProps {
  readonly stage: Stage;
  /** Null until it is given. */
  readonly points: number | null;
  readonly hasFocus: boolean;
  readonly onGive: (points: number) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** One stage: eleven steps to choose from, and the word for the chosen one. */
export function StageRow({ stage, points, hasFocus, onGive, onKeyDown }: StageRowProps) {
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (hasFocus) first.current?.focus();
  }, [hasFocus]);
  return (
    <fieldset className={classes.row} onKeyDown={onKeyDown}>
      <legend className={classes.stage}>
        <span className={classes.letter}>{stage}</span> {STAGE_NAMES[stage]}
      </legend>
      <div className={classes.steps}>
        {STEPS.map((step, index) => (
          <label key={step} className={classes.step} data-reached={points !== null && step <= points}>
            <input
              ref={index === 0 ? first : null}
              className={classes.input}
              type="radio"
              name={stage}
              value={step}
              checked={step === points}
              onChange={() => onGive(step)}
            />
            {step}
          </label>
        ))}
      </div>
      <span className={classes.band}>{points === null ? "" : bandOf(points)}</span>
    </fieldset>
  );
}
