import { Command } from "commander";
import { makeScorer } from "../content/engine.ts";
import { loadContent } from "../content/load-content.ts";
import { fail, ok } from "../core/result.ts";
import { PROJECT } from "./project-folders.ts";
import { readAttempt } from "./read-attempt.ts";
import { runCommand } from "./run-command.ts";
import { scoreReport } from "./score-report.ts";

const program = new Command("npm run -s score --")
  .exitOverride()
  .description("Scores an attempt: its problem, level, five notes and board in one JSON file.")
  .argument(
    "<file>",
    "the attempt: {problem, level, notes, board}, the board an Excalidraw scene or the name of a file",
  )
  .option("--board <file>", "the board: an Excalidraw file, or a Mermaid flowchart (.mmd)")
  .option("--json", "print the evaluation as JSON and nothing else");

await runCommand(async () => {
  program.parse();
  const [file = ""] = program.args;
  const { json = false, board } = program.opts<{ json?: boolean; board?: string }>();

  const read = await readAttempt(file, board);
  if (!read.ok) return read;
  const { attempt, leftOut } = read.value;

  const content = loadContent(PROJECT.content);
  if (!content.ok) return content;
  const problem = content.value.problems.get(attempt.problem);
  if (problem === undefined) {
    const known = [...content.value.problems.keys()].join(", ");
    const message = `${file}: problem: there is no problem called "${attempt.problem}"; use one of: ${known}.`;
    return fail({ code: "UNKNOWN_PROBLEM", message });
  }
  const evaluation = makeScorer(content.value)(attempt, problem);
  const output = json ? JSON.stringify(evaluation, null, 2) : scoreReport(evaluation, problem, leftOut);
  process.stdout.write(`${output}\n`);
  return ok(undefined);
});
