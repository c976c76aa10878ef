import { UnstyledButton } from "@mantine/core";
import { useState } from "react";
import type { SessionSort } from "../../../src-main/contract/sessions.ts";
import { LEVELS } from "../../../src-main/core/interview/level.ts";
import { BANDS } from "../../../src-main/core/rubric/evaluation.ts";
import { FilterGroup, FilterRow, FilterSelect, FilterToggle } from "../../ui/filters.tsx";
import { LEVEL_NAMES } from "../../ui/levels.ts";
import { dayBefore, type HistoryFilter, isFiltering, NO_FILTER } from "./history-filter.ts";
import classes from "./history-filters.module.css";

/** A problem that was practised, and how often it was finished. */
export interface PractisedTitle {
  readonly problem: string;
  readonly title: string;
  readonly attempts: number;
}

export const SORT_NAMES: Readonly<Record<SessionSort, string>> = {
  newest: "Newest first",
  oldest: "Oldest first",
  best: "Best first",
  worst: "Worst first",
  longest: "Longest first",
  problem: "By problem",
};

const SPANS = [
  [6, "Last 7 days"],
  [29, "Last 30 days"],
  [364, "Last 12 months"],
] as const;

interface HistoryFiltersProps {
  readonly filter: HistoryFilter;
  readonly practised: readonly PractisedTitle[];
  readonly nowMs: number;
  readonly onChange: (filter: HistoryFilter) => void;
}

/** One quiet row: interviews or drills, finished or not, at which level, which problem, how good, when, and in which order. */
export function HistoryFilters({ filter, practised, nowMs, onChange }: HistoryFiltersProps) {
  return (
    <FilterRow label="Filter the history">
      <FilterGroup label="Show" hidesLabel>
        {(["interviews", "drills"] as const).map((of) => (
          <FilterToggle
            key={of}
            isOn={filter.of === of}
            onToggle={(isOn) => onChange({ ...filter, of: isOn ? of : "all" })}
          >
            {of === "interviews" ? "Interviews" : "Drills"}
          </FilterToggle>
        ))}
        {(["finished", "unfinished"] as const).map((status) => (
          <FilterToggle
            key={status}
            isOn={filter.status === status}
            onToggle={(isOn) => onChange({ ...filter, status: isOn ? status : "any" })}
          >
            {status === "finished" ? "Finished" : "Unfinished"}
          </FilterToggle>
        ))}
      </FilterGroup>
      <FilterGroup label="Level">
        {LEVELS.map((level) => (
          <FilterToggle
            key={level}
            isOn={filter.level === level}
            onToggle={(isOn) => onChange({ ...filter, level: isOn ? level : null })}
          >
            {LEVEL_NAMES[level]}
          </FilterToggle>
        ))}
      </FilterGroup>
      <FilterSelect
        label="Problem"
        none=""
        value={filter.problem ?? ""}
        onChange={(problem) => onChange({ ...filter, problem: problem || null })}
      >
        <option value="">All problems</option>
        {withChosen(practised, filter.problem).map(({ problem, title, attempts }) => (
          <option key={problem} value={problem}>
            {attempts === 0 ? title : `${title} (${attempts})`}
          </option>
        ))}
      </FilterSelect>
      <FilterSelect
        label="Score"
        none=""
        value={filter.band ?? ""}
        onChange={(chosen) => onChange({ ...filter, band: BANDS.find((band) => band === chosen) ?? null })}
      >
        <option value="">Any score</option>
        {BANDS.toReversed().map((band) => (
          <option key={band}>{band}</option>
        ))}
      </FilterSelect>
      <Dates filter={filter} nowMs={nowMs} onChange={onChange} />
      {isFiltering(filter) && (
        <UnstyledButton
          className={classes.clear}
          onClick={() => onChange({ ...NO_FILTER, sort: filter.sort })}
        >
          Clear all
        </UnstyledButton>
      )}
    </FilterRow>
  );
}

function Dates({ filter, nowMs, onChange }: Omit<HistoryFiltersProps, "practised">) {
  const [isChoosing, setChoosing] = useState(false);
  const span = SPANS.find(([days]) => filter.to === null && filter.from === dayBefore(nowMs, days));
  const isDated = filter.from !== null || filter.to !== null;
  const areDaysShown = span === undefined && (isDated || isChoosing);
  return (
    <>
      <FilterSelect
        label="Date"
        none=""
        value={span === undefined ? (areDaysShown ? "days" : "") : String(span[0])}
        onChange={(chosen) => {
          setChoosing(chosen === "days");
          const days = Number(chosen);
          if (chosen === "days") onChange({ ...filter, to: filter.to ?? dayBefore(nowMs, 0) });
          else onChange({ ...filter, from: chosen === "" ? null : dayBefore(nowMs, days), to: null });
        }}
      >
        <option value="">Any time</option>
        {SPANS.map(([days, name]) => (
          <option key={days} value={days}>
            {name}
          </option>
        ))}
        <option value="days">Between two days</option>
      </FilterSelect>
      {areDaysShown && (
        <span className={classes.days}>
          {(["from", "to"] as const).map((end) => (
            <input
              key={end}
              type="date"
              className={classes.day}
              aria-label={end === "from" ? "First day" : "Last day"}
              value={filter[end] ?? ""}
              onChange={(event) => onChange({ ...filter, [end]: event.currentTarget.value || null })}
            />
          ))}
        </span>
      )}
    </>
  );
}

/** A problem may be chosen by an address without ever having been finished. */
function withChosen(practised: readonly PractisedTitle[], chosen: string | null): readonly PractisedTitle[] {
  if (chosen === null || practised.some(({ problem }) => problem === chosen)) return practised;
  return [...practised, { problem: chosen, title: chosen, attempts: 0 }];
}
