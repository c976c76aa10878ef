import { join } from "node:path";
import { compileKindNames, type KindNames, nameTableSchema } from "../core/diagram/kinds.ts";
import { ok, type Result } from "../core/result.ts";
import { loadConcepts } from "./load-content.ts";
import { readYaml } from "./read-yaml.ts";

/** Loads the names by which components are known, from data/names and data/concepts. */
export function loadNames(dataFolder: string): Result<KindNames> {
  const table = readYaml(join(dataFolder, "names", "kinds.yaml"), nameTableSchema);
  if (!table.ok) return table;
  const concepts = loadConcepts(dataFolder);
  if (!concepts.ok) return concepts;
  return ok(compileKindNames(table.value, concepts.value));
}
