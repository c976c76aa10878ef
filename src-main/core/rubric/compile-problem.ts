import { hashOf } from "../hash.ts";
import { echoedWords, indexEchoes } from "../language/echo.ts";
import { extendLexicon, type Lexicon } from "../language/lexicon.ts";
import { type ReadText, textReader } from "./attempt-reading.ts";
import type { Criterion } from "./criterion.ts";
import type { Knowledge } from "./knowledge.ts";
import type { Problem } from "./problem.ts";

/** A problem made ready to score against. */
export interface CompiledProblem {
  readonly id: string;
  readonly criteria: readonly Criterion[];
  readonly lexicon: Lexicon;
  readonly readText: ReadText;
  /** Clarification → the criteria that asking for it meets. */
  readonly earns: ReadonlyMap<string, readonly string[]>;
  readonly hash: string;
}

export function compileProblem(problem: Problem, knowledge: Knowledge): CompiledProblem {
  const { text, rubric } = problem;
  // Words a candidate has read here are not the candidate's own.
  const given = [
    text.title,
    text.summary,
    text.prompt,
    ...rubric.criteria.flatMap((criterion) => [
      criterion.question,
      criterion.why,
      criterion.probe,
      criterion.change,
      ...criterion.partial.map((step) => step.missing),
    ]),
  ];
  const lexicon = extendLexicon(knowledge.lexicon, text.vocabulary);
  const echoes = indexEchoes(given, [text.title]);
  return {
    id: text.id,
    criteria: rubric.criteria,
    lexicon,
    readText: textReader(lexicon, (words, written) => echoedWords(words, written, echoes)),
    earns: new Map(earnsOf(text)),
    hash: rubricHash(problem),
  };
}

/** Names all of a problem that a score depends on. Taken once for each problem. */
export function rubricHash(problem: Problem): string {
  const known = hashes.get(problem);
  if (known !== undefined) return known;
  const { rubric, text } = problem;
  const given = [text.title, text.summary, text.prompt];
  const hash = hashOf({ rubric, vocabulary: text.vocabulary, given, earns: earnsOf(text) });
  hashes.set(problem, hash);
  return hash;
}

const hashes = new WeakMap<Problem, string>();

/** Each clarification with the criteria that asking for it meets. */
function earnsOf({ clarifications }: Problem["text"]): readonly (readonly [string, readonly string[]])[] {
  return clarifications.map(({ id, earns }) => [id, earns]);
}
