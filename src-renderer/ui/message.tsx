import type { ReactNode } from "react";
import classes from "./message.module.css";

interface MessageProps {
  readonly title: string;
  /** One or two sentences: what happened, and what to do. */
  readonly children: ReactNode;
  /** A button or two. */
  readonly action?: ReactNode;
}

/** An empty list, a page that is not there, an error: said calmly, under a lamp that is off. */
export function Message({ title, children, action }: MessageProps) {
  return (
    <section className={classes.message}>
      <span className={classes.lamp} aria-hidden="true" />
      <h1 className={classes.title}>{title}</h1>
      <p className={classes.text}>{children}</p>
      {action !== undefined && <div className={classes.action}>{action}</div>}
    </section>
  );
}
