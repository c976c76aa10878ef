import classes from "./minutes-field.module.css";

interface MinutesFieldProps {
  readonly label: string;
  readonly min: number;
  readonly max: number;
  /** null: empty, or not a number. */
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
}

/** A number of minutes. What is typed is passed on as it is; the plan says what is wrong with it. */
export function MinutesField({ label, min, max, value, onChange }: MinutesFieldProps) {
  return (
    <span className={classes.field}>
      <input
        className={classes.input}
        type="number"
        inputMode="numeric"
        step={1}
        min={min}
        max={max}
        aria-label={label}
        value={value ?? ""}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => {
          const typed = event.currentTarget.valueAsNumber;
          onChange(Number.isNaN(typed) ? null : typed);
        }}
      />
      <span className={classes.unit} aria-hidden="true">
        min
      </span>
    </span>
  );
}
