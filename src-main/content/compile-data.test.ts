import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { temporaryFolder } from "../temporary-folder.ts";
import { compileData } from "./compile-data.ts";
import { compiledFolderOf } from "./compiled.ts";
import { openDataFiles } from "./data-files.ts";
import { contentOf } from "./load-content.ts";
import { allReferencesOf } from "./references.ts";

const CONTENT = join(import.meta.dirname, "../../data");
const CONCEPTS = "concepts/caching.yaml";

/** One problem and one file of concepts, compiled once for all tests; each works on a copy. */
const compiled = mkdtempSync(join(tmpdir(), "onair-test-"));
afterAll(() => rmSync(compiled, { recursive: true, force: true }));
cpSync(CONTENT, join(compiled, "data"), { recursive: true });
for (const [part, left] of [
  ["concepts", "caching.yaml"],
  ["problems", "instagram"],
] as const) {
  for (const name of readdirSync(join(compiled, "data", part))) {
    if (name !== left) rmSync(join(compiled, "data", part, name), { recursive: true });
  }
}
includeOne(join(compiled, "data"));
const outcome = compileData(join(compiled, "data"));
if (!outcome.ok) throw new Error(outcome.error.message);

function compiledContent(): string {
  const folder = temporaryFolder();
  cpSync(compiled, folder, { recursive: true });
  return join(folder, "data");
}

function contentAlone(): string {
  const folder = compiledContent();
  rmSync(join(folder, "..", "out"), { recursive: true });
  return folder;
}

/** Has the rubric include the first entry of the general checklist, and nothing else of it. */
function includeOne(folder: string): void {
  const rubric = join(folder, "problems/instagram/rubric.yaml");
  const own = readFileSync(rubric, "utf8").replace(/^include:.*\n(?:[ -].*\n)*/m, "");
  writeFileSync(rubric, `include: [${firstGeneral(folder)}]\n${own}`);
}

function firstGeneral(folder: string): string {
  return /general-[a-z0-9-]+/.exec(readFileSync(join(folder, "checklist.yaml"), "utf8"))?.[0] ?? "";
}

/** What is loaded from a folder, and the names of what had to be made of YAML for it. */
function load(folder: string) {
  const made: string[] = [];
  const files = openDataFiles(folder, (name) => made.push(name));
  const content = contentOf(files);
  if (!content.ok) throw new Error(content.error.message);
  const references = allReferencesOf(files);
  if (!references.ok) throw new Error(references.error.message);
  return { content: content.value, references: references.value, made };
}

function edit(file: string, from: string, to: string): void {
  const text = readFileSync(file, "utf8");
  expect(text).toContain(from);
  writeFileSync(file, text.replace(from, to));
}

describe("compiled content", () => {
  it("is what YAML says, and spares reading it", () => {
    const folder = contentAlone();
    const fromYaml = load(folder);
    expect(fromYaml.made).toContain("problems/instagram/rubric");
    compileData(folder);
    const fromJson = load(folder);
    expect(fromJson.made).toEqual([]);
    expect(fromJson.content).toEqual(fromYaml.content);
    expect(fromJson.references).toEqual(fromYaml.references);
  });

  it("gives a rubric once, when it is asked for", () => {
    const { problems } = load(compiledContent()).content;
    const instagram = problems.get("instagram");
    expect(instagram?.rubric.criteria.length).toBeGreaterThan(20);
    expect(instagram?.rubric).toBe(instagram?.rubric);
  });

  it("gives way to an edit, also one that leaves size and time as they were", () => {
    const folder = compiledContent();
    const file = join(folder, CONCEPTS);
    const { atime, mtime, size } = statSync(file);
    const [, group = ""] = /^group: (.*)$/m.exec(readFileSync(file, "utf8")) ?? [];
    edit(file, `group: ${group}`, `group: X${group.slice(1)}`);
    utimesSync(file, atime, mtime);
    expect(statSync(file).size).toBe(size);
    const { content, made } = load(folder);
    expect(content.concepts[0]?.group).toBe(`X${group.slice(1)}`);
    expect(made).toEqual([CONCEPTS, "names/compiled", "concepts/wordings"]);
  });

  it("does not keep an edited file from being checked", () => {
    const folder = compiledContent();
    edit(join(folder, CONCEPTS), "  - id: ", "  - id: Not An Id #");
    expect(() => load(folder)).toThrow(/caching\.yaml:\d+:\d+: concepts\.0\.id: /);
  });

  it("does not keep a rubric from being checked against an edited checklist", () => {
    const folder = compiledContent();
    const included = firstGeneral(folder);
    edit(join(folder, "checklist.yaml"), `id: ${included}`, "id: general-other");
    expect(() => load(folder)).toThrow(`rubric.yaml: include: the general checklist has no "${included}"`);
  });

  it.each<[string, (file: string) => void]>([
    ["missing", (file) => rmSync(file)],
    ["empty", (file) => writeFileSync(file, "")],
    ["cut short", (file) => writeFileSync(file, readFileSync(file).subarray(0, -10))],
    [
      "of other code",
      (file) => writeFileSync(file, `${"0".repeat(64)}${readFileSync(file, "utf8").slice(64)}`),
    ],
    ["changed, and still JSON", (file) => edit(file, "e", "E")],
    [
      "no file",
      (file) => {
        rmSync(file);
        mkdirSync(file);
      },
    ],
  ])("is ignored where it is %s", (_what, spoil) => {
    const folder = compiledContent();
    const sound = load(folder);
    spoil(join(compiledFolderOf(folder), `${CONCEPTS}.json`));
    const spoilt = load(folder);
    expect(spoilt.made).toEqual([CONCEPTS]);
    expect(spoilt.content).toEqual(sound.content);
  });

  it("is brought up to date where something changed, and only there", () => {
    const folder = compiledContent();
    edit(join(folder, "problems/instagram/problem.yaml"), "title: ", "title: The ");
    expect(load(folder).made).toEqual(["problems/instagram/problem.yaml"]);
    compileData(folder);
    const { content, made } = load(folder);
    expect(made).toEqual([]);
    expect(content.problems.get("instagram")?.text.title).toMatch(/^The /);
  });

  it("is not written while something is wrong, and says what", () => {
    const folder = contentAlone();
    writeFileSync(join(folder, "stages.yaml"), "- stage: R\n  aim: [");
    expect(compileData(folder)).toMatchObject({
      ok: false,
      error: { message: expect.stringMatching(/stages\.yaml:\d+:\d+: /) },
    });
    expect(existsSync(compiledFolderOf(folder))).toBe(false);
  });

  it("says where it cannot be written", () => {
    const folder = contentAlone();
    writeFileSync(join(folder, "..", "out"), "a file where the folder should be");
    expect(compileData(folder)).toMatchObject({ ok: false, error: { code: "NOT_WRITABLE" } });
  });
});
