import { type ReactNode, useId } from "react";
import classes from "./section.module.css";

interface SectionProps {
  readonly title: string;
  /** One or two sentences that say how to read the drawing. */
  readonly lead: ReactNode;
  /** What stands on the right of the title. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** A drawing with its title and how to read it. */
export function Section({ title, lead, aside, children }: SectionProps) {
  const id = useId();
  return (
    <section className={classes.section} aria-labelledby={id}>
      <header className={classes.header}>
        <h2 id={id} className={classes.title}>
          {title}
        </h2>
        {aside}
      </header>
      <p className={classes.lead}>{lead}</p>
      {children}
    </section>
  );
}
