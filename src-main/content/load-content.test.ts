import { cpSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../temporary-folder.ts";
import { loadContent } from "./load-content.ts";

const CONTENT = join(import.meta.dirname, "../../data");

/** A copy of the content folder with one file replaced; null removes it. */
function contentWith(file: string, text: string | null): string {
  const folder = temporaryFolder();
  cpSync(CONTENT, folder, { recursive: true });
  if (text === null) rmSync(join(folder, file));
  else writeFileSync(join(folder, file), text);
  return folder;
}

function faultOf(folder: string): string {
  const loaded = loadContent(folder);
  return loaded.ok ? "" : loaded.error.message;
}

describe("loadContent", () => {
  it("loads what ships: Instagram with a rubric over five stages and three levels", () => {
    const loaded = loadContent(CONTENT);
    if (!loaded.ok) throw new Error(loaded.error.message);
    const criteria = loaded.value.problems.get("instagram")?.rubric.criteria ?? [];
    expect(criteria.length).toBeGreaterThanOrEqual(24);
    expect(new Set(criteria.map(({ stage }) => stage)).size).toBe(5);
    for (const level of ["mid", "senior", "staff"] as const) {
      expect(criteria.some(({ weight }) => weight[level] > 0)).toBe(true);
    }
    expect(loaded.value.palette.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(["client", "load_balancer", "cache", "message_queue", "object_storage"]),
    );
  });

  it.each<[string, string | null, RegExp]>([
    ["stages.yaml", "- stage: R\n  aim: [", /stages\.yaml:\d+:\d+: /],
    ["stages.yaml", "- stage: X\n  aim: x\n  template: x\n", /stages\.yaml.*(five stages|stage)/],
    ["palette/palette.yaml", "- id: client\n  name: Client\n  kind: phone\n", /palette\.yaml:3:9: 0\.kind: /],
    ["problems/instagram/rubric.yaml", null, /rubric\.yaml cannot be read \(ENOENT\)/],
    [
      "concepts/caching.yaml",
      "group: caching\nconcepts:\n  - id: Not An Id\n",
      /caching\.yaml:3:9: concepts\.0\.id: /,
    ],
  ])("says where %s is wrong", (file, text, expected) => {
    expect(faultOf(contentWith(file, text))).toMatch(expected);
  });

  it("refuses a problem whose folder has another name", () => {
    const folder = temporaryFolder();
    cpSync(CONTENT, folder, { recursive: true });
    cpSync(join(folder, "problems", "instagram"), join(folder, "problems", "copy"), { recursive: true });
    expect(faultOf(folder)).toContain("name the folder after it");
  });
});
