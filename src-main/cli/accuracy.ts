import { existsSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { Command } from "commander";
import { loadNames } from "../content/load-names.ts";
import { boardLabelSchema, type Measure, measure, scoresOf, sumOf } from "../core/diagram/accuracy.ts";
import type { KindNames } from "../core/diagram/kinds.ts";
import { readBoard } from "../core/diagram/read-board.ts";
import { fail, ok, type Result } from "../core/result.ts";
import { colours } from "./colours.ts";
import { readScene } from "./read-scene.ts";
import { readJsonFile, runCommand } from "./run-command.ts";

const DATA_FOLDER = join(import.meta.dirname, "..", "..", "data");

interface Options {
  readonly scenes?: string;
  readonly labels?: string;
  readonly json?: boolean;
  readonly verbose?: boolean;
}

async function run(folder: string | undefined, options: Options): Promise<Result<void>> {
  const { json, verbose } = options;
  const scenes = options.scenes ?? partOf(folder, "scenes");
  const labels = options.labels ?? partOf(folder, "labels");
  if (scenes === undefined || labels === undefined) {
    return fail({
      code: "NO_BOARDS",
      message:
        "Name a folder of labelled boards, or their folders with --scenes (.excalidraw) and --labels (.json).",
    });
  }
  const names = loadNames(DATA_FOLDER);
  if (!names.ok) return names;
  const files = labelFilesIn(labels);
  if (!files.ok) return files;
  const measures: Measure[] = [];
  for (const file of files.value) {
    const stem = basename(file, ".json");
    const measured = await measureBoard(join(labels, file), join(scenes, `${stem}.excalidraw`), names.value);
    if (!measured.ok) return measured;
    measures.push(measured.value);
    if (verbose)
      for (const fault of measured.value.faults) process.stderr.write(`${colours.dim(stem)} ${fault}\n`);
  }
  process.stdout.write(json ? `${JSON.stringify(totalsOf(measures))}\n` : tableOf(measures));
  return ok(undefined);
}

async function measureBoard(
  labelFile: string,
  sceneFile: string,
  names: KindNames,
): Promise<Result<Measure>> {
  const labelJson = await readJsonFile(labelFile);
  if (!labelJson.ok) return labelJson;
  const label = boardLabelSchema.safeParse(labelJson.value);
  if (!label.success) {
    const issue = label.error.issues[0];
    return fail({ code: "BAD_LABEL", message: `${labelFile}: ${issue?.path.join(".")}: ${issue?.message}.` });
  }
  const read = await readScene(sceneFile);
  if (!read.ok) return read;
  return ok(measure(label.data, read.value.scene, readBoard(read.value.scene, names)));
}

/** Scenes and labels may lie in folders of their own, or side by side. */
function partOf(folder: string | undefined, part: "scenes" | "labels"): string | undefined {
  if (folder === undefined) return undefined;
  const own = join(folder, part);
  return existsSync(own) ? own : folder;
}

function labelFilesIn(folder: string): Result<readonly string[]> {
  try {
    const files = readdirSync(folder).filter((name) => name.endsWith(".json"));
    if (files.length > 0) return ok(files.sort());
    return fail({ code: "NO_BOARDS", message: `${folder} holds no labels (.json).` });
  } catch {
    return fail({ code: "NO_BOARDS", message: `${folder} cannot be read as a folder of labels.` });
  }
}

function totalsOf(measures: readonly Measure[]) {
  const rounded = (value: number) => Math.round(value * 1000) / 1000;
  const scores = (counts: Parameters<typeof sumOf>[0]) => {
    const { precision, recall, f1 } = scoresOf(sumOf(counts));
    return { precision: rounded(precision), recall: rounded(recall), f1: rounded(f1) };
  };
  const right = measures.reduce((sum, { kinds }) => sum + kinds.right, 0);
  const of = measures.reduce((sum, { kinds }) => sum + kinds.of, 0);
  return {
    boards: measures.length,
    components: scores(measures.map((one) => one.components)),
    kindAccuracy: of === 0 ? 0 : rounded(right / of),
    edges: scores(measures.map((one) => one.edges)),
  };
}

function tableOf(measures: readonly Measure[]): string {
  const { boards, components, kindAccuracy, edges } = totalsOf(measures);
  const row = (name: string, { precision, recall, f1 }: typeof components) =>
    `${name.padEnd(12)} F1 ${colours.bold(f1.toFixed(3))}  precision ${precision.toFixed(3)}  recall ${recall.toFixed(3)}\n`;
  const kinds = `${"kinds".padEnd(12)} ${colours.bold(kindAccuracy.toFixed(3))} of the components that are not ambiguous\n`;
  return `${boards} boards\n${row("components", components)}${kinds}${row("links", edges)}`;
}

const program = new Command("accuracy")
  .description("Measures the reading of boards against boards that people have labelled.")
  .argument("[folder]", "folder of both, side by side or in folders called scenes and labels")
  .option("--scenes <folder>", "folder of .excalidraw files")
  .option("--labels <folder>", "folder of labels, one .json for each scene of the same name")
  .option("--json", "print the figures as JSON")
  .option("--verbose", "print each fault on stderr")
  .exitOverride();

await runCommand(async () => {
  program.parse();
  return await run(program.args[0], program.opts<Options>());
});
