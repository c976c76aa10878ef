import { STAGES, type Stage } from "../../../src-main/core/interview/stage.ts";
import type { SessionState } from "../../../src-main/core/interview/state.ts";

/**
 * The session clock as the window runs it between two answers of the core. All values are milliseconds;
 * `tickMs` is a reading of a clock that never jumps back (performance.now), at the last change.
 */
export interface SessionClock {
  readonly status: SessionState["status"];
  readonly stage: Stage;
  readonly clockMs: number;
  readonly spentMs: Readonly<Record<Stage, number>>;
  readonly tickMs: number;
}

/**
 * A longer silence between two ticks means that the machine slept, and sleep is not practice. Background
 * tabs are slowed to one timer a minute, which still counts.
 */
export const LONGEST_TICK_MS = 90_000;

export function startClock(
  state: Pick<SessionState, "status" | "stage" | "clockMs" | "spentMs">,
  nowMs: number,
): SessionClock {
  const { status, stage, clockMs, spentMs } = state;
  return { status, stage, clockMs, spentMs, tickMs: nowMs };
}

/** The clock at `nowMs`: what passed since the last tick goes to the stage that is open. */
export function tick(clock: SessionClock, nowMs: number): SessionClock {
  const passed = nowMs - clock.tickMs;
  if (clock.status !== "running" || passed > LONGEST_TICK_MS) return { ...clock, tickMs: nowMs };
  if (passed <= 0) return clock;
  const spentMs = { ...clock.spentMs, [clock.stage]: clock.spentMs[clock.stage] + passed };
  return { ...clock, clockMs: clock.clockMs + passed, spentMs, tickMs: nowMs };
}

export function withStatus(clock: SessionClock, status: SessionClock["status"], nowMs: number): SessionClock {
  return { ...tick(clock, nowMs), status };
}

export function withStage(clock: SessionClock, stage: Stage, nowMs: number): SessionClock {
  return { ...tick(clock, nowMs), stage };
}

/** How a stage stands: the share of its plan that has passed, and what is left (negative: over). */
export interface StageTime {
  readonly spentMs: number;
  /** Null when untimed. */
  readonly leftMs: number | null;
  /** 0 to 1; 0 when untimed. */
  readonly share: number;
  /** The last minute, or the last tenth of a short stage. */
  readonly isNearlyUp: boolean;
}

export function stageTime(
  spentMs: Readonly<Record<Stage, number>>,
  minutes: Readonly<Record<Stage, number>> | null,
  stage: Stage,
): StageTime {
  const spent = spentMs[stage];
  if (minutes === null) return { spentMs: spent, leftMs: null, share: 0, isNearlyUp: false };
  const plannedMs = minutes[stage] * 60_000;
  const leftMs = plannedMs - spent;
  const share = plannedMs === 0 ? 1 : Math.min(1, spent / plannedMs);
  const warnMs = Math.min(60_000, plannedMs / 10);
  return { spentMs: spent, leftMs, share, isNearlyUp: plannedMs > 0 && leftMs > 0 && leftMs <= warnMs };
}

/** What the whole plan has left (negative: over), or null when untimed. */
export function leftInAllMs(clockMs: number, minutes: Readonly<Record<Stage, number>> | null): number | null {
  if (minutes === null) return null;
  return STAGES.reduce((sum, stage) => sum + minutes[stage], 0) * 60_000 - clockMs;
}

/** `04:12` of time left or passed, `+02:10` of time over; hours only when there are any. */
export function clockText(milliseconds: number): string {
  // Time left is rounded up and time over down, so that 00:00 is the moment itself on both sides.
  const seconds = milliseconds < 0 ? Math.floor(-milliseconds / 1000) : Math.ceil(milliseconds / 1000);
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor((seconds % 3600) / 60);
  const digits = [...(hours > 0 ? [hours] : []), minutes, seconds % 60];
  const text = digits.map((part) => String(part).padStart(2, "0")).join(":");
  return milliseconds < 0 && seconds > 0 ? `+${text}` : text;
}
