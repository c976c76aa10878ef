import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openDataFiles } from "../content/data-files.ts";
import { dropFiles, PARKING } from "../content/own-problem.fixture.ts";
import { referencesOf } from "../content/references.ts";
import { withId } from "../core/rubric/problem-files.ts";
import { packText } from "../core/rubric/problem-pack.ts";
import { type RunningApp, runApp, sitAttempt } from "./finished-session.fixture.ts";

const GARAGE = withId(PARKING, "garage");

async function idsOf({ calls }: RunningApp): Promise<readonly string[]> {
  return (await calls.ownProblems.list()).problems.map(({ id }) => id);
}

describe("a problem of one's own", () => {
  it("is practised, scored, explained and listed like any other", async () => {
    const app = runApp();
    const { calls, folder } = app;
    dropFiles(join(folder, "problems", "parking"), PARKING);
    const cards = await calls.content.problems();
    expect(cards.filter(({ isOwn }) => isOwn).map(({ title }) => title)).toEqual(["Parking garage"]);

    const references = referencesOf(openDataFiles(folder), "parking");
    const attempt = references.ok ? references.value[0]?.attempt : undefined;
    if (attempt === undefined) throw new Error("no attempt");
    const session = await sitAttempt(app, attempt);
    const { evaluation, card } = await calls.sessions.result({ session });
    expect(card.title).toBe("Parking garage");
    expect(evaluation.criteria.map(({ verdict }) => verdict)).toEqual(["met", "met", "met"]);
    expect((await calls.content.criteria({ problem: "parking" })).map(({ id }) => id)).toContain("r-ticket");
    expect((await calls.insight.of({ session })).insight).toBeDefined();
    expect((await calls.appeals.of({ session })).appeals).toEqual([]);
    const uses = (await calls.library.concepts()).find(({ id }) => id === "cache")?.usedBy ?? [];
    expect(uses.map(({ problem }) => problem)).toContain("parking");
  });

  it("leaves its sessions readable when it is gone", async () => {
    const app = runApp();
    dropFiles(join(app.folder, "problems", "parking"), PARKING);
    const references = referencesOf(openDataFiles(app.folder), "parking");
    const attempt = references.ok ? references.value[0]?.attempt : undefined;
    if (attempt === undefined) throw new Error("no attempt");
    const session = await sitAttempt(app, attempt);
    const before = await app.calls.sessions.result({ session });
    await app.calls.ownProblems.remove({ id: "parking" });
    const after = await app.calls.sessions.result({ session });
    expect(after.evaluation).toEqual(before.evaluation);
    expect(after.card.title).toBe("parking");
    expect(await app.calls.content.criteria({ problem: "parking" })).toEqual([]);
    expect((await app.calls.appeals.of({ session })).teachable).toEqual([]);
    expect((await app.calls.sessions.list({})).sessions.map(({ title }) => title)).toEqual(["parking"]);
    await expect(
      app.calls.sessions.start({ problem: "parking", level: "senior", plan: after.card.plan }),
    ).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    await app.calls.ownProblems.restore({ id: "parking" });
    expect((await app.calls.sessions.result({ session })).card.title).toBe("Parking garage");
  });

  it("is written with its faults, and moves when its id does", async () => {
    const app = runApp();
    const { calls } = app;
    const draft = { ...PARKING, "rubric.yaml": "version: 1\ncriteria: []\n" };
    expect(await calls.ownProblems.save({ files: draft, replaces: null })).toEqual({ id: "parking" });
    const [line] = (await calls.ownProblems.list()).problems;
    expect(line).toMatchObject({
      id: "parking",
      card: null,
      faults: [{ file: "rubric.yaml", line: 2, message: "criteria: it is empty; give at least one." }],
    });
    expect(await calls.ownProblems.save({ files: GARAGE, replaces: "parking" })).toEqual({ id: "garage" });
    expect(await idsOf(app)).toEqual(["garage"]);
    expect((await calls.ownProblems.read({ id: "garage" })).files).toEqual(GARAGE);
    expect(readdirSync(join(app.folder, "problems", ".schemas"))).toContain("rubric.schema.json");
  });

  it("cannot take the name of another, nor of what ships, nor be without one", async () => {
    const { calls } = runApp();
    await calls.ownProblems.save({ files: PARKING, replaces: null });
    await calls.ownProblems.save({ files: GARAGE, replaces: null });
    const save = (files: typeof PARKING, replaces: string | null) =>
      calls.ownProblems.save({ files, replaces });
    await expect(save(GARAGE, "parking")).rejects.toThrow(/already: give this one another id/);
    await expect(save(withId(PARKING, "instagram"), null)).rejects.toThrow(/Onair ships with/);
    await expect(save({ ...PARKING, "problem.yaml": "title: x" }, null)).rejects.toThrow(
      /Give the problem an id/,
    );
    await expect(save({ ...PARKING, "../../x.yaml": "x" }, "parking")).rejects.toMatchObject({
      code: "BAD_REQUEST",
    });
  });

  it("is previewed while it is written: its card, what is asked, and how its attempts score", async () => {
    const { calls } = runApp();
    const { faults, preview } = await calls.ownProblems.check({ files: PARKING });
    expect(faults).toEqual([]);
    expect(preview?.card).toMatchObject({ id: "parking", isOwn: true });
    expect(preview?.counts.map(({ stage, asked }) => [stage, asked.senior])).toEqual([
      ["R", 1],
      ["A", 1],
      ["D", 0],
      ["I", 0],
      ["O", 1],
    ]);
    expect(preview?.attempts).toMatchObject([{ name: "senior", level: "senior", total: 100 }]);
  });
});

describe("a pack", () => {
  it("carries problems byte for byte into another data folder", async () => {
    const from = runApp();
    const odd = { ...PARKING, "problem.yaml": `# mine — “quoted”\r\n${PARKING["problem.yaml"]}` };
    await from.calls.ownProblems.save({ files: odd, replaces: null });
    await from.calls.ownProblems.save({ files: GARAGE, replaces: null });
    const { text } = await from.calls.ownProblems.exportPack({ ids: ["parking", "garage"] });
    const to = runApp();
    expect((await to.calls.ownProblems.importPack({ text })).problems).toEqual([
      { id: "parking", outcome: "added", as: "parking" },
      { id: "garage", outcome: "added", as: "garage" },
    ]);
    expect((await to.calls.ownProblems.read({ id: "parking" })).files).toEqual(odd);
    expect((await to.calls.ownProblems.importPack({ text })).problems.map(({ outcome }) => outcome)).toEqual([
      "known",
      "known",
    ]);
  });

  it("never takes the place of a problem unasked", async () => {
    const app = runApp();
    const { calls } = app;
    await calls.ownProblems.save({ files: PARKING, replaces: null });
    const other = { ...PARKING, "problem.yaml": PARKING["problem.yaml"]?.replace("easy", "hard") ?? "" };
    const text = packText([{ id: "parking", files: other }]);
    const importing = async (choices = {}) =>
      (await calls.ownProblems.importPack({ text, choices })).problems;
    expect(await importing()).toEqual([{ id: "parking", outcome: "clash", with: "own" }]);
    expect((await calls.ownProblems.read({ id: "parking" })).files).toEqual(PARKING);
    expect(await importing({ parking: "keep-both" })).toEqual([
      { id: "parking", outcome: "added", as: "parking-2" },
    ]);
    expect(await idsOf(app)).toEqual(["parking", "parking-2"]);
    expect((await calls.ownProblems.list()).problems.every(({ card }) => card !== null)).toBe(true);
    expect(await importing({ parking: "replace" })).toEqual([{ id: "parking", outcome: "replaced" }]);
    expect((await calls.ownProblems.read({ id: "parking" })).files).toEqual(other);
  });

  it("never replaces what ships", async () => {
    const { calls } = runApp();
    const text = packText([{ id: "instagram", files: withId(PARKING, "instagram") }]);
    const importing = async (choices = {}) =>
      (await calls.ownProblems.importPack({ text, choices })).problems;
    expect(await importing()).toEqual([{ id: "instagram", outcome: "clash", with: "shipped" }]);
    expect(await importing({ instagram: "replace" })).toEqual([
      { id: "instagram", outcome: "added", as: "instagram-2" },
    ]);
  });

  it("adds what is right and says of the rest where it is wrong", async () => {
    const app = runApp();
    const bad = { ...GARAGE, "rubric.yaml": "version: one\n" };
    const text = packText([
      { id: "garage", files: bad },
      { id: "parking", files: PARKING },
      { id: "other", files: PARKING },
    ]);
    expect((await app.calls.ownProblems.importPack({ text })).problems).toMatchObject([
      { id: "garage", outcome: "refused", faults: [{ file: "rubric.yaml", line: 1, column: 10 }, {}] },
      { outcome: "added" },
      { id: "other", outcome: "refused", faults: [{ file: "problem.yaml", line: 1, column: 5 }] },
    ]);
    expect(await idsOf(app)).toEqual(["parking"]);
  });

  it("that names a file elsewhere is refused as a whole", async () => {
    const app = runApp();
    const problems = [{ id: "x", files: { "../evil.yaml": "x" } }];
    const text = JSON.stringify({ onair: "problem pack", version: 1, problems });
    await expect(app.calls.ownProblems.importPack({ text })).rejects.toMatchObject({ code: "REFUSED" });
    expect(existsSync(join(app.folder, "problems"))).toBe(false);
  });

  it("of many problems, one of which may be gone meanwhile, says so", async () => {
    const app = runApp();
    await app.calls.ownProblems.save({ files: PARKING, replaces: null });
    rmSync(join(app.folder, "problems", "parking"), { recursive: true });
    await expect(app.calls.ownProblems.exportPack({ ids: ["parking"] })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });
});
