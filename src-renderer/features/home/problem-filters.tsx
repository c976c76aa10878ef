import { STAGE_NAMES, STAGES } from "../../../src-main/core/interview/stage.ts";
import { DIFFICULTY_NAMES } from "../../ui/difficulty.tsx";
import { FilterGroup, FilterRow, FilterSelect, FilterToggle } from "../../ui/filters.tsx";
import { DIFFICULTIES, type ProblemFilter } from "./problem-filter.ts";

interface ProblemFiltersProps {
  readonly filter: ProblemFilter;
  readonly topics: readonly { readonly topic: string; readonly count: number }[];
  readonly hasPractised: boolean;
  readonly onChange: (filter: ProblemFilter) => void;
}

/** One quiet row: how hard, about what, decided in which stage, and only what is new. */
export function ProblemFilters({ filter, topics, hasPractised, onChange }: ProblemFiltersProps) {
  return (
    <FilterRow label="Filter the problems">
      <FilterGroup label="Difficulty">
        {DIFFICULTIES.map((difficulty) => (
          <FilterToggle
            key={difficulty}
            isOn={filter.difficulty === difficulty}
            onToggle={(isOn) => onChange({ ...filter, difficulty: isOn ? difficulty : null })}
          >
            {DIFFICULTY_NAMES[difficulty]}
          </FilterToggle>
        ))}
      </FilterGroup>
      <FilterGroup label="Decided in">
        {STAGES.map((stage) => (
          <FilterToggle
            key={stage}
            label={STAGE_NAMES[stage]}
            isOn={filter.stage === stage}
            onToggle={(isOn) => onChange({ ...filter, stage: isOn ? stage : null })}
          >
            {stage}
          </FilterToggle>
        ))}
      </FilterGroup>
      <FilterSelect
        label="Topic"
        none=""
        value={filter.topic ?? ""}
        onChange={(topic) => onChange({ ...filter, topic: topic || null })}
      >
        <option value="">All topics</option>
        {topics.map(({ topic, count }) => (
          <option key={topic} value={topic}>
            {topic} ({count})
          </option>
        ))}
      </FilterSelect>
      {hasPractised && (
        <FilterToggle isOn={filter.isNew} onToggle={(isNew) => onChange({ ...filter, isNew })}>
          Not yet tried
        </FilterToggle>
      )}
    </FilterRow>
  );
}
