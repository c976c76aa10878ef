import { Button, CloseButton } from "@mantine/core";
import classes from "./selection-bar.module.css";

interface SelectionBarProps {
  readonly count: number;
  /** How many there are to select, shown or not. */
  readonly matches: number;
  readonly onSelectAll: () => void;
  readonly onClear: () => void;
  readonly onRemove: () => void;
  readonly onExport: () => void;
}

/** What can be done with the sessions that are selected, at the foot of the window. */
export function SelectionBar({
  count,
  matches,
  onSelectAll,
  onClear,
  onRemove,
  onExport,
}: SelectionBarProps) {
  return (
    <section className={classes.bar} aria-label="Selected sessions">
      <span role="status" className={classes.count}>
        {count} selected
      </span>
      {count < matches && (
        <Button variant="subtle" color="gray" onClick={onSelectAll}>
          Select all {matches.toLocaleString("en")}
        </Button>
      )}
      <Button variant="default" onClick={onExport}>
        Export
      </Button>
      <Button onClick={onRemove}>Delete</Button>
      <CloseButton aria-label="Select nothing" title="Select nothing (Esc)" onClick={onClear} />
    </section>
  );
}
