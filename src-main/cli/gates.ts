import { Command } from "commander";
import { ok } from "../core/result.ts";
import type { Gate, GateResult, Setting } from "../gates/gate.ts";
import { GATES } from "../gates/gates.ts";
import { loadSettings } from "../gates/load-settings.ts";
import { colours } from "./colours.ts";
import { PROJECT } from "./project-folders.ts";
import { runCommand } from "./run-command.ts";

interface Options {
  readonly only?: string;
  readonly faults: string;
  readonly json?: boolean;
}

interface Row {
  readonly problem: string;
  readonly reference: string;
  readonly gate: Gate;
  readonly result: GateResult;
}

const program = new Command("npm run -s gates --")
  .exitOverride()
  .description("Tries the laws of scoring on every reference attempt; exit code 1 when one does not hold.")
  .option("--only <gate>", "run the gates whose name contains this")
  .option("--faults <count>", "how many faults to print for each gate that failed", "5")
  .option("--json", "print every result as JSON and nothing else");

await runCommand(async () => {
  program.parse();
  const { only = "", faults, json = false } = program.opts<Options>();
  const settings = loadSettings(PROJECT.content);
  if (!settings.ok) return settings;
  const gates = GATES.filter(({ id }) => id.includes(only));
  const rows = gates.flatMap((gate) => settings.value.map((setting) => rowOf(gate, setting)));
  const failed = rows.filter(({ result }) => !result.passed);
  process.stdout.write(
    json ? `${JSON.stringify(rows.map(plainRow), null, 2)}\n` : tableOf(rows, Number(faults)),
  );
  if (failed.length > 0) process.exitCode = 1;
  return ok(undefined);
});

function rowOf(gate: Gate, setting: Setting): Row {
  return {
    problem: setting.problem.text.id,
    reference: setting.reference.name,
    gate,
    result: gate.run(setting),
  };
}

function plainRow({ problem, reference, gate, result }: Row) {
  return { gate: gate.id, problem, reference, ...result };
}

function tableOf(rows: readonly Row[], most: number): string {
  const lines: string[] = [];
  for (const { problem, reference, gate, result } of rows) {
    const mark = result.passed ? colours.green("holds") : colours.red("fails");
    lines.push(`${gate.id.padEnd(16)} ${`${problem}/${reference}`.padEnd(24)} ${mark}  ${result.figure}`);
    if (result.passed) continue;
    lines.push(...result.faults.slice(0, most).map((fault) => colours.dim(`    ${fault}`)));
    if (result.faults.length > most) lines.push(colours.dim(`    … and ${result.faults.length - most} more`));
  }
  const failed = rows.filter(({ result }) => !result.passed).length;
  lines.push(
    "",
    failed === 0 ? `All ${rows.length} hold.` : colours.red(`${failed} of ${rows.length} fail.`),
  );
  return `${lines.join("\n")}\n`;
}
