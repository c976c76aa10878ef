import type { ProblemCard } from "../../src-main/contract/content.ts";
import classes from "./difficulty.module.css";

const STRENGTHS = { easy: 1, medium: 2, hard: 3 } as const;
export const DIFFICULTY_NAMES = { easy: "Easy", medium: "Medium", hard: "Hard" } as const;

/** How hard a problem is, as the bars of a signal. */
export function Difficulty({ of }: { readonly of: ProblemCard["difficulty"] }) {
  return (
    <span className={classes.difficulty}>
      <svg className={classes.bars} viewBox="0 0 14 12" aria-hidden="true">
        {[1, 2, 3].map((bar) => (
          <rect
            key={bar}
            x={(bar - 1) * 5}
            y={12 - bar * 4}
            width="3.4"
            height={bar * 4}
            rx="1"
            data-on={bar <= STRENGTHS[of]}
          />
        ))}
      </svg>
      {DIFFICULTY_NAMES[of]}
    </span>
  );
}
