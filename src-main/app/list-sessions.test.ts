import { describe, expect, it } from "vitest";
import type { ListQuery } from "../contract/sessions.ts";
import { planFor } from "../core/interview/plan.ts";
import { type RunningApp, referenceAttempt, runApp, sitAttempt } from "./finished-session.fixture.ts";

const senior = referenceAttempt("senior");
const blank = { ...senior, notes: { ...senior.notes, requirements: "", optimization: "" } };

async function ids({ calls }: RunningApp, query: ListQuery): Promise<string[]> {
  const { sessions } = await calls.sessions.list(query);
  return sessions.map(({ session }) => session);
}

const withNote = (requirements: string) => ({ ...blank, notes: { ...blank.notes, requirements } });

describe("searching the sessions", () => {
  it("finds words of notes, of the board and of the title, and says where", async () => {
    const app = runApp();
    const session = await sitAttempt(app, withNote("Users upload zebra pictures"));
    const { sessions, hits, matches } = await app.calls.sessions.list({ text: "zebra", counted: true });
    expect(sessions.map((card) => card.session)).toEqual([session]);
    expect(matches).toBe(1);
    expect(hits[session]).toMatchObject({
      place: "R",
      parts: [{ text: "Users upload " }, { text: "zebra", isFound: true }, { text: " pictures" }],
    });
    const byTitle = await app.calls.sessions.list({ text: "instagr" });
    expect(byTitle.hits[session]?.place).toBe("title");
    const label = senior.board.elements.find(({ text }) => typeof text === "string")?.text ?? "";
    expect(await ids(app, { text: label })).toEqual([session]);
  });

  it("sees what was written since the last search, and no longer what was taken out", async () => {
    const app = runApp();
    const { calls } = app;
    const { session } = await calls.sessions.start({ problem: "instagram", level: "mid", plan: planFor(45) });
    const { seat } = await calls.sessions.attach({ session });
    const write = (text: string) =>
      calls.sessions.send({
        session,
        seat,
        clockMs: 1,
        commands: [{ type: "changeNotes", stage: "R", text }],
      });
    await write("a walrus");
    expect(await ids(app, { text: "walrus" })).toEqual([session]);
    await write("an ocelot");
    expect(await ids(app, { text: "walrus" })).toEqual([]);
    expect(await ids(app, { text: "ocelot" })).toEqual([session]);
  });

  it("does not find what every note starts with", async () => {
    const app = runApp();
    await app.calls.sessions.start({ problem: "instagram", level: "mid", plan: planFor(45) });
    expect(await ids(app, { text: "out of scope" })).toEqual([]);
  });

  it("takes whatever is typed for words", async () => {
    const app = runApp();
    await sitAttempt(app, withNote('quokka "quoted" a*b'));
    for (const text of [
      '"',
      "'",
      "*",
      "quokka AND",
      "NEAR(",
      "words:quokka",
      "-",
      "^",
      "a OR NOT",
      "\0",
      "🦊",
    ]) {
      await expect(app.calls.sessions.list({ text })).resolves.toBeDefined();
    }
    expect(await ids(app, { text: '"quokka" quot' })).toHaveLength(1);
    expect(await ids(app, { text: "…" })).toEqual([]);
  });

  it("forgets a session that is deleted, and knows it again when it is restored", async () => {
    const app = runApp();
    const session = await sitAttempt(app, withNote("an axolotl"));
    expect(await ids(app, { text: "axolotl" })).toEqual([session]);
    await app.calls.sessions.remove({ sessions: [session] });
    expect(await ids(app, { text: "axolotl" })).toEqual([]);
    await app.calls.sessions.restore({ sessions: [session] });
    expect(await ids(app, { text: "axolotl" })).toEqual([session]);
  });
});

describe("the small picture of a session", () => {
  it("is asked for by a name that changes with it", async () => {
    const app = runApp();
    const session = await sitAttempt(app, blank);
    const nameAfter = async (dataUrl: string) => {
      await app.calls.sessions.storePicture({ session, dataUrl });
      const { sessions } = await app.calls.sessions.list({});
      return sessions[0]?.picture ?? "";
    };
    const first = await nameAfter("data:image/webp;base64,AAAA");
    expect(await app.calls.sessions.picture({ picture: first })).toEqual({
      dataUrl: "data:image/webp;base64,AAAA",
    });
    const second = await nameAfter("data:image/webp;base64,BBBB");
    expect(second).not.toBe(first);
    await expect(app.calls.sessions.picture({ picture: first })).rejects.toThrow("reload the list");
  });
});
