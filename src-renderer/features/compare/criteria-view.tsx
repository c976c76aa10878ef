import { Link } from "react-router";
import type { CriterionText } from "../../../src-main/contract/content.ts";
import type { SceneElement } from "../../../src-main/core/diagram/scene.ts";
import {
  type ComparedCriterion,
  compareCriteria,
  type Outcome,
} from "../../../src-main/core/rubric/compare-evaluations.ts";
import type { SettledCriterion } from "../../../src-main/core/rubric/evaluation.ts";
import { VERDICT_NAMES, VerdictIcon } from "../../ui/verdict-icon.tsx";
import { proofLabel } from "../result/proof-label.ts";
import classes from "./criteria-view.module.css";
import type { Side } from "./marked-board.ts";
import type { Scores } from "./use-scores.ts";

const GROUPS: readonly { readonly outcome: Outcome; readonly title: string }[] = [
  { outcome: "won", title: "Won" },
  { outcome: "lost", title: "Lost" },
  { outcome: "changed", title: "Judged otherwise, for as much" },
  { outcome: "only-left", title: "Asked on the left only" },
  { outcome: "only-right", title: "Asked on the right only" },
];

/** More proofs of one verdict would hide the others. */
const MOST_PROOFS = 2;

interface CriteriaViewProps {
  readonly sessions: Readonly<Record<Side, string>>;
  readonly scores: Pick<Scores, Side>;
  readonly boards: Readonly<Record<Side, readonly SceneElement[]>>;
  readonly texts: readonly CriterionText[];
}

/** The criteria that came out differently, with what proves each side. A side leads to its result. */
export function CriteriaView({ sessions, scores, boards, texts }: CriteriaViewProps) {
  const compared = compareCriteria(scores.left, scores.right);
  const questions = new Map(texts.map(({ id, question }) => [id, question]));
  const same = compared.filter(({ outcome }) => outcome === "same").length;
  return (
    <div className={classes.groups}>
      {GROUPS.map(({ outcome, title }) => {
        const members = compared.filter((criterion) => criterion.outcome === outcome);
        if (members.length === 0) return null;
        return (
          <section key={outcome} aria-labelledby={`outcome-${outcome}`}>
            <h2 id={`outcome-${outcome}`} className={classes.title}>
              {title} <span className={classes.count}>{members.length}</span>
            </h2>
            <ul className={classes.rows}>
              {members.map((criterion) => (
                <Row
                  key={criterion.id}
                  criterion={criterion}
                  question={questions.get(criterion.id) ?? criterion.id}
                  sessions={sessions}
                  boards={boards}
                />
              ))}
            </ul>
          </section>
        );
      })}
      <p className={classes.same}>
        {same === compared.length
          ? "Every criterion came out the same."
          : `${same} ${same === 1 ? "criterion" : "criteria"} came out the same.`}
      </p>
    </div>
  );
}

interface RowProps extends Pick<CriteriaViewProps, "sessions" | "boards"> {
  readonly criterion: ComparedCriterion;
  readonly question: string;
}

function Row({ criterion, question, sessions, boards }: RowProps) {
  return (
    <li className={classes.row} data-compared={criterion.id}>
      <p className={classes.question}>
        <span className={classes.stage}>{criterion.stage}</span> {question}
      </p>
      {(["left", "right"] as const).map((side) => (
        <Verdict key={side} settled={criterion[side]} session={sessions[side]} elements={boards[side]} />
      ))}
    </li>
  );
}

interface VerdictProps {
  readonly settled: SettledCriterion | null;
  readonly session: string;
  readonly elements: readonly SceneElement[];
}

function Verdict({ settled, session, elements }: VerdictProps) {
  if (settled === null) return <span className={classes.absent}>Not asked</span>;
  const labels = [...new Set(settled.evidence.map((evidence) => proofLabel(evidence, elements)))];
  const shown = labels.slice(0, MOST_PROOFS);
  return (
    <Link className={classes.verdict} to={`/result/${session}?criterion=${settled.id}`}>
      <VerdictIcon verdict={settled.verdict} />
      <span className={classes.proofs}>
        <span>{VERDICT_NAMES[settled.verdict]}</span>
        {shown.map((label) => (
          <span key={label} className={classes.proof}>
            {label}
          </span>
        ))}
        {labels.length > shown.length && (
          <span className={classes.proof}>and {labels.length - shown.length} more</span>
        )}
      </span>
    </Link>
  );
}
