import { SegmentedControl } from "@mantine/core";
import { type KeyboardEvent, useRef } from "react";
import { STAGE_NAMES, type Stage } from "../../../src-main/core/interview/stage.ts";
import type { Contest } from "./appeal/contest.ts";
import {
  type ExplainedCriterion,
  FILTER_NAMES,
  FILTERS,
  type Filter,
  groupByStage,
  passes,
} from "./criteria.ts";
import classes from "./criteria-list.module.css";
import { CriterionItem } from "./criterion-item.tsx";
import type { Selection } from "./review.tsx";

interface CriteriaListProps {
  readonly heading: string;
  readonly criteria: readonly ExplainedCriterion[];
  /** Null where the points are not of stages. */
  readonly scores: Readonly<Record<Stage, number | null>> | null;
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
  readonly selection: Selection | null;
  readonly onSelect: (selection: Selection | null) => void;
  readonly contest: Contest;
}

/** All verdicts by stage. Arrow keys go from one to the next, Enter opens one and shows its proof. */
export function CriteriaList(props: CriteriaListProps) {
  const { heading, criteria, scores, filter, onFilter, selection, onSelect, contest } = props;
  const list = useRef<HTMLDivElement>(null);

  const moveFocus = (event: KeyboardEvent) => {
    const rows = [...(list.current?.querySelectorAll<HTMLElement>("[data-criterion]") ?? [])];
    const here = rows.findIndex((row) => row.matches(":focus"));
    const target = here < 0 ? undefined : rows[placeAfter(event.key, here, rows.length)];
    if (target === undefined) return;
    event.preventDefault();
    target.focus();
  };

  return (
    <section aria-labelledby="criteria-title">
      <header className={classes.header}>
        <h2 id="criteria-title" className={classes.title}>
          {heading}
        </h2>
        <SegmentedControl
          size="sm"
          aria-label="Show"
          value={filter}
          onChange={onFilter}
          data={FILTERS.map((value) => ({
            value,
            label: (
              <>
                {FILTER_NAMES[value]}{" "}
                <span className={classes.count}>
                  {criteria.filter(({ settled }) => passes(settled, value)).length}
                </span>
              </>
            ),
          }))}
        />
      </header>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the rows in it are buttons; this only moves between them */}
      <div ref={list} onKeyDown={moveFocus}>
        {groupByStage(criteria, filter).map(({ stage, criteria: members }) => (
          <section key={stage} className={classes.group} aria-labelledby={`stage-${stage}`}>
            <h3 id={`stage-${stage}`} className={classes.stage}>
              <span className={classes.letter}>{stage}</span>
              <span className={classes.name}>{STAGE_NAMES[stage]}</span>
              {scores !== null && (
                <span className={classes.score}>
                  {scores[stage] === null ? "–" : Math.round(scores[stage])}
                </span>
              )}
            </h3>
            <ul className={classes.rows}>
              {members.map((criterion) => (
                <CriterionItem
                  key={criterion.settled.id}
                  criterion={criterion}
                  isOpen={selection?.criterion === criterion.settled.id}
                  chosen={selection?.proof ?? null}
                  onSelect={onSelect}
                  contest={contest}
                />
              ))}
            </ul>
          </section>
        ))}
        {!criteria.some(({ settled }) => passes(settled, filter)) && (
          <p className={classes.none}>
            {filter === "met" ? "Nothing yet. It will come." : "Nothing. Well done."}
          </p>
        )}
      </div>
    </section>
  );
}

function placeAfter(key: string, here: number, count: number): number {
  if (key === "ArrowDown") return Math.min(here + 1, count - 1);
  if (key === "ArrowUp") return Math.max(here - 1, 0);
  if (key === "Home") return 0;
  return key === "End" ? count - 1 : -1;
}
