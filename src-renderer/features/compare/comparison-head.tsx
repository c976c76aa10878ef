import { ActionIcon, Select, Tooltip } from "@mantine/core";
import { IconArrowsLeftRight } from "@tabler/icons-react";
import { Link, useNavigate } from "react-router";
import type { AttemptLine } from "../../../src-main/contract/evaluations.ts";
import type { SessionCard, SessionResult } from "../../../src-main/contract/sessions.ts";
import type { Evaluation } from "../../../src-main/core/rubric/evaluation.ts";
import { formatDay, formatTimeOfDay } from "../../ui/dates.ts";
import { formatDuration } from "../../ui/format-time.ts";
import { LEVEL_NAMES } from "../../ui/levels.ts";
import { Score } from "../../ui/score.tsx";
import classes from "./comparison-head.module.css";
import { StageDifference } from "./stage-difference.tsx";
import type { Scores } from "./use-scores.ts";

interface ComparisonHeadProps {
  readonly left: SessionResult;
  readonly right: SessionResult;
  readonly attempts: readonly AttemptLine[];
  readonly scores: Scores;
  readonly onSwap: () => void;
}

/** The two attempts with their scores, and between them what each stage gained or lost. */
export function ComparisonHead({ left, right, attempts, scores, onSwap }: ComparisonHeadProps) {
  const navigate = useNavigate();
  const [leftId, rightId] = [left.card.session, right.card.session];
  const others = (taken: string) => attempts.filter(({ session }) => session !== taken);
  return (
    <header className={classes.head}>
      <h1 className={classes.title}>{left.card.title}, compared</h1>
      <Attempt
        side="left"
        card={left.card}
        evaluation={scores.left}
        attempts={others(rightId)}
        onChoose={(session) => navigate(`/compare/${session}/${rightId}`)}
      />
      <div className={classes.middle}>
        <StageDifference left={scores.left.stages} right={scores.right.stages} />
        <Tooltip label="Swap (X)">
          <ActionIcon aria-label="Swap the two attempts" aria-keyshortcuts="X" onClick={onSwap}>
            <IconArrowsLeftRight size={18} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
      </div>
      <Attempt
        side="right"
        card={right.card}
        evaluation={scores.right}
        attempts={others(leftId)}
        onChoose={(session) => navigate(`/compare/${leftId}/${session}`)}
      />
    </header>
  );
}

interface AttemptProps {
  readonly side: "left" | "right";
  readonly card: SessionCard;
  readonly evaluation: Evaluation;
  /** What may stand on this side. */
  readonly attempts: readonly AttemptLine[];
  readonly onChoose: (session: string) => void;
}

function Attempt({ side, card, evaluation, attempts, onChoose }: AttemptProps) {
  return (
    <section className={classes.attempt} data-side={side} aria-label={`Attempt on the ${side}`}>
      <div className={classes.score} data-testid={`score-${side}`}>
        <Score total={evaluation.total} band={evaluation.band} size="row" />
      </div>
      <Select
        size="sm"
        aria-label={`Choose the attempt on the ${side}`}
        allowDeselect={false}
        data={attempts.map((line) => ({ value: line.session, label: labelOf(line) }))}
        value={card.session}
        onChange={(session) => session !== null && onChoose(session)}
      />
      <p className={classes.facts}>
        {LEVEL_NAMES[evaluation.level]} · {formatDuration(card.clockMs)} ·{" "}
        <Link to={`/result/${card.session}`}>Result</Link>
      </p>
    </section>
  );
}

function labelOf({ startedAt, level, total }: AttemptLine): string {
  const score = total === null ? "not scored" : Math.round(total);
  return `${formatDay(startedAt)}, ${formatTimeOfDay(startedAt)} · ${LEVEL_NAMES[level]} · ${score}`;
}
