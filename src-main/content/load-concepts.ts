import { readdirSync } from "node:fs";
import { join } from "node:path";
import { type Concept, conceptFileSchema, type GroupedConcept } from "../core/language/concept.ts";
import { conceptWordings } from "../core/language/lexicon.ts";
import type { Wordings } from "../core/language/wordings.ts";
import type { Lazy } from "../core/lazy.ts";
import { ok, type Result } from "../core/result.ts";
import { type DataFiles, openDataFiles } from "./data-files.ts";

/** The concepts of the content folder, file by file. The first fault ends it. */
export function loadConcepts(dataFolder: string): Result<readonly GroupedConcept[]> {
  return conceptsOf(openDataFiles(dataFolder));
}

/** The same for files that are open already. */
export function conceptsOf(files: DataFiles): Result<readonly GroupedConcept[]> {
  const concepts: GroupedConcept[] = [];
  for (const path of conceptPaths(files)) {
    const file = files.read(path, conceptFileSchema);
    if (!file.ok) return file;
    const { group, concepts: own } = file.value();
    concepts.push(...own.map((concept) => ({ ...concept, group })));
  }
  return ok(concepts);
}

/** By what the concepts are found in a text, taken apart. `concepts` are those of the same files. */
export function wordingsOfConcepts(files: DataFiles, concepts: readonly Concept[]): Result<Lazy<Wordings>> {
  return files.derive("concepts/wordings", conceptPaths(files), () => ok(conceptWordings(concepts)));
}

export function conceptPaths({ folder }: DataFiles): string[] {
  return readdirSync(join(folder, "concepts"))
    .filter((name) => name.endsWith(".yaml"))
    .sort()
    .map((name) => `concepts/${name}`);
}
