import { expect, test } from "vitest";
import {
  addressOf,
  dayBefore,
  filterFrom,
  type HistoryFilter,
  isFiltering,
  NO_FILTER,
  queryOf,
} from "./history-filter.ts";

const full: HistoryFilter = {
  text: "shard key",
  of: "drills",
  status: "finished",
  problem: "instagram",
  level: "staff",
  band: "Leaning yes",
  from: "2026-10-01",
  to: "2026-10-31",
  sort: "best",
};

test("a filter survives the address", () => {
  expect(filterFrom(addressOf(full))).toEqual(full);
  expect(addressOf(NO_FILTER).size).toBe(0);
});

test("an address that names nothing known filters by nothing", () => {
  expect(filterFrom(new URLSearchParams("status=x&level=x&score=x&sort=x&from=x"))).toEqual(NO_FILTER);
});

test("an order or a space leaves nothing out", () => {
  expect(isFiltering({ ...NO_FILTER, sort: "best", text: " " })).toBe(false);
  expect(isFiltering({ ...NO_FILTER, level: "mid" })).toBe(true);
});

test("days count from their first moment to their last", () => {
  const { startedFrom, startedBefore } = queryOf(full);
  expect(startedFrom).toBe(new Date(2026, 9, 1).getTime());
  expect(startedBefore).toBe(new Date(2026, 10, 1).getTime());
});

test.each([
  ["Strong yes", { from: 85, below: 101 }],
  ["Leaning yes", { from: 55, below: 70 }],
  ["Not yet", { from: 0, below: 40 }],
] as const)("%s is a range of totals", (band, range) => {
  expect(queryOf({ ...NO_FILTER, band }).score).toEqual(range);
});

test("a day some days ago is counted by the calendar", () => {
  expect(dayBefore(new Date(2026, 2, 1, 23, 59).getTime(), 1)).toBe("2026-02-28");
});
