import { IconArrowRight } from "@tabler/icons-react";
import { Link } from "react-router";
import type { ProblemCard as Problem } from "../../../src-main/contract/content.ts";
import { Difficulty } from "../../ui/difficulty.tsx";
import classes from "./problem-card.module.css";

interface ProblemCardProps {
  readonly problem: Problem;
  /** The only problem there is takes the whole row. */
  readonly isOnly: boolean;
}

/** A problem to choose; the whole card is the link. */
export function ProblemCard({ problem, isOnly }: ProblemCardProps) {
  return (
    <article className={classes.card} data-only={isOnly}>
      <div className={classes.text}>
        <h3 className={classes.title}>
          <Link className={classes.link} to={`/?problem=${problem.id}`}>
            {problem.title}
          </Link>
        </h3>
        <p className={classes.summary}>{problem.summary}</p>
        <p className={classes.facts}>
          <Difficulty of={problem.difficulty} />
          <span className={classes.topics}>{problem.topics.join(" · ")}</span>
        </p>
      </div>
      {isOnly && <IconArrowRight className={classes.arrow} size={22} stroke={1.6} aria-hidden="true" />}
    </article>
  );
}
