import { TextInput } from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import { useRef, useState } from "react";
import type { ProblemCard as Problem } from "../../../src-main/contract/content.ts";
import { ProblemCard } from "./problem-card.tsx";
import classes from "./problem-list.module.css";
import { searchProblems } from "./search-problems.ts";

/** From so many problems on, a search box is quicker than the eye. */
const SEARCH_FROM = 7;

interface ProblemListProps {
  readonly problems: readonly Problem[];
  readonly isFirstRun: boolean;
}

export function ProblemList({ problems, isFirstRun }: ProblemListProps) {
  const [query, setQuery] = useState("");
  const field = useRef<HTMLInputElement>(null);
  useHotkeys([["/", () => field.current?.focus()]]);
  const found = searchProblems(problems, query);
  const isSearchable = problems.length >= SEARCH_FROM;

  return (
    <section aria-labelledby="problems-title">
      <header className={classes.header}>
        <h2 id="problems-title" className={classes.title}>
          {isFirstRun ? "Begin with" : problems.length === 1 ? "Practise" : "Choose a problem"}
        </h2>
        {isSearchable && (
          <TextInput
            ref={field}
            type="search"
            aria-label="Search the problems"
            placeholder="Search"
            value={query}
            onChange={(event) => setQuery(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === "Escape") setQuery("");
            }}
            leftSection={<IconSearch size={16} stroke={1.6} />}
            rightSection={<kbd className={classes.key}>/</kbd>}
            w={240}
          />
        )}
      </header>
      <ul className={classes.grid} data-single={problems.length === 1}>
        {found.map((problem) => (
          <li key={problem.id}>
            <ProblemCard problem={problem} isOnly={problems.length === 1} />
          </li>
        ))}
      </ul>
      {found.length === 0 && problems.length > 0 && (
        <p className={classes.none} role="status">
          No problem mentions “{query.trim()}”.
        </p>
      )}
      {problems.length === 0 && (
        <p className={classes.none}>There are no problems yet: the folder data/problems holds none.</p>
      )}
    </section>
  );
}
