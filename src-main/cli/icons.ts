import { readdirSync } from "node:fs";
import { join } from "node:path";
import { Command } from "commander";
import { stringify } from "yaml";
import { z } from "zod";
import { loadNames } from "../content/load-names.ts";
import { readYaml } from "../content/read-yaml.ts";
import {
  type DerivedIcon,
  deriveIcons,
  type GivenNames,
  givenNamesSchema,
  iconTableOf,
} from "../core/diagram/derive-icons.ts";
import { fail, ok, type Result } from "../core/result.ts";
import { colours } from "./colours.ts";
import { PROJECT } from "./project-folders.ts";
import { readJsonFile, runCommand } from "./run-command.ts";

const ENDING = ".excalidrawlib";
const HEADING = `# Icons of shape libraries and what they show, by what their drawings look like. Derived: npm run -s icons.
# A drawing is its strokes by type, then the share of its ink in each cell of a grid, a hexadecimal digit each.
`;
const givenSchema = z.record(z.string(), givenNamesSchema);

async function run(folder: string, namesFile: string | undefined): Promise<Result<void>> {
  const files = librariesIn(folder);
  if (!files.ok) return files;
  const names = loadNames(PROJECT.content);
  if (!names.ok) return names;
  const given = namesFile === undefined ? ok({}) : readYaml(namesFile, givenSchema);
  if (!given.ok) return given;
  const givenNames: Readonly<Record<string, GivenNames>> = given.value;
  const icons: DerivedIcon[] = [];
  for (const file of files.value) {
    const json = await readJsonFile(join(folder, file));
    if (!json.ok) return json;
    const derived = deriveIcons(json.value, names.value, givenNames[file] ?? {});
    if (!derived.ok) return fail({ ...derived.error, message: `${file}: ${derived.error.message}` });
    icons.push(...derived.value.icons);
    for (const [why, items] of derived.value.leftOut) tell(`${file}: ${why}: ${items.join(", ")}`);
  }
  const { table, leftOut } = iconTableOf(icons);
  for (const why of leftOut) tell(why);
  const short = table.map(({ also, ...entry }) => (also.length === 0 ? entry : { ...entry, also }));
  process.stdout.write(`${HEADING}${stringify(short, { lineWidth: 0 })}`);
  return ok(undefined);
}

function tell(sentence: string): void {
  process.stderr.write(`${colours.dim("left out")} ${sentence}\n`);
}

function librariesIn(folder: string): Result<readonly string[]> {
  try {
    const files = readdirSync(folder).filter((name) => name.endsWith(ENDING));
    if (files.length > 0) return ok(files.sort());
    return fail({ code: "NO_LIBRARIES", message: `${folder} holds no shape libraries (${ENDING}).` });
  } catch {
    return fail({ code: "NO_LIBRARIES", message: `${folder} cannot be read as a folder of libraries.` });
  }
}

const program = new Command("npm run -s icons --")
  .exitOverride()
  .description(`Derives the table of icons, data/names/icons.yaml, from shape libraries (${ENDING}).`)
  .argument("<folder>", "the folder of libraries")
  .option("--names <file>", "YAML: for each library's file name, its items by number and what they show");

await runCommand(async () => {
  program.parse();
  const [folder = ""] = program.args;
  return await run(folder, program.opts<{ names?: string }>().names);
});
