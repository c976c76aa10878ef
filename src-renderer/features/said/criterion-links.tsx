import { VerdictIcon } from "../../ui/verdict-icon.tsx";
import type { ExplainedCriterion } from "../result/criteria.ts";
import classes from "./criterion-links.module.css";

interface CriterionLinksProps {
  readonly criteria: readonly ExplainedCriterion[];
  readonly onCriterion: (criterion: string) => void;
}

/** Criteria with how they came out, each the way to its verdict. */
export function CriterionLinks({ criteria, onCriterion }: CriterionLinksProps) {
  if (criteria.length === 0) return null;
  return (
    <ul className={classes.criteria}>
      {criteria.map(({ settled, text }) => (
        <li key={settled.id}>
          <button type="button" className={classes.criterion} onClick={() => onCriterion(settled.id)}>
            <VerdictIcon verdict={settled.verdict} />
            <span>{text?.question ?? settled.id}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
