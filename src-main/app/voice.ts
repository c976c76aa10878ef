import type { VoiceState } from "../contract/voice.ts";
import type { Phrasing } from "../core/interview/phrasing.ts";
import type { Turn } from "../core/interview/talk.ts";
import { type PhraseRequest, phraseMessages } from "../core/interviewer/phrase.ts";
import { os } from "./implementer.ts";
import type { Parts } from "./parts.ts";
import { phraseTurn } from "./phrase-turn.ts";
import { agreeTo } from "./reviewer.ts";
import { MOVED, NOT_SET_UP } from "./reviews.ts";
import { problemAtHand } from "./session-access.ts";

/** A model as interviewer. What is said was decided and kept before it is asked; it only finds the words. */
export function voiceCalls(parts: Parts) {
  const { desk, newId, prompts, store } = parts;
  const waiting = new Map<string, AbortController>();

  return {
    state: os.voice.state.handler(() => voiceState(parts)),

    preview: os.voice.preview.handler(({ input, errors }) => {
      const settings = store.reviewerSettings();
      if (settings === null) throw errors.REFUSED({ message: NOT_SET_UP });
      const problem = problemAtHand(parts, input.problem);
      if (!problem.ok) throw errors[problem.error.code]({ message: problem.error.message });
      const request: PhraseRequest = {
        style: input.style,
        problem: problem.value.text,
        before: [],
        turn: firstAnswer(problem.value.text.clarifications),
        name: null,
        note: parts.content.guides.R.template,
      };
      const messages = phraseMessages(prompts.interviewer, request, newId());
      return { endpoint: settings.baseUrl, model: settings.model, messages };
    }),

    agree: os.voice.agree.handler(({ input, errors }) => {
      if (store.reviewerSettings()?.baseUrl !== input.endpoint) throw errors.REFUSED({ message: MOVED });
      agreeTo(store, "interviewer", input.endpoint);
      return voiceState(parts);
    }),

    speak: os.voice.speak.handler(async ({ input: { turn: at, ...seated }, errors, signal }) => {
      // Only who has the seat may have something sent.
      const sat = desk.record(seated, () => []);
      if (!sat.ok) throw errors[sat.error.code === "SESSION_MOVED" ? "SESSION_MOVED" : "REFUSED"](sat.error);
      const turn = sat.value.talk[at];
      if (turn === undefined || sat.value.interviewer?.voice !== "model") return { phrasing: null };
      if (turn.phrasing !== undefined) return { phrasing: turn.phrasing };

      const stop = new AbortController();
      waiting.set(seated.session, stop);
      const signals = signal === undefined ? [stop.signal] : [stop.signal, signal];
      const phrasing = await phraseTurn(parts, sat.value, turn, AbortSignal.any(signals));
      if (waiting.get(seated.session) === stop) waiting.delete(seated.session);
      const written = desk.record(seated, ({ clockMs: atMs }) => [
        { type: "turnPhrased", atMs, turn: at, phrasing },
      ]);
      return { phrasing: written.ok ? (written.value.talk[at]?.phrasing ?? phrasing) : OWN_WORDS };
    }),

    hush: os.voice.hush.handler(({ input }) => {
      waiting.get(input.session)?.abort();
      return {};
    }),
  };
}

/** What is said where the session ended or moved meanwhile, and nothing can be kept any more. */
const OWN_WORDS: Phrasing = { by: "itself", why: "STOPPED" };

function voiceState({ store }: Parts): VoiceState {
  const settings = store.reviewerSettings();
  if (settings === null) return { model: null };
  const { baseUrl: endpoint, model: name } = settings;
  return { model: { endpoint, name, isAgreed: store.consents("interviewer").includes(endpoint) } };
}

function firstAnswer([first]: readonly { id: string; asks: readonly string[]; answer: string }[]): Turn {
  return {
    kind: "question",
    atMs: 0,
    asks: first?.asks[0] ?? "How many users are there?",
    clarification: first?.id ?? null,
    takenAs: null,
    says: first?.answer ?? "That is your call.",
  };
}
