import { describe, expect, it } from "vitest";
import { planFor } from "../core/interview/plan.ts";
import type { Style } from "../core/interview/talk.ts";
import { QUIET_MS } from "../core/interviewer/pace.ts";
import { type RunningApp, referenceAttempt, runApp } from "./finished-session.fixture.ts";

const MINUTE = 60_000;

async function open(app: RunningApp, style?: Style) {
  const { session } = await app.calls.sessions.start({
    problem: "instagram",
    level: "senior",
    plan: planFor(45),
    ...(style === undefined ? {} : { style }),
  });
  const { seat } = await app.calls.sessions.attach({ session });
  return {
    session,
    seat,
    at: (clockMs: number) => ({ session, seat, clockMs }),
    lookUp: (clockMs: number, idleMs = QUIET_MS) =>
      app.calls.interviewer.lookUp({ session, seat, clockMs, idleMs }),
  };
}

describe("asking the interviewer", () => {
  it("is answered by the problem, and the answer stays in the journal", async () => {
    const app = runApp();
    const room = await open(app, "neutral");
    const { talk } = await app.calls.interviewer.ask({
      ...room.at(MINUTE),
      text: "How many users are there? What colour is the logo?",
    });
    expect(talk).toMatchObject([
      { kind: "question", asks: "How many users are there?", atMs: MINUTE },
      { kind: "question", asks: "What colour is the logo?", clarification: null, takenAs: null },
    ]);
    expect(talk[0]).not.toMatchObject({ clarification: null });
    app.close();
    const { state } = await runApp(app.folder).calls.sessions.attach({ session: room.session });
    expect(state.talk).toEqual(talk);
  });

  it("is refused for nothing, for a novel, and by who has lost the seat", async () => {
    const app = runApp();
    const room = await open(app, "neutral");
    const ask = (text: string) => app.calls.interviewer.ask({ ...room.at(0), text });
    await expect(ask("  ")).rejects.toMatchObject({ code: "BAD_REQUEST" });
    await expect(ask("x".repeat(3_000))).rejects.toMatchObject({ code: "BAD_REQUEST" });
    await app.calls.sessions.attach({ session: room.session });
    await expect(ask("How many users?")).rejects.toMatchObject({ code: "SESSION_MOVED" });
  });
});

describe("the interviewer looking up", () => {
  it("asks once hands rest, never a second thing at once, and hears the answer in the design", async () => {
    const app = runApp();
    const room = await open(app, "neutral");
    expect((await room.lookUp(5 * MINUTE, QUIET_MS - 1)).talk).toEqual([]);
    const { talk } = await room.lookUp(5 * MINUTE);
    expect(talk).toMatchObject([{ kind: "followUp", closed: null }]);
    expect((await room.lookUp(20 * MINUTE)).talk).toEqual(talk);
    await app.calls.sessions.send({
      ...room.at(21 * MINUTE),
      commands: [{ type: "changeNotes", stage: "R", text: referenceAttempt("senior").notes.requirements }],
    });
    expect((await room.lookUp(22 * MINUTE)).talk).toMatchObject([
      { closed: { how: "resolved", says: expect.any(String) } },
    ]);
  });

  it("lets a question be put off", async () => {
    const app = runApp();
    const room = await open(app, "tough");
    await room.lookUp(5 * MINUTE);
    const { talk } = await app.calls.interviewer.close({ ...room.at(6 * MINUTE), how: "later" });
    expect(talk).toMatchObject([{ closed: { atMs: 6 * MINUTE, how: "later", says: expect.any(String) } }]);
    expect((await app.calls.interviewer.close({ ...room.at(7 * MINUTE), how: "later" })).talk).toEqual(talk);
  });

  it("throws its curveball, which freezes the requirements and is scored", async () => {
    const app = runApp();
    const room = await open(app, "friendly");
    await app.calls.interviewer.lookUp({ ...room.at(MINUTE), idleMs: QUIET_MS });
    const { talk } = await room.lookUp(40 * MINUTE);
    expect(talk).toMatchObject([{ kind: "curveball", atMs: 40 * MINUTE }]);
    const [thrown] = talk;
    if (thrown?.kind !== "curveball") throw new Error("no curveball");
    await app.calls.sessions.send({ ...room.at(41 * MINUTE), commands: [{ type: "finish" }] });
    const { evaluation } = await app.calls.sessions.result({ session: room.session });
    expect(evaluation.criteria.map(({ id }) => id)).toEqual(expect.arrayContaining(thrown.criteria));
    await expect(room.lookUp(42 * MINUTE)).rejects.toMatchObject({ code: "REFUSED" });
  });

  it("says nothing in a session without it", async () => {
    const room = await open(runApp());
    expect((await room.lookUp(40 * MINUTE)).talk).toEqual([]);
  });
});

describe("a hint", () => {
  it("is offered with its price, shown when it is taken, and charged", async () => {
    const app = runApp();
    const room = await open(app, "silent");
    const { hint } = await app.calls.interviewer.offer({ session: room.session });
    if (hint === null) throw new Error("nothing is missing");
    expect(hint).toMatchObject({ step: 1 });
    expect(hint.costPoints).toBeGreaterThan(0);
    const { criterion, step } = hint;
    const { talk } = await app.calls.interviewer.takeHint({ ...room.at(MINUTE), criterion, step });
    expect(talk).toMatchObject([{ kind: "hint", criterion, step }]);
    expect((await app.calls.interviewer.offer({ session: room.session })).hint).toMatchObject({
      criterion,
      step: 2,
    });
    await expect(app.calls.interviewer.takeHint({ ...room.at(MINUTE), criterion, step })).rejects.toThrow(
      /not the next one/,
    );

    const { notes, board } = referenceAttempt("senior");
    await app.calls.sessions.send({
      ...room.at(2 * MINUTE),
      commands: [
        { type: "changeNotes", stage: "R", text: notes.requirements },
        { type: "changeBoard", elements: board.elements },
        { type: "finish" },
      ],
    });
    const { evaluation } = await app.calls.sessions.result({ session: room.session });
    expect(evaluation.criteria.find(({ id }) => id === criterion)).toMatchObject({ hint: 1, credit: 0.85 });
  });
});
