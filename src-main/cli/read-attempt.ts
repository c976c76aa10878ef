import { dirname, resolve } from "node:path";
import { fail, ok, type Result } from "../core/result.ts";
import type { Attempt } from "../core/rubric/attempt.ts";
import { parseAttempt } from "../core/rubric/parse-attempt.ts";
import { readScene } from "./read-scene.ts";
import { readJsonFile } from "./run-command.ts";

interface ReadAttempt {
  readonly attempt: Attempt;
  /** How many elements of the board were left out because their type is not allowed, by type. */
  readonly leftOut: Readonly<Record<string, number>>;
}

/**
 * Reads an attempt from its JSON file. Its board is the scene itself, or the name of a file with it, an Excalidraw
 * scene or a Mermaid flowchart (.mmd), seen from the attempt's folder; `boardFile`, when given, goes before it.
 */
export async function readAttempt(file: string, boardFile: string | undefined): Promise<Result<ReadAttempt>> {
  const input = await readJsonFile(file);
  if (!input.ok) return input;
  const path = boardFile ?? boardFileIn(input.value, file);
  if (path === null || typeof input.value !== "object") return parsed(input.value, file);
  const board = await readScene(path);
  if (!board.ok) return board;
  const read = parsed({ ...input.value, board: board.value.scene }, file);
  return read.ok ? ok({ ...read.value, leftOut: board.value.leftOut }) : read;
}

function parsed(input: unknown, file: string): Result<ReadAttempt> {
  const attempt = parseAttempt(input);
  if (attempt.ok) return attempt;
  const { code, message } = attempt.error;
  return fail({ code, message: `${file}: ${message}` });
}

function boardFileIn(input: unknown, file: string): string | null {
  if (typeof input !== "object" || input === null || !("board" in input)) return null;
  return typeof input.board === "string" ? resolve(dirname(file), input.board) : null;
}
