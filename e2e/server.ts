import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

const ROOT = join(import.meta.dirname, "..");

export interface RunningServer {
  /** The printed address, token included. */
  readonly address: string;
  readonly port: number;
  /** All that it has printed until now. */
  printed(): string;
  /** Ctrl-C. */
  stop(): Promise<void>;
  /** SIGKILL: no chance to say goodbye. */
  kill(): Promise<void>;
}

/** Starts the app as `npm start -- --host web` does, over `dataFolder`, and waits for its address. */
export async function startServer(dataFolder: string, port = 0): Promise<RunningServer> {
  const child = spawn(
    process.execPath,
    [
      "src-main/cli/start.ts",
      "--host",
      "web",
      "--no-open",
      "--no-build",
      "--port",
      String(port),
      "--data-dir",
      dataFolder,
    ],
    { cwd: ROOT, stdio: ["ignore", "pipe", "pipe"] },
  );
  let printed = "";
  const keep = (chunk: unknown) => {
    printed += String(chunk);
  };
  child.stdout.on("data", keep);
  child.stderr.on("data", keep);
  const address = await addressOf(child, () => printed);
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const exited = once(child, "exit");
    child.kill(signal);
    await exited;
  };
  return {
    address,
    port: Number(new URL(address).port),
    printed: () => printed,
    stop: () => end("SIGINT"),
    kill: () => end("SIGKILL"),
  };
}

function addressOf(child: ChildProcess, printed: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    const read = () => {
      const address = /Open (http:\S+)/.exec(printed())?.[1];
      if (address !== undefined) resolve(address);
    };
    child.stdout?.on("data", read);
    child.stderr?.on("data", read);
    child.once("exit", () => reject(new Error(`the server ended before it gave an address:\n${printed()}`)));
  });
}
