import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { boardGraphSchema } from "../core/diagram/graph.ts";
import { box, element, link, scene } from "../core/diagram/scene-builder.ts";

const COMMAND = join(import.meta.dirname, "read-board.ts");
let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "onair-read-board-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(...args: readonly string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [COMMAND, ...args],
      { env: { ...process.env, NO_COLOR: "1" } },
      (error, stdout, stderr) => {
        resolve({ code: typeof error?.code === "number" ? error.code : 0, stdout, stderr });
      },
    );
  });
}

function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const client = box({ id: "client", x: 0, y: 0 }, "Client");
const cache = box({ id: "cache", x: 400, y: 0 }, "Redis");
const board = scene(client, cache, link(client, cache, "a"));

describe("read-board", () => {
  it("prints the graph as JSON", async () => {
    const { code, stdout } = await run(file("board.excalidraw", JSON.stringify(board)), "--json");
    expect(code).toBe(0);
    const graph = boardGraphSchema.parse(JSON.parse(stdout));
    expect(graph.nodes.map((node) => node.kind)).toEqual(["client", "cache"]);
    expect(graph.edges).toMatchObject([{ from: "client", to: "cache" }]);
  });

  it("prints a summary that people can read", async () => {
    const { stdout } = await run(file("board.excalidraw", JSON.stringify(board)));
    expect(stdout).toContain("Components (2)");
    expect(stdout).toContain("Client → Redis");
  });

  it("prints a Mermaid flowchart, which it reads again as the same graph", async () => {
    const { stdout } = await run(file("board.excalidraw", JSON.stringify(board)), "--mermaid");
    expect(stdout).toContain('client["Client"]:::client\n');
    expect(stdout).toContain("client --> redis");
    expect((await run(file("again.mmd", stdout), "--mermaid")).stdout).toBe(stdout);
  }, 20_000);

  it("reads a Mermaid flowchart", async () => {
    const { stdout } = await run(
      file("board.mmd", "flowchart LR\n  a[Client] --> b[Web server]\n"),
      "--json",
    );
    expect(boardGraphSchema.parse(JSON.parse(stdout)).edges).toHaveLength(1);
  });

  it("mentions what it left out on stderr", async () => {
    const elements = [...board.elements, { ...element({ id: "x", type: "rectangle" }), type: "iframe" }];
    const { code, stdout, stderr } = await run(
      file("frame.excalidraw", JSON.stringify({ elements })),
      "--json",
    );
    expect(code).toBe(0);
    expect(stderr).toContain("left out 1 iframe");
    expect(boardGraphSchema.parse(JSON.parse(stdout)).nodes).toHaveLength(2);
  });

  it.each([
    ["a missing file", () => join(folder, "nowhere.excalidraw"), "there is no such file"],
    ["a folder", () => folder, "is a folder"],
    ["JSON that breaks off", () => file("cut.excalidraw", '{"elements": ['), "line 1, column 15"],
    ["an empty file", () => file("empty.excalidraw", ""), "is empty"],
    ["JSON that is no scene", () => file("list.excalidraw", "[1, 2]"), "not an Excalidraw scene"],
  ])("refuses %s in one sentence, with exit code 2", async (_, path, sentence) => {
    const { code, stdout, stderr } = await run(path(), "--json");
    expect(code).toBe(2);
    expect(stdout).toBe("");
    expect(stderr).toContain(sentence);
    expect(stderr.trim().split("\n")).toHaveLength(1);
  });
});
