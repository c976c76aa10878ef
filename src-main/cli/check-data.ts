import { Command } from "commander";
import { fail, ok } from "../core/result.ts";
import { loadCatalogue } from "../data-checks/catalogue.ts";
import { checkData, type DataReport, type ProblemReport } from "../data-checks/check-data.ts";
import { colours } from "./colours.ts";
import { PROJECT } from "./project-folders.ts";
import { runCommand } from "./run-command.ts";

const program = new Command("npm run -s check-data --")
  .exitOverride()
  .description("Checks concepts, problems, rubrics and worked attempts; exit code 1 when something is wrong.")
  .argument("[problems...]", "check only these problems")
  .option("--verdicts", "also print how each worked attempt fares on each criterion")
  .option("--data <folder>", "another content folder", PROJECT.content);

await runCommand(async () => {
  program.parse();
  const only = program.args;
  const { data, verdicts = false } = program.opts<{ data: string; verdicts?: boolean }>();
  const catalogue = loadCatalogue(data);
  if (!catalogue.ok) return catalogue;
  const known = new Set(catalogue.value.problems.map(({ text }) => text.id));
  const unknown = only.find((id) => !known.has(id));
  if (unknown !== undefined) {
    return fail({ code: "UNKNOWN_PROBLEM", message: `There is no problem called "${unknown}" in ${data}.` });
  }
  const report = checkData(catalogue.value, ({ text }) => only.length === 0 || only.includes(text.id));
  process.stdout.write(tableOf(report, verdicts));
  const faults = [...report.faults, ...report.problems.flatMap((problem) => problem.faults)];
  if (faults.length > 0) process.exitCode = 1;
  return ok(undefined);
});

function tableOf(report: DataReport, verdicts: boolean): string {
  const faults = [...report.problems.flatMap((problem) => problem.faults), ...report.faults];
  return [
    `${"problem".padEnd(24)} criteria  senior  other  middling  empty  highest stranger       most alike rubric`,
    ...report.problems.map((problem) => rowOf(problem, report)),
    ...(verdicts ? report.problems.flatMap(verdictRows) : []),
    "",
    ...faults.map(({ where, message }) => `${colours.red("fault")} ${where}: ${message}`),
    faults.length === 0 ? "No faults." : colours.red(`${faults.length} faults.`),
    "",
  ].join("\n");
}

function rowOf({ scores, criteria, closest, faults }: ProblemReport, { overlaps }: DataReport): string {
  const number = (value: number | null, width: number): string => String(value ?? "–").padStart(width);
  const stranger = closest === null ? "–" : `${closest.total} ${closest.problem}`;
  const overlap = overlaps.find(({ problem }) => problem === scores.problem);
  const alike = overlap === undefined ? "–" : `${Math.round(100 * overlap.share)} % ${overlap.other}`;
  const row = `${scores.problem.padEnd(24)} ${number(criteria, 8)}  ${number(scores.senior, 6)}  ${number(scores.alternative, 5)}  ${number(scores.middling, 8)}  ${number(scores.empty, 5)}  ${stranger.padEnd(22)} ${alike}`;
  return faults.length === 0 ? row : colours.red(row);
}

/** One line for each criterion: how the worked attempts fare on it, in the order of their names. */
function verdictRows({ scores, verdicts }: ProblemReport): string[] {
  return [
    "",
    scores.problem,
    ...verdicts.map(({ criterion, byReference }) => {
      const marks = byReference.map(({ name, verdict }) => `${name} ${verdict}`);
      return `  ${criterion.padEnd(28)} ${marks.join(" · ")}`;
    }),
  ];
}
