import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { temporaryFolder } from "../temporary-folder.ts";
import { jsonSchemas, writeJsonSchemas } from "./json-schemas.ts";
import { PARKING } from "./own-problem.fixture.ts";
import { parseYaml } from "./read-yaml.ts";

/** What an editor makes of a schema and a file: zod reads JSON Schemas as well. */
function isAccepted(schema: string, file: string): boolean {
  const json = JSON.parse(jsonSchemas().get(`${schema}.schema.json`) ?? "");
  const value = parseYaml(file, Buffer.from(PARKING[file] ?? ""), z.unknown());
  return value.ok && z.fromJSONSchema(json).safeParse(value.value).success;
}

describe("the JSON Schemas", () => {
  it("are one for each kind of file", () => {
    expect([...jsonSchemas().keys()].map((name) => name.split(".")[0])).toEqual([
      "problem",
      "rubric",
      "reference",
      "concepts",
      "checklist",
      "palette",
      "pack",
    ]);
  });

  it.each([
    ["problem", "problem.yaml"],
    ["rubric", "rubric.yaml"],
    ["reference", "reference/senior.yaml"],
  ])("accept a %s as the app does, and refuse another file", (schema, file) => {
    expect(isAccepted(schema, file)).toBe(true);
    expect(isAccepted(schema, schema === "problem" ? "rubric.yaml" : "problem.yaml")).toBe(false);
  });

  it("ask only for what a writer must give", () => {
    const problem = JSON.parse(jsonSchemas().get("problem.schema.json") ?? "");
    expect(problem.required).toEqual(["id", "title", "summary", "difficulty", "topics", "prompt"]);
  });

  it("are written only where they changed", () => {
    const folder = temporaryFolder();
    const names = writeJsonSchemas(folder);
    expect(readdirSync(folder).sort()).toEqual([...names].sort());
    const file = join(folder, "problem.schema.json");
    const { mtimeMs } = statSync(file);
    writeJsonSchemas(folder);
    expect(statSync(file).mtimeMs).toBe(mtimeMs);
    expect(JSON.parse(readFileSync(file, "utf8")).title).toContain("problem.yaml");
  });
});
