import { Button, TextInput } from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import { useRef } from "react";
import { Link, useSearchParams } from "react-router";
import type { ProblemCard as Problem } from "../../../src-main/contract/content.ts";
import type { Practised } from "../../../src-main/contract/sessions.ts";
import { ProblemCard } from "./problem-card.tsx";
import {
  addressOf,
  filterFrom,
  filterProblems,
  inOrder,
  type ProblemFilter,
  topicsOf,
} from "./problem-filter.ts";
import { ProblemFilters } from "./problem-filters.tsx";
import classes from "./problem-list.module.css";

/** From so many problems on, a search box is quicker than the eye. */
const SEARCH_FROM = 7;

interface ProblemListProps {
  readonly problems: readonly Problem[];
  readonly practised: readonly Practised[];
  readonly isFirstRun: boolean;
}

export function ProblemList({ problems, practised, isFirstRun }: ProblemListProps) {
  const [address, setAddress] = useSearchParams();
  const field = useRef<HTMLInputElement>(null);
  useHotkeys([["/", () => field.current?.focus()]]);
  const filter = filterFrom(address);
  const done = new Map(practised.map((line) => [line.problem, line]));
  const found = filterProblems(inOrder(problems), filter, new Set(done.keys()));
  const isSearchable = problems.length >= SEARCH_FROM;
  // Each key press is no page of its own to go back through.
  const show = (next: ProblemFilter) =>
    setAddress(addressOf(next), { replace: true, preventScrollReset: true });

  return (
    <section aria-labelledby="problems-title">
      <header className={classes.header}>
        <h2 id="problems-title" className={classes.title}>
          {isFirstRun ? "Begin with" : problems.length === 1 ? "Practise" : "Choose a problem"}
          {isSearchable && (
            <span className={classes.count} role="status">
              {found.length === problems.length ? problems.length : `${found.length} of ${problems.length}`}
            </span>
          )}
        </h2>
        <Link className={classes.own} to="/problems">
          Your problems
        </Link>
        {isSearchable && (
          <TextInput
            ref={field}
            type="search"
            aria-label="Search the problems"
            placeholder="Search"
            value={filter.query}
            onChange={(event) => show({ ...filter, query: event.currentTarget.value })}
            onKeyDown={(event) => {
              if (event.key === "Escape") show({ ...filter, query: "" });
            }}
            leftSection={<IconSearch size={16} stroke={1.6} />}
            rightSection={<kbd className={classes.key}>/</kbd>}
            w={240}
          />
        )}
      </header>
      {isSearchable && (
        <ProblemFilters
          filter={filter}
          topics={topicsOf(problems)}
          hasPractised={practised.length > 0}
          onChange={show}
        />
      )}
      <ul className={classes.grid} data-single={problems.length === 1}>
        {found.map((problem) => (
          <li key={problem.id}>
            <ProblemCard
              problem={problem}
              practised={done.get(problem.id) ?? null}
              isOnly={problems.length === 1}
            />
          </li>
        ))}
      </ul>
      {found.length === 0 && problems.length > 0 && (
        <div className={classes.none}>
          <p>No problem is like that.</p>
          <Button variant="default" onClick={() => setAddress({}, { replace: true })}>
            Show all {problems.length}
          </Button>
        </div>
      )}
      {problems.length === 0 && (
        <p className={classes.none}>There are no problems yet: the folder data/problems holds none.</p>
      )}
    </section>
  );
}
