import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { evaluationSchema } from "../core/rubric/evaluation.ts";

const run = promisify(execFile);
let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "onair-score-"));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const EMPTY = { problem: "instagram", level: "senior", notes: {}, board: { elements: [] } };

test("prints the evaluation, and nothing else, as JSON", async () => {
  const { code, stdout, stderr } = await score(EMPTY, "--json");
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(evaluationSchema.parse(JSON.parse(stdout))).toMatchObject({ problem: "instagram", total: 0 });
});

test("prints a report without colours into a pipe", async () => {
  const { code, stdout } = await score(EMPTY);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^Instagram, senior: 0 of 100, Not yet\n/);
  expect(stdout).not.toContain("\u001b");
});

test("leaves out elements that a board may not hold, and says so", async () => {
  const board = { elements: [{ id: "x", type: "iframe", x: 0, y: 0 }] };
  const { stdout } = await score({ ...EMPTY, board });
  expect(stdout).toContain("Left out of the board: 1 iframe.");
});

const FLOWCHART = "flowchart LR\n  client[Client] --> lb[Load balancer] --> api[Feed service]\n";

test.each([
  ["named in the attempt", { ...EMPTY, board: "board.mmd" }, []],
  ["given beside it", EMPTY, ["--board", "board.mmd"]],
])("reads a board in a Mermaid flowchart %s", async (_, content, options) => {
  writeFileSync(join(folder, "board.mmd"), FLOWCHART);
  const { code, stdout, stderr } = await score(content, "--json", ...options);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(evaluationSchema.parse(JSON.parse(stdout)).total).toBeGreaterThan(0);
});

test("leaves out elements of a board in another file too", async () => {
  const elements = [{ id: "x", type: "iframe", x: 0, y: 0 }];
  writeFileSync(join(folder, "board.excalidraw"), JSON.stringify({ elements }));
  const { stdout } = await score({ ...EMPTY, board: "board.excalidraw" });
  expect(stdout).toContain("Left out of the board: 1 iframe.");
});

test.each([
  ["a board file that is missing", { ...EMPTY, board: "nowhere.mmd" }, /nowhere\.mmd .*no such file/],
  [
    "an unknown problem",
    { ...EMPTY, problem: "nonesuch" },
    /problem: there is no problem called "nonesuch"; use one of: .*instagram/,
  ],
  ["a wrong level", { ...EMPTY, level: "boss" }, /level: /],
  ["an unknown note", { ...EMPTY, notes: { requirement: "" } }, /notes: .*requirement/],
  ["a missing board", { problem: "instagram", level: "mid", notes: {} }, /board: /],
  [
    "a broken element",
    { ...EMPTY, board: { elements: [{ id: "a", type: "text", x: "k" }] } },
    /board: .*elements\.0\.x/,
  ],
])("%s is one sentence with its place, and exit code 2", async (_, content, message) => {
  const { code, stdout, stderr } = await score(content);
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr.trim().split("\n")).toHaveLength(1);
  expect(stderr).toMatch(message);
});

async function score(content: unknown, ...options: string[]) {
  const file = join(folder, "attempt.json");
  writeFileSync(file, JSON.stringify(content));
  const script = join(import.meta.dirname, "score.ts");
  try {
    const { stdout, stderr } = await run(process.execPath, [script, file, ...options], { cwd: folder });
    return { code: 0, stdout, stderr };
  } catch (error) {
    if (!(error instanceof Error) || !("code" in error && "stdout" in error && "stderr" in error))
      throw error;
    return { code: error.code, stdout: String(error.stdout), stderr: String(error.stderr) };
  }
}
