import { Command } from "commander";
import { measureClarify } from "../bench/clarify.ts";
import { measureData } from "../bench/data.ts";
import { loadEquipment, measureEngine } from "../bench/engine.ts";
import type { Figure } from "../bench/figure.ts";
import { measureReplay } from "../bench/replay.ts";
import { measureStore } from "../bench/store.ts";
import { ok, type Result } from "../core/result.ts";
import { colours } from "./colours.ts";
import { PROJECT } from "./project-folders.ts";
import { runCommand } from "./run-command.ts";

const UNITS: Readonly<Record<Figure["unit"], string>> = {
  ms: "ms",
  kB: "kB",
  power: "  ",
  times: "× ",
  "%": "% ",
};

const program = new Command("npm run -s bench --")
  .exitOverride()
  .description("Measures against the budgets; exit code 1 when a figure falls short.")
  .argument(
    "<part>",
    "what to measure: engine (with the loading of data), data (that alone), clarify, replay or store",
  )
  .option("--json", "print the figures as JSON and nothing else");

await runCommand(async () => {
  program.parse();
  const [part = ""] = program.args;
  const measured = await measure(part);
  if (!measured.ok) return measured;
  const figures = measured.value;
  const { json = false } = program.opts<{ json?: boolean }>();
  process.stdout.write(
    json ? `${JSON.stringify(figures, null, 2)}\n` : `${figures.map(lineOf).join("\n")}\n`,
  );
  if (figures.some((figure) => !isWithin(figure))) process.exitCode = 1;
  return ok(undefined);
});

async function measure(part: string): Promise<Result<readonly Figure[]>> {
  if (part === "data") return measureData(PROJECT.content);
  if (part === "clarify") return measureClarify(PROJECT.content);
  if (part === "replay") return ok(measureReplay());
  if (part === "store") return measureStore(PROJECT.content);
  if (part !== "engine")
    program.error(`error: there is no part called "${part}"; use engine, data, clarify, replay or store.`);
  const equipment = loadEquipment(PROJECT.content);
  if (!equipment.ok) return equipment;
  const engine = measureEngine(equipment.value);
  const data = measureData(PROJECT.content);
  return data.ok ? ok([...engine, ...data.value]) : data;
}

function lineOf(figure: Figure): string {
  const { what, value, unit, most } = figure;
  const shown = `${value.toFixed(2).padStart(9)} ${UNITS[unit]}`;
  if (most === null) return colours.dim(`${what.padEnd(48)} ${shown}`);
  const mark = isWithin(figure) ? colours.green("within") : colours.red("over");
  return `${what.padEnd(48)} ${shown}  ${mark} ${most}`;
}

function isWithin({ value, most }: Figure): boolean {
  return most === null || value <= most;
}
