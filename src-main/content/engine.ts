import type {
  BoardReader,
  Content,
  FlawPlanter,
  InsightReader,
  InterviewerEye,
  MakersReader,
  Scorer,
} from "../app/ports.ts";
import { type KindNameEntries, kindNamesFrom } from "../core/diagram/kinds.ts";
import { readBoard } from "../core/diagram/read-board.ts";
import { plantedBoards } from "../core/drills/plant-flaws.ts";
import { insightOf } from "../core/insight/insight.ts";
import { type ClarificationIndex, indexClarifications } from "../core/interviewer/clarify.ts";
import { lookAt } from "../core/interviewer/look.ts";
import { askingVocabulary } from "../core/interviewer/question-features.ts";
import { learnTopics, type Topics } from "../core/interviewer/topics.ts";
import type { OwnName } from "../core/language/own-name.ts";
import { compiledOnce, evaluate, makersNow } from "../core/rubric/evaluate.ts";
import { compileKnowledge, type Knowledge, withOwnNames } from "../core/rubric/knowledge.ts";
import type { Problem } from "../core/rubric/problem.ts";
import { expectShortLives } from "./short-lives.ts";

/** What is done with an attempt, by what it is scored, and the names by which its board is read. */
export interface Engine {
  readonly score: Scorer;
  readonly insight: InsightReader;
  readonly interviewer: InterviewerEye;
  readonly makers: MakersReader;
  readonly readBoard: BoardReader;
  readonly plantedBoards: FlawPlanter;
  readonly kindNames: KindNameEntries;
}

/** Makes the engine ready: the lexicon and the names of components are compiled once. */
export function makeEngine(content: Content): Engine {
  expectShortLives();
  const { concepts, kindNames, wordings } = content;
  const knowing = knowledgeWith(compileKnowledge(concepts, kindNamesFrom(kindNames), wordings));
  return {
    score: (attempt, problem, own = []) => evaluate(attempt, problem, knowing(own)),
    insight: (attempt, problem, assumptions, own = []) =>
      insightOf(attempt, problem, knowing(own), assumptions),
    interviewer: {
      look: (attempt, problem, own = []) => lookAt(attempt, problem, knowing(own)),
      clarifications: (problem) => clarificationsOnce(problem, content, knowing([])),
    },
    makers: (problem, own = []) => makersNow(problem, knowing(own)),
    readBoard: ({ board }, own) => readBoard(board, knowing(own).names),
    plantedBoards: (good, problem, level, own = []) => plantedBoards(good, problem, level, knowing(own)),
    kindNames,
  };
}

/** A problem does not change while it is practised: its clarifications are made ready once. */
const indexed = new WeakMap<Problem, ClarificationIndex>();

function clarificationsOnce(problem: Problem, content: Content, knowledge: Knowledge): ClarificationIndex {
  const known = indexed.get(problem);
  if (known !== undefined) return known;
  const { lexicon } = compiledOnce(problem, knowledge);
  const index = indexClarifications(problem.text.clarifications, lexicon, topicsBeside(problem, content));
  indexed.set(problem, index);
  return index;
}

/** What is asked in all problems but one. */
export function topicsBeside({ text }: Problem, { problems, interviewer }: Content): Topics {
  const others = [...problems.values()].filter((other) => other.text.id !== text.id);
  return learnTopics(
    others.flatMap((other) => other.text.clarifications),
    askingVocabulary(interviewer),
  );
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
