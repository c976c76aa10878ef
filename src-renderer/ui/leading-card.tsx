import type { ReactNode } from "react";
import classes from "./leading-card.module.css";

interface LeadingCardProps {
  /** What it is, for who does not see it. */
  readonly label: string;
  /** A word or two above the title. */
  readonly kicker?: string;
  readonly title: string;
  readonly children: ReactNode;
  /** What to do about it: a button first. */
  readonly actions?: ReactNode;
}

/** What a page says first: what to do now, under the lamp. */
export function LeadingCard({ label, kicker, title, children, actions }: LeadingCardProps) {
  return (
    <section className={classes.card} aria-label={label}>
      {kicker !== undefined && <p className={classes.kicker}>{kicker}</p>}
      <h2 className={classes.title}>{title}</h2>
      {children}
      {actions !== undefined && <div className={classes.actions}>{actions}</div>}
    </section>
  );
}
