import {
  IconArrowsSort,
  IconFileCode,
  IconFilterOff,
  IconListCheck,
  IconSearch,
  IconTrash,
} from "@tabler/icons-react";
import { SESSION_SORTS } from "../../../src-main/contract/sessions.ts";
import type { Action } from "../../ui/command-palette.tsx";
import { type HistoryFilter, isFiltering, NO_FILTER } from "./history-filter.ts";
import { SORT_NAMES } from "./history-filters.tsx";

interface HistoryDeeds {
  readonly filter: HistoryFilter;
  readonly selected: number;
  readonly onShow: (filter: HistoryFilter) => void;
  readonly onSearch: () => void;
  readonly onSelectAll: () => void;
  readonly onRemove: () => void;
  readonly onExport: () => void;
}

const ICON = { size: 18, stroke: 1.6 } as const;

/** What the history can do, for the command palette. */
export function historyActions({ filter, selected, ...deeds }: HistoryDeeds): readonly Action[] {
  const group = "History";
  const actions: Action[] = [
    {
      id: "search",
      label: "Search the history",
      group,
      icon: <IconSearch {...ICON} />,
      keywords: ["find", "notes", "board"],
      hotkey: "/",
      run: deeds.onSearch,
    },
    {
      id: "select-all",
      label: "Select all sessions that match",
      group,
      icon: <IconListCheck {...ICON} />,
      run: deeds.onSelectAll,
    },
  ];
  if (selected > 0) {
    actions.push({
      id: "export-selected",
      label: `Export what is selected (${selected}) as JSON`,
      group,
      icon: <IconFileCode {...ICON} />,
      keywords: ["save", "download"],
      run: deeds.onExport,
    });
    actions.push({
      id: "delete-selected",
      label: `Delete what is selected (${selected})`,
      group,
      icon: <IconTrash {...ICON} />,
      run: deeds.onRemove,
    });
  }
  if (isFiltering(filter)) {
    actions.push({
      id: "clear-filters",
      label: "Clear the search and all filters",
      group,
      icon: <IconFilterOff {...ICON} />,
      run: () => deeds.onShow({ ...NO_FILTER, sort: filter.sort }),
    });
  }
  for (const sort of SESSION_SORTS) {
    if (sort === filter.sort) continue;
    actions.push({
      id: `sort-${sort}`,
      label: `Order: ${SORT_NAMES[sort].toLowerCase()}`,
      group,
      icon: <IconArrowsSort {...ICON} />,
      keywords: ["sort"],
      run: () => deeds.onShow({ ...filter, sort }),
    });
  }
  return actions;
}
