import { describe, expect, test } from "vitest";
import type { SessionCard } from "../../../src-main/contract/sessions.ts";
import { inGroups, neighbourOf } from "./history-groups.ts";

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
  drill: null,
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
  const groups = inGroups(days.map(startedAt), "newest", now);
  expect(groups.map(({ heading, sessions }) => [heading, sessions.length])).toEqual([
    ["Today", 1],
    ["Yesterday", 2],
    ["October 2026", 2],
  ]);
});

test("sessions by problem stand under it, and those by score under nothing", () => {
  const sessions = ["2026-11-21T10:00", "2026-10-30T09:00"].map(startedAt);
  expect(inGroups(sessions, "problem", now).map(({ heading }) => heading)).toEqual(["Instagram"]);
  expect(inGroups(sessions, "best", now).map(({ heading }) => heading)).toEqual([null]);
});

describe("when a session disappears", () => {
  const sessions = ["2026-11-03T10:00", "2026-11-02T10:00", "2026-11-01T10:00"].map(startedAt);

  test.each([
    ["2026-11-03T10:00", "2026-11-02T10:00"],
    ["2026-11-02T10:00", "2026-11-01T10:00"],
    ["2026-11-01T10:00", "2026-11-02T10:00"],
    ["never", null],
  ])("from %s one goes to %s", (gone, next) => {
    expect(neighbourOf(sessions, new Set([gone]))).toBe(next);
  });

  test("after the last one there is nowhere to go", () => {
    expect(neighbourOf(sessions.slice(0, 1), new Set(["2026-11-03T10:00"]))).toBeNull();
  });

  test("from several one goes past all of them", () => {
    const two = new Set(["2026-11-03T10:00", "2026-11-02T10:00"]);
    expect(neighbourOf(sessions, two)).toBe("2026-11-01T10:00");
  });
});
