import type { Band, Evaluation } from "../../src-main/core/rubric/evaluation.ts";
import classes from "./score.module.css";

interface ScoreProps {
  /** 0 to 100. */
  readonly total: number;
  /** Null where the points are of a part, which no word is for. */
  readonly band: Band | null;
  readonly size: "row" | "page";
}

/** The word for the total of an evaluation; null for a drill's. */
export function wordOf({ band, exercise }: Pick<Evaluation, "band" | "exercise">): Band | null {
  return exercise === undefined ? band : null;
}

/** The total and its word. */
export function Score({ total, band, size }: ScoreProps) {
  return (
    <span className={classes.score} data-size={size}>
      <span className={classes.total}>{Math.round(total)}</span>
      {band !== null && <span className={classes.band}>{band}</span>}
    </span>
  );
}
