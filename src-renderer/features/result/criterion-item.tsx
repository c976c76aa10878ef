import { IconChevronRight } from "@tabler/icons-react";
import { useId } from "react";
import { VERDICT_NAMES, VerdictIcon } from "../../ui/verdict-icon.tsx";
import type { ExplainedCriterion } from "./criteria.ts";
import classes from "./criterion-item.module.css";
import { ProofList } from "./proof-list.tsx";
import type { Selection } from "./review.tsx";

interface CriterionItemProps {
  readonly criterion: ExplainedCriterion;
  readonly isOpen: boolean;
  /** Which of its proofs is shown, when it is open. */
  readonly chosen: number | null;
  readonly onSelect: (selection: Selection | null) => void;
}

/** One verdict; opened, what it means, what proves it, and what would have earned it. */
export function CriterionItem({ criterion, isOpen, chosen, onSelect }: CriterionItemProps) {
  const { settled, text, proofs } = criterion;
  const id = useId();
  const isFull = settled.verdict === "met";
  const toggle = () => {
    const first = proofs.length > 0 ? 0 : null;
    onSelect(isOpen ? null : { criterion: settled.id, proof: first });
  };
  return (
    <li className={classes.item} data-open={isOpen}>
      <button
        type="button"
        className={classes.row}
        data-criterion={settled.id}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={toggle}
      >
        <VerdictIcon verdict={settled.verdict} />
        <span className={classes.question}>{text?.question ?? settled.id}</span>
        {(settled.kind === "bonus" || settled.kind === "pitfall") && (
          <span className={classes.kind}>{settled.kind}</span>
        )}
        <IconChevronRight className={classes.chevron} size={16} stroke={1.8} aria-hidden="true" />
      </button>
      <div id={id} className={classes.detail} hidden={!isOpen}>
        {text !== null && <p className={classes.why}>{text.why}</p>}
        {proofs.length > 0 && (
          <ProofList
            proofs={proofs}
            chosen={chosen}
            onChoose={(proof) => onSelect({ criterion: settled.id, proof })}
          />
        )}
        {!isFull && (
          <dl className={classes.advice}>
            <dt>
              {VERDICT_NAMES[settled.verdict]}
              {creditOf(settled.credit)}
            </dt>
            {settled.change !== "" && (
              <>
                <dt className={classes.label}>Smallest change that would earn it</dt>
                <dd className={classes.change}>{settled.change}</dd>
              </>
            )}
            {text !== null && (
              <>
                <dt className={classes.label}>An interviewer would ask</dt>
                <dd className={classes.probe}>“{text.probe}”</dd>
              </>
            )}
          </dl>
        )}
      </div>
    </li>
  );
}

function creditOf(credit: number): string {
  return credit > 0 ? `: ${Math.round(credit * 100)} % of its points` : "";
}
