import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { Command } from "commander";
import { fail, ok, type Result } from "../core/result.ts";
import { colours } from "./colours.ts";
import { PROJECT } from "./project-folders.ts";
import { runCommand } from "./run-command.ts";
import { findSharedRuns, type SourceText } from "./shared-runs.ts";

// The content is written in our own words: `npm run -s overlap -- FOLDER` shows where data/ repeats one of the
// texts in FOLDER for more than eight words in a row, and fails if it does.
const MOST_WORDS = 8;

const command = new Command("overlap")
  .description("show where data/ repeats a text for more than eight words in a row")
  .argument("<folder>", "the texts to compare with")
  .exitOverride();

await runCommand(async () => {
  command.parse();
  return compare(command.args[0] ?? "");
});

function compare(folder: string): Result<void> {
  const sources = textsIn(folder);
  if (!sources.ok) return sources;
  const content = textsIn(PROJECT.content);
  if (!content.ok) return content;
  const find = findSharedRuns(sources.value, MOST_WORDS);
  const lines = content.value.flatMap(({ name, text }) =>
    find(text).map(
      ({ words, line, length, source }) =>
        `data/${name}:${line}: ${length} words of ${source}: ${colours.dim(words)}`,
    ),
  );
  for (const line of lines) process.stdout.write(`${line}\n`);
  if (lines.length > 0) {
    process.stdout.write(`data/ repeats these texts ${lines.length} times: say it in other words.\n`);
    process.exitCode = 1;
    return ok(undefined);
  }
  process.stdout.write(
    `No run of more than ${MOST_WORDS} words in ${content.value.length} files is in any of ${sources.value.length} texts.\n`,
  );
  return ok(undefined);
}

/** Every file below a folder as text, named by its path in it. */
function textsIn(folder: string): Result<readonly SourceText[]> {
  try {
    const names = readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => statSync(join(folder, name)).isFile())
      .sort();
    if (names.length === 0) return fail({ code: "NO_TEXTS", message: `${folder} holds no files.` });
    return ok(
      names.map((name) => ({
        name: relative(folder, join(folder, name)),
        text: readFileSync(join(folder, name), "utf8"),
      })),
    );
  } catch {
    return fail({ code: "CANNOT_READ", message: `${folder} cannot be read; name a folder of texts.` });
  }
}
