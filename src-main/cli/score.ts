import { Command } from "commander";
import { loadContent } from "../content/load-content.ts";
import { loadScorer } from "../content/load-scorer.ts";
import { fail, ok } from "../core/result.ts";
import { parseAttempt } from "../core/rubric/parse-attempt.ts";
import { PROJECT } from "./project-folders.ts";
import { readJsonFile, runCommand } from "./run-command.ts";
import { scoreReport } from "./score-report.ts";

const program = new Command("npm run -s score --")
  .exitOverride()
  .description("Scores an attempt: its problem, level, five notes and board in one JSON file.")
  .argument("<file>", "the attempt: {problem, level, notes, board}, the board an Excalidraw scene")
  .option("--json", "print the evaluation as JSON and nothing else");

await runCommand(async () => {
  program.parse();
  const [file = ""] = program.args;
  const { json = false } = program.opts<{ json?: boolean }>();

  const input = await readJsonFile(file);
  if (!input.ok) return input;
  const parsed = parseAttempt(input.value);
  if (!parsed.ok) return fail({ code: parsed.error.code, message: `${file}: ${parsed.error.message}` });
  const { attempt, leftOut } = parsed.value;

  const content = loadContent(PROJECT.content);
  if (!content.ok) return content;
  const problem = content.value.problems.get(attempt.problem);
  if (problem === undefined) {
    const known = [...content.value.problems.keys()].join(", ");
    const message = `${file}: problem: there is no problem called "${attempt.problem}"; use one of: ${known}.`;
    return fail({ code: "UNKNOWN_PROBLEM", message });
  }
  const score = loadScorer(PROJECT.content, content.value);
  if (!score.ok) return score;

  const evaluation = score.value(attempt, problem);
  const output = json ? JSON.stringify(evaluation, null, 2) : scoreReport(evaluation, problem, leftOut);
  process.stdout.write(`${output}\n`);
  return ok(undefined);
});
