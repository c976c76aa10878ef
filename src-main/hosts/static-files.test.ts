import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { temporaryFolder } from "../temporary-folder.ts";
import { listStaticFiles } from "./static-files.ts";

it("knows the built files and nothing else", () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, "site", "assets"), { recursive: true });
  writeFileSync(join(folder, "secret.js"), "");
  writeFileSync(join(folder, "site", "index.html"), "");
  writeFileSync(join(folder, "site", "assets", "a-1b2c.js"), "");
  writeFileSync(join(folder, "site", "notes.txt"), "");
  symlinkSync(join(folder, "secret.js"), join(folder, "site", "link.js"));
  const files = listStaticFiles(join(folder, "site"));
  expect([...files.keys()].sort()).toEqual(["/", "/assets/a-1b2c.js", "/index.html"]);
  expect(files.get("/assets/a-1b2c.js")).toMatchObject({
    mimeType: "text/javascript; charset=utf-8",
    immutable: true,
  });
  expect(files.get("/")?.immutable).toBe(false);
});
