import { UnstyledButton } from "@mantine/core";
import type { ReactNode } from "react";
import { STAGE_NAMES, STAGES } from "../../../src-main/core/interview/stage.ts";
import { DIFFICULTY_NAMES } from "../../ui/difficulty.tsx";
import { DIFFICULTIES, type ProblemFilter } from "./problem-filter.ts";
import classes from "./problem-filters.module.css";

interface ProblemFiltersProps {
  readonly filter: ProblemFilter;
  readonly topics: readonly { readonly topic: string; readonly count: number }[];
  readonly hasPractised: boolean;
  readonly onChange: (filter: ProblemFilter) => void;
}

/** One quiet row: how hard, about what, decided in which stage, and only what is new. */
export function ProblemFilters({ filter, topics, hasPractised, onChange }: ProblemFiltersProps) {
  return (
    <div className={classes.row} role="toolbar" aria-label="Filter the problems">
      <Group label="Difficulty">
        {DIFFICULTIES.map((difficulty) => (
          <Toggle
            key={difficulty}
            isOn={filter.difficulty === difficulty}
            onToggle={(isOn) => onChange({ ...filter, difficulty: isOn ? difficulty : null })}
          >
            {DIFFICULTY_NAMES[difficulty]}
          </Toggle>
        ))}
      </Group>
      <Group label="Decided in">
        {STAGES.map((stage) => (
          <Toggle
            key={stage}
            label={STAGE_NAMES[stage]}
            isOn={filter.stage === stage}
            onToggle={(isOn) => onChange({ ...filter, stage: isOn ? stage : null })}
          >
            {stage}
          </Toggle>
        ))}
      </Group>
      <select
        className={classes.select}
        aria-label="Topic"
        data-on={filter.topic !== null}
        value={filter.topic ?? ""}
        onChange={(event) => onChange({ ...filter, topic: event.currentTarget.value || null })}
      >
        <option value="">All topics</option>
        {topics.map(({ topic, count }) => (
          <option key={topic} value={topic}>
            {topic} ({count})
          </option>
        ))}
      </select>
      {hasPractised && (
        <Toggle isOn={filter.isNew} onToggle={(isNew) => onChange({ ...filter, isNew })}>
          Not yet tried
        </Toggle>
      )}
    </div>
  );
}

function Group({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <fieldset className={classes.group}>
      <legend className={classes.legend}>{label}</legend>
      {children}
    </fieldset>
  );
}

interface ToggleProps {
  readonly isOn: boolean;
  readonly onToggle: (isOn: boolean) => void;
  /** Where the letters alone do not say it. */
  readonly label?: string;
  readonly children: ReactNode;
}

function Toggle({ isOn, onToggle, label, children }: ToggleProps) {
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
