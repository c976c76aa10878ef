import type { Band } from "../../src-main/core/rubric/evaluation.ts";
import classes from "./score.module.css";

interface ScoreProps {
  /** 0 to 100. */
  readonly total: number;
  readonly band: Band;
  readonly size: "row" | "page";
}

/** The total and its word. */
export function Score({ total, band, size }: ScoreProps) {
  return (
    <span className={classes.score} data-size={size}>
      <span className={classes.total}>{Math.round(total)}</span>
      <span className={classes.band}>{band}</span>
    </span>
  );
}
