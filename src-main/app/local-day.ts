import type { DayTime } from "../core/learning/queue.ts";

const DAY_MS = 86_400_000;

/** The day of a moment (Unix milliseconds) where this machine is, in whole days since 1970-01-01. */
export function localDay(wallMs: number): number {
  const at = new Date(wallMs);
  return Math.round(Date.UTC(at.getFullYear(), at.getMonth(), at.getDate()) / DAY_MS);
}

/** When the day of a moment begins and ends where this machine is, in Unix milliseconds. */
export function localDayTime(nowMs: number): DayTime {
  const at = new Date(nowMs);
  const midnight = (days: number) => new Date(at.getFullYear(), at.getMonth(), at.getDate() + days).getTime();
  return { nowMs, startMs: midnight(0), endMs: midnight(1) };
}
