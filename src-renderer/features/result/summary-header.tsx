import type { ReactNode } from "react";
import classes from "./summary.module.css";

interface SummaryHeaderProps {
  readonly title: string;
  readonly facts: readonly string[];
  /** What can be done with the result. */
  readonly children: ReactNode;
}

/** What was sat, how, and what can be done with it. */
export function SummaryHeader({ title, facts, children }: SummaryHeaderProps) {
  return (
    <header className={classes.header}>
      <div>
        <h1 className={classes.title}>{title}</h1>
        <p className={classes.facts}>{facts.join(" · ")}</p>
      </div>
      <div className={classes.actions}>{children}</div>
    </header>
  );
}
