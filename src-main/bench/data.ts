import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { compileData } from "../content/compile-data.ts";
import { ok, type Result } from "../core/result.ts";
import type { Figure } from "./figure.ts";
import { fillWithProblems } from "./many-problems.ts";
import { percentile } from "./measure.ts";

const MOST_LOAD_MS = 100;
/** As many problems as the catalogue is to have. */
const MANY_PROBLEMS = 40;
const PROCESSES = 9;

/** How long it takes to load everything in data/, each time in a new process. Works on copies; takes some seconds. */
export function measureData(dataFolder: string): Result<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), "onair-bench-"));
  try {
    const [one, many] = [join(folder, "one", "data"), join(folder, "many", "data")];
    cpSync(dataFolder, one, { recursive: true });
    const fromYaml = loadTimes(one, 3);
    const compiled = compileData(one);
    if (!compiled.ok) return compiled;
    const asIs = loadTimes(one, PROCESSES);
    cpSync(dataFolder, many, { recursive: true });
    fillWithProblems(many, MANY_PROBLEMS);
    const compiledMany = compileData(many);
    if (!compiledMany.ok) return compiledMany;
    const withMany = loadTimes(many, PROCESSES);
    return ok([
      figure("load everything in data/", asIs, allMs, MOST_LOAD_MS),
      figure(`load data/ with ${MANY_PROBLEMS} problems`, withMany, allMs, MOST_LOAD_MS),
      figure("  of which: which code it is", withMany, ({ hashMs }) => hashMs),
      figure("  of which: the content", withMany, ({ contentMs }) => contentMs),
      figure("  of which: making the engine ready", withMany, ({ engineMs }) => engineMs),
      figure("  later: opening a problem's rubric", withMany, ({ openMs }) => openMs),
      figure("  data/ from YAML, when nothing is built", fromYaml, allMs),
    ]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const loadTimeSchema = z.strictObject({
  hashMs: z.number(),
  contentMs: z.number(),
  engineMs: z.number(),
  openMs: z.number(),
});
type LoadTime = z.infer<typeof loadTimeSchema>;

function loadTimes(dataFolder: string, processes: number): LoadTime[] {
  return Array.from({ length: processes }, () => {
    const script = join(import.meta.dirname, "load-once.ts");
    const { stdout, stderr } = spawnSync(process.execPath, [script, dataFolder], { encoding: "utf8" });
    if (stdout === "") throw new Error(stderr);
    return loadTimeSchema.parse(JSON.parse(stdout));
  });
}

function allMs({ hashMs, contentMs, engineMs }: LoadTime): number {
  return hashMs + contentMs + engineMs;
}

function figure(
  what: string,
  times: readonly LoadTime[],
  of: (time: LoadTime) => number,
  most: number | null = null,
): Figure {
  return { what, value: percentile(times.map(of), 0.5), unit: "ms", most };
}
