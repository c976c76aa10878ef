import { PHRASE_FAULTS, type PhraseFault } from "../interview/phrasing.ts";
import type { Turn } from "../interview/talk.ts";
import { NEGATORS } from "../language/denial-cues.ts";
import { rootOf } from "../language/inflection.ts";
import { conceptsIn, type Lexicon } from "../language/lexicon.ts";
import { normalise } from "../language/normalise.ts";
import { wordsOf } from "../language/words.ts";
import { fail, ok, type Problem, type Result } from "../result.ts";
import { escaped } from "../review/material.ts";
import { figuresSaid } from "./figures-said.ts";
import type { PhraseRequest } from "./phrase.ts";
import type { InterviewerWords } from "./words.ts";

/** What a phrase is held against. */
export interface PhraseKnowledge {
  /** The problem's own, laid over the field's. */
  readonly lexicon: Lexicon;
  readonly words: Pick<InterviewerWords, "askingWords" | "judgingWords">;
}

type Phrased = Pick<PhraseRequest, "turn" | "name" | "problem">;

/** A phrase may be so many times as long as the words it is for, and so long in any case; in UTF-16 units. */
const TIMES_AS_LONG = 2.5;
const LONG_ENOUGH = 160;
/** So much of what the words say has to be in the phrase, and so much of the phrase in the words and the task. */
const KEPT = 0.3;
const KNOWN = 0.3;
/** "Take your time." A sentence of more words that tell something has one of the words to be said. */
const LONGEST_ASIDE = 2;

const NOT_WHAT_WAS_MEANT = "The phrase does not say what was to be said, so the words stay as they were.";

/**
 * The phrase as it may be said: it says what the turn's words say, and nothing of its own. Fails with what is wrong
 * with it. The candidate's text is no source of facts: what a model takes from there it has not from the engine.
 */
export function checkPhrase(
  phrase: string,
  { turn, name, problem }: Phrased,
  { lexicon, words }: PhraseKnowledge,
): Result<string, Problem & { readonly code: PhraseFault }> {
  const says = phrase.replace(/\s+/g, " ").trim();
  const task = `${problem.title}\n${problem.prompt}\n${turn.says}`;
  const figures = figuresSaid(says);
  const faults: Readonly<Record<PhraseFault, () => boolean>> = {
    TOO_LONG: () => says.length > Math.max(LONG_ENOUGH, turn.says.length * TIMES_AS_LONG),
    NOT_PLAIN: () => says === "" || escaped(says) !== says || /\*\*|[{}\\]|:\/\/|www\./i.test(says),
    NEW_FIGURE: () => !isWithin(figures, figuresSaid(task)),
    LOST_FIGURE: () => tellsFacts(turn) && !isWithin(figuresSaid(turn.says), figures),
    NEW_IDEA: () => !isWithin(ideasIn(says, lexicon), ideasIn(task, lexicon)),
    NEW_QUOTE: () => quotesIn(says).some((quote) => !bare(turn.says).includes(bare(quote))),
    LOST_NAME: () => name !== null && !has(says, name),
    QUESTIONS: () => questionsIn(says) > (turn.kind === "followUp" ? 1 : Math.min(1, questionsIn(turn.says))),
    VERDICT: () => words.judgingWords.some((judging) => has(says, judging) && !has(turn.says, judging)),
    TURNED_ROUND: () => tellsFacts(turn) && denies(says) !== denies(turn.says),
    OFF_TOPIC: () => !isNear(says, turn.says, task, words),
  };
  const code = PHRASE_FAULTS.find((fault) => faults[fault]());
  return code === undefined ? ok(says) : fail({ code, message: NOT_WHAT_WAS_MEANT });
}

/** Answers and changes are facts that a design is held against; "your call" is none. */
function tellsFacts(turn: Turn): boolean {
  return turn.kind === "curveball" || (turn.kind === "question" && turn.clarification !== null);
}

function isWithin(some: ReadonlySet<string>, all: ReadonlySet<string>): boolean {
  return [...some].every((one) => all.has(one));
}

/** Concepts of the field; what a problem's own vocabulary names is in its prompt anyway. */
function ideasIn(text: string, lexicon: Lexicon): ReadonlySet<string> {
  return new Set([...conceptsIn(text, lexicon)].filter((id) => lexicon.kindsOf.has(id)));
}

function quotesIn(text: string): readonly string[] {
  return [...text.matchAll(/[“"„«]([^”"“»]+)[”"“»]/g)].map(([, quote]) => quote ?? "");
}

function questionsIn(text: string): number {
  return text.match(/[?？؟]+/g)?.length ?? 0;
}

function denies(text: string): boolean {
  return wordsOf(text).some(({ norm }) => NEGATORS.has(norm));
}

/** As a whole, and in each sentence that says something. */
function isNear(
  says: string,
  words: string,
  task: string,
  { askingWords }: PhraseKnowledge["words"],
): boolean {
  const skipped = new Set(askingWords.map(normalise));
  const rootsIn = (text: string) =>
    new Set(wordsOf(text).flatMap(({ norm }) => (skipped.has(norm) ? [] : [rootOf(norm)])));
  const said = rootsIn(says);
  const wanted = rootsIn(words);
  const isAside = (sentence: string) => {
    const roots = rootsIn(sentence);
    return roots.size > LONGEST_ASIDE && shareIn(roots, wanted) === 0;
  };
  return (
    shareIn(wanted, said) >= KEPT &&
    shareIn(said, rootsIn(task)) >= KNOWN &&
    !says.split(/(?<=[.!?…])\s+/).some(isAside)
  );
}

function shareIn(some: ReadonlySet<string>, all: ReadonlySet<string>): number {
  return some.size === 0 ? 1 : [...some].filter((one) => all.has(one)).length / some.size;
}

/** Whether a text has a word, or several in a row. */
function has(text: string, wanted: string): boolean {
  return ` ${bare(text)} `.includes(` ${bare(wanted)} `);
}

function bare(text: string): string {
  return wordsOf(text)
    .map(({ norm }) => norm)
    .join(" ");
}
