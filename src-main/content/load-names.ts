import { join } from "node:path";
import { compileKindNames, type KindNames, nameTableSchema } from "../core/diagram/kinds.ts";
import type { Concept } from "../core/language/concept.ts";
import { ok, type Result } from "../core/result.ts";
import { loadConcepts } from "./load-content.ts";
import { readYaml } from "./read-yaml.ts";

/** Loads the names by which components are known, from data/names and data/concepts. */
export function loadNames(dataFolder: string): Result<KindNames> {
  const concepts = loadConcepts(dataFolder);
  return concepts.ok ? loadKindNames(dataFolder, concepts.value) : concepts;
}

/** The same where the concepts have been loaded already. */
export function loadKindNames(dataFolder: string, concepts: readonly Concept[]): Result<KindNames> {
  const table = readYaml(join(dataFolder, "names", "kinds.yaml"), nameTableSchema);
  return table.ok ? ok(compileKindNames(table.value, concepts)) : table;
}
