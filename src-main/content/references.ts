import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { parseFlowchart } from "../core/diagram/mermaid.ts";
import { fitsOnBoard, sceneOfFlowchart } from "../core/diagram/mermaid-scene.ts";
import { sceneSchema } from "../core/diagram/scene.ts";
import { levelSchema } from "../core/interview/level.ts";
import { notesSchema } from "../core/interview/notes.ts";
import type { Lazy } from "../core/lazy.ts";
import { fail, ok, type Problem, type Result } from "../core/result.ts";
import type { Attempt } from "../core/rubric/attempt.ts";
import { type DataFiles, openDataFiles } from "./data-files.ts";

/** A worked attempt that ships with a problem. */
export interface Reference {
  /** The file's name without its ending: "senior", "alternative". */
  readonly name: string;
  readonly attempt: Attempt;
}

/** problems/<id>/reference/<name>.yaml */
export const referenceSchema = z.strictObject({
  problem: z.string().min(1),
  level: levelSchema,
  notes: notesSchema,
  /** A Mermaid flowchart, or a whole Excalidraw scene. */
  board: z.union([z.strictObject({ mermaid: z.string().min(1) }), sceneSchema]),
});
export type ReferenceFile = z.infer<typeof referenceSchema>;

/** Loads data/problems/<id>/reference/*.yaml, by problem and then by name. The first fault ends it. */
export function loadReferences(dataFolder: string): Result<readonly Reference[]> {
  return allReferencesOf(openDataFiles(dataFolder));
}

/** The same for files that are open already. */
export function allReferencesOf(files: DataFiles): Result<readonly Reference[]> {
  const references: Reference[] = [];
  for (const problem of readdirSync(join(files.folder, "problems")).sort()) {
    const own = referencesOf(files, problem);
    if (!own.ok) return own;
    references.push(...own.value);
  }
  return ok(references);
}

/** Those of one problem, by name; none for a problem that has none. */
export function referencesOf(files: DataFiles, problem: string): Result<readonly Reference[]> {
  const folder = join("problems", problem, "reference");
  if (!existsSync(join(files.folder, folder))) return ok([]);
  const references: Reference[] = [];
  for (const entry of readdirSync(join(files.folder, folder)).sort()) {
    if (!entry.endsWith(".yaml")) continue;
    const attempt = attemptOf(files, join(folder, entry), problem);
    if (!attempt.ok) return attempt;
    references.push({ name: entry.slice(0, -".yaml".length), attempt: attempt.value() });
  }
  return ok(references);
}

function attemptOf(files: DataFiles, path: string, folder: string): Result<Lazy<Attempt>> {
  return files.derive(`${path}.attempt`, [path], () => {
    const read = files.read(path, referenceSchema);
    if (!read.ok) return read;
    const attempt = attemptFrom(read.value(), folder);
    if (attempt.ok) return attempt;
    const { field, message } = attempt.error;
    return fail({ code: "BAD_CONTENT", message: `${join(files.folder, path)}: ${field}: ${message}.` });
  });
}

interface BadReference extends Problem {
  readonly field: "problem" | "board";
}

/** The attempt in a file of the folder of problem `folder`. A fault is half a sentence about one field. */
export function attemptFrom(file: ReferenceFile, folder: string): Result<Attempt, BadReference> {
  const { problem, level, notes, board } = file;
  const bad = (field: BadReference["field"], message: string) =>
    fail({ code: "BAD_CONTENT", field, message });
  if (problem !== folder) {
    return bad("problem", `it lies in the folder of ${folder}; move it or correct its problem`);
  }
  if (!("mermaid" in board)) return ok({ problem, level, notes, board });
  const chart = parseFlowchart(String(board.mermaid));
  if (!chart.ok) return bad("board", chart.error.message.replace(/\.$/, ""));
  if (!fitsOnBoard(chart.value)) return bad("board", "the flowchart is too large for a board");
  return ok({ problem, level, notes, board: sceneOfFlowchart(chart.value) });
}
