import { join } from "node:path";
import type { Content, Scorer } from "../app/ports.ts";
import { compileKindNames, nameTableSchema } from "../core/diagram/kinds.ts";
import { ok, type Result } from "../core/result.ts";
import { evaluate } from "../core/rubric/evaluate.ts";
import { compileKnowledge } from "../core/rubric/knowledge.ts";
import { readYaml } from "./read-yaml.ts";

/** Makes the rubric engine ready: the lexicon and the names of components are compiled once. */
export function loadScorer(dataFolder: string, content: Content): Result<Scorer> {
  const table = readYaml(join(dataFolder, "names", "kinds.yaml"), nameTableSchema);
  if (!table.ok) return table;
  const knowledge = compileKnowledge(content.concepts, compileKindNames(table.value, content.concepts));
  return ok((attempt, problem) => evaluate(attempt, problem, knowledge));
}
