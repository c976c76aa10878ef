import { useId } from "react";
import classes from "./choice-card.module.css";

interface ChoiceCardProps {
  /** The group it belongs to. */
  readonly name: string;
  readonly label: string;
  /** One line on what it means. */
  readonly line?: string;
  readonly isChosen: boolean;
  readonly hasFocusFirst?: boolean;
  readonly onChoose: () => void;
}

/** A radio button one can hit: the native control, stretched over a card. */
export function ChoiceCard({
  name,
  label,
  line,
  isChosen,
  hasFocusFirst = false,
  onChoose,
}: ChoiceCardProps) {
  const id = useId();
  return (
    <div className={classes.card} data-chosen={isChosen} data-plain={line === undefined}>
      <input
        className={classes.input}
        type="radio"
        name={name}
        checked={isChosen}
        onChange={onChoose}
        aria-labelledby={`${id}-label`}
        {...(line === undefined ? {} : { "aria-describedby": `${id}-line` })}
        // The first field of a page that was just asked for: Enter goes on from here.
        // biome-ignore lint/a11y/noAutofocus: the user has just chosen to come here
        autoFocus={hasFocusFirst}
      />
      <span id={`${id}-label`} className={classes.label}>
        {label}
      </span>
      {line !== undefined && (
        <span id={`${id}-line`} className={classes.line}>
          {line}
        </span>
      )}
    </div>
  );
}
