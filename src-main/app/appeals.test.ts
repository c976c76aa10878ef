import { join } from "node:path";
import Database from "better-sqlite3";
import { describe, expect, it } from "vitest";
import type { Attempt } from "../core/rubric/attempt.ts";
import type { PageEvidence } from "../core/rubric/evaluation.ts";
import { DATABASE_FILE } from "../storage/open-database.ts";
import { type RunningApp, referenceAttempt, runApp, sitAttempt } from "./finished-session.fixture.ts";

const MIDDLING = referenceAttempt("middling");

/** The same attempt with a line of its own making about what is left out. */
const PARKED: Attempt = {
  ...MIDDLING,
  notes: {
    ...MIDDLING.notes,
    requirements: `${MIDDLING.notes.requirements}\nParked are likes and comments, because the feed is hard enough.\n`,
  },
};
const SAID: PageEvidence = placeOf(PARKED.notes.requirements, "Parked");

/** The same attempt with a name for its cache that nobody knows. */
const SHELF: Attempt = {
  ...MIDDLING,
  board: {
    elements: MIDDLING.board.elements.map((element) =>
      element.text === "Redis" ? { ...element, text: "Hot shelf", originalText: "Hot shelf" } : element,
    ),
  },
};

function placeOf(note: string, quote: string): Extract<PageEvidence, { source: "notes" }> {
  const start = note.indexOf(quote);
  return { source: "notes", stage: "R", start, end: start + quote.length, quote };
}

async function verdictOf({ calls }: RunningApp, session: string, criterion: string) {
  const { evaluation } = await calls.sessions.result({ session });
  return evaluation.criteria.find(({ id }) => id === criterion)?.verdict;
}

describe("judging a verdict oneself", () => {
  it("shows both scores, and the engine's verdict stays", async () => {
    const app = runApp();
    const session = await sitAttempt(app, PARKED);
    const before = await app.calls.sessions.result({ session });
    expect(await app.calls.appeals.of({ session })).toMatchObject({ appeals: [], selfAssessment: null });

    await app.calls.appeals.judge({
      session,
      criterion: "r-scope",
      verdict: "met",
      evidence: SAID,
      note: "Parked is out of scope.",
    });
    const { appeals, selfAssessment } = await app.calls.appeals.of({ session });
    expect(appeals).toMatchObject([{ criterion: "r-scope", verdict: "met", evidence: SAID }]);
    expect(selfAssessment?.raised).toEqual(["r-scope"]);
    expect(selfAssessment?.stages.R).toBeGreaterThan(before.evaluation.stages.R ?? 100);
    expect((await app.calls.sessions.result({ session })).evaluation).toEqual(before.evaluation);
  });

  it("is replaced by a later one, survives a restart, and can be withdrawn", async () => {
    const app = runApp();
    const session = await sitAttempt(app, PARKED);
    const appeal = { session, criterion: "r-scope", evidence: SAID, note: "" };
    await app.calls.appeals.judge({ ...appeal, verdict: "met" });
    await app.calls.appeals.judge({ ...appeal, verdict: "partial" });
    app.close();
    const again = runApp(app.folder);
    expect((await again.calls.appeals.of({ session })).appeals.map(({ verdict }) => verdict)).toEqual([
      "partial",
    ]);
    await again.calls.appeals.withdraw({ session, criterion: "r-scope" });
    expect(await again.calls.appeals.of({ session })).toMatchObject({ appeals: [], selfAssessment: null });
  });

  it("is refused for what is met, for words that are not there, and before the end", async () => {
    const app = runApp();
    const session = await sitAttempt(app, PARKED);
    const judge = (criterion: string, evidence: PageEvidence, of = session) =>
      app.calls.appeals.judge({ session: of, criterion, verdict: "met", evidence, note: "" });
    await expect(judge("r-upload", SAID)).rejects.toMatchObject({ code: "REFUSED" });
    await expect(
      judge("r-scope", { ...placeOf(PARKED.notes.requirements, "Parked"), start: 0, end: 6 }),
    ).rejects.toThrow(/select them where they stand/);
    await expect(judge("r-scope", { source: "board", elementIds: ["nothing"] })).rejects.toThrow(
      /not in this session/,
    );
    const open = await sitAttempt(app, PARKED, false);
    await expect(judge("r-scope", SAID, open)).rejects.toThrow(/not finished/);
    await expect(judge("r-scope", SAID, "unknown")).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

describe("teaching what words mean", () => {
  it("scores the session again at once, keeps the evaluation before, and holds for the next session", async () => {
    const app = runApp();
    const session = await sitAttempt(app, PARKED);
    expect(await verdictOf(app, session, "r-scope")).toBe("not_met");
    const { teachable } = await app.calls.appeals.of({ session });
    expect(
      teachable.find(({ criterion }) => criterion === "r-scope")?.concepts.map(({ id }) => id),
    ).toContain("scope");

    const settled = await app.calls.appeals.teach({
      session,
      criterion: "r-scope",
      phrase: "Parked",
      means: { concept: "scope" },
    });
    expect(settled).toMatchObject({ id: "r-scope", verdict: "met" });
    expect(await verdictOf(app, session, "r-scope")).toBe("met");
    expect(await app.calls.names.list()).toEqual([{ phrase: "Parked", means: { concept: "scope" } }]);
    expect(await verdictOf(app, await sitAttempt(app, PARKED), "r-scope")).toBe("met");

    app.close();
    const database = new Database(join(app.folder, DATABASE_FILE), { readonly: true });
    const counted = database.prepare("SELECT count(*) AS n FROM evaluations WHERE session = ?").get(session);
    database.close();
    expect(counted).toEqual({ n: 2 });
  });

  it("takes the name of a shape for a kind of component", async () => {
    const app = runApp();
    const session = await sitAttempt(app, SHELF);
    expect(await verdictOf(app, session, "a-cache")).not.toBe("met");
    const settled = await app.calls.appeals.teach({
      session,
      criterion: "a-cache",
      phrase: "Hot shelf",
      means: { kind: "cache" },
    });
    expect(settled.verdict).toBe("met");
  });

  it("offers only what the criterion looks for", async () => {
    const app = runApp();
    const session = await sitAttempt(app, PARKED);
    const teach = (criterion: string, concept: string) =>
      app.calls.appeals.teach({ session, criterion, phrase: "Parked", means: { concept } });
    await expect(teach("r-scope", "cache")).rejects.toThrow(/does not look for that/);
    await expect(teach("r-upload", "upload")).rejects.toMatchObject({ code: "REFUSED" });
    expect(await app.calls.names.list()).toEqual([]);
  });
});

describe("the words for what can be taught", () => {
  it("are the concept's name, or the problem's own word", async () => {
    const app = runApp();
    const session = await sitAttempt(app, PARKED);
    const { teachable } = await app.calls.appeals.of({ session });
    const all = teachable.flatMap(({ concepts }) => concepts);
    expect(all.find(({ id }) => id === "cache-aside")?.name).toMatch(/^Cache/);
    expect(all.every(({ name }) => name.trim() !== "")).toBe(true);
  });
});
