import { describe, expect, test } from "vitest";
import type { SessionCard } from "../../../src-main/contract/sessions.ts";
import { groupByDay, neighbourOf } from "./history-groups.ts";

const startedAt = (text: string): SessionCard => ({
  session: text,
  problem: "instagram",
  title: "Instagram",
  level: "senior",
  plan: { minutes: null },
  startedAt: new Date(text).getTime(),
  finishedAt: null,
  clockMs: 0,
  stage: "R",
  total: null,
  band: null,
  picture: null,
});
const now = new Date("2026-11-21T12:00").getTime();

test("sessions stand under their day, and under their month when it was long ago", () => {
  const days = [
    "2026-11-21T10:00",
    "2026-11-20T18:00",
    "2026-11-20T09:00",
    "2026-10-30T09:00",
    "2026-10-02T09:00",
  ];
  const groups = groupByDay(days.map(startedAt), now);
  expect(groups.map(({ heading, sessions }) => [heading, sessions.length])).toEqual([
    ["Today", 1],
    ["Yesterday", 2],
    ["October 2026", 2],
  ]);
});

describe("when a session disappears", () => {
  const sessions = ["2026-11-03T10:00", "2026-11-02T10:00", "2026-11-01T10:00"].map(startedAt);

  test.each([
    ["2026-11-03T10:00", "2026-11-02T10:00"],
    ["2026-11-02T10:00", "2026-11-01T10:00"],
    ["2026-11-01T10:00", "2026-11-02T10:00"],
    ["never", null],
  ])("from %s one goes to %s", (gone, next) => {
    expect(neighbourOf(sessions, gone)).toBe(next);
  });

  test("after the last one there is nowhere to go", () => {
    expect(neighbourOf(sessions.slice(0, 1), "2026-11-03T10:00")).toBeNull();
  });
});
