import type { SessionEvent } from "../interview/event.ts";
import type { SessionState } from "../interview/state.ts";
import { type ClarificationIndex, clarificationFor, mayMean } from "./clarify.ts";
import { speak } from "./speak.ts";
import type { InterviewerWords } from "./words.ts";

type QuestionAsked = Extract<SessionEvent, { type: "questionAsked" }>;

/** At most so many questions are answered at once. */
const MOST_AT_ONCE = 3;

/** The answers to what a candidate asks, one for each question in it. Where the problem has none: "your call". */
export function answersTo(
  asks: string,
  { interviewer, talk, clockMs }: Pick<SessionState, "interviewer" | "talk" | "clockMs">,
  index: ClarificationIndex,
  words: InterviewerWords,
): readonly QuestionAsked[] {
  const speaker = interviewer ?? { style: "neutral" as const, seed: 0 };
  return questionsIn(asks).map((question, at) => {
    const found = clarificationFor(question, index);
    return {
      type: "questionAsked",
      atMs: clockMs,
      asks: question,
      clarification: found?.clarification.id ?? null,
      takenAs: found?.takenAs ?? null,
      says: found?.clarification.answer ?? speak(words.yourCall, speaker, talk.length + at),
    };
  });
}

/** What may have been meant by the questions that found no answer: wordings to ask instead. */
export function asksNearTo(asks: string, index: ClarificationIndex): readonly string[] {
  return [...new Set(questionsIn(asks).flatMap((question) => mayMean(question, index)))];
}

/** "How many users? And do links expire?" is two questions. */
function questionsIn(text: string): string[] {
  const questions = text
    .split(/(?<=\?)\s+|\n+/)
    .map((part) => part.trim())
    .filter((part) => /\p{L}/u.test(part));
  return questions.slice(0, MOST_AT_ONCE);
}
