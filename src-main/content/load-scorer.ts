import type { Content, Scorer } from "../app/ports.ts";
import { ok, type Result } from "../core/result.ts";
import { evaluate } from "../core/rubric/evaluate.ts";
import { compileKnowledge } from "../core/rubric/knowledge.ts";
import { loadKindNames } from "./load-names.ts";

/** Makes the rubric engine ready: the lexicon and the names of components are compiled once. */
export function loadScorer(dataFolder: string, content: Content): Result<Scorer> {
  const names = loadKindNames(dataFolder, content.concepts);
  if (!names.ok) return names;
  const knowledge = compileKnowledge(content.concepts, names.value);
  return ok((attempt, problem) => evaluate(attempt, problem, knowledge));
}
