import {
  type ListQuery,
  SESSION_SORTS,
  SESSIONS_OF,
  type SessionSort,
  type SessionsOf,
} from "../../../src-main/contract/sessions.ts";
import { LEVELS, type Level } from "../../../src-main/core/interview/level.ts";
import { BANDS, type Band } from "../../../src-main/core/rubric/evaluation.ts";
import { BAND_FROM } from "../../../src-main/core/rubric/score.ts";

/** What of the history is shown. It lives in the address, so that "back" brings it back and other pages lead to it. */
export interface HistoryFilter {
  readonly text: string;
  readonly of: SessionsOf;
  readonly status: "any" | "finished" | "unfinished";
  readonly problem: string | null;
  readonly level: Level | null;
  readonly band: Band | null;
  /** The first and the last day, as 2026-11-16. */
  readonly from: string | null;
  readonly to: string | null;
  readonly sort: SessionSort;
}

export const NO_FILTER: HistoryFilter = {
  text: "",
  of: "all",
  status: "any",
  problem: null,
  level: null,
  band: null,
  from: null,
  to: null,
  sort: "newest",
};

const STATUSES = ["finished", "unfinished"] as const;
const DAY = /^\d{4}-\d\d-\d\d$/;

export function filterFrom(address: URLSearchParams): HistoryFilter {
  return {
    text: address.get("q") ?? "",
    of: SESSIONS_OF.find((known) => known === address.get("of")) ?? "all",
    status: STATUSES.find((known) => known === address.get("status")) ?? "any",
    problem: address.get("problem"),
    level: LEVELS.find((known) => known === address.get("level")) ?? null,
    band: BANDS.find((known) => known === address.get("score")) ?? null,
    from: dayOf(address.get("from")),
    to: dayOf(address.get("to")),
    sort: SESSION_SORTS.find((known) => known === address.get("sort")) ?? "newest",
  };
}

export function addressOf({ text, band, ...rest }: HistoryFilter): URLSearchParams {
  const address = new URLSearchParams();
  for (const [name, value] of Object.entries({ q: text, ...rest, score: band })) {
    const isDefault =
      value === "" || value === null || value === "any" || value === "all" || value === "newest";
    if (!isDefault) address.set(name, value);
  }
  return address;
}

/** Whether anything is left out; the order leaves nothing out. */
export function isFiltering(filter: HistoryFilter): boolean {
  return addressOf({ ...filter, text: filter.text.trim(), sort: "newest" }).size > 0;
}

/** What to ask for. Days begin and end by this machine's clock. */
export function queryOf(filter: HistoryFilter): ListQuery {
  const { text, of, status, problem, level, band, from, to, sort } = filter;
  return {
    sort,
    of,
    status,
    problem,
    level,
    text: text.trim(),
    score: band === null ? null : rangeOf(band),
    startedFrom: startOf(from, 0),
    startedBefore: startOf(to, 1),
  };
}

/** The day so many days before a moment, by this machine's clock. */
export function dayBefore(nowMs: number, days: number): string {
  const day = new Date(nowMs);
  day.setDate(day.getDate() - days);
  const [month, date] = [day.getMonth() + 1, day.getDate()].map((part) => String(part).padStart(2, "0"));
  return `${day.getFullYear()}-${month}-${date}`;
}

/** The totals that a band is for. */
function rangeOf(band: Band): { readonly from: number; readonly below: number } {
  const place = BAND_FROM.findIndex(([, known]) => known === band);
  const above = place < 0 ? BAND_FROM.length - 1 : place - 1;
  return { from: BAND_FROM[place]?.[0] ?? 0, below: BAND_FROM[above]?.[0] ?? 101 };
}

function startOf(day: string | null, daysOn: number): number | null {
  if (day === null) return null;
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return new Date(year, month - 1, date + daysOn).getTime();
}

function dayOf(text: string | null): string | null {
  return text !== null && DAY.test(text) ? text : null;
}
