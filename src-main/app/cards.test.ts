import { describe, expect, it } from "vitest";
import { type RunningApp, referenceAttempt, runApp, sitAttempt } from "./finished-session.fixture.ts";

async function askedNow({ calls }: RunningApp) {
  const { asked } = await calls.cards.today();
  if (asked === null) throw new Error("no card is asked");
  return asked;
}

describe("recall cards", () => {
  it("are none at first, and those of a concept that is added", async () => {
    const app = runApp();
    expect(await app.calls.cards.today()).toMatchObject({ asked: null, left: 0, all: 0, nextMs: null });
    await app.calls.cards.learn({ concept: "cache", isLearnt: true });
    expect(await app.calls.cards.learnt()).toEqual({ concepts: ["cache"] });
    expect(await askedNow(app)).toMatchObject({
      concept: "cache",
      name: "Cache",
      isNew: true,
      isMissed: false,
    });
    await app.calls.cards.learn({ concept: "cache", isLearnt: false });
    expect(await app.calls.cards.today()).toMatchObject({ all: 0 });
    await expect(app.calls.cards.learn({ concept: "no-such", isLearnt: true })).rejects.toThrow(/library/);
  });

  it("begin with what a session missed, before what was added", async () => {
    const app = runApp();
    await app.calls.cards.learn({ concept: "cache", isLearnt: true });
    await sitAttempt(app, referenceAttempt("middling"));
    const { missed } = await app.calls.cards.today();
    expect(await askedNow(app)).toMatchObject({ concept: missed[0]?.concept, isMissed: true });
  });

  it("keep a day's limit across restarts, and take back the last grade", async () => {
    const app = runApp();
    for (const concept of ["cache", "cdn"]) await app.calls.cards.learn({ concept, isLearnt: true });
    await app.calls.preferences.change({ cardLimits: { newADay: 2, mostADay: 9 } });
    const first = await askedNow(app);
    await app.calls.cards.grade({ card: first.card, grade: "easy" });
    app.close();

    const again = runApp(app.folder);
    expect(await again.calls.cards.today()).toMatchObject({ done: 1, left: 1, leftNew: 1, canUndo: true });
    const second = await askedNow(again);
    expect(second.card).not.toBe(first.card);
    await again.calls.cards.grade({ card: second.card, grade: "easy" });
    const done = await again.calls.cards.today();
    expect(done).toMatchObject({ asked: null, done: 2, left: 0 });
    expect(done.nextMs).toBeGreaterThan(done.nowMs);

    await again.calls.cards.undo();
    expect(await askedNow(again)).toEqual({ ...second, backMs: expect.anything() });
    await again.calls.cards.undo();
    await expect(again.calls.cards.undo()).rejects.toThrow(/nothing to take back/);
  });

  it("come again after a miss, can be set aside and started over", async () => {
    const app = runApp();
    await app.calls.cards.learn({ concept: "cache", isLearnt: true });
    await app.calls.preferences.change({ cardLimits: { newADay: 1, mostADay: 9 } });
    const { card } = await askedNow(app);
    await app.calls.cards.grade({ card, grade: "again" });
    expect(await askedNow(app)).toMatchObject({ card, isNew: false });
    await app.calls.cards.setAside({ card, isSetAside: true });
    expect((await app.calls.cards.today()).setAside).toMatchObject([{ card }]);
    expect((await app.calls.cards.today()).asked).toBeNull();
    await app.calls.cards.setAside({ card, isSetAside: false });
    await app.calls.cards.startOver({ card });
    expect(await app.calls.cards.today()).toMatchObject({ left: 0, done: 1, setAside: [] });
    await expect(app.calls.cards.grade({ card: "gone", grade: "good" })).rejects.toThrow(/next one/);
  });

  it("count towards mastery", async () => {
    const app = runApp();
    await sitAttempt(app, referenceAttempt("middling"));
    const asked = await askedNow(app);
    const estimate = async () =>
      (await app.calls.progress.summary()).concepts.find(({ concept }) => concept === asked.concept)
        ?.estimate;
    const before = await estimate();
    await app.calls.cards.grade({ card: asked.card, grade: "good" });
    expect(await estimate()).toBeGreaterThan(before ?? 1);
  });

  it("go to Anki: one's own, those of a group, or all", async () => {
    const { calls } = runApp();
    await calls.cards.learn({ concept: "cache", isLearnt: true });
    const notes = async (input: Parameters<typeof calls.cards.anki>[0]) =>
      (await calls.cards.anki(input)).text.split("\n").slice(6, -1);
    const [mine, group, all] = [
      await notes({ of: "mine" }),
      await notes({ of: "group", group: "Caching" }),
      await notes({ of: "all" }),
    ];
    expect(mine[0]).toMatch(/^What must still hold .*\tOnair Caching Cache$/);
    expect(group).toEqual(expect.arrayContaining(mine));
    expect(all).toEqual(expect.arrayContaining(group));
    expect(all.length).toBeGreaterThan(group.length);
    expect(group.length).toBeGreaterThan(mine.length);
  });
});
