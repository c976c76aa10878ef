import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { STAGES } from "../../../src-main/core/interview/stage.ts";
import {
  chooseLength,
  draftOf,
  lengthChoiceOf,
  moveBoundary,
  planOf,
  totalOf,
  typeLength,
  typeStage,
} from "./plan-draft.ts";

const usual = { R: 7, A: 9, D: 7, I: 7, O: 15 };

describe("choosing a length", () => {
  test("45 minutes are shared out over the stages", () => {
    expect(planOf(chooseLength(draftOf(30), 45))).toEqual({ ok: true, value: { minutes: usual } });
  });

  test("custom starts from what is there", () => {
    const draft = chooseLength(draftOf(60), "custom");
    expect(lengthChoiceOf(draft)).toBe("custom");
    expect(totalOf(draft)).toBe(60);
  });

  test("custom after untimed starts from 45 minutes", () => {
    expect(totalOf(chooseLength(draftOf(null), "custom"))).toBe(45);
  });

  test("untimed has no minutes", () => {
    expect(planOf(chooseLength(draftOf(45), "untimed"))).toEqual({ ok: true, value: { minutes: null } });
  });

  test("a remembered length of 50 minutes is a custom one", () => {
    expect(lengthChoiceOf(draftOf(50))).toBe("custom");
  });
});

describe("editing the stages", () => {
  test("the whole length follows a stage", () => {
    const draft = typeStage(draftOf(45), "O", 30);
    expect(totalOf(draft)).toBe(60);
    expect(lengthChoiceOf(draft)).toBe(60);
    expect(lengthChoiceOf(typeStage(draft, "O", 31))).toBe("custom");
  });

  test("a boundary gives to one stage what it takes from the next", () => {
    expect(moveBoundary(draftOf(45), "R", 3).minutes).toEqual({ ...usual, R: 10, A: 6 });
    expect(moveBoundary(draftOf(45), "I", -2).minutes).toEqual({ ...usual, I: 5, O: 17 });
  });

  test("moving boundaries about never changes the length, nor takes a stage below nothing", () => {
    const move = fc.tuple(fc.constantFrom(...STAGES), fc.integer({ min: -90, max: 90 }));
    fc.assert(
      fc.property(fc.array(move), (moves) => {
        const draft = moves.reduce((now, [stage, by]) => moveBoundary(now, stage, by), draftOf(45));
        expect(totalOf(draft)).toBe(45);
        for (const stage of STAGES) expect(draft.minutes?.[stage]).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe("what cannot be started says what to change", () => {
  test.each([
    [typeLength(draftOf(45), 4), "An interview takes 5 to 240 whole minutes, not 4."],
    [typeLength(draftOf(45), 12.5), "An interview takes 5 to 240 whole minutes, not 12.5."],
    [typeLength(draftOf(45), null), "An interview takes 5 to 240 whole minutes."],
    [typeStage(draftOf(45), "A", 2.5), "Give every stage a whole number of minutes from 0 to 240."],
    [typeStage(draftOf(45), "A", null), "Give every stage a whole number of minutes from 0 to 240."],
    [typeStage(draftOf(45), "A", -1), "Give every stage a whole number of minutes from 0 to 240."],
    [typeStage(draftOf(240), "A", 100), "An interview takes 5 to 240 whole minutes, not 292."],
  ])("%#", (draft, message) => {
    expect(planOf(draft)).toMatchObject({ ok: false, error: { message } });
  });

  test("a length that can be planned is shared out as it is typed", () => {
    expect(totalOf(typeLength(draftOf(45), 90))).toBe(90);
    expect(totalOf(typeLength(draftOf(45), 999))).toBe(45);
  });
});
