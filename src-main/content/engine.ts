import type { Content, InsightReader, Scorer } from "../app/ports.ts";
import { type KindNameEntries, kindNamesFrom } from "../core/diagram/kinds.ts";
import { insightOf } from "../core/insight/insight.ts";
import type { OwnName } from "../core/language/own-name.ts";
import { evaluate } from "../core/rubric/evaluate.ts";
import { compileKnowledge, type Knowledge, withOwnNames } from "../core/rubric/knowledge.ts";

/** The two things that are done with an attempt, and the names by which its board is read. */
export interface Engine {
  readonly score: Scorer;
  readonly insight: InsightReader;
  readonly kindNames: KindNameEntries;
}

/** Makes the engine ready: the lexicon and the names of components are compiled once. */
export function makeEngine({ concepts, kindNames }: Content): Engine {
  const knowing = knowledgeWith(compileKnowledge(concepts, kindNamesFrom(kindNames)));
  return {
    score: (attempt, problem, own = []) => evaluate(attempt, problem, knowing(own)),
    insight: (attempt, problem, assumptions, own = []) =>
      insightOf(attempt, problem, knowing(own), assumptions),
    kindNames,
  };
}

/** The last names are kept: problems are compiled against them once, and they change only when one is taught. */
function knowledgeWith(field: Knowledge): (own: readonly OwnName[]) => Knowledge {
  let last = { taught: "[]", knowledge: field };
  return (own) => {
    const taught = JSON.stringify(own);
    if (taught !== last.taught) last = { taught, knowledge: withOwnNames(field, own) };
    return last.knowledge;
  };
}

/** The same where nothing but scores is wanted. */
export function makeScorer(content: Content): Scorer {
  return makeEngine(content).score;
}
