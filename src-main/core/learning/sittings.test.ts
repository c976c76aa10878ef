import { describe, expect, it } from "vitest";
import { UNTIMED } from "../interview/plan.ts";
import { formOf } from "./form.ts";
import { paceOf } from "./pace.ts";
import { daysOf, recordsOf } from "./records.ts";
import { sat } from "./test-practice.ts";

const TODAY = 20_000;

describe("the shape over the five letters", () => {
  it("has no scores without sessions and no trend with one", () => {
    expect(formOf([], TODAY)).toEqual({
      now: { R: null, A: null, D: null, I: null, O: null },
      before: null,
      newest: 0,
    });
    const one = formOf([sat("a", TODAY - 90, "chat", 62)], TODAY);
    expect(one.now.A).toBeCloseTo(62);
    expect(one.before).toBeNull();
  });

  it("counts recent sessions more, and sets the newest against those before", () => {
    const form = formOf([sat("a", TODAY - 28, "chat", 40), sat("b", TODAY, "chat", 80)], TODAY);
    expect(form.now.R).toBeCloseTo((40 * 0.25 + 80) / 1.25);
    expect(form).toMatchObject({ newest: 1, before: { R: 40 } });
  });

  it("leaves out a stage where it was not assessed", () => {
    const blank = { ...sat("a", TODAY, "chat", 0), stages: { R: 70, A: null, D: 1, I: 1, O: 1 } };
    expect(formOf([blank, sat("b", TODAY, "chat", 50)], TODAY).now).toMatchObject({ R: 60, A: 50 });
    expect(formOf([blank], TODAY).now.A).toBeNull();
  });
});

describe("time kept", () => {
  it("is the median of spent over planned in timed sessions", () => {
    const late = sat("late", TODAY, "chat", 1);
    const twice = { ...late, spentMs: { ...late.spentMs, R: late.spentMs.R * 2 } };
    const untimed = { ...late, outline: { ...late.outline, plan: UNTIMED } };
    const pace = paceOf([sat("a", TODAY, "chat", 1), twice, sat("b", TODAY, "chat", 1), untimed]);
    expect(pace.R.ratio).toBe(1);
    expect(paceOf([twice, sat("b", TODAY, "chat", 1)]).R.ratio).toBe(1.5);
    expect(pace.R.sessions.map(({ session }) => session)).toEqual(["a", "late", "b"]);
    expect(paceOf([untimed]).R).toEqual({ ratio: null, sessions: [] });
  });
});

describe("best and latest", () => {
  it("are told for each problem, the one practised last first", () => {
    const records = recordsOf([
      sat("a", 1, "chat", 70),
      sat("b", 2, "cdn", 30),
      sat("c", 3, "chat", 50),
      sat("d", 4, "chat", 70),
      sat("e", 5, "chat", 60),
    ]);
    expect(
      records.map(({ problem, attempts, best, latest }) => [problem, attempts, best.id, latest.id]),
    ).toEqual([
      ["chat", 4, "d", "e"],
      ["cdn", 1, "b", "b"],
    ]);
  });
});

describe("the calendar", () => {
  it("adds up the sessions of a day and leaves out what is too long ago", () => {
    const days = daysOf([sat("a", 1, "chat", 1), sat("b", 5, "chat", 1), sat("c", 5, "cdn", 1)], 2);
    expect(days).toEqual([{ day: 5, sessions: 2, minutes: 90 }]);
  });
});
