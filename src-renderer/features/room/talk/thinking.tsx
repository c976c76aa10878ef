import { Button } from "@mantine/core";
import classes from "./thinking.module.css";

/** While a model looks for words. */
export function Thinking() {
  return (
    <span className={classes.thinking} role="img" aria-label="The interviewer is thinking">
      <i />
      <i />
      <i />
    </span>
  );
}

/** For whom the interviewer's own words, now, are better than a model's later. */
export function HushButton({ onHush }: { readonly onHush: () => void }) {
  return (
    <Button variant="subtle" color="gray" size="compact-sm" aria-keyshortcuts="Alt+W" onClick={onHush}>
      Do not wait
    </Button>
  );
}
