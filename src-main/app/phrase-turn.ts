import type { OwnWordsReason, Phrasing } from "../core/interview/phrasing.ts";
import type { SessionState } from "../core/interview/state.ts";
import type { Turn } from "../core/interview/talk.ts";
import { checkPhrase } from "../core/interviewer/check-phrase.ts";
import { nameOf } from "../core/interviewer/follow-up.ts";
import { PHRASE_FORM, type PhraseRequest, phraseMessages } from "../core/interviewer/phrase.ts";
import type { Problem } from "../core/rubric/problem.ts";
import { attemptOf } from "./attempt-of.ts";
import type { Parts } from "./parts.ts";
import { originOf } from "./reviewer.ts";

/** Nobody waits longer for a sentence; half of it may pass before its first word. */
const LONGEST_WAIT_MS = 8_000;

/**
 * Has a model phrase what the engine decided to say. Whatever goes wrong, and whatever does not stand, ends in the
 * interviewer's own words, with the reason. Nothing is sent without consent.
 */
export async function phraseTurn(
  parts: Parts,
  state: SessionState,
  turn: Turn,
  signal: AbortSignal,
): Promise<Phrasing> {
  const { content, interviewer, model, newId, problems, prompts, secrets, store } = parts;
  const settings = store.reviewerSettings();
  const problem = problems.find(state.problem);
  if (settings === null || problem === null) return itself("NOT_SET_UP");
  if (!store.consents("interviewer").includes(settings.baseUrl)) return itself("NOT_AGREED");
  const request = requestFor(parts, state, problem, turn);
  const fence = newId();
  const timeoutMs = Math.min(settings.timeoutMs, LONGEST_WAIT_MS);
  const endpoint = { ...settings, timeoutMs, key: await secrets.get(originOf(settings.baseUrl)) };
  // A second try has no time of its own.
  const limit = AbortSignal.timeout(timeoutMs);
  const asking = model.ask(
    endpoint,
    (fault) => phraseMessages(prompts.interviewer, request, fence, fault),
    PHRASE_FORM,
    AbortSignal.any([signal, limit]),
  );
  let step = await asking.next();
  while (step.done !== true) step = await asking.next();
  if (!step.value.ok) return itself(limit.aborted && !signal.aborted ? "TIMEOUT" : step.value.error.code);
  const { lexicon } = interviewer.clarifications(problem);
  const knowledge = { lexicon, words: content.interviewer };
  const checked = checkPhrase(step.value.value.answer.says, request, knowledge);
  return checked.ok
    ? { by: "model", model: settings.model, says: checked.value }
    : itself(checked.error.code);
}

function itself(why: OwnWordsReason): Phrasing {
  return { by: "itself", why };
}

function requestFor(parts: Parts, state: SessionState, problem: Problem, turn: Turn): PhraseRequest {
  return {
    style: state.interviewer?.style ?? "neutral",
    problem: problem.text,
    before: state.talk.slice(0, state.talk.indexOf(turn)),
    turn,
    name: nameIn(parts, state, problem, turn),
    note: state.notes[state.stage],
  };
}

/** What the part that a follow-up is about is called, where the follow-up calls it that. */
function nameIn(
  { interviewer, store }: Parts,
  state: SessionState,
  problem: Problem,
  turn: Turn,
): string | null {
  if (turn.kind !== "followUp" || turn.elementIds.length === 0) return null;
  const { components } = interviewer.look(attemptOf(state), problem, store.ownNames());
  const about = components.find(({ node }) => node.elementIds.some((id) => turn.elementIds.includes(id)));
  const name = about === undefined ? "" : nameOf(about);
  return name !== "" && turn.says.includes(name) ? name : null;
}
