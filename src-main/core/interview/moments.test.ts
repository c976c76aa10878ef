import { describe, expect, it } from "vitest";
import type { SceneElement } from "../diagram/scene.ts";
import { box, cylinder, element, group, line, text } from "../diagram/scene-builder.ts";
import type { SessionEvent } from "./event.ts";
import { momentsOf } from "./moments.ts";

const PLACE = { x: 0, y: 0, width: 100, height: 50 };

const board = (atMs: number, elements: readonly SceneElement[]): SessionEvent => ({
  type: "boardChanged",
  atMs,
  elements: [...elements],
});
const gone = (elements: readonly SceneElement[]) => elements.map((one) => ({ ...one, isDeleted: true }));
const wrote = (atMs: number, start: number, inserted: string): SessionEvent => ({
  type: "notesChanged",
  atMs,
  stage: "R",
  splice: { start, removed: 0, inserted },
});

/** What came and went, as "drawn Cache". */
function boardMoments(...events: readonly SessionEvent[]): readonly string[] {
  return momentsOf(events).flatMap((moment) =>
    moment.kind === "drawn" || moment.kind === "deleted"
      ? [`${moment.kind} ${moment.components.map(({ name, type }) => name || type).join(", ")}`]
      : [],
  );
}

describe("the moments of a session", () => {
  it("are its stages, first words, pauses and end", () => {
    const events: readonly SessionEvent[] = [
      wrote(0, 0, "## Functional\n- "),
      wrote(1000, 16, "u"),
      wrote(2000, 17, "sers"),
      { type: "paused", atMs: 3000 },
      { type: "resumed", atMs: 3000 },
      { type: "stageEntered", atMs: 4000, stage: "A" },
      { type: "finished", atMs: 5000 },
    ];
    expect(momentsOf(events)).toEqual([
      { kind: "wrote", atMs: 1000, stage: "R" },
      { kind: "paused", atMs: 3000 },
      { kind: "stage", atMs: 4000, stage: "A" },
      { kind: "finished", atMs: 5000 },
    ]);
  });

  it("tell what was said as it was heard, and where a model did not phrase it", () => {
    const asked = (atMs: number): SessionEvent => ({
      type: "followUpAsked",
      atMs,
      criterion: "c",
      says: "And if it dies?",
      elementIds: [],
    });
    const events: readonly SessionEvent[] = [
      asked(1),
      { type: "turnPhrased", atMs: 2, turn: 0, phrasing: { by: "model", model: "m", says: "Say it dies?" } },
      asked(3),
      { type: "turnPhrased", atMs: 4, turn: 1, phrasing: { by: "itself", why: "TIMEOUT" } },
      asked(5),
    ];
    expect(momentsOf(events)).toEqual([
      { kind: "followUp", atMs: 1, says: "Say it dies?" },
      { kind: "followUp", atMs: 3, says: "And if it dies?", why: "TIMEOUT" },
      { kind: "followUp", atMs: 5, says: "And if it dies?" },
    ]);
  });

  it("are what was said, too", () => {
    const events: readonly SessionEvent[] = [
      {
        type: "questionAsked",
        atMs: 1,
        asks: "How many?",
        clarification: null,
        takenAs: null,
        says: "Your call.",
      },
      { type: "followUpAsked", atMs: 2, criterion: "c", says: "And if it dies?", elementIds: [] },
      { type: "followUpClosed", atMs: 3, how: "resolved" },
      { type: "curveballThrown", atMs: 4, curveball: "twice", says: "Twice as many.", criteria: [] },
      { type: "hintShown", atMs: 5, criterion: "c", step: 1, says: "Think." },
    ];
    expect(momentsOf(events)).toEqual([
      { kind: "question", atMs: 1, asks: "How many?", says: "Your call." },
      { kind: "followUp", atMs: 2, says: "And if it dies?" },
      { kind: "closed", atMs: 3, how: "resolved" },
      { kind: "curveball", atMs: 4, says: "Twice as many." },
      { kind: "hint", atMs: 5, says: "Think." },
    ]);
  });

  it("call a component what it is called in the end", () => {
    const [shape, label] = box({ id: "c", ...PLACE }, "Cache");
    if (shape === undefined || label === undefined) throw new Error("a box has a shape and a label");
    const half = { ...label, text: "Ca", originalText: "Ca" };
    const moved = { ...shape, x: 50 };
    expect(boardMoments(board(1, [shape]), board(2, [half]), board(3, [label]), board(4, [moved]))).toEqual([
      "drawn Cache",
    ]);
  });

  it("name the kind of shape that has no name", () => {
    expect(boardMoments(board(1, box({ id: "a", ...PLACE })))).toEqual(["drawn rectangle"]);
  });

  it("take a group for one component, and arrows and words alone for none", () => {
    const grouped = group("g", [
      ...cylinder({ id: "d", ...PLACE }),
      ...text({ id: "n", x: 0, y: 0 }, "Rows"),
    ]);
    expect(
      boardMoments(
        board(1, grouped),
        board(2, text({ id: "alone", x: 0, y: 0 }, "TTL")),
        board(
          3,
          line("stroke", [
            [0, 0],
            [9, 9],
          ]),
        ),
      ),
    ).toEqual(["drawn Rows"]);
  });

  it("see a component go when all of it is gone, and come back", () => {
    const cache = group("g", [
      element({ id: "a", type: "ellipse", ...PLACE }),
      element({ id: "b", type: "rectangle", ...PLACE }),
    ]);
    expect(
      boardMoments(
        board(1, cache),
        board(2, gone(cache.slice(0, 1))),
        board(3, gone(cache.slice(1))),
        board(4, cache),
      ),
    ).toEqual(["drawn ellipse", "deleted ellipse", "drawn ellipse"]);
  });

  it("do not know a shape that was never seen", () => {
    expect(boardMoments(board(1, gone(box({ id: "a", ...PLACE }))))).toEqual([]);
  });
});
