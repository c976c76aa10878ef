import { UnstyledButton, VisuallyHidden } from "@mantine/core";
import type { ReactNode } from "react";
import classes from "./filters.module.css";

interface FilterRowProps {
  /** What it filters, for those who cannot see it. */
  readonly label: string;
  readonly children: ReactNode;
}

/** One quiet row of filters. */
export function FilterRow({ label, children }: FilterRowProps) {
  return (
    <div className={classes.row} role="toolbar" aria-label={label}>
      {children}
    </div>
  );
}

interface FilterGroupProps extends FilterRowProps {
  /** Where what stands in it says it already. */
  readonly hidesLabel?: boolean;
}

export function FilterGroup({ label, hidesLabel = false, children }: FilterGroupProps) {
  return (
    <fieldset className={classes.group}>
      {hidesLabel ? (
        <VisuallyHidden component="legend">{label}</VisuallyHidden>
      ) : (
        <legend className={classes.legend}>{label}</legend>
      )}
      {children}
    </fieldset>
  );
}

interface FilterToggleProps {
  readonly isOn: boolean;
  readonly onToggle: (isOn: boolean) => void;
  /** Where the letters alone do not say it. */
  readonly label?: string;
  readonly children: ReactNode;
}

export function FilterToggle({ isOn, onToggle, label, children }: FilterToggleProps) {
  return (
    <UnstyledButton
      className={classes.toggle}
      aria-pressed={isOn}
      {...(label === undefined ? {} : { "aria-label": label, title: label })}
      onClick={() => onToggle(!isOn)}
    >
      {children}
    </UnstyledButton>
  );
}

interface FilterSelectProps {
  readonly label: string;
  readonly value: string;
  /** The value that filters nothing. */
  readonly none: string;
  readonly onChange: (value: string) => void;
  readonly children: ReactNode;
}

export function FilterSelect({ label, value, none, onChange, children }: FilterSelectProps) {
  return (
    <select
      className={classes.select}
      aria-label={label}
      data-on={value !== none}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    >
      {children}
    </select>
  );
}
