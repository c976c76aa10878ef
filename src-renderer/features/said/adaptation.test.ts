import { describe, expect, it } from "vitest";
import { kindNamesFrom } from "../../../src-main/core/diagram/kinds.ts";
import { box } from "../../../src-main/core/diagram/scene-builder.ts";
import type { SessionEvent } from "../../../src-main/core/interview/event.ts";
import { planFor } from "../../../src-main/core/interview/plan.ts";
import { replay } from "../../../src-main/core/interview/replay.ts";
import { adaptationOf } from "./adaptation.ts";

const NAMES = kindNamesFrom({ names: [], icons: [] });

const BEFORE: readonly SessionEvent[] = [
  {
    type: "started",
    atMs: 0,
    problem: "p",
    level: "senior",
    plan: planFor(45),
    interviewer: { style: "neutral", seed: 1 },
  },
  {
    type: "notesChanged",
    atMs: 10,
    stage: "R",
    splice: { start: 0, removed: 0, inserted: "one region\nfast" },
  },
  { type: "boardChanged", atMs: 20, elements: box({ id: "api", x: 0, y: 0 }, "Otter API") },
];
const CURVEBALL: SessionEvent = {
  type: "curveballThrown",
  atMs: 30,
  curveball: "region",
  says: "A region fails.",
  criteria: ["a-region"],
};
const SINCE: readonly SessionEvent[] = [
  { type: "notesChanged", atMs: 40, stage: "R", splice: { start: 0, removed: 3, inserted: "two" } },
  { type: "notesChanged", atMs: 45, stage: "D", splice: { start: 0, removed: 0, inserted: "\n- \n" } },
  { type: "boardChanged", atMs: 50, elements: box({ id: "other", x: 400, y: 0 }, "Second Otter") },
];

function adapted(events: readonly SessionEvent[]) {
  const end = replay(events);
  if (end === null) throw new Error("no session");
  return adaptationOf(events, end, NAMES);
}

describe("what became of a design after a curveball", () => {
  it("is what differs at the end from that moment, by what it means", () => {
    const found = adapted([...BEFORE, CURVEBALL, ...SINCE]);
    expect(found?.curveball.requirements).toBe("one region\nfast");
    expect(found?.board).toMatchObject([{ change: "added", name: "Second Otter", left: [] }]);
    expect(found?.notes).toMatchObject([{ stage: "R", lines: [{ kind: "changed" }] }]);
  });

  it("is nothing where nothing was done, and null where none was thrown", () => {
    expect(adapted([...BEFORE, CURVEBALL])).toMatchObject({ board: [], notes: [] });
    expect(adapted([...BEFORE, ...SINCE])).toBeNull();
  });
});
