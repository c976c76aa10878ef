import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { parseFlowchart } from "../core/diagram/mermaid.ts";
import { fitsOnBoard, sceneOfFlowchart } from "../core/diagram/mermaid-scene.ts";
import { type Scene, sceneSchema } from "../core/diagram/scene.ts";
import { levelSchema } from "../core/interview/level.ts";
import { notesSchema } from "../core/interview/notes.ts";
import { fail, ok, type Result } from "../core/result.ts";
import type { Attempt } from "../core/rubric/attempt.ts";
import { readYaml } from "./read-yaml.ts";

/** A worked attempt that ships with a problem. */
export interface Reference {
  /** The file's name without its ending: "senior", "alternative". */
  readonly name: string;
  readonly attempt: Attempt;
}

const referenceSchema = z.strictObject({
  problem: z.string().min(1),
  level: levelSchema,
  notes: notesSchema,
  /** A Mermaid flowchart, or a whole Excalidraw scene. */
  board: z.union([z.strictObject({ mermaid: z.string().min(1) }), sceneSchema]),
});

/** Loads data/problems/<id>/reference/*.yaml, by problem and then by name. The first fault ends it. */
export function loadReferences(dataFolder: string): Result<readonly Reference[]> {
  const problems = join(dataFolder, "problems");
  const references: Reference[] = [];
  for (const problem of readdirSync(problems).sort()) {
    const folder = join(problems, problem, "reference");
    if (!existsSync(folder)) continue;
    for (const entry of readdirSync(folder).sort()) {
      if (!entry.endsWith(".yaml")) continue;
      const reference = loadReference(join(folder, entry), entry.slice(0, -".yaml".length), problem);
      if (!reference.ok) return reference;
      references.push(reference.value);
    }
  }
  return ok(references);
}

function loadReference(file: string, name: string, folder: string): Result<Reference> {
  const read = readYaml(file, referenceSchema);
  if (!read.ok) return read;
  const { problem, level, notes, board } = read.value;
  if (problem !== folder) {
    const message = `${file}: problem: it lies in the folder of ${folder}; move it or correct its problem.`;
    return fail({ code: "BAD_CONTENT", message });
  }
  const scene: Result<Scene> = "mermaid" in board ? sceneFrom(file, String(board.mermaid)) : ok(board);
  return scene.ok ? ok({ name, attempt: { problem, level, notes, board: scene.value } }) : scene;
}

function sceneFrom(file: string, mermaid: string): Result<Scene> {
  const chart = parseFlowchart(mermaid);
  if (!chart.ok) return fail({ code: "BAD_CONTENT", message: `${file}: board: ${chart.error.message}` });
  if (fitsOnBoard(chart.value)) return ok(sceneOfFlowchart(chart.value));
  return fail({ code: "BAD_CONTENT", message: `${file}: board: the flowchart is too large for a board.` });
}
