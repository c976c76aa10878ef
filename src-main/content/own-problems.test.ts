import { mkdirSync, rmSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { problemFileNameSchema, withId } from "../core/rubric/problem-files.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { makeScorer } from "./engine.ts";
import { loadContent } from "./load-content.ts";
import { dropFiles, PARKING } from "./own-problem.fixture.ts";
import { openOwnProblems } from "./own-problems.ts";

const content = loadContent(join(import.meta.dirname, "../../data"));
if (!content.ok) throw new Error(content.error.message);
const field = { content: content.value, score: makeScorer(content.value) };

function openFolder() {
  const data = temporaryFolder();
  return { folder: join(data, "problems"), own: openOwnProblems(data, field), data };
}

/** The parking garage with one piece of one of its files replaced. */
function parkingWith(file: string, from: string | RegExp, to: string) {
  const before = PARKING[file] ?? "";
  const after = before.replace(from, to);
  if (after === before) throw new Error(`${from} is not in ${file}`);
  return { ...PARKING, [file]: after };
}

describe("the folder of one's own problems", () => {
  it("need not be there", () => {
    const { own } = openFolder();
    expect(own.list()).toEqual([]);
    expect(own.find("parking")).toBeNull();
  });

  it("shows what was dropped into it without a restart, and what was edited since", () => {
    const { folder, own } = openFolder();
    dropFiles(join(folder, "parking"), PARKING);
    expect(own.list().map(({ id, problem, faults }) => [id, problem?.text.title, faults])).toEqual([
      ["parking", "Parking garage", []],
    ]);
    dropFiles(
      join(folder, "parking"),
      parkingWith("problem.yaml", "Parking garage", "Multi-storey car park"),
    );
    expect(own.find("parking")?.problem?.text.title).toBe("Multi-storey car park");
    rmSync(join(folder, "parking"), { recursive: true });
    expect(own.list()).toEqual([]);
  });

  it("is parsed again only where something changed", () => {
    const { folder, own } = openFolder();
    dropFiles(join(folder, "parking"), PARKING);
    const first = own.find("parking");
    expect(own.find("parking")).toBe(first);
    utimesSync(join(folder, "parking", "rubric.yaml"), new Date(1), new Date(1));
    expect(own.find("parking")).not.toBe(first);
  });

  it("does not let a bad problem hide the others", () => {
    const { folder, own } = openFolder();
    dropFiles(join(folder, "bad"), { "problem.yaml": "id: [", "rubric.yaml": "version: one\n" });
    dropFiles(join(folder, "parking"), PARKING);
    mkdirSync(join(folder, "Not A Name"));
    symlinkSync("/nowhere", join(folder, "gone"));
    writeFileSync(join(folder, "notes.txt"), "mine");
    const listed = own.list();
    expect(listed.map(({ id, problem }) => [id, problem !== null])).toEqual([
      ["Not A Name", false],
      ["bad", false],
      ["parking", true],
    ]);
    expect(listed[0]?.faults[0]?.message).toMatch(/lower-case words joined by hyphens/);
    expect(listed[1]?.faults.map(({ file }) => file)).toEqual(
      expect.arrayContaining(["problem.yaml", "rubric.yaml"]),
    );
  });

  it("refuses what is too large without reading it", () => {
    const { folder, own } = openFolder();
    dropFiles(join(folder, "parking"), { ...PARKING, "rubric.yaml": "#".repeat(300_000) });
    expect(own.find("parking")).toMatchObject({
      problem: null,
      faults: [{ file: "rubric.yaml", message: "It is larger than 256 KB: make it shorter." }],
    });
  });

  it("takes a problem away until the next start", () => {
    const { folder, own, data } = openFolder();
    own.write("parking", PARKING);
    expect(own.remove("parking")).toBe(true);
    expect(own.find("parking")).toBeNull();
    expect(own.restore("parking")).toBe(true);
    expect(own.files("parking")).toEqual(PARKING);
    own.remove("parking");
    own.write("parking", PARKING);
    expect(own.restore("parking")).toBe(false);
    own.remove("parking");
    expect(openOwnProblems(data, field).restore("parking")).toBe(false);
    expect(own.remove("../problems/parking")).toBe(false);
    expect(folder).not.toBe("");
  });
});

describe("the faults of a problem", () => {
  const { own } = { own: openOwnProblems("/nowhere", field) };
  const faultsOf = (files: typeof PARKING) =>
    own.check(files).faults.map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`);

  it("are none for the parking garage, whose worked attempt scores all there is", () => {
    const { problem, attempts, faults, warnings } = own.check(PARKING);
    expect(faults).toEqual([]);
    expect(attempts.map(({ name }) => name)).toEqual(["senior"]);
    const attempt = attempts[0]?.attempt;
    if (problem === null || attempt === undefined) throw new Error("not read");
    expect(field.score(attempt, problem).criteria.map(({ verdict }) => verdict)).toEqual([
      "met",
      "met",
      "met",
    ]);
    // A, D and I of the small rubric have no points to give at some level, and that is said.
    expect(warnings().map(({ message }) => message)).toContainEqual(expect.stringMatching(/^Stage D at mid/));
  });

  it.each<[string, string, string | RegExp, string, string]>([
    [
      "a wrong word",
      "problem.yaml",
      "easy",
      "simple",
      "problem.yaml:4:13 difficulty: write one of easy, medium or hard.",
    ],
    [
      "a field that is missing",
      "problem.yaml",
      /title:.*\n/,
      "",
      "problem.yaml:1:1 title: it is missing; write something.",
    ],
    [
      "a number where words belong",
      "problem.yaml",
      "[ticket,",
      "[301,",
      'problem.yaml:10:15 vocabulary.0.aliases.0: put quotes around it: "301".',
    ],
    [
      "a bracket that is not closed",
      "problem.yaml",
      "[transactions]",
      "[transactions",
      "problem.yaml:6:1 Flow sequence",
    ],
    [
      "a matcher nobody knows",
      "rubric.yaml",
      "{ text: { terms: [cache] } }",
      "{ word: cache }",
      "rubric.yaml:27:5 criteria.1.evidence: write one of text, component, link,",
    ],
    [
      "a slip inside a matcher",
      "rubric.yaml",
      "terms: [cache]",
      "term: [cache]",
      "rubric.yaml:27:25 criteria.1.evidence.text.term: there is no such field",
    ],
    [
      "a kind of component nobody knows",
      "rubric.yaml",
      "{ text: { terms: [cache] } }",
      "{ component: { kinds: [fridge] } }",
      "rubric.yaml:27:38 criteria.1.evidence.component.kinds.0: write one of client,",
    ],
    [
      "a general criterion nobody knows",
      "rubric.yaml",
      "general-end-to-end",
      "general-magic",
      'rubric.yaml:2:1 include: the general checklist has no "general-magic"',
    ],
    [
      "the id of what ships",
      "problem.yaml",
      "id: parking",
      "id: instagram",
      'problem.yaml:1:5 Onair ships with a problem called "instagram": give yours another id.',
    ],
    [
      "another problem's attempt",
      "reference/senior.yaml",
      "problem: parking",
      "problem: garage",
      "reference/senior.yaml:1:10 problem: it lies in the folder of parking",
    ],
    [
      "a flowchart that cannot be read",
      "reference/senior.yaml",
      "flowchart LR",
      "flowchart LR\n      a[[[",
      "reference/senior.yaml:6:1 board: Line 2 of the flowchart",
    ],
  ])("say where %s is", (_, file, from, to, expected) => {
    expect(faultsOf(parkingWith(file, from, to))).toContainEqual(expect.stringContaining(expected));
  });

  it("are all told at once, in the order of the file", () => {
    const files = parkingWith("problem.yaml", "easy", "simple");
    const both = { ...files, "problem.yaml": `${files["problem.yaml"]}colour: red\n` };
    expect(faultsOf(both).map((fault) => fault.split(" ")[0])).toEqual([
      "problem.yaml:4:13",
      "problem.yaml:11:1",
    ]);
  });

  it("warn of exemplars that are judged otherwise, at their place", () => {
    const { warnings } = own.check(
      parkingWith("rubric.yaml", '"- A driver takes a ticket at the gate"', '"- Quick"'),
    );
    expect(warnings()).toContainEqual({
      file: "rubric.yaml",
      line: 16,
      column: 13,
      message: "r-ticket, met exemplar 1: It is judged not_met.",
    });
  });

  it("warn of terms that nobody knows, at their criterion", () => {
    const { warnings } = own.check(parkingWith("rubric.yaml", "[cache]", "[casche]"));
    expect(warnings()).toContainEqual(
      expect.objectContaining({
        file: "rubric.yaml",
        line: 18,
        message: expect.stringContaining('"casche"'),
      }),
    );
  });

  it.each([
    ["an alias to itself", "a: &a [*a]"],
    [
      "aliases that multiply",
      `a: &a [x]\n${[..."bcdefghijklm"].map((c, i) => `${c}: &${c} [*${"abcdefghijkl"[i]}, *${"abcdefghijkl"[i]}]`).join("\n")}`,
    ],
    ["brackets without end", "[".repeat(50_000)],
    ["a matcher in a matcher", `evidence: ${"{ not: ".repeat(3000)}`],
    ["no text", ""],
    ["bytes", "\u0000\u0001\uFFFD"],
  ])("are found in hostile text: %s", (_, text) => {
    const { problem, faults } = own.check({ ...PARKING, "rubric.yaml": text });
    expect(problem).toBeNull();
    expect(faults.length).toBeGreaterThan(0);
    expect(faults.length).toBeLessThan(20);
  });
});

describe("a problem's files", () => {
  it.each([
    "../problem.yaml",
    "/etc/passwd",
    "reference/../../x.yaml",
    "reference/A.yaml",
    "__proto__",
    "rubric.yml",
  ])("are never called %s", (name) => {
    expect(problemFileNameSchema.safeParse(name).success).toBe(false);
  });

  it("take another id, and nothing else changes", () => {
    const renamed = withId(PARKING, "parking-2");
    expect(renamed["problem.yaml"]).toBe(PARKING["problem.yaml"]?.replace("id: parking", "id: parking-2"));
    expect(renamed["reference/senior.yaml"]).toBe(
      PARKING["reference/senior.yaml"]?.replace("problem: parking", "problem: parking-2"),
    );
    expect(renamed["rubric.yaml"]).toBe(PARKING["rubric.yaml"]);
  });
});
