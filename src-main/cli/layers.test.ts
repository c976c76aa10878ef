import { describe, expect, it } from "vitest";
import { layerFaults } from "./layers.ts";

describe("layerFaults", () => {
  it.each([
    ["src-main/core/a/b.ts", 'import { x } from "../result.ts";'],
    ["src-main/core/a.ts", 'import { z } from "zod";'],
    ["src-main/storage/a.ts", 'import D from "better-sqlite3";\nimport type { S } from "../app/ports.ts";'],
    ["src-renderer/features/a.tsx", 'import type { C } from "../../src-main/contract/contract.ts";'],
    ["src-renderer/build/a.ts", 'import { join } from "node:path";'],
  ])("%s may hold %j", (file, source) => {
    expect(layerFaults(file, source)).toEqual([]);
  });

  it.each([
    ["src-main/core/a.ts", 'import { readFileSync } from "node:fs";'],
    ["src-main/core/a.ts", 'import { x } from "../app/ports.ts";'],
    ["src-main/core/a.ts", 'const x = await import("../storage/x.ts");'],
    ["src-main/app/a.ts", 'import {\n  x,\n} from "../storage/sqlite-store.ts";'],
    ["src-main/app/a.ts", 'import D from "better-sqlite3";'],
    ["src-main/storage/a.ts", 'export { x } from "../app/sessions.ts";'],
    ["src-main/hosts/web/a.ts", 'import { app } from "electron";'],
    ["src-main/hosts/web/a.ts", 'import { x } from "../../../src-renderer/app.tsx";'],
    ["src-renderer/app.tsx", 'import { x } from "../src-main/storage/x.ts";'],
    ["src-renderer/app.tsx", 'import "node:fs";'],
    ["src-renderer/features/home/a.tsx", 'import { Excalidraw } from "@excalidraw/excalidraw";'],
  ])("%s may not hold %j", (file, source) => {
    expect(layerFaults(file, source)).toHaveLength(1);
  });
});
