import type { ReactNode } from "react";
import classes from "./data-page.module.css";

interface SectionProps {
  readonly title: string;
  /** What it is for, in a sentence or two. */
  readonly about: ReactNode;
  readonly children?: ReactNode;
}

export function Section({ title, about, children }: SectionProps) {
  return (
    <section className={classes.section} aria-label={title}>
      <div className={classes.words}>
        <h2 className={classes.heading}>{title}</h2>
        <p className={classes.about}>{about}</p>
      </div>
      <div className={classes.controls}>{children}</div>
    </section>
  );
}
