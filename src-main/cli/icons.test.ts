import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { parse } from "yaml";
import { iconTableSchema } from "../core/diagram/icons.ts";
import { box, ellipse, group, line } from "../core/diagram/scene-builder.ts";

const COMMAND = join(import.meta.dirname, "icons.ts");
let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "onair-icons-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(...args: readonly string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    const env = { ...process.env, NO_COLOR: "1" };
    execFile(process.execPath, [COMMAND, ...args], { env }, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === "number" ? error.code : 0, stdout, stderr });
    });
  });
}

const drum = group("drum", [
  ...ellipse({ id: "skin", x: 0, y: 0, width: 100, height: 30 }),
  ...box({ id: "shell", x: 0, y: 15, width: 100, height: 60 }),
  ...line("stick", [
    [20, -40],
    [60, 10],
  ]),
]);

it("derives the table from a folder of libraries, with names that a person gives", async () => {
  const library = {
    type: "excalidrawlib",
    libraryItems: [{ name: "Redis", elements: drum }, { elements: drum }],
  };
  writeFileSync(join(folder, "drums.excalidrawlib"), JSON.stringify(library));
  writeFileSync(join(folder, "given.yaml"), 'drums.excalidrawlib: { "0": null, "1": Kafka }\n');

  const plain = await run(folder);
  expect(plain.code).toBe(0);
  expect(iconTableSchema.parse(parse(plain.stdout))).toMatchObject([{ name: "Redis", kind: "cache" }]);
  expect(plain.stderr).toContain("drums.excalidrawlib: no name: 1");

  const given = await run(folder, "--names", join(folder, "given.yaml"));
  expect(iconTableSchema.parse(parse(given.stdout))).toMatchObject([{ name: "Kafka", kind: "stream" }]);
});

it("refuses a folder without libraries in one sentence, with exit code 2", async () => {
  const { code, stdout, stderr } = await run(join(folder, "nowhere"));
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr.trim().split("\n")).toHaveLength(1);
});
