import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { Command, InvalidArgumentError } from "commander";
import { addManySessions } from "../bench/many-sessions.ts";
import { makeScorer } from "../content/engine.ts";
import { loadContent } from "../content/load-content.ts";
import { loadReferences } from "../content/references.ts";
import { seededRandom } from "../core/random.ts";
import { fail, ok } from "../core/result.ts";
import { DATABASE_FILE, openDatabase } from "../storage/open-database.ts";
import { sqliteStore } from "../storage/sqlite-store.ts";
import { PROJECT } from "./project-folders.ts";
import { runCommand } from "./run-command.ts";

interface Options {
  readonly count: number;
  readonly seed: number;
  readonly add?: boolean;
}

const program = new Command("npm run -s make-sessions --")
  .exitOverride()
  .description("Fills a data folder with sessions of the worked attempts, to try Onair with a long history.")
  .argument("<folder>", "the data folder; it is made if need be")
  .option("--count <number>", "how many sessions", wholeNumber, 10_000)
  .option("--seed <number>", "another number gives other sessions", wholeNumber, 1)
  .option("--add", "add them to the sessions that are there already");

await runCommand(async () => {
  program.parse();
  const folder = resolve(program.args[0] ?? "");
  const { count, seed, add = false } = program.opts<Options>();
  if (!add && existsSync(join(folder, DATABASE_FILE))) {
    const message = `${folder} holds sessions already: name another folder, or add to them with --add.`;
    return fail({ code: "HAS_SESSIONS", message });
  }
  const content = loadContent(PROJECT.content);
  if (!content.ok) return content;
  const references = loadReferences(PROJECT.content);
  if (!references.ok) return references;
  const database = openDatabase(folder);
  if (!database.ok) return database;
  const store = sqliteStore(database.value);
  addManySessions(store, content.value.problems, references.value, {
    count,
    untilMs: Date.now(),
    random: seededRandom(seed),
    newId: randomUUID,
    score: makeScorer(content.value),
    together: (work) => database.value.transaction(work)(),
  });
  store.close();
  process.stdout.write(`${count} sessions in ${folder}\n`);
  return ok(undefined);
});

function wholeNumber(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError("Give a whole number from 1.");
  return number;
}
