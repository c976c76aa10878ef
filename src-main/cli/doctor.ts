import { accessSync, constants, existsSync } from "node:fs";
import { Command } from "commander";
import { loadContent } from "../content/load-content.ts";
import { fail, ok } from "../core/result.ts";
import { dataFolderOf } from "../hosts/data-folder.ts";
import { openDatabase } from "../storage/open-database.ts";
import { hasDisplay } from "./choose-host.ts";
import { colours } from "./colours.ts";
import { installedElectron } from "./find-electron.ts";
import { PROJECT } from "./project-folders.ts";
import { runCommand } from "./run-command.ts";

/** better-sqlite3's prebuilt binaries need this Node-API or newer (Node 22.14, Electron 35). */
const NEEDED_NODE_API = 10;

interface Finding {
  readonly what: string;
  /** "limited": Onair runs, but not with everything. */
  readonly state: "good" | "limited" | "bad";
  readonly detail: string;
  /** What to do about it; empty when nothing is. */
  readonly mend: string;
}

const program = new Command("npm run doctor --")
  .exitOverride()
  .description("Checks what Onair needs on this machine, and says how to mend what is missing.")
  .option("--data-dir <folder>", "the data folder to check");

await runCommand(async () => {
  const { dataDir } = program.parse().opts<{ dataDir?: string }>();
  const dataFolder = dataFolderOf(dataDir, process.platform, process.env);
  const findings = [nodeApi(), sqlite(dataFolder), content(), electron(), browser(), built()];
  for (const { what, state, detail, mend } of findings) {
    const mark = { good: colours.green("✓"), limited: colours.yellow("~"), bad: colours.red("✗") }[state];
    console.log(`${mark} ${what}: ${detail}${mend === "" ? "" : `\n    ${mend}`}`);
  }
  const bad = findings.filter(({ state }) => state === "bad");
  if (bad.length === 0) return ok(undefined);
  return fail({
    code: "UNWELL",
    message: `Onair cannot run yet: mend ${bad.map(({ what }) => what).join(" and ")}.`,
  });
});

function nodeApi(): Finding {
  const version = Number(process.versions.napi);
  const detail = `Node ${process.versions.node}, Node-API ${version}`;
  if (version >= NEEDED_NODE_API) return { what: "Node-API", state: "good", detail, mend: "" };
  return {
    what: "Node-API",
    state: "bad",
    detail,
    mend: "Run this through npm (`npm run doctor`): its Node 24 is used then. If it is, run `npm ci` again.",
  };
}

function sqlite(dataFolder: string): Finding {
  const what = "data folder";
  if (existsSync(dataFolder)) {
    try {
      accessSync(dataFolder, constants.W_OK);
    } catch {
      const mend = `Make it writable (chmod u+rwx ${dataFolder}) or choose another with --data-dir.`;
      return { what, state: "bad", detail: `${dataFolder} cannot be written`, mend };
    }
  }
  const database = openDatabase(dataFolder);
  if (!database.ok) {
    const state = database.error.message.startsWith("Another Onair") ? "limited" : "bad";
    return { what, state, detail: dataFolder, mend: database.error.message };
  }
  const version = String(database.value.prepare("SELECT sqlite_version()").pluck().get());
  database.value.close();
  return { what, state: "good", detail: `${dataFolder}, SQLite ${version}, checked`, mend: "" };
}

function content(): Finding {
  const loaded = loadContent(PROJECT.content);
  if (!loaded.ok)
    return { what: "content", state: "bad", detail: "cannot be read", mend: loaded.error.message };
  const { problems, concepts } = loaded.value;
  return {
    what: "content",
    state: "good",
    detail: `${problems.size} problems, ${concepts.length} concepts`,
    mend: "",
  };
}

function electron(): Finding {
  const what = "Electron";
  const binary = installedElectron(process.env);
  if (binary === null) {
    const mend = "`npx install-electron --no` downloads it; without it Onair runs in the browser.";
    return { what, state: "limited", detail: "no binary yet", mend };
  }
  return { what, state: "good", detail: binary, mend: "" };
}

function browser(): Finding {
  const what = "display";
  if (hasDisplay({ platform: process.platform, environment: process.env })) {
    return { what, state: "good", detail: "a window can be shown", mend: "" };
  }
  const mend = "Open the address that `npm start` prints in any browser on this machine.";
  return { what, state: "limited", detail: "no display in this terminal", mend };
}

function built(): Finding {
  if (existsSync(PROJECT.renderer))
    return { what: "build", state: "good", detail: PROJECT.renderer, mend: "" };
  return {
    what: "build",
    state: "limited",
    detail: "not built yet",
    mend: "`npm start` builds it by itself.",
  };
}
