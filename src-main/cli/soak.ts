import { readdirSync } from "node:fs";
import { join } from "node:path";
import { Command } from "commander";
import { loadEquipment } from "../bench/engine.ts";
import { REPETITIONS } from "../bench/random-text.ts";
import { repetitionFault, soak } from "../bench/soak.ts";
import { fail, ok, type Result } from "../core/result.ts";
import { colours } from "./colours.ts";
import { PROJECT } from "./project-folders.ts";
import { readJsonFile, runCommand } from "./run-command.ts";

interface Options {
  readonly cases: string;
  readonly from: string;
  readonly scenes?: string;
}

const program = new Command("npm run -s soak --")
  .exitOverride()
  .description("Feeds the engine damaged scenes and senseless notes; exit code 1 on a crash or a slow case.")
  .option("--cases <count>", "how many cases", "100000")
  .option("--from <seed>", "the first case; the same numbers make the same cases", "1")
  .option("--scenes <folder>", "folder of .excalidraw files to damage, beside generated ones");

await runCommand(async () => {
  program.parse();
  const { cases, from, scenes: folder } = program.opts<Options>();
  const equipment = loadEquipment(PROJECT.content);
  if (!equipment.ok) return equipment;
  const scenes = folder === undefined ? ok([]) : await scenesIn(folder);
  if (!scenes.ok) return scenes;

  const bad = REPETITIONS.flatMap((repetition) => {
    const fault = repetitionFault(equipment.value, repetition);
    return fault === null ? [] : [`${JSON.stringify(repetition).slice(0, 100)}, ${fault}`];
  });
  for (const line of bad) process.stdout.write(`${colours.red(line)}\n`);
  const report = soak(equipment.value, scenes.value, Number(from), Number(cases), (done) => {
    if (process.stderr.isTTY) process.stderr.write(`\r${done} cases`);
  });
  const faults = [...report.faults, ...report.slow];
  const lines = [
    `${report.cases} cases, ${report.readable} of them readable, ${scenes.value.length} scenes given`,
    `slowest: ${report.slowestMs.toFixed(1)} ms, case ${report.slowestSeed}`,
    `${REPETITIONS.length} repeated texts, ${bad.length} of them faulty`,
    ...faults.slice(0, 20).map(({ seed, what }) => colours.red(`case ${seed}: ${what}`)),
    faults.length + bad.length === 0 ? "No fault." : colours.red(`${faults.length + bad.length} faults.`),
  ];
  process.stdout.write(`${lines.join("\n")}\n`);
  if (faults.length + bad.length > 0) process.exitCode = 1;
  return ok(undefined);
});

async function scenesIn(folder: string): Promise<Result<readonly unknown[]>> {
  let files: string[];
  try {
    files = readdirSync(folder).filter((name) => name.endsWith(".excalidraw"));
  } catch {
    return fail({ code: "NO_SCENES", message: `${folder} cannot be read as a folder of scenes.` });
  }
  const scenes: unknown[] = [];
  for (const file of files.sort()) {
    const scene = await readJsonFile(join(folder, file));
    if (!scene.ok) return scene;
    scenes.push(scene.value);
  }
  return ok(scenes);
}
