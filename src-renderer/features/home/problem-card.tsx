import { IconArrowRight } from "@tabler/icons-react";
import { Link } from "react-router";
import type { ProblemCard as Problem } from "../../../src-main/contract/content.ts";
import type { Practised } from "../../../src-main/contract/sessions.ts";
import { STAGE_NAMES, STAGES } from "../../../src-main/core/interview/stage.ts";
import { Difficulty } from "../../ui/difficulty.tsx";
import classes from "./problem-card.module.css";

interface ProblemCardProps {
  readonly problem: Problem;
  /** What came of it so far; null when it was never finished. */
  readonly practised: Practised | null;
  /** The only problem there is takes the whole row. */
  readonly isOnly: boolean;
}

/** A problem to choose; the whole card is the link. */
export function ProblemCard({ problem, practised, isOnly }: ProblemCardProps) {
  return (
    <article className={classes.card} data-only={isOnly}>
      <div className={classes.text}>
        <h3 className={classes.title}>
          <Link className={classes.link} to={`/?problem=${problem.id}`}>
            {problem.title}
          </Link>
        </h3>
        <p className={classes.summary}>{problem.summary}</p>
        <ul className={classes.topics} aria-label="Topics">
          {problem.topics.map((topic) => (
            <li key={topic}>{topic}</li>
          ))}
        </ul>
        <p className={classes.facts}>
          <Difficulty of={problem.difficulty} />
          <Emphasis of={problem.emphasis} />
          {problem.isOwn && <span className={classes.own}>Yours</span>}
          {practised !== null && (
            <span className={classes.best}>
              {practised.best === null ? "" : `Best ${Math.round(practised.best)} · `}
              {practised.attempts === 1 ? "once" : `${practised.attempts} times`}
            </span>
          )}
        </p>
      </div>
      {isOnly && <IconArrowRight className={classes.arrow} size={22} stroke={1.6} aria-hidden="true" />}
    </article>
  );
}

/** The five letters, those in which the problem is decided in ink. */
function Emphasis({ of }: { readonly of: Problem["emphasis"] }) {
  if (of.length === 0) return null;
  const label = `Decided in ${of.map((stage) => STAGE_NAMES[stage]).join(" and ")}`;
  return (
    <span className={classes.letters} role="img" aria-label={label} title={label}>
      {STAGES.map((stage) => (
        <span key={stage} data-on={of.includes(stage)}>
          {stage}
        </span>
      ))}
    </span>
  );
}
