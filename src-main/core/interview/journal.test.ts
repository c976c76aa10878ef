import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { elementSchema, type SceneElement } from "../diagram/scene.ts";
import { type Command, MAX_NOTE_LENGTH } from "./command.ts";
import { decide } from "./decide.ts";
import type { SessionEvent } from "./event.ts";
import { advanceClock, evolve, startState } from "./evolve.ts";
import { planFor } from "./plan.ts";
import { firstSeenMs } from "./provenance.ts";
import { replay } from "./replay.ts";
import { applySplice, spliceBetween } from "./splice.ts";
import { STAGES } from "./stage.ts";
import { leftInStageMs, type SessionState, visibleElements } from "./state.ts";

const started = {
  type: "started",
  atMs: 0,
  problem: "instagram",
  level: "senior",
  plan: planFor(45),
} as const satisfies SessionEvent;

function element(id: string, version = 1, more: Partial<SceneElement> = {}): SceneElement {
  return elementSchema.parse({ id, type: "rectangle", x: 0, y: 0, version, ...more });
}

/** Runs commands as the app does; `waitMs` passes on the session clock before each. */
function run(steps: readonly { waitMs: number; command: Command }[]) {
  let state: SessionState = startState(started);
  const events: SessionEvent[] = [started];
  let nowMs = 0;
  for (const { waitMs, command } of steps) {
    nowMs += waitMs;
    const decided = decide(state, command, nowMs);
    if (!decided.ok) continue;
    for (const event of decided.value) {
      state = evolve(state, event);
      events.push(event);
    }
  }
  return { state, events };
}

const anyCommand: fc.Arbitrary<Command> = fc.oneof(
  fc.record({ type: fc.constant("enterStage" as const), stage: fc.constantFrom(...STAGES) }),
  fc.record({
    type: fc.constant("changeNotes" as const),
    stage: fc.constantFrom(...STAGES),
    text: fc.string({ maxLength: 40, unit: "binary" }),
  }),
  fc.record({
    type: fc.constant("changeBoard" as const),
    elements: fc.array(
      fc
        .tuple(fc.constantFrom("a", "b", "c"), fc.integer({ min: 1, max: 9 }), fc.boolean())
        .map(([id, version, isDeleted]) => element(id, version, { isDeleted })),
      { maxLength: 3 },
    ),
  }),
  fc.record({
    type: fc.constant("markSpoken" as const),
    take: fc.constantFrom("one", "two"),
    stage: fc.constantFrom(...STAGES),
    start: fc.nat(20),
    end: fc.nat(20),
    fromMs: fc.nat(1000),
    lengthMs: fc.nat(1000),
  }),
  fc.constantFrom<Command>({ type: "pause" }, { type: "resume" }),
);
const anySteps = fc.array(fc.record({ waitMs: fc.nat(90_000), command: anyCommand }), { maxLength: 30 });

describe("the journal of a session", () => {
  it("replays to the same state", () => {
    fc.assert(
      fc.property(anySteps, (steps) => {
        const { state, events } = run(steps);
        expect(replay(events)).toEqual(state);
      }),
    );
  });

  it("records nothing when a command is repeated", () => {
    fc.assert(
      fc.property(anySteps, anyCommand, (steps, command) => {
        const once = run([...steps, { waitMs: 10, command }]);
        const twice = run([...steps, { waitMs: 10, command }, { waitMs: 0, command }]);
        expect(twice.events).toEqual(once.events);
      }),
    );
  });

  it("gives every running millisecond to exactly one stage", () => {
    fc.assert(
      fc.property(anySteps, (steps) => {
        const { state } = run(steps.filter(({ command }) => command.type !== "pause"));
        expect(STAGES.reduce((sum, stage) => sum + state.spentMs[stage], 0)).toBe(state.clockMs);
      }),
    );
  });

  it("stands still while paused", () => {
    const { state } = run([
      { waitMs: 1000, command: { type: "pause" } },
      { waitMs: 5000, command: { type: "enterStage", stage: "A" } },
    ]);
    expect(state.clockMs).toBe(1000);
    expect(advanceClock(state, 99_000)).toBe(state);
  });

  it("stays in the one stage of a drill", () => {
    const state = startState({ ...started, drill: { exercise: "dataModel" } });
    const decided = decide(state, { type: "enterStage", stage: "A" }, 1000);
    expect(decided.ok && decided.value).toEqual([]);
  });

  it("never lets the clock go back", () => {
    const state = advanceClock(startState(started), 5000);
    const decided = decide(state, { type: "enterStage", stage: "D" }, 1000);
    expect(decided.ok && decided.value[0]?.atMs).toBe(5000);
  });

  it("accepts nothing after the end but the end itself", () => {
    const { state } = run([{ waitMs: 10, command: { type: "finish" } }]);
    expect(state.status).toBe("finished");
    expect(decide(state, { type: "finish" }, 20)).toEqual({ ok: true, value: [] });
    const late = decide(state, { type: "changeNotes", stage: "R", text: "late" }, 20);
    expect(late.ok ? null : late.error.code).toBe("FINISHED");
  });

  it("ignores an older version of an element", () => {
    const { state } = run([
      { waitMs: 1, command: { type: "changeBoard", elements: [element("a", 5)] } },
      { waitMs: 1, command: { type: "changeBoard", elements: [element("a", 3, { isDeleted: true })] } },
    ]);
    expect(visibleElements(state).map(({ id }) => id)).toEqual(["a"]);
  });

  it("shows elements in Excalidraw's drawing order, without the deleted ones", () => {
    const elements = [
      element("top", 1, { index: "a2" }),
      element("gone", 1, { index: "a1", isDeleted: true }),
      element("bottom", 1, { index: "Zz" }),
    ];
    const { state } = run([{ waitMs: 1, command: { type: "changeBoard", elements } }]);
    expect(visibleElements(state).map(({ id }) => id)).toEqual(["bottom", "top"]);
  });

  it("says how much of a stage's time is left, and that untimed has none", () => {
    const { state } = run([{ waitMs: 60_000, command: { type: "enterStage", stage: "A" } }]);
    expect(leftInStageMs(state, "R")).toBe(6 * 60_000);
    expect(leftInStageMs({ ...state, plan: { minutes: null } }, "R")).toBeNull();
  });
});

describe("a splice", () => {
  it("turns the text before into the text after", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (before, after) => {
        const splice = spliceBetween(before, after);
        expect(splice === null ? before : applySplice(before, splice)).toBe(after);
      }),
    );
  });

  it("holds only what changed", () => {
    const long = "x".repeat(MAX_NOTE_LENGTH / 100);
    expect(spliceBetween(`${long}cat${long}`, `${long}cut${long}`)).toEqual({
      start: long.length + 1,
      removed: 1,
      inserted: "u",
    });
  });
});

describe("firstSeenMs", () => {
  it("finds the moment the words and the shapes were all there", () => {
    const { events } = run([
      { waitMs: 1000, command: { type: "changeNotes", stage: "R", text: "10M us" } },
      { waitMs: 1000, command: { type: "changeNotes", stage: "R", text: "10M users" } },
      { waitMs: 1000, command: { type: "changeBoard", elements: [element("a")] } },
      { waitMs: 1000, command: { type: "changeBoard", elements: [element("b")] } },
      { waitMs: 1000, command: { type: "changeNotes", stage: "R", text: "x 10M users" } },
    ]);
    const seen = firstSeenMs(events, [
      { source: "notes", stage: "R", start: 2, end: 11, quote: "10M users" },
      { source: "board", elementIds: ["a", "b"] },
      { source: "notes", stage: "A", start: 0, end: 3, quote: "10M" },
    ]);
    expect(seen).toEqual([2000, 4000, null]);
  });
});
