import { type ReactNode, useState } from "react";
import type { SceneElement } from "../../../src-main/core/diagram/scene.ts";
import type { Compared } from "../../../src-main/core/review/compare.ts";
import type { Opinion } from "../../../src-main/core/review/review.ts";
import type { Evidence } from "../../../src-main/core/rubric/evaluation.ts";
import { VERDICT_NAMES, VerdictIcon } from "../../ui/verdict-icon.tsx";
import type { ExplainedCriterion } from "../result/criteria.ts";
import classes from "./opinion-item.module.css";
import { ProofsOf } from "./proofs-of.tsx";

interface OpinionItemProps {
  readonly criterion: ExplainedCriterion;
  readonly compared: Compared;
  /** What the review beside it holds. */
  readonly other: Opinion | null;
  readonly elements: readonly SceneElement[];
  readonly shown: Evidence | null;
  readonly onShow: (evidence: Evidence) => void;
}

/** The engine's verdict and the model's on one question; open from the start where they disagree. */
export function OpinionItem({ criterion, compared, other, elements, shown, onShow }: OpinionItemProps) {
  const { settled, opinion, agreement } = compared;
  const [isOpen, setOpen] = useState(agreement === "disagree");
  return (
    <li className={classes.item} data-agreement={agreement}>
      <button type="button" className={classes.row} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <span className={classes.icons}>
          <VerdictIcon verdict={settled.verdict} />
          {opinion === null ? (
            <span className={classes.none}>–</span>
          ) : (
            <VerdictIcon verdict={opinion.verdict} />
          )}
        </span>
        <span className={classes.question}>{criterion.text?.question ?? settled.id}</span>
        {agreement === "disagree" && <span className={classes.flag}>Disagrees</span>}
      </button>
      {isOpen && (
        <div className={classes.sides}>
          <Side title={`Engine: ${VERDICT_NAMES[settled.verdict]}`} remark={settled.change}>
            <ProofsOf evidence={settled.evidence} elements={elements} shown={shown} onShow={onShow} />
          </Side>
          <Side
            title={`Model: ${opinion === null ? "no opinion that stands" : VERDICT_NAMES[opinion.verdict]}`}
            remark={opinion?.remark ?? ""}
          >
            <ProofsOf evidence={opinion?.evidence ?? []} elements={elements} shown={shown} onShow={onShow} />
          </Side>
          {other !== null && (
            <Side title={`The review beside it: ${VERDICT_NAMES[other.verdict]}`} remark={other.remark}>
              <ProofsOf evidence={other.evidence} elements={elements} shown={shown} onShow={onShow} />
            </Side>
          )}
        </div>
      )}
    </li>
  );
}

interface SideProps {
  readonly title: string;
  readonly remark: string;
  readonly children: ReactNode;
}

function Side({ title, remark, children }: SideProps) {
  return (
    <div>
      <h4 className={classes.side}>{title}</h4>
      {remark !== "" && <p className={classes.remark}>{remark}</p>}
      {children}
    </div>
  );
}
