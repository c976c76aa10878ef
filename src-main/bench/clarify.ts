import { topicsBeside } from "../content/engine.ts";
import { loadContent } from "../content/load-content.ts";
import { kindNamesFrom } from "../core/diagram/kinds.ts";
import { clarificationFor, indexClarifications } from "../core/interviewer/clarify.ts";
import { ok, type Result } from "../core/result.ts";
import { compiledOnce } from "../core/rubric/evaluate.ts";
import { compileKnowledge } from "../core/rubric/knowledge.ts";
import type { ProblemText } from "../core/rubric/problem.ts";
import { type AskedQuestion, SEEN_QUESTIONS, UNSEEN_QUESTIONS } from "./clarify-questions.ts";
import type { Figure } from "./figure.ts";

type Clarifications = ProblemText["clarifications"];

/** Finds the id of the clarification that a question asks for, among those given; null for none. */
type Find = (question: string, among: Clarifications) => string | null;

interface Interview {
  readonly clarifications: Clarifications;
  readonly find: Find;
}

/** What came of questions whose right answer is known. */
interface Tally {
  readonly right: number;
  readonly wrong: number;
  readonly yourCall: number;
}

const MOST_WRONG = 8;
const MOST_INVENTED = 10;

/**
 * How well a question finds its answer, in per cent: each wording of the data held against all others, and questions
 * in other words. A wrong answer is worse than none, so only that has a budget. Takes a minute.
 */
export function measureClarify(dataFolder: string): Result<readonly Figure[]> {
  const content = loadContent(dataFolder);
  if (!content.ok) return content;
  const { concepts, kindNames, problems } = content.value;
  const knowledge = compileKnowledge(concepts, kindNamesFrom(kindNames));
  const interviews = new Map<string, Interview>();
  for (const [id, problem] of problems) {
    const { lexicon } = compiledOnce(problem, knowledge);
    const topics = topicsBeside(problem, content.value);
    const find: Find = (question, among) =>
      clarificationFor(question, indexClarifications(among, lexicon, topics))?.clarification.id ?? null;
    interviews.set(id, { clarifications: problem.text.clarifications, find });
  }
  return ok([
    ...rowsOf("a wording, by the others", tallyOf([...interviews.values()].flatMap(oneLeftOut)), MOST_WRONG),
    ...rowsOfQuestions("seen", SEEN_QUESTIONS, interviews),
    ...rowsOfQuestions("unseen", UNSEEN_QUESTIONS, interviews),
  ]);
}

interface Outcome {
  readonly wanted: string | null;
  readonly found: string | null;
}

/** Each wording asked where it is not among the wordings. */
function oneLeftOut({ clarifications, find }: Interview): Outcome[] {
  return clarifications.flatMap(({ id, asks }, at) =>
    asks.map((ask) => {
      const left = clarifications.map((one, index) =>
        index === at ? { ...one, asks: one.asks.filter((other) => other !== ask) } : one,
      );
      return { wanted: id, found: find(ask, left) };
    }),
  );
}

function rowsOfQuestions(
  name: string,
  questions: Readonly<Record<string, readonly AskedQuestion[]>>,
  interviews: ReadonlyMap<string, Interview>,
): Figure[] {
  const outcomes = Object.entries(questions).flatMap(([problem, asked]) => {
    const interview = interviews.get(problem);
    if (interview === undefined) throw new Error(`There is no problem called ${problem}.`);
    const { clarifications, find } = interview;
    return asked.map(({ question, id }) => ({ wanted: id, found: find(question, clarifications) }));
  });
  const answerable = outcomes.filter(({ wanted }) => wanted !== null);
  const others = tallyOf(outcomes.filter(({ wanted }) => wanted === null));
  return [
    ...rowsOf(`other words (${name})`, tallyOf(answerable), null),
    row(`no answer exists (${name}): answered all the same`, others.wrong, others, MOST_INVENTED),
  ];
}

function tallyOf(outcomes: readonly Outcome[]): Tally {
  const right = outcomes.filter(({ wanted, found }) => wanted === found).length;
  const wrong = outcomes.filter(({ wanted, found }) => wanted !== found && found !== null).length;
  return { right, wrong, yourCall: outcomes.length - right - wrong };
}

function rowsOf(name: string, tally: Tally, mostWrong: number | null): Figure[] {
  return [
    row(`${name}: right`, tally.right, tally, null),
    row(`${name}: another's answer`, tally.wrong, tally, mostWrong),
    row(`${name}: "your call"`, tally.yourCall, tally, null),
  ];
}

function row(what: string, count: number, { right, wrong, yourCall }: Tally, most: number | null): Figure {
  return { what, value: (100 * count) / (right + wrong + yourCall), unit: "%", most };
}
