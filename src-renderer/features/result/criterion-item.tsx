import { Button } from "@mantine/core";
import { IconChevronRight } from "@tabler/icons-react";
import { useId, useRef } from "react";
import { Link } from "react-router";
import { isContestable } from "../../../src-main/core/rubric/appeal.ts";
import { HINT_NAMES } from "../../ui/hint-names.ts";
import { VERDICT_NAMES, VerdictIcon } from "../../ui/verdict-icon.tsx";
import { AppealForm } from "./appeal/appeal-form.tsx";
import type { Contest } from "./appeal/contest.ts";
import { OwnVerdict } from "./appeal/own-verdict.tsx";
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
  readonly contest: Contest;
}

/** One verdict; opened, what it means, what proves it, and what would have earned it. */
export function CriterionItem({ criterion, isOpen, chosen, onSelect, contest }: CriterionItemProps) {
  const { settled, text, proofs } = criterion;
  const id = useId();
  const row = useRef<HTMLButtonElement>(null);
  const isFull = settled.verdict === "met";
  const { appeals, draft } = contest;
  const appeal = isContestable(settled)
    ? appeals.all?.appeals.find((one) => one.criterion === settled.id)
    : undefined;
  const toggle = () => {
    const first = proofs.length > 0 ? 0 : null;
    onSelect(isOpen ? null : { criterion: settled.id, proof: first });
  };
  return (
    <li className={classes.item} data-open={isOpen}>
      <button
        ref={row}
        type="button"
        className={classes.row}
        data-criterion={settled.id}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={toggle}
      >
        <VerdictIcon verdict={settled.verdict} />
        <span className={classes.question}>{text?.question ?? settled.id}</span>
        {appeal !== undefined && <span className={classes.own}>self-assessed</span>}
        {settled.hint !== undefined && <span className={classes.kind}>with a hint</span>}
        {(settled.kind === "bonus" || settled.kind === "pitfall") && (
          <span className={classes.kind}>{settled.kind}</span>
        )}
        <IconChevronRight className={classes.chevron} size={16} stroke={1.8} aria-hidden="true" />
      </button>
      <div id={id} className={classes.detail} hidden={!isOpen}>
        {text !== null && (
          <p className={classes.why}>
            {text.why}
            {text.conceptName !== null && (
              <>
                {" "}
                <Link className={classes.concept} to={`/library/${text.concept}`}>
                  Read on: {text.conceptName}
                </Link>
              </>
            )}
          </p>
        )}
        {proofs.length > 0 && (
          <ProofList
            proofs={proofs}
            chosen={chosen}
            onChoose={(proof) => onSelect({ criterion: settled.id, proof })}
          />
        )}
        {settled.hint !== undefined && isFull && (
          <p className={classes.why}>
            {HINT_NAMES[settled.hint]} was shown, so it earns {Math.round(settled.credit * 100)} % of its
            points.
          </p>
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
        {appeal !== undefined && (
          <OwnVerdict
            appeal={appeal}
            elements={contest.elements}
            isBusy={appeals.isBusy}
            onShow={() => contest.onShow(appeal.evidence)}
            onWithdraw={() => appeals.withdraw(settled.id)}
          />
        )}
        {isContestable(settled) && appeals.all !== null && draft?.criterion !== settled.id && (
          <Button
            className={classes.contest ?? ""}
            size="compact-sm"
            variant="default"
            onClick={() => contest.onDraft({ criterion: settled.id, picked: null })}
          >
            I did say this
          </Button>
        )}
        {isOpen && draft?.criterion === settled.id && (
          <AppealForm
            settled={settled}
            notes={contest.notes}
            elements={contest.elements}
            appeals={appeals}
            picked={draft.picked}
            onPick={(picked) => contest.onDraft({ criterion: settled.id, picked })}
            onClose={() => {
              contest.onDraft(null);
              // The form is gone, and with it whatever in it had the focus.
              row.current?.focus();
            }}
          />
        )}
      </div>
    </li>
  );
}

function creditOf(credit: number): string {
  return credit > 0 ? `: ${Math.round(credit * 100)} % of its points` : "";
}
