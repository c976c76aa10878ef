import { z } from "zod";
import type { Style, Turn } from "../interview/talk.ts";
import type { AnswerForm } from "../review/answer-form.ts";
import { escaped } from "../review/material.ts";
import { type AskingPrompts, askingMessages, type ChatMessage } from "../review/prompt.ts";
import type { ProblemText } from "../rubric/problem.ts";

/** A turn that the engine decided on and a model is to phrase, with what a listener would have heard. */
export interface PhraseRequest {
  readonly style: Style;
  readonly problem: Pick<ProblemText, "title" | "prompt">;
  /** Everything said before, in order. */
  readonly before: readonly Turn[];
  readonly turn: Turn;
  /** What the candidate calls the part of the board that the turn names; null where it names none. */
  readonly name: string | null;
  /** The candidate's note of the stage that is open. */
  readonly note: string;
}

const phraseSchema = z.strictObject({ says: z.string() });
export type Phrase = z.infer<typeof phraseSchema>;

/** As a model is asked for it. */
export const PHRASE_FORM: AnswerForm<Phrase> = { name: "phrase", schema: phraseSchema };

/** So many turns back are told, and so much of the note's end, in UTF-16 units. */
const TURNS_TOLD = 4;
const NOTE_TOLD = 1_500;

const TURN_NAMES: Readonly<Record<Turn["kind"], string>> = {
  question: "an answer to what the candidate has just asked",
  followUp: "a question about the candidate's design",
  curveball: "a change to the task that the candidate has to cope with",
  hint: "a hint that the candidate has asked for",
};

/** What a model is sent to phrase a turn, the candidate's words last. `fault` is as in a review. */
export function phraseMessages(
  prompts: AskingPrompts,
  { style, problem, before, turn, name, note }: PhraseRequest,
  fence: string,
  fault: string | null = null,
): readonly ChatMessage[] {
  const material = {
    problem: { title: problem.title, prompt: problem.prompt },
    before: before.slice(-TURNS_TOLD).flatMap(saidIn),
    turn: { words: turn.says, ...(name === null ? {} : { name }) },
    candidate: { note: note.slice(-NOTE_TOLD), ...(turn.kind === "question" ? { asks: turn.asks } : {}) },
  };
  const rules = { style, turn: TURN_NAMES[turn.kind] };
  return askingMessages(prompts, rules, escaped(JSON.stringify(material)), fence, fault);
}

/** Who said what. Only the engine's words are told, so that a model never goes on from what a model said. */
function saidIn(turn: Turn): readonly Readonly<Record<string, string>>[] {
  const said = { interviewer: turn.says };
  return turn.kind === "question" ? [{ candidate: turn.asks }, said] : [said];
}
