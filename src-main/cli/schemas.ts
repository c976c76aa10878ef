import { resolve } from "node:path";
import { Command } from "commander";
import { writeJsonSchemas } from "../content/json-schemas.ts";
import { fail, ok } from "../core/result.ts";
import { runCommand } from "./run-command.ts";

const program = new Command("npm run -s schemas --")
  .exitOverride()
  .description("Writes JSON Schemas of problems, rubrics and the other files of data/, for editors.")
  .argument("<folder>", "where to; it is made if need be");

await runCommand(async () => {
  program.parse();
  const folder = resolve(program.args[0] ?? "");
  try {
    const names = writeJsonSchemas(folder);
    process.stdout.write(`${names.map((name) => `${folder}/${name}`).join("\n")}\n`);
    return ok(undefined);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return fail({ code: "NOT_WRITABLE", message: `The schemas cannot be written to ${folder}: ${reason}.` });
  }
});
