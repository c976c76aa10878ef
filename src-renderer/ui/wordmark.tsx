import classes from "./wordmark.module.css";

/** The lamp and the name. The lamp glows when `isLit`: while a clock runs. */
export function Wordmark({ isLit = false }: { readonly isLit?: boolean }) {
  return (
    <span className={classes.wordmark}>
      <span className={classes.lamp} data-lit={isLit} aria-hidden="true" />
      Onair
    </span>
  );
}
