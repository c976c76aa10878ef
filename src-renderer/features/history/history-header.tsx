import { TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import type { RefObject } from "react";
import { SESSION_SORTS } from "../../../src-main/contract/sessions.ts";
import { FilterSelect } from "../../ui/filters.tsx";
import type { HistoryFilter } from "./history-filter.ts";
import { SORT_NAMES } from "./history-filters.tsx";
import classes from "./history-page.module.css";

interface HistoryHeaderProps {
  readonly filter: HistoryFilter;
  /** How many sessions match. */
  readonly matches: number;
  /** How many the search did not look into yet. */
  readonly unread: number;
  readonly field: RefObject<HTMLInputElement | null>;
  readonly onChange: (filter: HistoryFilter) => void;
  /** From the field into the list. */
  readonly onLeave: () => void;
}

export function HistoryHeader({ filter, matches, unread, field, onChange, onLeave }: HistoryHeaderProps) {
  return (
    <header className={classes.header}>
      <h1 className={classes.title}>
        History
        <span className={classes.count} role="status">
          {matches.toLocaleString("en")}
          {unread > 0 && ` · still looking into ${unread.toLocaleString("en")}`}
        </span>
      </h1>
      <div className={classes.tools}>
        <FilterSelect
          label="Order"
          none="newest"
          value={filter.sort}
          onChange={(chosen) =>
            onChange({ ...filter, sort: SESSION_SORTS.find((sort) => sort === chosen) ?? "newest" })
          }
        >
          {SESSION_SORTS.map((sort) => (
            <option key={sort} value={sort}>
              {SORT_NAMES[sort]}
            </option>
          ))}
        </FilterSelect>
        <TextInput
          ref={field}
          type="search"
          aria-label="Search notes, boards and problems"
          placeholder="Search notes and boards"
          maxLength={200}
          value={filter.text}
          onChange={(event) => onChange({ ...filter, text: event.currentTarget.value })}
          onKeyDown={(event) => {
            if (event.key === "Escape") onChange({ ...filter, text: "" });
            if (event.key === "ArrowDown" || event.key === "Enter") onLeave();
          }}
          leftSection={<IconSearch size={16} stroke={1.6} />}
          rightSection={<kbd className={classes.key}>/</kbd>}
          w={280}
        />
      </div>
    </header>
  );
}
