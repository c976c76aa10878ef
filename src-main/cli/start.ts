import { spawn } from "node:child_process";
import { Command, InvalidArgumentError, Option } from "commander";
import openInBrowser from "open";
import { fail, ok, type Result } from "../core/result.ts";
import { dataFolderOf } from "../hosts/data-folder.ts";
import { startWebApp } from "../hosts/web/main.ts";
import { buildIfStale } from "./build-if-stale.ts";
import { chooseHost, HOSTS, type HostName, hasDisplay } from "./choose-host.ts";
import { findElectron } from "./find-electron.ts";
import { PROJECT } from "./project-folders.ts";
import { runCommand } from "./run-command.ts";

const DEFAULT_PORT = 7234;

interface Options {
  readonly host?: HostName;
  readonly port: number;
  readonly dataDir?: string;
  readonly open: boolean;
  readonly build: boolean;
}

const program = new Command("npm start --")
  .exitOverride()
  .description("Builds Onair when it has changed, and opens it.")
  .addOption(new Option("--host <name>", "the window to use; the best one is found by itself").choices(HOSTS))
  .option("--port <number>", "the web host's port on 127.0.0.1; 0: any free one", parsePort, DEFAULT_PORT)
  .option("--data-dir <folder>", "where your sessions are kept")
  .option("--no-open", "do not open a browser")
  .option("--no-build", "use what was built last");

await runCommand(async () => {
  program.parse();
  const options = program.opts<Options>();
  const choice = chooseHost({
    platform: process.platform,
    environment: process.env,
    forced: options.host,
    isRoot: process.getuid?.() === 0,
    findElectron: () => findElectron(process.env),
  });
  if (!choice.ok) return choice;
  if (options.build) {
    const built = await buildIfStale();
    if (!built.ok) return built;
  }
  const dataFolder = dataFolderOf(options.dataDir, process.platform, process.env);
  if (choice.value.host === "electron") {
    console.log(`Onair opens in Electron: ${choice.value.why}.`);
    return runElectron(choice.value.binary, dataFolder);
  }
  console.log(`Onair runs in the browser: ${choice.value.why}.`);
  return runWeb(options, dataFolder);
});

async function runWeb(options: Options, data: string): Promise<Result<void>> {
  const host = await startWebApp(
    { data, content: PROJECT.content, renderer: PROJECT.renderer },
    options.port,
  );
  if (!host.ok) return host;
  console.log(`Open ${host.value.address}`);
  console.log(`Sessions are kept in ${data}. Ctrl-C stops Onair.`);
  if (options.open && hasDisplay({ platform: process.platform, environment: process.env })) {
    await openInBrowser(host.value.address);
  }
  const stop = () => {
    host.value.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
  return ok(undefined);
}

function runElectron(binary: string, dataFolder: string): Promise<Result<void>> {
  const child = spawn(binary, [PROJECT.root, `--onair-data-dir=${dataFolder}`], { stdio: "inherit" });
  // The terminal sends Ctrl-C to both; waiting for the window's own end keeps the exit clean.
  process.on("SIGINT", () => {});
  process.once("SIGTERM", () => child.kill("SIGTERM"));
  return new Promise((resolve) => {
    child.once("error", (error) =>
      resolve(fail({ code: "ELECTRON", message: `Electron could not be started (${error.message}).` })),
    );
    child.once("exit", () => resolve(ok(undefined)));
  });
}

function parsePort(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new InvalidArgumentError("Give a whole number from 0 to 65535.");
  }
  return port;
}
