import { open } from "node:fs/promises";
import { CommanderError } from "commander";
import { fail, ok, type Result } from "../core/result.ts";
import { colours } from "./colours.ts";
import { faultIn } from "./json-fault.ts";

/** The largest file a command reads. The largest published board that was measured has 1.5 MB. */
export const MAX_FILE_BYTES = 64 * 1024 * 1024;

/** Exit code of a command that could not do its work because of what it was given. */
const EXIT_BAD_INPUT = 2;

/**
 * Runs a command: a failure becomes one sentence on stderr and exit code 2, and so does a wrong option.
 * Output that is still being written is not cut off, since the process is left to end by itself.
 * Parsers of options must use commander's `exitOverride()`, so that wrong usage arrives here.
 */
export async function runCommand(main: () => Promise<Result<void>>): Promise<void> {
  // A reader that has seen enough (`read-board … | head`) is no fault of ours.
  process.stdout.on("error", (error) => {
    if (!("code" in error) || error.code !== "EPIPE") throw error;
  });
  try {
    const outcome = await main();
    if (outcome.ok) return;
    process.stderr.write(`${colours.red("error")}: ${outcome.error.message}\n`);
    process.exitCode = EXIT_BAD_INPUT;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    // Commander has already said what is wrong, or has printed the help that was asked for.
    process.exitCode = error.exitCode === 0 ? 0 : EXIT_BAD_INPUT;
  }
}

/** Reads a text file of at most MAX_FILE_BYTES. Fails on a missing file, a folder, or a larger file. */
export async function readTextFile(path: string): Promise<Result<string>> {
  try {
    const file = await open(path, "r");
    try {
      const facts = await file.stat();
      if (facts.isDirectory()) {
        return fail({ code: "IS_A_FOLDER", message: `${path} is a folder; name a file in it.` });
      }
      if (facts.size > MAX_FILE_BYTES) return tooLarge(path, facts.size);
      return ok(await file.readFile("utf8"));
    } finally {
      await file.close();
    }
  } catch (error) {
    return fail({ code: "CANNOT_READ", message: `${path} cannot be read: ${reasonOf(error)}.` });
  }
}

/** Reads and parses a JSON file. A syntax fault is reported with its line and column. */
export async function readJsonFile(path: string): Promise<Result<unknown>> {
  const text = await readTextFile(path);
  return text.ok ? parseJson(text.value, path) : text;
}

/** Parses JSON text; `name` says in the message where it came from. */
export function parseJson(text: string, name: string): Result<unknown> {
  const json = text.startsWith("\uFEFF") ? text.slice(1) : text;
  if (json.trim() === "") return fail({ code: "NOT_JSON", message: `${name} is empty.` });
  try {
    return ok(JSON.parse(json));
  } catch {
    const { line, column } = placeIn(json, faultIn(json));
    const message = `${name} is not valid JSON: it breaks off or errs at line ${line}, column ${column}.`;
    return fail({ code: "NOT_JSON", message });
  }
}

function tooLarge(path: string, bytes: number): Result<never> {
  const size = Math.ceil(bytes / 1024 / 1024);
  const most = MAX_FILE_BYTES / 1024 / 1024;
  return fail({ code: "TOO_LARGE", message: `${path} is ${size} MB; files up to ${most} MB can be read.` });
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "ENOENT") return "there is no such file";
  if (code === "EACCES" || code === "EPERM") return "permission is denied";
  if (code === "ENOTDIR") return "part of its path is not a folder";
  return error instanceof Error ? error.message : "unknown fault";
}

function placeIn(text: string, offset: number): { line: number; column: number } {
  const lines = text.slice(0, offset).split("\n");
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
